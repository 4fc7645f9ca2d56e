//! What was read, with what the person said of it, in the forms that other programs read.

use super::App;
use leptos::prelude::*;
use onrecord_core::codepoints::to_code_points;
use onrecord_core::corrections::{self, Mark, Review};
use onrecord_exchange::export::{self, Export, Format};

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

    /// The last reading as a file.
    pub fn export(&self, form: Form) -> String {
        match form {
            Form::Json => {
                let reading = self.reading.get_untracked();
                let analysis = to_code_points(reading.analysis.clone(), &reading.documents);
                serde_json::to_string_pretty(&analysis).unwrap_or_default()
            }
            Form::Other(format) => self.marked(format),
        }
    }

    /// An export that marks what the person judged, what was rejected among it.
    fn marked(&self, format: Format) -> String {
        let read = self.bridge.reading().get_untracked();
        let said = self.workspace.with_untracked(|w| w.log.corrections().to_vec());
        let corrected = corrections::apply(&read.documents, &read.analysis, &said);
        let mark = |item| mark(&corrected.review, item);
        Export::reviewed(&read.documents, &corrected.analysis, &mark).to(format)
    }
}

/// What a person changed or added is confirmed by it.
fn mark(review: &Review, item: export::ItemId) -> export::Mark {
    let item = match item {
        export::ItemId::Quote(id) => corrections::ItemId::Quote(id),
        export::ItemId::Stance(id) => corrections::ItemId::Stance(id),
    };
    match review.mark(item) {
        Mark::Machine => export::Mark::Machine,
        Mark::Confirmed | Mark::Corrected | Mark::Added => export::Mark::Confirmed,
        Mark::Rejected => export::Mark::Rejected,
    }
}
