//! From the source of an attribution to the entity behind it.

use super::{Cast, Character};
use crate::{
    Kind, MentionForm, Why,
    attributions::Found,
    lexicon::lexicon,
    text::{Tag, Text, Tokens, phrases},
};
use std::collections::HashMap;

/// Finds the speakers that names and descriptions give; adds unnamed sources as entities of their own.
pub fn find(text: &Text, attributions: &[Found], cast: &mut Cast) {
    let mut unnamed = Unnamed::default();
    let mut speakers = Vec::with_capacity(attributions.len());
    for found in attributions {
        let speaker = found.source.as_ref().and_then(|source| match cast.head_of(text, source) {
            Some(o) => Some((o.character, Why::rule("speaker.source", 0.95))),
            None => unnamed.source(text, source, cast),
        });
        speakers.push(speaker);
    }
    cast.speakers = speakers;
    unnamed.mentions.retain(|(run, _)| cast.within(run).all(|o| o.tokens != *run));
    for (run, character) in unnamed.mentions {
        cast.push(run, MentionForm::Nominal, character, Why::rule("speaker.unnamed", 0.85));
    }
    cast.sort();
}

/// Unnamed sources keep a card of their own: “a government spokesperson”, “two officials”.
#[derive(Default)]
struct Unnamed {
    /// Who was described so before, by the description without its article.
    known: HashMap<String, usize>,
    mentions: Vec<(Tokens, usize)>,
}

impl Unnamed {
    fn source(&mut self, text: &Text, source: &Tokens, cast: &mut Cast) -> Option<(usize, Why)> {
        let end = source.clone().find(|i| text.lower(*i) == "," || text.lower(*i) == "who").unwrap_or(source.end);
        let run = source.start..end.min(source.start + 12);
        let head = phrases::head(text, &run);
        let lower = text.lower(head);
        let person = lexicon().occupation(lower) || lexicon().office(&text.words[head..head + 1]).is_some();
        let pronoun = text.tag(head) == Tag::Pronoun;
        if pronoun || !person && !lexicon().group_noun(lower) {
            return None;
        }
        let name = text.span(&run).of(text.source).to_string();
        let small = name.to_lowercase();
        let bare = ["the ", "a ", "an "].iter().find_map(|a| small.strip_prefix(a)).unwrap_or(&small);
        let character = *self.known.entry(bare.to_string()).or_insert_with(|| {
            let kind = if person { Kind::Person } else { Kind::Organization };
            cast.characters.push(Character::unnamed(name, kind));
            cast.characters.len() - 1
        });
        self.mentions.push((run, character));
        Some((character, Why::rule("speaker.unnamed", 0.85)))
    }
}

/// After pronouns are resolved: the speakers that pronouns give, then those of quotations that nobody claims.
pub fn of_pronouns(text: &Text, attributions: &[Found], cast: &mut Cast) {
    for (i, found) in attributions.iter().enumerate() {
        if cast.speakers[i].is_some() {
            continue;
        }
        let Some(source) = &found.source else { continue };
        let head = phrases::head(text, source);
        let occurrence = cast.at(head).filter(|o| o.form == MentionForm::Pronoun);
        cast.speakers[i] = occurrence.map(|o| (o.character, Why::rule("speaker.pronoun", o.why.sure)));
    }
    for i in 0..attributions.len() {
        if attributions[i].floating {
            cast.speakers[i] = floating(text, attributions, cast, i);
        }
    }
}

/// Whoever spoke last, in the same paragraph or the one before.
fn floating(text: &Text, attributions: &[Found], cast: &Cast, i: usize) -> Option<(usize, Why)> {
    let start = attributions[i].content.first()?.start;
    let here = text.paragraph_of(start);
    let last = attributions[..i]
        .iter()
        .enumerate()
        .rev()
        .find(|(j, f)| cast.speakers[*j].is_some() && f.content.first().is_some_and(|c| c.start < start))?;
    let there = text.paragraph_of(last.1.content.last()?.end.saturating_sub(1));
    let (speaker, why) = cast.speakers[last.0].as_ref()?;
    (here <= there + 1).then(|| (*speaker, Why::rule("speaker.floating", (why.sure * 0.8).min(0.75))))
}
