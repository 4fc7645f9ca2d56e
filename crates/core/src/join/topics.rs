//! Issues that mean the same gathered under one name: same head and the same telling words, whatever their order.

use super::Placed;
use crate::{ArticleId, Span, Topic, TopicId, TopicMember, lexicon::lexicon, reading::ReadTarget, stem::stem};
use std::collections::{BTreeSet, HashMap};

struct Draft {
    name: String,
    members: Vec<TopicMember>,
}

#[derive(Default)]
struct Drafts {
    all: Vec<Draft>,
    /// By the stems of the telling words.
    by_words: HashMap<BTreeSet<String>, usize>,
}

/// All topics, those with the most members first.
pub fn gather(placed: &[Placed]) -> Vec<Topic> {
    let mut drafts = Drafts::default();
    for p in placed {
        for s in &p.reading.stances {
            if let ReadTarget::Issue(span) = &s.target {
                drafts.add(p.article, span.of(&p.text), span.shift(p.start));
            }
        }
    }
    let mut drafts = drafts.all;
    drafts.sort_by_key(|d| (std::cmp::Reverse(d.members.len()), d.members.first().map(|m| (m.article, m.span))));
    let topic = |(i, d): (usize, Draft)| Topic { id: TopicId(i as u32), name: d.name, members: d.members };
    drafts.into_iter().enumerate().map(topic).collect()
}

impl Drafts {
    fn add(&mut self, article: ArticleId, written: &str, span: Span) {
        let words = telling(written);
        let member = TopicMember { article, span };
        let name = clear_name(written);
        let known = self.by_words.get(&words).filter(|_| !words.is_empty());
        if let Some(draft) = known.and_then(|i| self.all.get_mut(*i)) {
            if !draft.members.contains(&member) {
                draft.members.push(member);
            }
            if name.len() < draft.name.len() {
                draft.name = name;
            }
            return;
        }
        self.by_words.insert(words, self.all.len());
        self.all.push(Draft { name, members: vec![member] });
    }
}

/// The stems of the words that carry meaning.
fn telling(written: &str) -> BTreeSet<String> {
    let words = written.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.map(str::to_lowercase).filter(|w| !w.is_empty() && !lexicon().function_word(w)).map(|w| stem(&w)).collect()
}

/// The words without an article or possessive in front.
pub fn clear_name(written: &str) -> String {
    let name = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let small = name.to_lowercase();
    let openers = ["the ", "a ", "an ", "its ", "his ", "her ", "their ", "our ", "any ", "this ", "these ", "such "];
    let cut = openers.iter().find(|o| small.starts_with(**o)).map_or(0, |o| o.len());
    name.get(cut..).unwrap_or(&name).to_string()
}
