//! Sets an analysis beside what a careful reader found.

mod cast;
mod sayings;
mod stances;

use crate::{
    parse::{Gold, bare},
    tally::Report,
};
use onrecord_core::{Analysis, Document, Engine, EntityId, Model, Span};
use std::sync::Arc;

/// An article's gold beside its analysis.
pub struct Side<'a> {
    gold: &'a Gold,
    analysis: &'a Analysis,
    /// The entity that each member of the cast is, where there is one.
    entities: Vec<Option<EntityId>>,
}

/// How one article came out.
pub fn compare(model: &Arc<Model>, gold: &Gold) -> Report {
    let document = Document { id: "gold".into(), text: gold.text.clone(), ..Document::default() };
    let analysis = Engine::new(model.clone()).analyze(&[document], &mut |_| ());
    let side = Side { gold, analysis: &analysis, entities: cast::align(gold, &analysis) };
    let mut report = Report::default();
    side.names(&mut report);
    side.mentions(&mut report);
    side.roles(&mut report);
    side.sayings(&mut report);
    side.positions(&mut report);
    report
}

impl Side<'_> {
    fn words(&self, spans: &[Span]) -> String {
        spans.iter().map(|s| s.of(&self.gold.text)).collect::<Vec<_>>().join(" … ")
    }

    /// What the core calls an entity.
    fn called(&self, id: Option<EntityId>) -> &str {
        id.and_then(|id| self.analysis.entity(id)).map_or("nobody", |e| &e.name)
    }

    /// Whether an entity, or where it has no name the words for it, is one of those expected.
    fn is_actor(&self, id: Option<EntityId>, words: &str, expected: &[String]) -> bool {
        expected.iter().any(|name| self.is_one(id, words, name))
    }

    fn is_one(&self, id: Option<EntityId>, words: &str, name: &str) -> bool {
        if matches!(name, "nobody" | "unattributed") {
            return id.is_none() && words.is_empty();
        }
        let member = self.gold.member(name);
        if id.is_some() && member.is_some_and(|m| self.entities[m] == id) {
            return true;
        }
        let unnamed = id.and_then(|id| self.analysis.entity(id)).is_none_or(|e| !e.named);
        unnamed && member.is_none_or(|m| !self.gold.cast[m].named()) && holds(words, name)
    }

    /// The words around a span, the span marked.
    fn context(&self, span: Span) -> String {
        let text = &self.gold.text;
        let before = text[..span.start].char_indices().rev().nth(24).map_or(0, |(i, _)| i);
        let after = text[span.end..].char_indices().nth(24).map_or(text.len(), |(i, _)| span.end + i);
        format!("{}[{}]{}", &text[before..span.start], span.of(text), &text[span.end..after]).replace('\n', " ")
    }
}

/// Whether `words` are among `text`'s, without regard to case.
fn holds(text: &str, words: &str) -> bool {
    let (text, words) = (bare(text), bare(words));
    words == "*" || !words.is_empty() && text.contains(&words)
}

/// By how much two spans are the same: shared over all bytes.
fn alike(a: Span, b: Span) -> f32 {
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    let all = a.end.max(b.end) - a.start.min(b.start);
    if all == 0 { 0.0 } else { shared as f32 / all as f32 }
}
