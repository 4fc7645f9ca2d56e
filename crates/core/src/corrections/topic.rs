//! One topic made two: a wording that means another issue gets a topic of its own.

use super::{Outcome, Texts, same_words};
use crate::{Analysis, ArticleId, Span, Target, Topic, TopicId, TopicMember, join::clear_name};

/// Splits off every member that is worded as the one at `span`. `None` where there is none, or where none would stay.
pub fn split(texts: Texts, analysis: &mut Analysis, article: ArticleId, span: Span) -> Option<Outcome> {
    let holds = |t: &&Topic| t.members.iter().any(|m| m.article == article && m.span == span);
    let old = analysis.topics.iter().find(holds)?;
    let name = |m: &TopicMember| clear_name(texts.of(analysis, m.article, m.span));
    let wording = clear_name(texts.of(analysis, article, span));
    let goes = |m: &TopicMember| same_words(&name(m)) == same_words(&wording);
    let (going, staying): (Vec<TopicMember>, Vec<TopicMember>) = old.members.iter().cloned().partition(goes);
    let shortest = staying.iter().map(name).min_by_key(String::len)?;
    let (from, to) = (old.id, TopicId(analysis.topics.len() as u32));
    let keeps_name = staying.iter().any(|m| name(m) == old.name);
    if let Some(old) = analysis.topics.get_mut(from.index()) {
        old.members = staying;
        if !keeps_name {
            old.name = shortest;
        }
    }
    analysis.topics.push(Topic { id: to, name: wording, members: going });
    redirect(analysis, from, to);
    Some(Outcome::Topic { from, to })
}

/// Has the stances of two topics say which of them they are about, and what it is called.
fn redirect(analysis: &mut Analysis, from: TopicId, to: TopicId) {
    let Analysis { topics, stances, .. } = analysis;
    let (Some(old), Some(new)) = (topics.get(from.index()), topics.get(to.index())) else { return };
    for stance in stances {
        let member = TopicMember { article: stance.article, span: stance.target_span };
        if let Target::Topic { topic, topic_id } = &mut stance.target
            && *topic_id == from
        {
            let now = if new.members.contains(&member) { new } else { old };
            (*topic, *topic_id) = (now.name.clone(), now.id);
        }
    }
}
