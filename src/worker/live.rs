//! One started worker, as the page holds it.

use super::messages::Request;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

/// A started worker with its listeners, which live as long as it does.
pub struct Live {
    worker: Worker,
    /// Whether it has started and has its model.
    pub can_read: bool,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(web_sys::Event)>,
}

impl Drop for Live {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Live {
    /// Starts a worker; `on_error` gets the message of whatever ends it. An error is in the browser's words.
    pub fn start(
        on_message: impl FnMut(MessageEvent) + 'static,
        mut on_error: impl FnMut(String) + 'static,
    ) -> Result<Live, String> {
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(on_message);
        let on_error = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            let message = event.dyn_ref::<ErrorEvent>().map(|e| e.message()).unwrap_or_default();
            on_error(if message.is_empty() { "the worker could not be loaded".into() } else { message });
        });
        let worker = launch().map_err(|error| describe(&error))?;
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Live { worker, can_read: false, _on_message: on_message, _on_error: on_error })
    }

    /// Sends a request.
    pub fn send(&self, request: &Request) {
        self.post(&JsValue::from(serde_json::to_string(request).unwrap_or_default()));
    }

    /// Sends a string or bytes, which can always be cloned, so that this cannot fail.
    pub fn post(&self, message: &JsValue) {
        let _ = self.worker.post_message(message);
    }
}

#[wasm_bindgen]
extern "C" {
    type ImportMeta;
    #[wasm_bindgen(method, getter)]
    fn url(this: &ImportMeta) -> String;
    #[wasm_bindgen(thread_local_v2, js_namespace = import, js_name = meta)]
    static IMPORT_META: ImportMeta;
}

/// Starts `worker.js`, which stands beside this module's glue, and sends it the glue's address and the compiled module.
fn launch() -> Result<Worker, JsValue> {
    let glue = IMPORT_META.with(ImportMeta::url);
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&Url::new_with_base("worker.js", &glue)?.href(), &options)?;
    let start = js_sys::Object::new();
    js_sys::Reflect::set(&start, &"glue".into(), &glue.into())?;
    js_sys::Reflect::set(&start, &"module".into(), &wasm_bindgen::module())?;
    worker.post_message(&start)?;
    Ok(worker)
}

fn describe(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{error:?}"), |e| String::from(e.message()))
}
