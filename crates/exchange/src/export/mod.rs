//! What other programs and other people get: one analysis, written in the forms that they read.
//!
//! Every form reads the same [`Export`]: the documents, the analysis, and what a person said of its items. What a person
//! rejected stands in the event list and in the annotations, marked so, and is nowhere counted.

mod annotations;
mod cite;
mod csv;
mod escape;
mod events;
mod format;
mod gexf;
mod json;
mod markdown;
mod network;
mod page;
mod report;
pub mod table;

pub use escape::cell;
pub use format::Format;
use table::Table;

use events::Event;
use onrecord_core::{
    Analysis, Article, ArticleId, Document, Span,
    codepoints::CodePoints,
    corrections::{ItemId, Mark, Review},
};
use std::borrow::Cow;

/// What is exported. Its offsets are bytes of the documents' texts; what is written counts code points.
pub struct Export<'a> {
    documents: &'a [Document],
    analysis: &'a Analysis,
    review: Cow<'a, Review>,
    code_points: Vec<CodePoints<'a>>,
}

impl<'a> Export<'a> {
    /// An analysis of `documents` that nobody has reviewed.
    pub fn new(documents: &'a [Document], analysis: &'a Analysis) -> Self {
        Export::with(documents, analysis, Cow::Owned(Review::default()))
    }

    /// An analysis of `documents` with what a person said of its items.
    pub fn reviewed(documents: &'a [Document], analysis: &'a Analysis, review: &'a Review) -> Self {
        Export::with(documents, analysis, Cow::Borrowed(review))
    }

    fn with(documents: &'a [Document], analysis: &'a Analysis, review: Cow<'a, Review>) -> Self {
        let code_points = documents.iter().map(|d| CodePoints::new(&d.text)).collect();
        Export { documents, analysis, review, code_points }
    }

    /// The whole file.
    pub fn to(&self, format: Format) -> String {
        match format {
            Format::Events => csv::events(self),
            Format::Binary => csv::matrix(self, csv::Measure::Binary),
            Format::Signed => csv::matrix(self, csv::Measure::Signed),
            Format::Counts => csv::matrix(self, csv::Measure::Counts),
            Format::Edges => csv::edges(self),
            Format::Network => gexf::stances(self),
            Format::Actors => gexf::actors(self),
            Format::Annotations => annotations::write(self),
            Format::Markdown => markdown::write(self),
            Format::Report => page::write(self),
        }
    }

    /// The analysis as the command line prints it, with what a person said of its items: docs/json.md.
    pub fn to_json(&self) -> String {
        json::write(self)
    }

    /// What was said, and where somebody stands.
    pub fn statements(&self) -> Table {
        table::statements(self)
    }

    /// Who is named.
    pub fn entities(&self) -> Table {
        table::entities(self)
    }

    fn document(&self, article: ArticleId) -> Option<(usize, &'a Document)> {
        let at = self.analysis.article(article)?.document;
        self.documents.get(at).map(|document| (at, document))
    }

    /// The words of a span, as they stand.
    fn text(&self, article: ArticleId, span: Span) -> &'a str {
        self.document(article).map_or("", |(_, d)| span.of(&d.text))
    }

    /// The words of spans on one line, “…” where some are left out.
    fn words(&self, article: ArticleId, spans: &[Span]) -> String {
        let line = |s: &Span| self.text(article, *s).split_whitespace().collect::<Vec<_>>().join(" ");
        spans.iter().map(line).collect::<Vec<_>>().join(" … ")
    }

    /// A span in code points.
    fn offsets(&self, article: ArticleId, span: Span) -> Span {
        self.document(article).and_then(|(at, _)| self.code_points.get(at)).map_or(span, |table| table.span(span))
    }

    /// Every event but what a person rejected.
    fn kept(&self) -> impl Iterator<Item = Event<'a>> + '_ {
        events::all(self).into_iter().filter(|e| e.mark != Mark::Rejected)
    }

    fn articles(&self) -> &'a [Article] {
        &self.analysis.articles
    }
}

/// A value's name, as JSON has it.
fn name_of(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests;
