//! What was read, with what the person said of it, in the forms that other programs read.

use super::App;
use leptos::prelude::*;
use onrecord_core::corrections;
use onrecord_exchange::export::{Export, Format};

/// A form that the page exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The analysis as the command line prints it: docs/json.md.
    Json,
    /// One of docs/exports.md.
    Other(Format),
}

impl Form {
    /// What to call a file of it.
    pub fn file_name(self) -> &'static str {
        match self {
            Form::Json => "onrecord.json",
            Form::Other(format) => format.file_name(),
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Form::Json => "application/json",
            Form::Other(format) => format.media_type(),
        }
    }
}

impl App {
    /// Whether there is something to export.
    pub fn can_export(&self) -> bool {
        let reading = self.reading.read();
        reading.read && !reading.analysis.articles.is_empty()
    }

    /// The last reading as a file that marks what the person judged, what was rejected among it.
    pub fn export(&self, form: Form) -> String {
        let read = self.bridge.reading().get_untracked();
        let said = self.workspace.with_untracked(|w| w.log.corrections().to_vec());
        let corrected = corrections::apply(&read.documents, &read.analysis, &said);
        let export = Export::reviewed(&read.documents, &corrected.analysis, &corrected.review);
        match form {
            Form::Json => export.to_json(),
            Form::Other(format) => export.to(format),
        }
    }
}
