//! What ends a worker, told in two parts: where to look for it, and words that may quote an article.

use onrecord_core::Progress;
use serde::{Deserialize, Serialize};
use std::panic::PanicHookInfo;

/// What ended a worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fault {
    /// What and where, without a word of any article.
    pub what: String,
    /// The fault's own words, which may quote what was read; empty where there are none.
    pub words: String,
}

impl Fault {
    /// A fault that is told without a word of any article.
    pub fn plain(what: impl Into<String>) -> Self {
        Fault { what: what.into(), words: String::new() }
    }

    /// What of a message cannot be read, and why. The reason may quote the message.
    pub fn in_message(what: &str, why: &serde_json::Error) -> Self {
        Fault { what: what.to_owned(), words: why.to_string() }
    }

    /// A panic: where, and its message, which quotes the text that was cut wrongly, say.
    pub fn of_panic(panic: &PanicHookInfo) -> Self {
        let at = panic.location().map_or_else(String::new, |place| format!(" at {place}"));
        Fault { what: format!("panic{at}"), words: panic.payload_as_str().unwrap_or_default().to_owned() }
    }
}

/// A worker's end, and how far it had come.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// What ended it.
    pub fault: Fault,
    /// How far the reading had come, where the worker had said so.
    pub progress: Option<Progress>,
}
