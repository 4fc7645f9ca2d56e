//! The ledger of quotes as plain data: who said what, how, to whom, where.

use crate::route::Quotes;
use crate::worker::Reading;
use onrecord_core::{Attribution, AttributionId, AttributionKind, EntityId};

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// Which.
    pub quote: AttributionId,
    /// Whose words.
    pub speaker: String,
    /// The speaker's entity.
    pub entity: Option<EntityId>,
    /// The cue, as written.
    pub cue: String,
    /// What was said.
    pub words: String,
    /// Direct, indirect or mixed.
    pub kind: AttributionKind,
    /// To whom; empty where nobody is named.
    pub to: String,
    /// Where or when, as written: “in a statement on Monday”; empty where that is not said.
    pub setting: String,
    /// What to call the article.
    pub article: String,
    /// Its date, in words.
    pub date: String,
}

/// The entries that the address asks for, in the order of the text.
pub fn entries(reading: &Reading, quotes: &Quotes) -> Vec<Entry> {
    let wanted = quotes.search.trim().to_lowercase();
    let of_filter = |q: &&Attribution| {
        quotes.speaker.is_none_or(|s| s == q.speaker || s.is_some_and(|s| q.speakers().any(|q| q == s)))
            && quotes.kind.is_none_or(|k| k == q.kind)
            && quotes.article.is_none_or(|a| a == q.article)
    };
    let found = |e: &Entry| {
        wanted.is_empty() || [&e.words, &e.speaker, &e.cue].iter().any(|t| t.to_lowercase().contains(&wanted))
    };
    reading.analysis.attributions.iter().filter(of_filter).map(|q| entry(reading, q)).filter(found).collect()
}

fn entry(reading: &Reading, q: &Attribution) -> Entry {
    let published = reading.analysis.article(q.article).and_then(|a| a.published.as_deref());
    Entry {
        quote: q.id,
        speaker: reading.speaker(q.id),
        entity: q.speaker,
        cue: reading.joined(q.article, &q.cue),
        words: reading.joined(q.article, &q.content),
        kind: q.kind,
        to: q.addressee.as_ref().map_or(String::new(), |a| reading.words(q.article, a.span).to_owned()),
        setting: q.setting.map_or(String::new(), |s| reading.joined(q.article, &[s])),
        article: reading.short_title(q.article),
        date: published.map_or(String::new(), crate::words::date),
    }
}

/// Everybody who is quoted, the most quoted first, and nobody where a quote has no speaker.
pub fn speakers(reading: &Reading) -> Vec<(Option<EntityId>, String, usize)> {
    let mut counts = std::collections::BTreeMap::new();
    for q in &reading.analysis.attributions {
        *counts.entry(q.speaker).or_insert(0) += 1;
        q.also_speakers.iter().for_each(|s| *counts.entry(Some(*s)).or_insert(0) += 1);
    }
    let mut all: Vec<_> = counts.into_iter().map(|(s, n)| (s, reading.name(s), n)).collect();
    all.sort_by_key(|(s, _, n)| (s.is_none(), std::cmp::Reverse(*n), *s));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use onrecord_core::ArticleId;

    fn check(quotes: Quotes, expected: &[&str]) {
        let shown = |e: &Entry| format!("{} {} {}: {} [{}]", e.quote, e.speaker, e.cue, e.words, e.to);
        assert_eq!(entries(&reading(), &quotes).iter().map(shown).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn found_and_filtered() {
        let all = Quotes::default;
        check(
            all(),
            &[
                "q1 Ada Lund said: the bridge “must be built” []",
                "q2 Tom Berg told: that Lund had promised a vote [the Post]",
                "q3 Ada Lund had promised: a vote []",
                "q4 Ada Lund said: “We will wait,” []",
            ],
        );
        let direct = Some(AttributionKind::Direct);
        check(Quotes { kind: direct, ..all() }, &["q4 Ada Lund said: “We will wait,” []"]);
        check(Quotes { article: Some(ArticleId(1)), ..all() }, &["q4 Ada Lund said: “We will wait,” []"]);
        check(Quotes { search: "BRIDGE".into(), ..all() }, &["q1 Ada Lund said: the bridge “must be built” []"]);
        check(Quotes { speaker: Some(None), ..all() }, &[]);
    }

    #[test]
    fn the_most_quoted_speaker_comes_first() {
        let names: Vec<_> = speakers(&reading()).into_iter().map(|(_, name, n)| format!("{name} {n}")).collect();
        assert_eq!(names, ["Ada Lund 3", "Tom Berg 1"]);
    }
}
