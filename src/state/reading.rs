//! Questions that every view asks of a reading.

use crate::route::{Address, Item, View};
use crate::worker::Reading;
use onrecord_core::table::TargetKey;
use onrecord_core::{Article, ArticleId, AttributionId, Entity, EntityId, Span};

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

    /// Whether everything is there that an address names.
    pub fn knows(&self, address: &Address) -> bool {
        let article = |id: &ArticleId| self.analysis.article(*id).is_some();
        let entity = |id: &EntityId| self.analysis.entity(*id).is_some();
        let target = |t: &TargetKey| match t {
            TargetKey::Entity(id) => entity(id),
            TargetKey::Topic(id) => self.analysis.topic(*id).is_some(),
        };
        let view = match &address.view {
            View::Articles | View::Portrayal(_) => true,
            View::Read(read) => read.article.iter().all(article),
            View::Cards(cards) => cards.entity.iter().all(entity),
            View::Stances(s) => s.filter.holder.iter().flatten().all(entity) && s.filter.target.iter().all(target),
            View::Quotes(quotes) => quotes.speaker.iter().flatten().all(entity) && quotes.article.iter().all(article),
            View::Compare(compare) => compare.articles.iter().all(article),
            View::Timeline(timeline) => timeline.article.iter().all(article) && timeline.entity.iter().all(entity),
            View::Review(review) => review.article.iter().all(article),
        };
        view && address.at.iter().all(|item| self.has(*item))
    }

    fn has(&self, item: Item) -> bool {
        let analysis = &self.analysis;
        let nth = |id: EntityId, of: fn(&Entity) -> usize, n: usize| analysis.entity(id).is_some_and(|e| n < of(e));
        match item {
            Item::Quote(id) => analysis.attribution(id).is_some(),
            Item::Stance(id) => analysis.stances.get(id.index()).is_some(),
            Item::Mention(id, n) => nth(id, |e| e.mentions.len(), n),
            Item::Role(id, n) => nth(id, |e| e.role_evidence.len(), n),
            Item::Topic(id, n) => analysis.topic(id).is_some_and(|t| n < t.members.len()),
            Item::Time(id) => analysis.time_expression(id).is_some(),
            Item::Statement(at, n) => analysis.alignments.get(at).is_some_and(|a| n < a.spans.len()),
        }
    }

    /// An entity's name; “unattributed” where there is none.
    pub fn name(&self, entity: Option<EntityId>) -> String {
        entity.and_then(|e| self.analysis.entity(e)).map_or_else(|| "unattributed".into(), |e| e.name.clone())
    }

    /// Whose words an attribution gives: the speaker, else the source as written, else “unattributed”.
    pub fn speaker(&self, quote: AttributionId) -> String {
        let Some(quote) = self.analysis.attribution(quote) else { return String::new() };
        let source = self.joined(quote.article, &quote.source);
        if quote.speaker.is_none() && !source.is_empty() {
            return source;
        }
        let also = quote.also_speakers.iter().map(|s| self.name(Some(*s)));
        crate::words::list(&std::iter::once(self.name(quote.speaker)).chain(also).collect::<Vec<_>>())
    }

    /// Outlet and date of an article as one line; empty where neither is known.
    pub fn dateline(&self, article: ArticleId) -> String {
        self.analysis.article(article).map_or_else(String::new, dateline)
    }

    /// What to call an article in a narrow place, and when it was published.
    pub fn dated_title(&self, article: ArticleId) -> String {
        let date = self.analysis.article(article).and_then(|a| a.published.as_deref()).map(crate::words::date);
        std::iter::once(self.short_title(article)).chain(date).collect::<Vec<_>>().join(", ")
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

#[cfg(test)]
mod tests {
    use crate::sample::reading;

    #[test]
    fn what_an_address_may_name() {
        let check = |address: &str, expected| {
            assert_eq!(address.parse().map(|a| reading().knows(&a)), Ok(expected), "{address}");
        };
        for address in ["#/", "#/read", "#/read/a2?at=q4.e1-4", "#/cards/e3", "#/stances?holder=nobody&target=t1&at=s3"]
        {
            check(address, true);
        }
        for address in
            ["#/read/a99", "#/cards/e999", "#/stances?at=s999", "#/quotes?in=a9", "#/compare/a1/a9", "#/?at=e1-99"]
        {
            check(address, false);
        }
    }
}
