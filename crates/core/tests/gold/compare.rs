//! Sets an analysis beside what a careful reader found.

use crate::parse::{Gold, GoldEntity, GoldQuote, GoldStance, OptionalStance};
use onrecord_core::{Analysis, Attribution, Document, Engine, Entity, EntityId, Kind, Model, Polarity, Stance, Target};
use std::sync::Arc;

/// How one sort of thing came out.
pub struct Tally {
    /// entities, quotes or stances
    pub what: &'static str,
    /// Expected and found.
    pub found: usize,
    /// Expected and not found.
    pub missed: Vec<String>,
    /// Found and neither expected nor allowed.
    pub wrong: Vec<String>,
}

/// The three tallies of one article.
pub fn compare(model: &Arc<Model>, gold: &Gold) -> [Tally; 3] {
    let document = Document { id: "gold".into(), text: gold.text.clone(), ..Document::default() };
    let analysis = Engine::new(model.clone()).analyze(&[document], &mut |_| ());
    let side = Side { gold, analysis: &analysis };
    [side.entities(), side.quotes(), side.stances()]
}

/// An article's gold beside its analysis.
struct Side<'a> {
    gold: &'a Gold,
    analysis: &'a Analysis,
}

/// A name without its article and without regard to case.
fn bare(name: &str) -> String {
    let name = name.replace('’', "'").to_lowercase();
    let articles = ["the ", "a ", "an "];
    articles.iter().find_map(|a| name.strip_prefix(a)).unwrap_or(&name).to_string()
}

fn holds(text: &str, words: &str) -> bool {
    bare(text).contains(&bare(words))
}

fn is_called(entity: &Entity, name: &str) -> bool {
    std::iter::once(&entity.name).chain(&entity.aliases).any(|n| bare(n) == bare(name))
}

fn found(what: &'static str, items: Vec<(String, bool)>, wrong: Vec<String>) -> Tally {
    let found = items.iter().filter(|(_, found)| *found).count();
    let missed = items.into_iter().filter(|(_, found)| !found).map(|(item, _)| item).collect();
    Tally { what, found, missed, wrong }
}

impl Side<'_> {
    fn words(&self, spans: &[onrecord_core::Span]) -> String {
        spans.iter().map(|s| s.of(&self.gold.text)).collect::<Vec<_>>().join(" ")
    }

    fn entities(&self) -> Tally {
        let items = self.gold.entities.iter().flat_map(|gold| self.entity(gold)).collect();
        let named = self.analysis.entities.iter().filter(|e| e.named && e.kind != Kind::Other);
        let wrong = named.filter(|e| !self.allowed(e)).map(|e| format!("{:?} {}", e.kind, e.name));
        found("entities", items, wrong.collect())
    }

    /// An expected entity, each of its mentions and its role, and whether it was found.
    fn entity(&self, gold: &GoldEntity) -> Vec<(String, bool)> {
        let found = self.analysis.entities.iter().find(|e| e.kind == gold.kind && is_called(e, &gold.name));
        let mut items = vec![(format!("{:?} {}", gold.kind, gold.name), found.is_some())];
        for words in &gold.mentions {
            let is_mention = |e: &Entity| e.mentions.iter().any(|m| bare(m.span().of(&self.gold.text)) == bare(words));
            items.push((format!("“{words}” is {}", gold.name), found.is_some_and(is_mention)));
        }
        if let Some(role) = &gold.role {
            let has = found.is_some_and(|e| e.roles.iter().any(|r| holds(r, role)));
            items.push((format!("{} is {role}", gold.name), has));
        }
        items
    }

    fn allowed(&self, entity: &Entity) -> bool {
        let expected = self.gold.entities.iter().any(|g| g.kind == entity.kind && is_called(entity, &g.name));
        expected || self.gold.optional_entities.iter().any(|name| is_called(entity, name))
    }

    fn quotes(&self) -> Tally {
        let quotes = &self.analysis.attributions;
        let item = |gold: &GoldQuote| {
            let line = format!("{} {:?} “{}”", gold.speaker, gold.kind, gold.words);
            (line, quotes.iter().any(|q| self.is_quote(q, gold)))
        };
        let items = self.gold.quotes.iter().map(item).collect();
        let wrong = quotes.iter().filter(|q| {
            let expected = self.gold.quotes.iter().any(|gold| self.is_quote(q, gold));
            let start = bare(self.words(&q.content).trim_start_matches(['“', '"', ' ']));
            !expected && !self.gold.optional_quotes.iter().any(|words| start.starts_with(&bare(words)))
        });
        found("quotes", items, wrong.map(|q| self.quote_line(q)).collect())
    }

    fn quote_line(&self, q: &Attribution) -> String {
        let speaker = q.speaker.and_then(|s| self.analysis.entity(s)).map_or("nobody", |e| &e.name);
        format!("{speaker} {:?} “{}”", q.kind, self.words(&q.content))
    }

    fn is_quote(&self, q: &Attribution, gold: &GoldQuote) -> bool {
        let source = self.words(&q.source);
        let speaker = self.is_actor(q.speaker, &source, &gold.speaker);
        speaker && q.kind == gold.kind && holds(&self.words(&q.content), &gold.words)
    }

    /// Whether an entity (or, where it has no name or is none, the words for it) is the expected one.
    fn is_actor(&self, id: Option<EntityId>, words: &str, expected: &str) -> bool {
        match id.and_then(|id| self.analysis.entity(id)) {
            Some(entity) if entity.named => is_called(entity, expected),
            _ => holds(words, expected),
        }
    }

    fn stances(&self) -> Tally {
        let stances = &self.analysis.stances;
        let item = |gold: &GoldStance| {
            let line = format!("{} {:?} {} @ “{}”", gold.holder, gold.polarity, gold.target, gold.words);
            (line, stances.iter().any(|s| self.is_stance(s, gold)))
        };
        let items = self.gold.stances.iter().map(item).collect();
        let wrong = stances.iter().filter(|s| {
            let expected = self.gold.stances.iter().any(|gold| self.is_stance(s, gold));
            !expected && !self.gold.optional_stances.iter().any(|gold| self.may_stand(s, gold))
        });
        found("stances", items, wrong.map(|s| self.stance_line(s)).collect())
    }

    fn stance_line(&self, s: &Stance) -> String {
        let holder = s.holder.and_then(|h| self.analysis.entity(h)).map_or("unattributed", |e| &e.name);
        let evidence = s.evidence.of(&self.gold.text);
        format!("{holder} {:?} {} @ “{evidence}”", s.polarity, self.analysis.target_name(&s.target))
    }

    fn is_stance(&self, s: &Stance, gold: &GoldStance) -> bool {
        let near = self
            .gold
            .text
            .find(&gold.words)
            .is_some_and(|at| s.evidence.overlaps(onrecord_core::Span::new(at, at + gold.words.len())));
        near && self.is_on_side(s, &gold.holder, Some(gold.polarity), &gold.target)
    }

    fn may_stand(&self, s: &Stance, gold: &OptionalStance) -> bool {
        self.is_on_side(s, &gold.holder, gold.polarity, &gold.target)
    }

    fn is_on_side(&self, s: &Stance, holder: &str, polarity: Option<Polarity>, target: &str) -> bool {
        let words = s.holder_span.map_or("", |h| h.of(&self.gold.text));
        let held = match s.holder {
            None => holder == "unattributed",
            id => self.is_actor(id, words, holder),
        };
        let aimed = match &s.target {
            Target::Entity { entity } => self.is_actor(Some(*entity), s.target_span.of(&self.gold.text), target),
            Target::Topic { topic, .. } => holds(topic, target),
        };
        held && polarity.is_none_or(|p| p == s.polarity) && (target.is_empty() || aimed)
    }
}
