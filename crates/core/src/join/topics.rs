//! Issues that mean the same gathered under one name: same head and the same telling words, whatever their order.

use super::Placed;
use crate::{ArticleId, Span, Topic, TopicId, TopicMember, lexicon::lexicon, reading::ReadTarget, stem::stem};
use std::collections::BTreeSet;

struct Draft {
    words: BTreeSet<String>,
    name: String,
    members: Vec<TopicMember>,
}

/// All topics, those with the most members first.
pub fn gather(placed: &[Placed]) -> Vec<Topic> {
    let mut drafts: Vec<Draft> = Vec::new();
    for p in placed {
        for s in &p.reading.stances {
            if let ReadTarget::Issue(span) = &s.target {
                add(&mut drafts, p.article, span.of(&p.text), span.shift(p.start));
            }
        }
    }
    drafts.sort_by_key(|d| (std::cmp::Reverse(d.members.len()), d.members.first().map(|m| (m.article, m.span))));
    let topic = |(i, d): (usize, Draft)| Topic { id: TopicId(i as u32), name: d.name, members: d.members };
    drafts.into_iter().enumerate().map(topic).collect()
}

fn add(drafts: &mut Vec<Draft>, article: ArticleId, written: &str, span: Span) {
    let words = telling(written);
    let member = TopicMember { article, span };
    let name = clear_name(written);
    match drafts.iter_mut().find(|d| !words.is_empty() && d.words == words) {
        Some(d) => {
            if !d.members.contains(&member) {
                d.members.push(member);
            }
            if name.len() < d.name.len() {
                d.name = name;
            }
        }
        None => drafts.push(Draft { words, name, members: vec![member] }),
    }
}

/// The stems of the words that carry meaning.
fn telling(written: &str) -> BTreeSet<String> {
    let words = written.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.map(str::to_lowercase).filter(|w| !w.is_empty() && !lexicon().function_word(w)).map(|w| stem(&w)).collect()
}

/// The words without an article or possessive in front.
fn clear_name(written: &str) -> String {
    let name = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let small = name.to_lowercase();
    let openers = ["the ", "a ", "an ", "its ", "his ", "her ", "their ", "our ", "any ", "this ", "these ", "such "];
    let cut = openers.iter().find(|o| small.starts_with(**o)).map_or(0, |o| o.len());
    name.get(cut..).unwrap_or(&name).to_string()
}
