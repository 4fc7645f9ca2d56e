//! The page side: hands documents to the worker and shows, as signals, what came of them.

use super::messages::{Reply, Request};
use super::queue::Queue;
use leptos::prelude::*;
use onrecord_core::{Analysis, Document, Progress};
use std::borrow::Cow;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

/// An analysis together with the documents it was made from: its offsets are bytes of these texts, not of what the
/// person may have typed since.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What was read.
    pub documents: Vec<Document>,
    /// What was found in it.
    pub analysis: Analysis,
}

/// What the worker is at.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Status {
    /// Nothing to do: the reading answers the newest request.
    #[default]
    Idle,
    /// Reading; with how far it has come, once the worker has said so.
    Working(Option<Progress>),
    /// The person stopped it; the reading is the one before.
    Cancelled,
    /// The worker died; the reading is the one before, and the next request starts a new worker. Holds its message.
    Failed(String),
}

/// The page's handle on the worker. Copies are the same bridge.
///
/// ```ignore
/// let bridge = Bridge::new();                 // once, in the root component
/// bridge.analyze(documents);                  // whenever they change; the newest request wins
/// let n = move || bridge.reading().read().analysis.entities.len();
/// let busy = move || matches!(bridge.status().get(), Status::Working(_));
/// bridge.cancel();                            // stops at once, keeps the last reading
/// ```
#[derive(Clone, Copy)]
pub struct Bridge {
    reading: RwSignal<Arc<Reading>>,
    status: RwSignal<Status>,
    inner: StoredValue<Inner, LocalStorage>,
}

/// The worker, once there is one, and the requests.
#[derive(Default)]
struct Inner {
    queue: Queue,
    worker: Option<Live>,
}

/// A started worker with its listeners, which live as long as it does.
struct Live {
    worker: Worker,
    ready: bool,
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

impl Default for Bridge {
    fn default() -> Self {
        Self::new()
    }
}

impl Bridge {
    /// Starts the worker. To be called inside a component, which owns the signals.
    pub fn new() -> Self {
        let bridge = Bridge {
            reading: RwSignal::default(),
            status: RwSignal::default(),
            inner: StoredValue::new_local(Inner::default()),
        };
        bridge.start_worker();
        bridge
    }

    /// The last complete analysis with its documents; empty before the first.
    pub fn reading(&self) -> ReadSignal<Arc<Reading>> {
        self.reading.read_only()
    }

    /// What the worker is at.
    pub fn status(&self) -> ReadSignal<Status> {
        self.status.read_only()
    }

    /// Reads `documents`. A request that waits is replaced; one that runs is finished first, since what it reads is
    /// kept for this one, but its answer is not shown.
    pub fn analyze(&self, documents: Vec<Document>) {
        self.status.set(Status::Working(None));
        self.inner.update_value(|inner| inner.queue.push(documents));
        self.send_next();
    }

    /// Stops whatever runs or waits, at once. What was read for the cache is lost with the worker.
    pub fn cancel(&self) {
        if matches!(self.status.get_untracked(), Status::Working(_)) {
            self.replace_worker(|queue| queue.clear());
            self.status.set(Status::Cancelled);
            self.start_worker();
        }
    }

    /// Sends what waits, if the worker is ready and free; starts a worker where there is none.
    fn send_next(&self) {
        if self.inner.with_value(|inner| inner.worker.is_none()) {
            return self.start_worker();
        }
        self.inner.update_value(|inner| {
            let Some(live) = inner.worker.as_ref().filter(|live| live.ready) else { return };
            let Some(job) = inner.queue.start() else { return };
            let request = Request { id: job.id, documents: Cow::Borrowed(&job.documents) };
            let json = serde_json::to_string(&request).unwrap_or_default();
            // A string can always be cloned, so this cannot fail.
            let _ = live.worker.post_message(&JsValue::from(json));
        });
    }

    fn start_worker(&self) {
        match self.spawn() {
            Ok(live) => self.inner.update_value(|inner| inner.worker = Some(live)),
            Err(error) => self.status.set(Status::Failed(describe(&error))),
        }
    }

    fn spawn(&self) -> Result<Live, JsValue> {
        let bridge = *self;
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| bridge.receive(&event));
        let on_error = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            let message = event.dyn_ref::<ErrorEvent>().map(|e| e.message()).unwrap_or_default();
            bridge.fail(if message.is_empty() { "the worker could not be loaded".into() } else { message });
        });
        let worker = launch()?;
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Live { worker, ready: false, _on_message: on_message, _on_error: on_error })
    }

    fn receive(&self, event: &MessageEvent) {
        let text = event.data().as_string().unwrap_or_default();
        match serde_json::from_str(&text) {
            Ok(Reply::Ready) => {
                self.inner.update_value(|inner| inner.worker.iter_mut().for_each(|live| live.ready = true));
                self.send_next();
            }
            Ok(Reply::Progress { id, progress }) => {
                if self.inner.with_value(|inner| inner.queue.is_newest(id)) {
                    self.status.set(Status::Working(Some(progress)));
                }
            }
            Ok(Reply::Done { id, analysis }) => self.finish(id, analysis),
            Ok(Reply::Failed { message }) => self.fail(message),
            Err(error) => self.fail(error.to_string()),
        }
    }

    fn finish(&self, id: u32, analysis: Analysis) {
        let job = self.inner.try_update_value(|inner| inner.queue.finish(id)).flatten();
        if let Some(job) = job {
            self.reading.set(Arc::new(Reading { documents: job.documents, analysis }));
            self.status.set(Status::Idle);
        }
        self.send_next();
    }

    /// The worker is lost. A request that waits gets a new one; otherwise the next request does.
    fn fail(&self, message: String) {
        let was_ready = self.inner.with_value(|inner| inner.worker.as_ref().is_some_and(|live| live.ready));
        let idle = self.replace_worker(|queue| queue.abandon());
        if idle || !was_ready {
            self.status.set(Status::Failed(message));
        } else {
            self.start_worker();
        }
    }

    /// Ends the worker and changes the queue to fit.
    fn replace_worker<T: Default>(&self, change: impl FnOnce(&mut Queue) -> T) -> T {
        let update = |inner: &mut Inner| {
            inner.worker = None;
            change(&mut inner.queue)
        };
        self.inner.try_update_value(update).unwrap_or_default()
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
