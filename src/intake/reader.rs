//! .docx and .pdf files through the readers in `readers/`, each in a worker of its own that ends with the file.

use super::LARGEST;
use crate::import;
use crate::words;
use futures_channel::oneshot;
use js_sys::{Array, ArrayBuffer, Object, Reflect};
use leptos::prelude::set_timeout_with_handle;
use onrecord_core::Document;
use onrecord_core::import::layout::{Page, from_layout};
use serde::Deserialize;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageEvent, Worker, WorkerOptions, WorkerType};

/// What needs a reader of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word processor's file.
    Docx,
    /// A printed page.
    Pdf,
}

impl Kind {
    /// The kind of the file called `name`; `None` where it needs no reader of its own.
    pub fn of(name: &str) -> Option<Kind> {
        let name = name.to_ascii_lowercase();
        [(".docx", Kind::Docx), (".pdf", Kind::Pdf)]
            .into_iter()
            .find(|(end, _)| name.ends_with(end))
            .map(|(_, kind)| kind)
    }

    fn key(self) -> &'static str {
        match self {
            Kind::Docx => "docx",
            Kind::Pdf => "pdf",
        }
    }
}

/// How long a reader may say nothing; a page of a PDF takes a few hundredths of a second.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a reader says.
#[derive(Deserialize)]
#[serde(tag = "reply", rename_all = "kebab-case")]
enum Reply {
    /// It has come further.
    Alive,
    /// The file as HTML.
    Html { html: String },
    /// The file as pages, and what it calls itself.
    Pages { title: Option<String>, pages: Vec<Page> },
    /// It cannot be read.
    Refused { why: Why },
}

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Why {
    /// The reader itself could not be fetched.
    Unavailable,
    /// No reader makes sense of it.
    Damaged,
    /// It has a password.
    Locked,
    /// It holds more than can be read.
    TooLarge,
    /// The reader did not come to an end.
    Stuck,
    /// It holds no text.
    Wordless,
}

impl Why {
    fn words(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Why::Unavailable, _) => words::intake::UNAVAILABLE,
            (Why::Damaged, Kind::Docx) => words::intake::DAMAGED_WORD,
            (Why::Damaged, Kind::Pdf) => words::intake::DAMAGED_PDF,
            (Why::Locked, _) => words::intake::LOCKED,
            (Why::TooLarge, _) => words::intake::TOO_LARGE,
            (Why::Stuck, _) => words::intake::STUCK,
            (Why::Wordless, Kind::Pdf) => words::intake::SCANNED,
            (Why::Wordless, Kind::Docx) => words::common::NO_WORDS,
        }
    }
}

/// The document that a file holds.
///
/// # Errors
/// A sentence for the person: what is wrong with the file, and what to do instead.
pub async fn read(file: &File, kind: Kind) -> Result<Document, String> {
    let reply = if file.size() > LARGEST { Err(Why::TooLarge) } else { ask(file, kind).await };
    let document = reply.and_then(|reply| match reply {
        Reply::Html { html } => {
            Some(import::from_html(&html)).filter(|d| !d.text.trim().is_empty()).ok_or(Why::Wordless)
        }
        Reply::Pages { title, pages } => from_layout(&pages, title.as_deref()).ok_or(Why::Wordless),
        Reply::Refused { why } => Err(why),
        Reply::Alive => Err(Why::Stuck),
    });
    document.map_err(|why| why.words(kind).to_owned())
}

async fn ask(file: &File, kind: Kind) -> Result<Reply, Why> {
    let bytes: ArrayBuffer = JsFuture::from(file.array_buffer()).await.map_err(|_| Why::Damaged)?.unchecked_into();
    let (reader, answer) = Reader::start().ok_or(Why::Unavailable)?;
    reader.send(kind, &bytes).ok_or(Why::Unavailable)?;
    answer.await.unwrap_or(Err(Why::Stuck))
}

type Answer = Result<Reply, Why>;

/// A started reader with its listeners, which live as long as it does.
struct Reader {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(web_sys::Event)>,
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Reader {
    /// Starts a reader, and the wait for its answer; `None` where the browser starts no worker.
    fn start() -> Option<(Reader, oneshot::Receiver<Answer>)> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options("readers/reader.js", &options).ok()?;
        let (wait, answer) = Wait::new();
        let on_message = {
            let wait = wait.clone();
            // pdf.js says of itself that it has started, which is no JSON.
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let Some(json) = event.data().as_string() else { return };
                match serde_json::from_str(&json) {
                    Ok(Reply::Alive) => wait.begin(),
                    Ok(reply) => wait.end(Ok(reply)),
                    Err(_) => wait.end(Err(Why::Damaged)),
                }
            })
        };
        let on_error = Closure::<dyn FnMut(web_sys::Event)>::new(move |_| wait.end(Err(Why::Unavailable)));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some((Reader { worker, _on_message: on_message, _on_error: on_error }, answer))
    }

    fn send(&self, kind: Kind, bytes: &ArrayBuffer) -> Option<()> {
        let message = Object::new();
        Reflect::set(&message, &"kind".into(), &kind.key().into()).ok()?;
        Reflect::set(&message, &"bytes".into(), bytes).ok()?;
        self.worker.post_message_with_transfer(&message, &Array::of1(bytes)).ok()
    }
}

/// Waits for an answer, but not for ever.
#[derive(Clone)]
struct Wait {
    answer: Rc<RefCell<Option<oneshot::Sender<Answer>>>>,
    timer: Rc<RefCell<Option<leptos::leptos_dom::helpers::TimeoutHandle>>>,
}

impl Wait {
    fn new() -> (Wait, oneshot::Receiver<Answer>) {
        let (sender, answer) = oneshot::channel();
        let wait = Wait { answer: Rc::new(RefCell::new(Some(sender))), timer: Rc::default() };
        wait.begin();
        (wait, answer)
    }

    /// Begins to wait anew.
    fn begin(&self) {
        let wait = self.clone();
        let timer = set_timeout_with_handle(move || wait.end(Err(Why::Stuck)), PATIENCE).ok();
        if let Some(before) = self.timer.replace(timer) {
            before.clear();
        }
    }

    fn end(&self, answer: Answer) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
        if let Some(sender) = self.answer.take() {
            // Nobody listens where the page has gone on.
            let _ = sender.send(answer);
        }
    }
}
