//! Questions that every view asks of a reading.

use crate::worker::Reading;
use onrecord_core::{Article, ArticleId, AttributionId, EntityId, Span};

impl Reading {
    /// The text of the document that an article stands in; empty for an unknown article.
    pub fn text(&self, article: ArticleId) -> &str {
        let document = self.analysis.article(article).and_then(|a| self.documents.get(a.document));
        document.map_or("", |d| &d.text)
    }

    /// The words of a span of an article.
    pub fn words(&self, article: ArticleId, span: Span) -> &str {
        span.of(self.text(article))
    }

    /// Several spans as one line, with “…” where words between them are left out.
    pub fn joined(&self, article: ArticleId, spans: &[Span]) -> String {
        let words = |s: &Span| s.of(self.text(article)).split_whitespace().collect::<Vec<_>>().join(" ");
        spans.iter().map(words).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" … ")
    }

    /// An entity's name; “unattributed” where there is none.
    pub fn name(&self, entity: Option<EntityId>) -> String {
        entity.and_then(|e| self.analysis.entity(e)).map_or_else(|| "unattributed".into(), |e| e.name.clone())
    }

    /// Whose words an attribution gives: the speaker, else the source as written, else “unattributed”.
    pub fn speaker(&self, quote: AttributionId) -> String {
        let Some(quote) = self.analysis.attribution(quote) else { return String::new() };
        let source = self.joined(quote.article, &quote.source);
        if quote.speaker.is_none() && !source.is_empty() { source } else { self.name(quote.speaker) }
    }

    /// Outlet and date of an article as one line; empty where neither is known.
    pub fn dateline(&self, article: ArticleId) -> String {
        self.analysis.article(article).map_or_else(String::new, dateline)
    }

    /// What to call an article in a narrow place: its outlet, else its title. Two articles of one outlet are told apart
    /// by their titles.
    pub fn short_title(&self, article: ArticleId) -> String {
        let Some(this) = self.analysis.article(article) else { return String::new() };
        let twice = |o: &String| self.analysis.articles.iter().filter(|a| a.outlet.as_ref() == Some(o)).count() > 1;
        match &this.outlet {
            Some(outlet) if !twice(outlet) => outlet.clone(),
            _ => crate::words::shorten(&this.title, 48),
        }
    }
}

/// Outlet and date as one line.
pub fn dateline(article: &Article) -> String {
    let date = article.published.as_deref().map(crate::words::date);
    article.outlet.clone().into_iter().chain(date).collect::<Vec<_>>().join(" · ")
}
