//! The worker side: gets the model, keeps one engine with its cache, and answers one request after another. Many articles
//! it has read by helpers, and then joins them.

use super::fault::Fault;
use super::messages::{Reply, Request};
use super::team::{self, Step};
use super::weights;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use onrecord_core::{Document, Engine, Model, Progress, Stage};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers the page's requests from now on. Called once, in a worker.
pub fn serve(scope: DedicatedWorkerGlobalScope) {
    std::panic::set_hook(Box::new(|panic| report(Fault::of_panic(panic))));
    let desk = Rc::new(Desk { scope: scope.clone(), engine: RefCell::default(), file: RefCell::default() });
    let on_message = move |event: MessageEvent| desk.receive(&event);
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(on_message).into_js_value();
    scope.set_onmessage(Some(on_message.unchecked_ref()));
    post(&scope, &Reply::Ready);
}

/// Where requests come in.
struct Desk {
    scope: DedicatedWorkerGlobalScope,
    /// There once the model is.
    engine: RefCell<Option<Engine>>,
    /// The model's file, for helpers.
    file: RefCell<Option<ArrayBuffer>>,
}

impl Desk {
    fn receive(self: &Rc<Self>, event: &MessageEvent) {
        let data = event.data();
        if let Some(file) = data.dyn_ref::<ArrayBuffer>() {
            self.file.replace(Some(file.clone()));
            return self.take(weights::check(&Uint8Array::new(file).to_vec()));
        }
        match serde_json::from_str(&data.as_string().unwrap_or_default()) {
            Ok(Request::Load { again }) => spawn_local(self.clone().load(again)),
            Ok(Request::Outline { id, documents }) => {
                self.post(&Reply::Outline { id, analysis: onrecord_core::outline(&documents) });
            }
            Ok(Request::Read { id, documents, helpers }) => {
                spawn_local(self.clone().read(id, documents.into_owned(), helpers));
            }
            Ok(Request::Article { article }) => self.post(&match &*self.engine.borrow() {
                Some(engine) => Reply::Article { read: engine.read(&article) },
                None => Reply::Failed(no_model()),
            }),
            Err(error) => self.post(&Reply::Failed(Fault::in_message("a request that cannot be read", &error))),
        }
    }

    async fn load(self: Rc<Self>, again: bool) {
        let progress = |loaded| self.post(&Reply::Model { loaded, total: weights::SIZE });
        let supplied = weights::supply(&self.scope, again, progress).await;
        let model = supplied.map(|(model, file)| {
            let file = Uint8Array::from(file.as_slice()).buffer();
            self.file.replace(Some(file.slice(0)));
            // Fails only in a scope that is closing.
            let _ = self.scope.post_message_with_transfer(&file, &Array::of1(&file));
            model
        });
        self.take(model);
    }

    fn take(&self, model: Result<Model, weights::Fault>) {
        match model {
            Ok(model) => {
                self.engine.replace(Some(Engine::new(Arc::new(model))));
                self.post(&Reply::ModelReady);
            }
            Err(fault) => self.post(&Reply::ModelFailed { message: fault.to_string() }),
        }
    }

    async fn read(self: Rc<Self>, id: u32, documents: Vec<Document>, cores: usize) {
        let helped = self.have_read(id, &documents, cores).await;
        let mut engine = self.engine.borrow_mut();
        let Some(engine) = engine.as_mut() else {
            return self.post(&Reply::Failed(no_model()));
        };
        let analysis = engine.analyze(&documents, &mut |progress| {
            // What helpers have read is told of already.
            if !helped || progress.stage != Stage::Reading {
                self.post(&Reply::Progress { id, progress });
            }
        });
        self.post(&Reply::Done { id, analysis });
    }

    /// Has helpers read what this worker has not, where that is worth it; whether it did.
    async fn have_read(&self, id: u32, documents: &[Document], cores: usize) -> bool {
        let unread = |engine: &mut Option<Engine>| engine.as_mut().map(|engine| engine.unread(documents));
        let Some((total, articles)) = unread(&mut self.engine.borrow_mut()).filter(|_| cores > 1) else { return false };
        let (helpers, file) = (team::helpers(articles.len(), cores), self.file.borrow().clone());
        let Some(file) = file.filter(|_| helpers > 0) else { return false };
        let mut done = total - articles.len();
        let tell = |step| match step {
            Step::Begun(title) => {
                let progress = Progress { stage: Stage::Reading, done, total, title };
                self.post(&Reply::Progress { id, progress });
            }
            Step::Read(read) => {
                done += 1;
                if let Some(engine) = self.engine.borrow_mut().as_mut() {
                    engine.take(read);
                }
            }
        };
        team::read(&file, articles, helpers, tell).await;
        true
    }

    fn post(&self, reply: &Reply) {
        post(&self.scope, reply);
    }
}

fn no_model() -> Fault {
    Fault::plain("asked to read before the model was there")
}

/// A panic stops this worker for good; its words reach the page before that.
fn report(fault: Fault) {
    if let Ok(scope) = js_sys::global().dyn_into() {
        post(&scope, &Reply::Failed(fault));
    }
}

fn post(scope: &DedicatedWorkerGlobalScope, reply: &Reply) {
    let json = serde_json::to_string(reply).unwrap_or_default();
    // Posting a string fails only in a scope that is closing, where nobody listens.
    let _ = scope.post_message(&JsValue::from(json));
}
