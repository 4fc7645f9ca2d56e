//! What the person says of the analysis. It stays as it is; what the page shows is it with the corrections applied, so that
//! each can be taken back.

use super::{App, Mode, Notice, Workspace, follow::follow, notices::Action, storage};
use crate::parts::{focus, focus_in_line, focused_line};
use crate::words::{self, shorten};
use crate::worker::Reading;
use leptos::prelude::*;
use onrecord_core::corrections::{self, Anchor, Correction, ItemId, Orphan, Outcome, Part, Place, Split};
use onrecord_core::table::TargetKey;
use onrecord_core::{ArticleId, Entity, EntityId, Span};
use std::sync::Arc;

/// Stances below this are not shown unasked: of those that the network alone reads, fewer than half are right
/// (`docs/accuracy.md`).
const LEAST: f32 = 0.5;

/// The last reading with the corrections of the workspace applied, and without unsure stances unless those are wanted.
pub fn reading(
    read: ReadSignal<Arc<Reading>>,
    workspace: ReadSignal<Workspace>,
    unsure: ReadSignal<bool>,
) -> Memo<Arc<Reading>> {
    let said = Memo::new(move |_| workspace.read().log.corrections().to_vec());
    let apply = move |_: Option<&Arc<Reading>>| apply(&read.read(), &said.read(), unsure.get());
    // Two readings are compared by where they are: comparing all they hold would cost more than showing one again.
    Memo::new_with_compare(apply, |a, b| !matches!((a, b), (Some(a), Some(b)) if Arc::ptr_eq(a, b)))
}

/// What is shown of a reading. Before it was read there is nothing to say anything of.
fn apply(read: &Arc<Reading>, said: &[Correction], with_unsure: bool) -> Arc<Reading> {
    let is_plain = said.is_empty() && read.analysis.stances.iter().all(|s| s.why.sure >= LEAST);
    if is_plain || !read.read {
        return read.clone();
    }
    let all = corrections::apply(&read.documents, &read.analysis, said).kept();
    let (shown, unsure) = match with_unsure {
        true => (all.clone(), all.surer(LEAST).1),
        false => all.surer(LEAST),
    };
    let corrections::Corrected { analysis, review, outcomes } = shown;
    let said = said.iter().cloned().zip(outcomes).collect();
    Arc::new(Reading { documents: read.documents.clone(), analysis, review, said, unsure, read: true })
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
        let of = |(said, outcome): &(Correction, Result<Outcome, Orphan>)| {
            let (Correction::Split(split), Ok(outcome)) = (said, outcome) else { return None };
            let [from, to] = halves(*outcome)?;
            let (half, other) = match key {
                key if key == from => (Half::Old, to),
                key if key == to => (Half::New, from),
                _ => return None,
            };
            let name = other.name(&self.analysis).to_owned();
            let other = if let TargetKey::Entity(id) = other { Some(id) } else { None };
            Some(Parted { split: split.clone(), half, other, name })
        };
        self.said.iter().filter_map(of).collect()
    }

    /// What splits something off at these words; nothing where they mean several at once, as “they” does.
    pub fn split_at(&self, part: Part, article: ArticleId, span: Span) -> Option<Split> {
        let here = |e: &&Entity| e.mentions.iter().any(|m| m.article == article && m.span() == span);
        if part != Part::Wording && self.analysis.entities.iter().filter(here).count() > 1 {
            return None;
        }
        Some(Split { part, at: Anchor::of(&self.documents, &self.analysis, article, span)? })
    }

    /// An item by its words.
    pub fn place(&self, item: ItemId) -> Option<Place> {
        Place::of(&self.documents, &self.analysis, item)
    }

    /// What has no effect here, and why.
    pub fn orphans(&self) -> impl Iterator<Item = (&Correction, Orphan)> {
        self.said.iter().filter_map(|(said, outcome)| Some((said, outcome.err()?)))
    }
}

fn halves(outcome: Outcome) -> Option<[TargetKey; 2]> {
    match outcome {
        Outcome::Entity { from, to } => Some([from, to].map(TargetKey::Entity)),
        Outcome::Topic { from, to } => Some([from, to].map(TargetKey::Topic)),
        Outcome::Done => None,
    }
}

/// Why a correction has no effect, in words that end a sentence.
pub fn reason(orphan: Orphan) -> &'static str {
    match orphan {
        Orphan::NoDocument => words::review::NO_DOCUMENT,
        Orphan::OtherWords => words::review::OTHER_WORDS,
        Orphan::OtherContext => words::review::OTHER_CONTEXT,
        Orphan::Ambiguous => words::review::AMBIGUOUS,
        Orphan::NoItem => words::review::NO_ITEM,
        Orphan::NoEffect => words::review::NO_EFFECT,
    }
}

impl App {
    /// Says something of the analysis, tells that it is so, and offers to undo it; whether any of it has an effect.
    pub fn correct(&self, said: Vec<Correction>, told: &str) -> bool {
        let (before, count) = (self.reading.get_untracked(), said.len());
        let known = self.workspace.with_untracked(|w| w.log.clone());
        self.workspace.update(|w| w.log.push(said));
        let after = self.reading.get_untracked();
        let new = || after.said.iter().rev().take(count);
        if let Some(orphan) = new().find_map(|(_, outcome)| outcome.err()).filter(|_| new().all(|(_, o)| o.is_err())) {
            self.workspace.update(|w| w.log = known);
            self.show(Notice::plain(words::review::not_kept(reason(orphan))));
            return false;
        }
        self.store();
        self.go_along(&before, &after);
        self.show(Notice::with(told, Action::new(words::common::UNDO, |app| app.undo())));
        true
    }

    /// Takes apart what was joined.
    pub fn split(&self, split: &Split) {
        let words = shorten(&split.at.words, 60);
        let told = match split.part {
            Part::Wording => words::cards::topic_of_its_own(&words),
            _ => words::cards::card_of_its_own(&words),
        };
        self.correct(vec![Correction::Split(split.clone())], &told);
    }

    /// Takes a split back.
    pub fn rejoin(&self, split: &Split) {
        let told = words::cards::joined_again(&shorten(&split.at.words, 60));
        self.take_back(&Correction::Split(split.clone()), &told);
    }

    /// Takes one correction back, wherever it stands among the others.
    pub fn take_back(&self, correction: &Correction, told: &str) {
        self.turn(told, |w| w.log.take_back(correction));
    }

    /// Undoes what the person said or set by hand last.
    pub fn undo(&self) {
        self.turn(words::review::UNDONE, |w| w.log.undo(&mut w.documents));
    }

    /// Does again what was undone last.
    pub fn redo(&self) {
        self.turn(words::review::DONE_AGAIN, |w| w.log.redo(&mut w.documents));
    }

    /// Changes the log; where what is set by hand changed with it, the articles are read again.
    fn turn(&self, told: &str, change: impl FnOnce(&mut Workspace) -> bool) {
        let before = self.reading.get_untracked();
        let edits = |w: &Workspace| w.documents.iter().map(|d| d.edits.clone()).collect::<Vec<_>>();
        let were = self.workspace.with_untracked(edits);
        if self.workspace.try_update(change) != Some(true) {
            return;
        }
        self.store();
        if self.workspace.with_untracked(edits) != were {
            self.analyze();
        }
        self.go_along(&before, &self.reading.get_untracked());
        self.show(Notice::plain(told.to_owned()));
    }

    /// Whether there is something to undo, and something to do again.
    pub fn can_turn(&self) -> (bool, bool) {
        let log = &self.workspace.read().log;
        (log.can_undo(), log.can_redo())
    }

    /// Whether unsure stances are shown with the others.
    pub fn shows_unsure(&self) -> bool {
        self.unsure.get()
    }

    /// Shows unsure stances with the others, or sets them aside; for the next visit, too.
    pub fn show_unsure(&self, show: bool) {
        let before = self.reading.get_untracked();
        match show {
            true => {
                storage::save(storage::UNSURE, "shown");
            }
            false => storage::forget(storage::UNSURE),
        }
        self.unsure.set(show);
        self.go(follow(&self.address.get_untracked(), &before, &self.reading.get_untracked()), Mode::Replace);
    }

    /// Keeps the address at what it showed: ids and ordinals have changed.
    fn go_along(&self, before: &Reading, after: &Reading) {
        let was = self.address.get_untracked();
        let now = follow(&was, before, after);
        let has_evidence = !now.at.is_empty();
        let line = focused_line();
        self.go(now, Mode::Replace);
        request_animation_frame(move || {
            if line.is_some_and(|id| focus_in_line(&id)) {
                return;
            }
            let places = ["evidence-title", "card-title", "view-title"];
            places.iter().skip(usize::from(!has_evidence)).any(|id| focus(id));
        });
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
        let splits: Vec<Correction> = spans.into_iter().filter_map(off).map(Correction::Split).collect();
        let now = apply(&read, &splits, true);
        let told = |id: u32| {
            let parted = now.parted(TargetKey::Entity(EntityId(id)));
            parted.iter().map(|p| format!("{:?} {:?} {}", p.half, p.other, p.name)).collect::<Vec<_>>()
        };
        assert_eq!(told(0), ["Old Some(EntityId(3)) Lund"]);
        assert_eq!(told(3), ["New Some(EntityId(0)) Ada Lund"]);
        let orphans: Vec<Orphan> = now.orphans().map(|(_, why)| why).collect();
        assert_eq!((splits.len(), orphans), (2, vec![Orphan::NoEffect]), "a split that does not fit has no effect");
    }
}
