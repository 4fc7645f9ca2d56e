//! The index of entities: search, filter and order.

use crate::route::{CardSort, Cards};
use crate::words;
use crate::worker::Reading;
use onrecord_core::{Analysis, Entity, EntityId, Kind, Target};
use std::cmp::Reverse;

/// One line of the index.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    /// Which.
    pub id: EntityId,
    /// Its name.
    pub name: String,
    /// Whether it has a name; “a police spokesman” has none.
    pub named: bool,
    /// What it is.
    pub kind: Kind,
    /// How often it is mentioned.
    pub mentions: usize,
    /// How often it is quoted.
    pub quotes: usize,
    /// Stances it holds or receives.
    pub stances: usize,
}

/// The lines that the address asks for, in its order.
pub fn lines(reading: &Reading, cards: &Cards) -> Vec<Line> {
    let analysis = &reading.analysis;
    let wanted = cards.search.trim().to_lowercase();
    let matches = |e: &&Entity| {
        let names = || std::iter::once(&e.name).chain(&e.aliases).chain(&e.roles);
        cards.kind.is_none_or(|k| k == e.kind) && names().any(|n| n.to_lowercase().contains(&wanted))
    };
    let tally = Tally::new(analysis);
    let mut lines: Vec<Line> = analysis.entities.iter().filter(matches).map(|e| tally.line(e)).collect();
    match cards.sort {
        CardSort::Mentions => lines.sort_by_key(|l| (Reverse(l.mentions), l.id)),
        CardSort::Name => lines.sort_by_cached_key(|l| (l.name.to_lowercase(), l.id)),
        CardSort::Quotes => lines.sort_by_key(|l| (Reverse(l.quotes), Reverse(l.mentions), l.id)),
        CardSort::Stances => lines.sort_by_key(|l| (Reverse(l.stances), Reverse(l.mentions), l.id)),
    }
    lines
}

/// How many lines there are: “24 names”, “24 names, 2 unnamed sources”.
pub fn found(lines: &[Line]) -> String {
    let named = lines.iter().filter(|l| l.named).count();
    words::cards::names_and_sources(named, lines.len() - named)
}

/// How often each entity is quoted and stands in a stance.
struct Tally {
    quotes: Vec<usize>,
    stances: Vec<usize>,
}

impl Tally {
    fn new(analysis: &Analysis) -> Self {
        let mut tally = Tally { quotes: vec![0; analysis.entities.len()], stances: vec![0; analysis.entities.len()] };
        let add = |counts: &mut Vec<usize>, id: EntityId| counts.get_mut(id.index()).into_iter().for_each(|n| *n += 1);
        for speaker in analysis.attributions.iter().flat_map(|q| q.speakers()) {
            add(&mut tally.quotes, speaker);
        }
        for s in &analysis.stances {
            s.holder.into_iter().for_each(|h| add(&mut tally.stances, h));
            if let Target::Entity { entity } = s.target {
                add(&mut tally.stances, entity);
            }
        }
        tally
    }

    fn line(&self, e: &Entity) -> Line {
        let of = |counts: &Vec<usize>| counts.get(e.id.index()).copied().unwrap_or(0);
        Line {
            id: e.id,
            name: e.name.clone(),
            named: e.named,
            kind: e.kind,
            mentions: e.mentions.len(),
            quotes: of(&self.quotes),
            stances: of(&self.stances),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    fn check(cards: Cards, expected: &str) {
        let line = |l: &Line| format!("{} {}/{}/{}", l.name, l.mentions, l.quotes, l.stances);
        let shown: Vec<_> = lines(&reading(), &cards).iter().map(line).collect();
        assert_eq!(shown.join(", "), expected);
    }

    #[test]
    fn names_and_unnamed_sources_are_counted_apart() {
        let mut reading = reading();
        assert_eq!(found(&lines(&reading, &Cards::default())), "3 names");
        reading.analysis.entities[1].named = false;
        assert_eq!(found(&lines(&reading, &Cards::default())), "2 names, 1 unnamed source");
    }

    #[test]
    fn sorted_found_and_filtered() {
        let all = Cards::default;
        check(all(), "Ada Lund 4/3/2, Tom Berg 2/1/1, The Post 1/0/0");
        check(Cards { sort: CardSort::Name, ..all() }, "Ada Lund 4/3/2, The Post 1/0/0, Tom Berg 2/1/1");
        check(Cards { kind: Some(Kind::Organization), ..all() }, "The Post 1/0/0");
        check(Cards { search: " lund ".into(), ..all() }, "Ada Lund 4/3/2");
        check(Cards { search: "nobody".into(), ..all() }, "");
    }
}
