//! The worker side: keeps one engine, with its cache, and answers one request after another.

use super::messages::{Reply, Request};
use onrecord_core::Engine;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers the page's requests from now on. Called once, in a worker.
pub fn serve(scope: DedicatedWorkerGlobalScope) {
    std::panic::set_hook(Box::new(|panic| report(panic.to_string())));
    let mut engine = Engine::default();
    let port = scope.clone();
    let on_message = move |event: MessageEvent| answer(&port, &mut engine, &event);
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(on_message).into_js_value();
    scope.set_onmessage(Some(on_message.unchecked_ref()));
    post(&scope, &Reply::Ready);
}

fn answer(scope: &DedicatedWorkerGlobalScope, engine: &mut Engine, event: &MessageEvent) {
    let text = event.data().as_string().unwrap_or_default();
    let request: Request = match serde_json::from_str(&text) {
        Ok(request) => request,
        Err(error) => return post(scope, &Reply::Failed { message: error.to_string() }),
    };
    let id = request.id;
    let mut on_progress = |progress| post(scope, &Reply::Progress { id, progress });
    let analysis = engine.analyze(&request.documents, &mut on_progress);
    post(scope, &Reply::Done { id, analysis });
}

/// A panic stops this worker for good; its words reach the page before that.
fn report(message: String) {
    if let Ok(scope) = js_sys::global().dyn_into() {
        post(&scope, &Reply::Failed { message });
    }
}

fn post(scope: &DedicatedWorkerGlobalScope, reply: &Reply) {
    let json = serde_json::to_string(reply).unwrap_or_default();
    // Posting a string fails only in a scope that is closing, where nobody listens.
    let _ = scope.post_message(&JsValue::from(json));
}
