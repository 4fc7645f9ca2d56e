//! Which articles stand in documents that are not in the workspace yet, told by a worker of its own: the one that reads
//! may be busy for long.

use super::live::Live;
use super::messages::{Reply, Request};
use futures_channel::oneshot;
use onrecord_core::{Analysis, Document};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::MessageEvent;

/// The articles, what was set aside, and notes; `None` where the browser starts no worker.
pub async fn sketch(documents: &[Document]) -> Option<Analysis> {
    let (started, ready) = promise();
    let (answered, answer) = promise();
    let failed = answered.clone();
    let receive = move |event: MessageEvent| {
        let text = event.data().as_string().unwrap_or_default();
        match serde_json::from_str(&text) {
            Ok(Reply::Ready) => keep(&started, Some(())),
            Ok(Reply::Outline { analysis, .. }) => keep(&answered, Some(analysis)),
            _ => keep(&answered, None),
        }
    };
    let live = Live::start(receive, move |_| keep(&failed, None)).ok()?;
    ready.await.ok().flatten()?;
    live.send(&Request::Outline { id: 1, documents: Cow::Borrowed(documents) });
    answer.await.ok().flatten()
}

/// A value that comes once.
type Promised<T> = Rc<RefCell<Option<oneshot::Sender<Option<T>>>>>;

fn promise<T>() -> (Promised<T>, oneshot::Receiver<Option<T>>) {
    let (sender, receiver) = oneshot::channel();
    (Rc::new(RefCell::new(Some(sender))), receiver)
}

fn keep<T>(promised: &Promised<T>, value: Option<T>) {
    if let Some(sender) = promised.take() {
        // Nobody waits where the preview was closed.
        let _ = sender.send(value);
    }
}
