//! What page and worker say to each other, as JSON strings.

use onrecord_core::{Analysis, Document, Progress};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// From the page: read these documents.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request<'a> {
    /// Names the request in the replies to it.
    pub id: u32,
    /// What to read.
    pub documents: Cow<'a, [Document]>,
}

/// From the worker.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "reply", rename_all = "lowercase")]
pub enum Reply {
    /// The worker has started and takes requests.
    Ready,
    /// How far it has come.
    Progress {
        /// The request.
        id: u32,
        /// Articles read, articles in all, and which it is at.
        progress: Progress,
    },
    /// The answer. Offsets are bytes of the documents' texts.
    Done {
        /// The request.
        id: u32,
        /// What was found.
        analysis: Analysis,
    },
    /// The worker cannot go on and has to be replaced.
    Failed {
        /// What happened, in its own words.
        message: String,
    },
}
