//! The page side: hands documents to the worker and shows, as signals, what came of them.

use super::fault::{Failure, Fault};
use super::live::Live;
use super::messages::{Reply, Request};
use super::queue::{Job, Queue};
use js_sys::ArrayBuffer;
use leptos::prelude::*;
use onrecord_core::corrections::{Correction, Orphan, Outcome, Review};
use onrecord_core::{Analysis, Document, Progress};
use std::borrow::Cow;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use web_sys::MessageEvent;

/// An analysis together with the documents it was made from: its offsets are bytes of these texts, not of what the
/// person may have typed since.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What was read.
    pub documents: Vec<Document>,
    /// What was found in it.
    pub analysis: Analysis,
    /// The marks of what the person judged.
    pub review: Review,
    /// What the person said, with what came of it: see [`crate::state`].
    pub said: Vec<(Correction, Result<Outcome, Orphan>)>,
    /// How many stances are too unsure to be shown unasked; the analysis is without them unless the person asked.
    pub unsure: usize,
    /// Whether it was read. As long as the model is on its way, the analysis holds the articles and nothing else.
    pub read: bool,
}

/// What the worker is at.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Status {
    /// Nothing to do: the reading answers the newest request.
    #[default]
    Idle,
    /// The model is being fetched, and nothing can be read before it is here.
    Loading {
        /// Bytes that have come.
        loaded: usize,
        /// Bytes in all.
        total: usize,
    },
    /// The model could not be had; the next request tries again. Holds what is wrong and what to do.
    NoModel(String),
    /// Reading; with how far it has come, once the worker has said so.
    Working(Option<Progress>),
    /// The person stopped it; the reading is the one before.
    Cancelled,
    /// The worker died; the reading is the one before, and the next request starts a new worker.
    Failed(Failure),
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
    /// The weights, once a worker has had them: the next one gets them from here.
    weights: Option<ArrayBuffer>,
}

/// No more workers than this read beside each other: each holds the model and the lists of names and words.
const MOST_HELPERS: f64 = 4.0;

/// How many cores there are for reading: one is left for the page.
fn cores() -> usize {
    (window().navigator().hardware_concurrency() - 1.0).clamp(0.0, MOST_HELPERS) as usize
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
        self.inner.update_value(|inner| inner.queue.push(documents));
        match self.status.get_untracked() {
            Status::Loading { .. } => self.outline(),
            Status::NoModel(_) => {
                self.outline();
                self.send(&Request::Load { again: true });
            }
            _ => {
                self.status.set(Status::Working(None));
                self.send_next();
            }
        }
    }

    /// Stops whatever runs or waits, at once. What was read for the cache is lost with the worker.
    pub fn cancel(&self) {
        if matches!(self.status.get_untracked(), Status::Working(_)) {
            self.replace_worker(|queue| queue.clear());
            self.status.set(Status::Cancelled);
            self.start_worker();
        }
    }

    /// Sends what waits, if the worker is free and can read; starts a worker where there is none.
    fn send_next(&self) {
        if self.inner.with_value(|inner| inner.worker.is_none()) {
            return self.start_worker();
        }
        self.inner.update_value(|inner| {
            let Some(live) = inner.worker.as_ref().filter(|live| live.can_read) else { return };
            let Some(job) = inner.queue.start() else { return };
            live.send(&Request::Read { id: job.id, documents: Cow::Borrowed(&job.documents), helpers: cores() });
        });
    }

    /// Asks which articles stand in what waits, to show them until it can be read.
    fn outline(&self) {
        self.inner.with_value(|inner| {
            let (Some(live), Some(Job { id, documents })) = (&inner.worker, inner.queue.waiting()) else { return };
            live.send(&Request::Outline { id: *id, documents: Cow::Borrowed(documents) });
        });
    }

    fn send(&self, request: &Request) {
        self.inner.with_value(|inner| inner.worker.iter().for_each(|live| live.send(request)));
    }

    fn start_worker(&self) {
        let bridge = *self;
        match Live::start(move |event| bridge.receive(&event), move |what| bridge.fail(Fault::plain(what))) {
            Ok(live) => self.inner.update_value(|inner| inner.worker = Some(live)),
            Err(what) => self.status.set(Status::Failed(Failure { fault: Fault::plain(what), progress: None })),
        }
    }

    fn receive(&self, event: &MessageEvent) {
        let data = event.data();
        if let Ok(file) = data.dyn_into::<ArrayBuffer>() {
            return self.inner.update_value(|inner| inner.weights = Some(file));
        }
        let text = event.data().as_string().unwrap_or_default();
        match serde_json::from_str(&text) {
            Ok(Reply::Ready) => self.give_model(),
            Ok(Reply::Model { loaded, total }) => self.tell_loading(loaded, total),
            Ok(Reply::ModelReady) => self.begin(),
            Ok(Reply::ModelFailed { message }) => self.status.set(Status::NoModel(message)),
            Ok(Reply::Outline { id, analysis }) => self.show_outline(id, analysis),
            Ok(Reply::Progress { id, progress }) => {
                if self.inner.with_value(|inner| inner.queue.is_newest(id)) {
                    self.status.set(Status::Working(Some(progress)));
                }
            }
            Ok(Reply::Done { id, analysis }) => self.finish(id, analysis),
            // A helper's answer, which goes to the worker that it helps.
            Ok(Reply::Article { .. }) => {}
            Ok(Reply::Failed(fault)) => self.fail(fault),
            Err(error) => self.fail(Fault::in_message("an answer that cannot be read", &error)),
        }
    }

    /// The worker has started: it gets the weights that one before it had, or is to fetch them.
    fn give_model(&self) {
        self.inner.with_value(|inner| match (&inner.worker, &inner.weights) {
            (Some(live), Some(weights)) => live.post(weights),
            (Some(live), None) => live.send(&Request::Load { again: false }),
            (None, _) => (),
        });
    }

    /// Says how far the model has come, if anything waits for it.
    fn tell_loading(&self, loaded: usize, total: usize) {
        let before = self.status.get_untracked();
        if let Status::Working(_) | Status::NoModel(_) | Status::Loading { .. } = before {
            self.status.set(Status::Loading { loaded, total });
        }
        if let Status::Working(_) = before {
            self.outline();
        }
    }

    /// The model is here.
    fn begin(&self) {
        self.inner.update_value(|inner| inner.worker.iter_mut().for_each(|live| live.can_read = true));
        if let Status::Loading { .. } = self.status.get_untracked() {
            self.status.set(Status::Working(None));
        }
        self.send_next();
    }

    fn show_outline(&self, id: u32, analysis: Analysis) {
        let job = |inner: &Inner| inner.queue.waiting().filter(|job| job.id == id).map(|job| job.documents.clone());
        if let Some(documents) = self.inner.with_value(job) {
            self.reading.set(Arc::new(Reading { documents, analysis, read: false, ..Reading::default() }));
        }
    }

    fn finish(&self, id: u32, analysis: Analysis) {
        let job = self.inner.try_update_value(|inner| inner.queue.finish(id)).flatten();
        if let Some(job) = job {
            let documents = job.documents;
            self.reading.set(Arc::new(Reading { documents, analysis, read: true, ..Reading::default() }));
            self.status.set(Status::Idle);
        }
        self.send_next();
    }

    /// The worker is lost. A request that waits gets a new one; otherwise the next request does.
    fn fail(&self, fault: Fault) {
        let progress = match self.status.get_untracked() {
            Status::Working(progress) => progress,
            _ => None,
        };
        let could_read = self.inner.with_value(|inner| inner.worker.as_ref().is_some_and(|live| live.can_read));
        let idle = self.replace_worker(|queue| queue.abandon());
        if idle || !could_read {
            self.status.set(Status::Failed(Failure { fault, progress }));
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
