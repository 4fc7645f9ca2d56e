//! What the person takes apart that the analysis had joined. The analysis stays as it is; what the page shows is it with
//! the splits applied, so that each can be taken back.

use super::{App, Mode, Notice, Workspace, notices::Action};
use crate::parts::focus;
use crate::route::{Address, Item, View};
use crate::words::shorten;
use crate::worker::Reading;
use leptos::prelude::*;
use onrecord_core::corrections::{self, Anchor, Outcome, Part, Split};
use onrecord_core::table::TargetKey;
use onrecord_core::{ArticleId, Entity, EntityId, Span, Topic};
use std::sync::Arc;

/// The last reading with the splits of the workspace applied.
pub fn reading(read: ReadSignal<Arc<Reading>>, workspace: ReadSignal<Workspace>) -> Memo<Arc<Reading>> {
    let splits = Memo::new(move |_| workspace.read().splits.clone());
    let apply = move |_: Option<&Arc<Reading>>| apply(&read.read(), &splits.read());
    // Two readings are compared by where they are: comparing all they hold would cost more than showing one again.
    Memo::new_with_compare(apply, |a, b| !matches!((a, b), (Some(a), Some(b)) if Arc::ptr_eq(a, b)))
}

fn apply(read: &Arc<Reading>, splits: &[Split]) -> Arc<Reading> {
    if splits.is_empty() {
        return read.clone();
    }
    let corrected = corrections::apply(&read.documents, &read.analysis, splits);
    let done = splits.iter().zip(corrected.outcomes).filter_map(|(split, outcome)| Some((split.clone(), outcome?)));
    Arc::new(Reading {
        documents: read.documents.clone(),
        analysis: corrected.analysis,
        splits: done.collect(),
        read: read.read,
    })
}

/// Which of the two that a split made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Half {
    /// What was split.
    Old,
    /// What was split off.
    New,
}

/// A split as one of its halves tells it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Parted {
    /// The split.
    pub split: Split,
    /// Which half this is.
    pub half: Half,
    /// The other half: an entity, or `None` where topics were split.
    pub other: Option<EntityId>,
    /// What the other half is called.
    pub name: String,
}

impl Reading {
    /// The splits that made an entity or a topic what it is.
    pub fn parted(&self, key: TargetKey) -> Vec<Parted> {
        let of = |(split, outcome): &(Split, Outcome)| {
            let [from, to] = halves(*outcome);
            let (half, other) = match key {
                key if key == from => (Half::Old, to),
                key if key == to => (Half::New, from),
                _ => return None,
            };
            let name = other.name(&self.analysis).to_owned();
            let other = if let TargetKey::Entity(id) = other { Some(id) } else { None };
            Some(Parted { split: split.clone(), half, other, name })
        };
        self.splits.iter().filter_map(of).collect()
    }

    /// What splits something off at these words; nothing where they mean several at once, as “they” does.
    pub fn split_at(&self, part: Part, article: ArticleId, span: Span) -> Option<Split> {
        let here = |e: &&Entity| e.mentions.iter().any(|m| m.article == article && m.span() == span);
        if part != Part::Wording && self.analysis.entities.iter().filter(here).count() > 1 {
            return None;
        }
        Some(Split { part, at: Anchor::of(&self.documents, &self.analysis, article, span)? })
    }

    /// The mention or topic member that an anchor holds.
    fn item_at(&self, at: &Anchor) -> Option<Item> {
        let document = self.documents.iter().position(|d| d.id == at.document)?;
        let here = |article: ArticleId, span: Span| {
            span == at.span && self.analysis.article(article).is_some_and(|a| a.document == document)
        };
        let mention = |e: &Entity| {
            let n = e.mentions.iter().position(|m| here(m.article, m.span()))?;
            Some(Item::Mention(e.id, n))
        };
        let member = |t: &Topic| {
            let n = t.members.iter().position(|m| here(m.article, m.span))?;
            Some(Item::Topic(t.id, n))
        };
        let analysis = &self.analysis;
        analysis.topics.iter().find_map(member).or_else(|| analysis.entities.iter().find_map(mention))
    }
}

fn halves(outcome: Outcome) -> [TargetKey; 2] {
    match outcome {
        Outcome::Entity { from, to } => [from, to].map(TargetKey::Entity),
        Outcome::Topic { from, to } => [from, to].map(TargetKey::Topic),
    }
}

impl App {
    /// Takes apart what was joined, says so, and offers to undo it.
    pub fn split(&self, split: &Split) {
        self.workspace.update(|w| w.splits.push(split.clone()));
        let words = format!("“{}”", shorten(&split.at.words, 60));
        let reading = self.reading.get_untracked();
        if !reading.splits.iter().any(|(done, _)| done == split) {
            self.workspace.update(|w| w.splits.retain(|s| s != split));
            return self.show(Notice::plain(format!("{words} cannot be split off: nothing would be left.")));
        }
        self.store();
        self.follow(&reading, split, None);
        let undone = split.clone();
        let now = if split.part == Part::Wording { "is a topic of its own now." } else { "has a card of its own now." };
        self.show(Notice::with(&format!("{words} {now}"), Action::new("Undo", move |app| app.rejoin(&undone))));
    }

    /// Takes a split back.
    pub fn rejoin(&self, split: &Split) {
        let before = self.reading.get_untracked();
        let outcome = before.splits.iter().find(|(done, _)| done == split).map(|(_, outcome)| *outcome);
        self.workspace.update(|w| w.splits.retain(|s| s != split));
        self.store();
        self.follow(&self.reading.get_untracked(), split, outcome);
        let again = split.clone();
        let words = format!("“{}” is joined again.", shorten(&split.at.words, 60));
        self.show(Notice::with(&words, Action::new("Split it off", move |app| app.split(&again))));
    }

    /// Keeps the address at what it showed: ids and ordinals have changed. `gone` is the split that was taken back.
    fn follow(&self, reading: &Reading, split: &Split, gone: Option<Outcome>) {
        let mut address = self.address.get_untracked();
        let had_evidence = !address.at.is_empty();
        address.at = reading.item_at(&split.at).filter(|_| had_evidence).into_iter().collect();
        if let Some([from, to]) = gone.map(halves) {
            forget(&mut address, from, to);
        }
        self.go(address, Mode::Replace);
        if !had_evidence {
            request_animation_frame(|| {
                if !focus("card-title") {
                    focus("view-title");
                }
            });
        }
    }
}

/// Has an address name `from` instead of `to`, which is gone, and what stood after that one place earlier.
fn forget(address: &mut Address, from: TargetKey, to: TargetKey) {
    let instead = |key: TargetKey| match (key, to) {
        (key, to) if key == to => from,
        (TargetKey::Entity(e), TargetKey::Entity(gone)) if e > gone => TargetKey::Entity(EntityId(e.0 - 1)),
        (TargetKey::Topic(t), TargetKey::Topic(gone)) if t > gone => TargetKey::Topic(onrecord_core::TopicId(t.0 - 1)),
        _ => key,
    };
    let entity = |id: &mut EntityId| {
        if let TargetKey::Entity(now) = instead(TargetKey::Entity(*id)) {
            *id = now;
        }
    };
    match &mut address.view {
        View::Cards(cards) => cards.entity.iter_mut().for_each(entity),
        View::Timeline(timeline) => timeline.entity.iter_mut().for_each(entity),
        View::Quotes(quotes) => quotes.speaker.iter_mut().flatten().for_each(entity),
        View::Stances(stances) => {
            stances.filter.holder.iter_mut().flatten().for_each(entity);
            stances.filter.target = stances.filter.target.map(instead);
        }
        View::Articles | View::Read(_) | View::Portrayal(_) | View::Compare(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading as sample;

    #[test]
    fn each_half_tells_of_the_other() {
        let read = Arc::new(sample());
        let off = |span: Span| read.split_at(Part::Name, ArticleId(0), span);
        // The mention in “that Lund had promised”, and words that are no mention.
        let spans = [read.analysis.entities[0].mentions[1].span(), read.analysis.stances[1].cue];
        let splits: Vec<Split> = spans.into_iter().filter_map(off).collect();
        let now = apply(&read, &splits);
        let told = |id: u32| {
            let parted = now.parted(TargetKey::Entity(EntityId(id)));
            parted.iter().map(|p| format!("{:?} {:?} {}", p.half, p.other, p.name)).collect::<Vec<_>>()
        };
        assert_eq!(told(0), ["Old Some(EntityId(3)) Lund"]);
        assert_eq!(told(3), ["New Some(EntityId(0)) Ada Lund"]);
        assert_eq!((splits.len(), now.splits.len()), (2, 1), "a split that does not fit is not told");
        assert_eq!(now.item_at(&splits[0].at), Some(Item::Mention(EntityId(3), 0)));
        assert_eq!(read.item_at(&splits[0].at), Some(Item::Mention(EntityId(0), 1)));
    }

    #[test]
    fn an_address_forgets_what_is_joined_again() {
        let entities = [TargetKey::Entity(EntityId(1)), TargetKey::Entity(EntityId(4))];
        for (before, after) in [
            ("#/cards/e5", "#/cards/e2"),
            ("#/cards/e6?q=x", "#/cards/e5?q=x"),
            ("#/cards/e4", "#/cards/e4"),
            ("#/stances?holder=e5&target=e6", "#/stances?holder=e2&target=e5"),
            ("#/stances?holder=nobody&target=t9", "#/stances?holder=nobody&target=t9"),
            ("#/quotes?speaker=e5", "#/quotes?speaker=e2"),
            ("#/timeline?in=a1&entity=e6", "#/timeline?in=a1&entity=e5"),
            ("#/read/a1", "#/read/a1"),
        ] {
            let mut address: Address = before.parse().unwrap_or_default();
            forget(&mut address, entities[0], entities[1]);
            assert_eq!(address.to_string(), after);
        }
    }
}
