//! What page and worker, and a worker and its helpers, say to each other, as JSON strings. The weights file itself travels beside them, as an
//! `ArrayBuffer`: to the page once the worker has it, and from there to every worker after that one.

use super::fault::Fault;
use onrecord_core::{Analysis, Document, Progress, Read, Unread};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// From the page.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "request", rename_all = "kebab-case")]
pub enum Request<'a> {
    /// Get the model, so that documents can be read.
    Load {
        /// Whether it failed before: then nothing that any cache holds will do.
        again: bool,
    },
    /// Say which articles these documents hold, which needs no model.
    Outline {
        /// Names the request in the reply to it.
        id: u32,
        /// What to look at.
        documents: Cow<'a, [Document]>,
    },
    /// Read these documents.
    Read {
        /// Names the request in the replies to it.
        id: u32,
        /// What to read.
        documents: Cow<'a, [Document]>,
        /// How many workers of its own it may have read articles beside each other.
        #[serde(default)]
        helpers: usize,
    },
    /// Read this article and no more.
    Article {
        /// Which.
        article: Cow<'a, Unread>,
    },
}

/// From the worker.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "reply", rename_all = "kebab-case")]
pub enum Reply {
    /// The worker has started and takes requests.
    Ready,
    /// The model is being fetched.
    Model {
        /// Bytes that have come.
        loaded: usize,
        /// Bytes in all.
        total: usize,
    },
    /// The model is here.
    ModelReady,
    /// The model could not be had.
    ModelFailed {
        /// What is wrong and what to do, for a person.
        message: String,
    },
    /// The articles, and nothing else yet.
    Outline {
        /// The request.
        id: u32,
        /// Articles, what was set aside, and notes.
        analysis: Analysis,
    },
    /// How far it has come.
    Progress {
        /// The request.
        id: u32,
        /// Reading or comparing, articles done, articles in all, and which it is at.
        progress: Progress,
    },
    /// The answer. Offsets are bytes of the documents' texts.
    Done {
        /// The request.
        id: u32,
        /// What was found.
        analysis: Analysis,
    },
    /// One article, read.
    Article {
        /// What was read.
        read: Read,
    },
    /// The worker cannot go on and has to be replaced.
    Failed(Fault),
}
