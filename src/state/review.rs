//! Going through what the machine read, one item after another: what is to be judged, how far the person is, what comes
//! next.

use super::{App, Mode, item_id};
use crate::route::{Item, Review, Reviewed, View};
use crate::words::{self, quoted, shorten};
use crate::worker::Reading;
use leptos::prelude::*;
use onrecord_core::corrections::{Correction, Mark};
use onrecord_core::{ArticleId, Span};

impl Reading {
    /// The items that fit, in the order of the articles and of their texts.
    pub fn reviewed(&self, review: &Review) -> Vec<Item> {
        let analysis = &self.analysis;
        let quotes = analysis.attributions.iter().map(|q| (Reviewed::Quotes, q.article, q.extent(), Item::Quote(q.id)));
        let stances = analysis.stances.iter().map(|s| (Reviewed::Stances, s.article, s.evidence, Item::Stance(s.id)));
        let roles = analysis.entities.iter().flat_map(|e| {
            let role = move |(n, r): (usize, &onrecord_core::Role)| {
                (Reviewed::Roles, r.article, r.evidence, Item::Role(e.id, n))
            };
            e.role_evidence.iter().enumerate().map(role)
        });
        let fits = |(sort, article, _, item): &(Reviewed, ArticleId, Span, Item)| {
            review.sort.is_none_or(|s| s == *sort)
                && review.article.is_none_or(|a| a == *article)
                && review.judged.is_none_or(|judged| judged == self.is_judged(*item))
        };
        let mut all: Vec<_> = quotes.chain(stances).chain(roles).filter(fits).collect();
        all.sort_by_key(|(_, article, span, item)| (*article, span.start, *item));
        all.into_iter().map(|(_, _, _, item)| item).collect()
    }

    /// How many of these a person has judged.
    pub fn judged(&self, items: &[Item]) -> usize {
        items.iter().filter(|item| self.is_judged(**item)).count()
    }

    /// The mark of an item of the page.
    pub fn mark(&self, item: Item) -> Mark {
        item_id(item).map(|id| self.review.mark(id)).unwrap_or_default()
    }

    /// Whether a person has judged an item.
    pub fn is_judged(&self, item: Item) -> bool {
        self.mark(item) != Mark::Machine
    }

    /// The next item after one that nobody has judged, from the first again after the last.
    fn next(&self, review: &Review, after: Option<Item>) -> Option<Item> {
        let all = self.reviewed(&Review { judged: None, ..review.clone() });
        let from = after.and_then(|item| all.iter().position(|i| *i == item)).map_or(0, |at| at + 1);
        let open = |item: &&Item| !self.is_judged(**item) && Some(**item) != after;
        all.iter().skip(from).chain(all.iter().take(from)).find(open).copied()
    }
}

impl App {
    /// The filters of the review, where the page shows it.
    fn review(&self) -> Option<Review> {
        self.address.with_untracked(|address| match &address.view {
            View::Review(review) => Some(review.clone()),
            _ => None,
        })
    }

    /// Says of items that they are as they were read.
    pub fn accept(&self, items: &[Item]) {
        self.judge(items, |item| Correction::Accept { item }, words::review::IS_ACCEPTED);
    }

    /// Says of items that they are not so.
    pub fn reject(&self, items: &[Item]) {
        self.judge(items, |item| Correction::Reject { item }, words::review::IS_REJECTED);
    }

    /// Judges items as one step; in the review, the next one that nobody has judged follows.
    fn judge(&self, items: &[Item], say: fn(onrecord_core::corrections::Place) -> Correction, told: &str) {
        let reading = self.reading.get_untracked();
        let places: Vec<_> = items.iter().filter_map(|item| reading.place(item_id(*item)?)).collect();
        let what = match places.as_slice() {
            [] => return,
            [one] => quoted(&shorten(one.at.first().map_or("", |at| &at.words), 40)),
            several => words::number_of::items(several.len()),
        };
        let open = self.address.with_untracked(|a| a.at.clone());
        let reviewing = self.review().filter(|_| items.len() == 1 && open == items);
        let next = reviewing.and_then(|review| reading.next(&review, items.first().copied()));
        let next = next.and_then(|item| Some((item, reading.place(item_id(item)?)?)));
        if self.correct(places.into_iter().map(say).collect(), &words::review::judged(&what, told))
            && let Some((was, place)) = next
        {
            let now = self.reading.get_untracked();
            let found = place.find(&now.documents, &now.analysis).ok().and_then(|f| f.first().copied());
            if let Some(item) = found {
                self.adjust(|address| address.at = vec![super::follow::page_item(item, was)]);
            }
        }
    }

    /// Opens the next item that nobody has judged; whether there is one.
    pub fn review_next(&self) -> bool {
        let open = self.address.with_untracked(|a| a.at.first().copied());
        let review = self.review().unwrap_or_default();
        let next = self.reading.get_untracked().next(&review, open);
        if let Some(item) = next {
            self.go(self.address.get_untracked().with(vec![item]), Mode::Push);
        }
        next.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use onrecord_core::corrections::{Place, apply};

    fn shown(items: &[Item]) -> String {
        items.iter().map(Item::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn items_stand_in_the_order_of_the_text_and_the_next_is_one_that_nobody_has_judged() {
        let mut read = reading();
        let all = read.reviewed(&Review::default());
        assert_eq!(shown(&all), "r1-1 q1 s1 q2 q3 s2 s3 q4");
        let item = |s: &str| s.parse::<Item>().ok();
        let places: Vec<Place> = all.iter().take(3).filter_map(|i| read.place(item_id(*i)?)).collect();
        let said: Vec<Correction> = places.into_iter().map(|item| Correction::Accept { item }).collect();
        read.review = apply(&read.documents, &read.analysis, &said).review;
        let stances = Review { sort: Some(Reviewed::Stances), ..Review::default() };
        assert_eq!((read.judged(&all), read.judged(&read.reviewed(&stances))), (3, 1));
        assert_eq!(
            shown(&read.reviewed(&Review { judged: Some(false), article: Some(ArticleId(0)), ..stances.clone() })),
            "s2"
        );
        for (after, next) in [(None, "q2"), (Some("q2"), "q3"), (Some("q4"), "q2"), (Some("s3"), "q4")] {
            assert_eq!(read.next(&Review::default(), after.and_then(item)), item(next), "after {after:?}");
        }
        assert_eq!(read.next(&stances, item("s3")), item("s2"));
    }
}
