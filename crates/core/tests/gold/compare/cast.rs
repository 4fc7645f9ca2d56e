//! Who is who: names, kinds, mentions, roles.

use super::{Side, alike};
use crate::{
    markup::Mark,
    parse::{Gold, GoldRole, bare},
    tally::Report,
};
use onrecord_core::{Analysis, Entity, EntityId, Mention, MentionForm, RoleTime};
use std::cmp::Reverse;

/// Whom a mark names: any of the lists, and of a list all.
fn named(gold: &Gold, mark: &Mark) -> Vec<Vec<usize>> {
    let all = |names: &str| names.split('+').filter_map(|n| gold.member(n)).collect();
    mark.names.split('|').map(all).collect()
}

/// Whether a mention stands where a mark does.
fn stands_at(mention: &Mention, mark: &Mark) -> bool {
    alike(mention.span(), mark.span) >= 0.5
}

fn is_called(entity: &Entity, name: &str) -> bool {
    std::iter::once(&entity.name).chain(&entity.aliases).any(|n| bare(n) == bare(name))
}

/// The entity of each member: the one of its name, else the one that has most of its names and descriptions, then most
/// of its pronouns. No entity is two members.
pub fn align(gold: &Gold, analysis: &Analysis) -> Vec<Option<EntityId>> {
    let mut pairs = Vec::new();
    for (i, member) in gold.cast.iter().enumerate() {
        let marks: Vec<&Mark> = gold.marks.iter().filter(|m| named(gold, m).concat() == [i]).collect();
        for entity in &analysis.entities {
            let shared = entity.mentions.iter().filter(|m| marks.iter().any(|mark| stands_at(m, mark)));
            let (pronouns, others): (Vec<_>, Vec<_>) = shared.partition(|m| m.form == MentionForm::Pronoun);
            let called = (bare(&entity.name) == bare(&member.name), is_called(entity, &member.name));
            let most = (called, others.len(), pronouns.len());
            if others.len() + pronouns.len() > 0 {
                pairs.push((Reverse(most), i, entity.id));
            }
        }
    }
    pairs.sort_by_key(|(most, i, _)| (*most, *i));
    let mut entities: Vec<Option<EntityId>> = vec![None; gold.cast.len()];
    for (_, i, id) in pairs {
        if entities[i].is_none() && !entities.contains(&Some(id)) {
            entities[i] = Some(id);
        }
    }
    entities
}

impl Side<'_> {
    /// Every member has an entity of its name and kind, and every named entity is a member.
    pub fn names(&self, report: &mut Report) {
        for (member, id) in self.gold.cast.iter().zip(&self.entities) {
            let Some(entity) = id.and_then(|id| self.analysis.entity(id)) else {
                if !member.optional {
                    report.of("names").expect(format!("{:?} {}", member.kinds[0], member.name), false);
                }
                continue;
            };
            if !member.optional {
                let found = !member.named() || is_called(entity, &member.name);
                report.of("names").expect(format!("{} (called {})", member.name, entity.name), found);
            }
            match member.kinds.contains(&entity.kind) {
                true if !member.optional => report.of("kinds").expect(String::new(), true),
                true => {}
                false => report.of("kinds").mistake(format!("{:?} {}", entity.kind, entity.name)),
            }
        }
        let strange = |e: &&Entity| e.named && !self.entities.contains(&Some(e.id));
        for entity in self.analysis.entities.iter().filter(strange) {
            let place = entity.mentions.first().map_or(String::new(), |m| self.context(m.span()));
            report.of("names").wrong.push(format!("{:?} {} in “{place}”", entity.kind, entity.name));
        }
    }

    /// Every mark is a mention of its entity, and every mention of a member's entity is marked.
    pub fn mentions(&self, report: &mut Report) {
        for mark in &self.gold.marks {
            self.mark(mark, report);
        }
        for entity in self.analysis.entities.iter().filter(|e| e.named) {
            let Some(member) = self.entities.iter().position(|id| *id == Some(entity.id)) else { continue };
            for mention in entity.mentions.iter().filter(|m| !self.expected(m, member)) {
                let line = format!("“{}” is {}", self.context(mention.span()), entity.name);
                report.of("mentions").wrong.push(line);
            }
        }
    }

    fn mark(&self, mark: &Mark, report: &mut Report) {
        let here =
            |id: EntityId| self.analysis.entity(id).is_some_and(|e| e.mentions.iter().any(|m| stands_at(m, mark)));
        let found = |all: &Vec<usize>| all.iter().all(|i| self.entities[*i].is_some_and(here));
        let lists = named(self.gold, mark);
        if lists.iter().any(found) {
            return if mark.optional {
            } else {
                report.of("mentions").expect(String::new(), true)
            };
        }
        let other = self.analysis.entities.iter().find(|e| here(e.id) && !self.allowed(e.id, &lists));
        let line = format!("“{}” is {}", self.context(mark.span), mark.names);
        match other {
            Some(other) => report.of("mentions").mistake(format!("{line}, not {}", other.name)),
            None if mark.optional => {}
            None => report.of("mentions").expect(line, false),
        }
    }

    fn allowed(&self, id: EntityId, lists: &[Vec<usize>]) -> bool {
        lists.iter().flatten().any(|i| self.entities[*i] == Some(id))
    }

    /// Whether a mention stands where some mark does (which then judges it), or describes its entity beside its name.
    fn expected(&self, mention: &Mention, member: usize) -> bool {
        let beside = |mark: &Mark| {
            let near = mark.span.start <= mention.end + 3 && mention.start <= mark.span.end + 3;
            near && named(self.gold, mark).iter().flatten().any(|i| *i == member)
        };
        self.gold.marks.iter().any(|mark| stands_at(mention, mark) || beside(mark))
    }

    /// Every role of a member is found, and no other.
    pub fn roles(&self, report: &mut Report) {
        for (member, id) in self.gold.cast.iter().zip(&self.entities) {
            let Some(entity) = id.and_then(|id| self.analysis.entity(id)) else { continue };
            let found = roles(entity);
            for role in member.roles.iter().filter(|r| !r.optional) {
                let line = format!("{} is {:?} {}, not {:?}", member.name, role.time, role.words, entity.roles);
                report.of("roles").expect(line, found.iter().any(|f| says(f, role)));
            }
            for (time, words) in found.iter().filter(|f| !member.roles.iter().any(|role| agrees(f, role))) {
                report.of("roles").wrong.push(format!("{} is {time:?} {words}", entity.name));
            }
        }
    }
}

/// What an entity is said to be: `mayor of ashby`, each once.
fn roles(entity: &Entity) -> Vec<(RoleTime, String)> {
    let line = |r: &onrecord_core::Role| {
        let of = r.of.as_ref().map_or(String::new(), |of| format!(" of {}", bare(of)));
        (r.time, plain(&format!("{}{of}", r.title)))
    };
    let mut lines: Vec<_> = entity.role_evidence.iter().map(line).collect();
    lines.sort_by(|a, b| a.1.cmp(&b.1));
    lines.dedup();
    lines
}

fn plain(role: &str) -> String {
    bare(role).replace(" at ", " of ").replace(" of the ", " of ").replace('.', "")
}

/// Whether a found role says all that is expected.
fn says((time, words): &(RoleTime, String), role: &GoldRole) -> bool {
    *time == role.time && words.contains(&plain(&role.words))
}

/// Whether a found role says nothing against what is expected.
fn agrees(found: &(RoleTime, String), role: &GoldRole) -> bool {
    says(found, role) || found.0 == role.time && plain(&role.words).contains(&found.1)
}
