//! Issues that mean the same gathered under one name, across articles: the same words in another order, with or without
//! what only describes (“the controversial tax plan”), initials, and “the plan” where its article names one plan.
//! Whatever differs in a word that tells (“tax plan”, “health plan”; “ban on fishing”, “fishing”) stays apart.

mod alike;
mod phrase;

pub use phrase::clear_name;

use super::Placed;
use crate::{ArticleId, Entity, EntityId, Span, Topic, TopicId, TopicMember, reading::ReadTarget};
use phrase::Phrase;
use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap},
};

/// Every issue of the articles: topics, and those that turn out to be an entity that another article names.
#[derive(Default)]
pub struct Gathered {
    /// All topics, those with the most members first.
    pub topics: Vec<Topic>,
    /// The entity behind an issue's words.
    pub entities: HashMap<(ArticleId, Span), EntityId>,
}

/// One wording of an issue, wherever it stands.
struct Draft {
    phrase: Phrase,
    members: Vec<TopicMember>,
    articles: BTreeSet<usize>,
}

/// Gathers the issues that the stances of the articles are about. `ids` says which entity each article's characters are.
pub fn gather(placed: &[Placed], ids: &[Vec<EntityId>], entities: &[Entity]) -> Gathered {
    let names = names(entities);
    let mut gathered = Gathered::default();
    let mut drafts = Drafts::default();
    for (a, p) in placed.iter().enumerate() {
        for s in &p.reading.stances {
            let ReadTarget::Issue(span) = s.target else { continue };
            let member = TopicMember { article: p.article, span: span.shift(p.start) };
            let phrase = Phrase::read(p, span, &ids[a]);
            match names.get(phrase.name.as_str()) {
                Some(entity) => drop(gathered.entities.insert((member.article, member.span), *entity)),
                None => drafts.add(phrase, member, a),
            }
        }
    }
    gathered.topics = drafts.topics();
    gathered
}

/// The entities that the articles name, by all their names.
fn names(entities: &[Entity]) -> HashMap<&str, EntityId> {
    let mut names = HashMap::new();
    for e in entities.iter().filter(|e| e.named) {
        for name in std::iter::once(&e.name).chain(&e.aliases).filter(|n| n.chars().count() > 2) {
            names.entry(name.as_str()).or_insert(e.id);
        }
    }
    names
}

#[derive(Default)]
struct Drafts {
    all: Vec<Draft>,
    /// By what a phrase says; “the plan” counts in its own article.
    known: HashMap<(String, BTreeSet<String>, Option<usize>), usize>,
}

impl Drafts {
    fn add(&mut self, phrase: Phrase, member: TopicMember, article: usize) {
        let own = phrase.refers_back().then_some(article);
        let key = (phrase.head.clone(), phrase.rest.clone(), own);
        let next = self.all.len();
        let at = *self.known.entry(key).or_insert(next);
        if at == next {
            self.all.push(Draft { phrase, members: vec![member], articles: BTreeSet::from([article]) });
            return;
        }
        let Some(draft) = self.all.get_mut(at) else { return };
        draft.articles.insert(article);
        if !draft.members.contains(&member) {
            draft.members.push(member);
        }
        draft.phrase.absorb(phrase);
    }

    /// Joins what means the same and names it.
    fn topics(self) -> Vec<Topic> {
        let phrases: Vec<(&Phrase, &BTreeSet<usize>)> = self.all.iter().map(|d| (&d.phrase, &d.articles)).collect();
        let of = alike::join(&phrases);
        let mut joined: HashMap<usize, Draft> = HashMap::new();
        for (i, draft) in self.all.into_iter().enumerate() {
            let Some(group) = joined.get_mut(&of[i]) else {
                joined.insert(of[i], draft);
                continue;
            };
            group.members.extend(draft.members);
            group.phrase.absorb(draft.phrase);
        }
        let mut drafts: Vec<Draft> = joined.into_values().collect();
        drafts.iter_mut().for_each(|d| d.members.sort_by_key(|m| (m.article, m.span)));
        drafts.sort_by_key(|d| (Reverse(d.members.len()), d.members.first().map(|m| (m.article, m.span))));
        let topic = |(i, d): (usize, Draft)| Topic { id: TopicId(i as u32), name: d.phrase.name, members: d.members };
        drafts.into_iter().enumerate().map(topic).collect()
    }
}
