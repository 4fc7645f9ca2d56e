//! One item to judge, as the list tells it.

use crate::choices::{POLARITIES, QUOTES, label_of};
use crate::route::Item;
use crate::words::{self, shorten};
use crate::worker::Reading;
use onrecord_core::corrections::Mark;

/// How long the words of a line are.
const WORDS: usize = 140;

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// What it opens.
    pub item: Item,
    /// “Direct quote”.
    pub label: String,
    /// “Ada Lund”, “Tom Berg against bridge”.
    pub title: String,
    /// The words.
    pub words: String,
    /// Whether and how it was judged.
    pub mark: Mark,
    /// The article.
    pub article: String,
}

impl Row {
    /// The line of an item; `None` where the reading has none, or none such is reviewed.
    pub fn of(reading: &Reading, item: Item) -> Option<Row> {
        let analysis = &reading.analysis;
        let (label, title, article, spans) = match item {
            Item::Quote(id) => {
                let q = analysis.attribution(id)?;
                (label_of(QUOTES, &q.kind).to_owned(), reading.speaker(id), q.article, q.content.clone())
            }
            Item::Stance(id) => {
                let s = analysis.stance(id)?;
                let (holder, way) = (reading.name(s.holder), label_of(POLARITIES, &s.polarity));
                let title = words::common::stands(&holder, way, analysis.target_name(&s.target));
                (words::common::STANCE.to_owned(), title, s.article, vec![s.evidence])
            }
            Item::Role(id, n) => {
                let role = analysis.entity(id)?.role_evidence.get(n)?;
                let title = words::common::to_what(&reading.name(Some(id)), &role.title);
                (words::common::ROLE.to_owned(), title, role.article, vec![role.evidence])
            }
            Item::Mention(..) | Item::Topic(..) | Item::Statement(..) | Item::Time(_) => return None,
        };
        let words = shorten(&reading.joined(article, &spans), WORDS);
        Some(Row { item, label, title, words, mark: reading.mark(item), article: reading.short_title(article) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    #[test]
    fn a_line_tells_who_and_in_which_words() {
        let line = |item: &str| {
            let row = item.parse().ok().and_then(|item| Row::of(&reading(), item));
            row.map(|r| format!("{}: {} | {} | {}", r.label, r.title, r.words, r.article)).unwrap_or_default()
        };
        assert_eq!(line("q4"), "Direct quote: Ada Lund | “We will wait,” | The Star");
        assert_eq!(line("s2"), "Stance: Tom Berg against bridge | opposes | The Herald");
        assert_eq!(line("r1-1"), "Role: Ada Lund: Mayor | Mayor Ada Lund | The Herald");
        assert_eq!((line("e1-1"), line("q9")), (String::new(), String::new()));
    }
}
