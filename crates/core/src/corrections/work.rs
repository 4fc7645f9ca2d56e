//! An analysis while corrections are applied to it. Lists only grow, so that ids hold until the end.

use super::{
    Corrected, Correction, ItemId, ItemKind, Mark, Orphan, Outcome, Part, Place, Review, Split, Texts, add, change,
    entity, merge,
    place::{locate, spans},
    review::KINDS,
    topic,
    without::without,
};
use crate::{Analysis, Article, ArticleId, Document, Span, compare};
use std::collections::{BTreeSet, HashMap};

/// What a correction did, or why it has no effect.
pub type Result<T = Outcome> = std::result::Result<T, Orphan>;

/// How a mark is kept while mentions go from entity to entity: by place where ordinals change, by id where ids hold.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Id(ItemId),
    At(ItemKind, Vec<(ArticleId, Span)>),
}

/// An analysis in the making.
pub struct Work<'a> {
    /// The texts.
    pub documents: &'a [Document],
    /// The analysis as far as it is corrected.
    pub analysis: Analysis,
    /// What was merged into something else, to be taken out at the end.
    pub gone: BTreeSet<ItemId>,
    /// Whether entities changed: statements are matched by whom they name.
    pub recast: bool,
    marks: HashMap<Key, Mark>,
}

impl<'a> Work<'a> {
    /// Starts with what the machine read.
    pub fn new(documents: &'a [Document], analysis: &Analysis) -> Self {
        let (gone, marks) = (BTreeSet::new(), HashMap::new());
        Work { documents, analysis: analysis.clone(), gone, recast: false, marks }
    }

    /// Applies one correction. What is said of statements waits for [`Work::finish`], which matches them again.
    pub fn correct(&mut self, correction: &Correction) -> Result {
        match correction {
            Correction::Accept { item } | Correction::Reject { item } if item.kind == ItemKind::Statement => {
                return Ok(Outcome::Done);
            }
            Correction::Accept { item } => self.judge(item, Mark::Confirmed)?,
            Correction::Reject { item } => self.judge(item, Mark::Rejected)?,
            Correction::Speaker { quote, speaker } => change::speaker(self, quote, speaker.as_ref())?,
            Correction::Holder { stance, holder } => change::holder(self, stance, holder.as_ref())?,
            Correction::Target { stance, target } => change::target(self, stance, target)?,
            Correction::Polarity { stance, polarity } => change::polarity(self, stance, *polarity)?,
            Correction::Kind { entity, kind } => change::kind(self, entity, *kind)?,
            Correction::Rename { item, name } => change::rename(self, item, name)?,
            Correction::Merge { into, from } => merge::merge(self, into, from)?,
            Correction::Split(split) => return self.split(split),
            Correction::AddMention { at, entity, kind } => add::mention(self, at, entity.as_ref(), *kind)?,
            Correction::AddQuote { content, speaker } => add::quote(self, content, speaker.as_ref())?,
            Correction::AddStance { evidence, holder, target, polarity } => {
                add::stance(self, evidence, holder.as_ref(), target, *polarity)?;
            }
        }
        Ok(Outcome::Done)
    }

    /// The items at a place, those that were merged away apart.
    pub fn find(&self, place: &Place) -> Result<Vec<ItemId>> {
        let mut found = place.find(self.documents, &self.analysis)?;
        found.retain(|item| !self.gone.contains(item));
        if found.is_empty() { Err(Orphan::NoItem) } else { Ok(found) }
    }

    /// Says of an item who it is from and what was said of it.
    pub fn mark(&mut self, item: ItemId, mark: Mark) {
        let Some(key) = self.key(item) else { return };
        let before = self.marks.entry(key).or_default();
        *before = before.then(mark);
    }

    fn key(&self, item: ItemId) -> Option<Key> {
        match item.kind() {
            ItemKind::Mention | ItemKind::Role | ItemKind::Member | ItemKind::Statement => {
                Some(Key::At(item.kind(), spans(&self.analysis, item)?))
            }
            _ => Some(Key::Id(item)),
        }
    }

    fn judge(&mut self, place: &Place, mark: Mark) -> Result<()> {
        self.find(place)?.into_iter().for_each(|item| self.mark(item, mark));
        Ok(())
    }

    fn split(&mut self, split: &Split) -> Result {
        let (article, span) = locate(self.documents, &self.analysis, &split.at)?;
        let texts = Texts { documents: self.documents };
        let done = match split.part {
            Part::Mention => entity::split(texts, &mut self.analysis, article, span, false),
            Part::Name => entity::split(texts, &mut self.analysis, article, span, true),
            Part::Wording => topic::split(texts, &mut self.analysis, article, span),
        };
        let halves = match done {
            Some(Outcome::Entity { from, to }) => [from, to].map(ItemId::Entity),
            Some(Outcome::Topic { from, to }) => [from, to].map(ItemId::Topic),
            _ => return Err(Orphan::NoEffect),
        };
        self.recast |= split.part != Part::Wording;
        halves.into_iter().for_each(|half| self.mark(half, Mark::Corrected));
        Ok(done.unwrap_or(Outcome::Done))
    }

    /// Matches statements anew where entities changed, judges them, and takes out what was merged away.
    pub fn finish(mut self, corrections: &[Correction], mut outcomes: Vec<Result>) -> Corrected {
        if self.recast {
            self.analysis.alignments = compare::align(self.documents, &self.analysis, &mut |_| ());
        }
        for (correction, outcome) in corrections.iter().zip(&mut outcomes) {
            let (item, mark) = match correction {
                Correction::Accept { item } => (item, Mark::Confirmed),
                Correction::Reject { item } => (item, Mark::Rejected),
                _ => continue,
            };
            if item.kind == ItemKind::Statement {
                *outcome = self.judge(item, mark).map(|()| Outcome::Done);
            }
        }
        let review = self.review();
        let corrected = Corrected { analysis: self.analysis, review, outcomes };
        if corrections.is_empty() { corrected } else { without(&corrected, &self.gone) }
    }

    fn review(&self) -> Review {
        if self.marks.is_empty() {
            return Review::default();
        }
        let all = KINDS.into_iter().flat_map(|kind| ItemId::all(&self.analysis, kind));
        all.filter_map(|item| Some((item, *self.marks.get(&self.key(item)?)?))).collect()
    }
}

/// The article of a document that holds a span.
pub fn article_of(analysis: &Analysis, document: usize, span: Span) -> Option<ArticleId> {
    let holds = |a: &&Article| a.document == document && a.span().contains(span);
    analysis.articles.iter().find(holds).map(|a| a.id)
}
