//! An analysis without the stances that are too unsure to be told unasked.

use super::{Corrected, ItemId, Mark, without::without};
use crate::{Analysis, ArticleId, Span, Stance, Target, TopicId};
use std::collections::BTreeSet;

impl Corrected {
    /// The same without the stances that are less sure than `least` (0 to 1) and that no person has judged, and without
    /// topics that only those are about; and how many stances that leaves out.
    pub fn surer(self, least: f32) -> (Corrected, usize) {
        let unsure = |s: &&Stance| s.why.sure < least && self.review.mark(ItemId::Stance(s.id)) == Mark::Machine;
        let (out, stay): (Vec<&Stance>, Vec<&Stance>) = self.analysis.stances.iter().partition(|s| unsure(s));
        let left_out = out.len();
        if left_out == 0 {
            return (self, 0);
        }
        let mut gone = abandoned(&self.analysis, &out, &stay);
        gone.extend(out.iter().map(|s| ItemId::Stance(s.id)));
        (without(&self, &gone), left_out)
    }
}

/// The words of topics that stances of `out` are about, and none of `stay`; and the topics that lose all their words.
fn abandoned(analysis: &Analysis, out: &[&Stance], stay: &[&Stance]) -> BTreeSet<ItemId> {
    let [lost, kept] = [out, stay].map(|list| list.iter().filter_map(|s| about(s)).collect::<BTreeSet<_>>());
    let mut gone = BTreeSet::new();
    for topic in &analysis.topics {
        let leaves = |at: &(TopicId, ArticleId, Span)| lost.contains(at) && !kept.contains(at);
        let words = topic.members.iter().enumerate();
        let leaving: Vec<ItemId> = words
            .filter(|(_, m)| leaves(&(topic.id, m.article, m.span)))
            .map(|(n, _)| ItemId::Member(topic.id, n))
            .collect();
        if !leaving.is_empty() && leaving.len() == topic.members.len() {
            gone.insert(ItemId::Topic(topic.id));
        }
        gone.extend(leaving);
    }
    gone
}

/// The words of a topic that a stance is about.
fn about(stance: &Stance) -> Option<(TopicId, ArticleId, Span)> {
    match &stance.target {
        Target::Topic { topic_id, .. } => Some((*topic_id, stance.article, stance.target_span)),
        Target::Entity { .. } => None,
    }
}
