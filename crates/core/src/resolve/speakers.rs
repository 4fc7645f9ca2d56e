//! From the source of an attribution to the entity behind it.

use super::{Cast, Occurrence, unnamed::Unnamed};
use crate::{
    Kind, MentionForm, Why,
    attributions::Found,
    text::{Tag, Text, Tokens, groups::verb_groups, phrases},
};
use std::collections::HashMap;

/// Finds the speakers that names and descriptions give; adds unnamed sources as entities of their own.
pub fn find(text: &Text, attributions: &[Found], cast: &mut Cast) {
    let mut unnamed = Unnamed::default();
    let mut speakers = Vec::with_capacity(attributions.len());
    let mut also = Vec::with_capacity(attributions.len());
    for found in attributions {
        let mut several = found.source.as_ref().map_or(vec![], |source| several(text, cast, source)).into_iter();
        let speaker = match (several.next(), &found.source) {
            (Some(first), _) => Some((first, Why::rule("speaker.group", 0.9))),
            (None, Some(source)) => {
                match (cast.head_of(text, source).filter(|o| !cast.is_member(text, o)), cast.apposed(text, source)) {
                    (Some(o), _) => Some((o.character, Why::rule("speaker.source", 0.95))),
                    (None, Some(o)) => Some((o.character, Why::rule("speaker.apposition", 0.9))),
                    (None, None) => match found.cue.as_ref().and_then(|c| cast.described_by(text, source, c.start)) {
                        Some(o) => Some((o.character, Why::rule("speaker.apposition", 0.85))),
                        None => unnamed.source(text, source, cast),
                    },
                }
            }
            (None, None) => None,
        };
        speakers.push(speaker);
        also.push(several.collect());
    }
    (cast.speakers, cast.also_speakers) = (speakers, also);
    unnamed.mention(cast);
}

/// All whom a source names with “and” (“Luxon, Peters and McClay”), or whose group it is (“the two leaders”); empty where it
/// is one.
fn several(text: &Text, cast: &Cast, source: &Tokens) -> Vec<usize> {
    let group = cast.group(source);
    if group.len() > 1 {
        return group;
    }
    let inside = |i: usize| cast.at(i).is_some();
    let joints: Vec<usize> =
        source.clone().filter(|i| matches!(text.lower(*i), "," | "and" | "&") && !inside(*i)).collect();
    if joints.iter().all(|i| text.lower(*i) == ",") {
        return vec![];
    }
    let mut members = Vec::new();
    let mut start = source.start;
    for end in joints.into_iter().chain([source.end]) {
        let part = start..end;
        let named =
            |o: &&Occurrence| o.form != MentionForm::Pronoun && cast.characters[o.character].kind != Kind::Other;
        let head = cast.head_of(text, &part).filter(named).map(|o| o.character);
        members.extend(head.filter(|h| !members.contains(h)));
        start = end + 1;
    }
    if members.len() > 1 { members } else { vec![] }
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
        cast.also_speakers[i] = cast.group(&(head..head + 1)).into_iter().skip(1).collect();
    }
    for i in 0..attributions.len() {
        if attributions[i].floating {
            cast.speakers[i] = floating(text, attributions, cast, i);
        }
    }
    settle_own_words(attributions, cast);
}

/// “I” and “we” of a quotation that stands alone are its speaker's, or nobody's.
fn settle_own_words(attributions: &[Found], cast: &mut Cast) {
    let mut speaker: HashMap<usize, Option<usize>> = HashMap::new();
    for (i, found) in attributions.iter().enumerate().filter(|(_, f)| f.floating) {
        let own = cast.speakers[i].as_ref().map(|s| s.0);
        found.content.iter().cloned().flatten().for_each(|token| _ = speaker.insert(token, own));
    }
    cast.occurrences.retain_mut(|o| {
        let Some(own) = speaker.get(&o.tokens.start).filter(|_| o.why.rule == "pronoun.speaker") else { return true };
        o.character = own.unwrap_or(o.character);
        own.is_some()
    });
}

/// Whoever spoke last, in the same paragraph or the one before; nobody where that one declined to speak, or where somebody
/// else took the stage since.
fn floating(text: &Text, attributions: &[Found], cast: &Cast, i: usize) -> Option<(usize, Why)> {
    let start = attributions[i].content.first()?.start;
    let here = text.paragraph_of(start);
    let spoke =
        |(j, f): &(usize, &Found)| cast.speakers[*j].is_some() && f.content.first().is_some_and(|c| c.start < start);
    let (j, last) = attributions[..i].iter().enumerate().rev().find(spoke)?;
    let end = last.extent_end();
    let (speaker, why) = cast.speakers[j].as_ref()?;
    let near = here <= text.paragraph_of(end.saturating_sub(1)) + 1;
    // “Yes.” “No.”: two voices, and nobody says whose.
    let after = attributions[i].content.last().map_or(start, |c| c.end);
    let voices = attributions.iter().any(|f| f.floating && f.content.first().is_some_and(|c| c.start == after))
        || attributions[..i].iter().any(|f| f.floating && f.content.last().is_some_and(|c| c.end == start));
    let silent = voices || !near || declined(text, last) || others(text, cast, end..start, *speaker);
    (!silent).then(|| (*speaker, Why::rule("speaker.floating", (why.sure * 0.8).min(0.75))))
}

/// “declined to comment”, “did not reply”: no words of theirs follow.
fn declined(text: &Text, found: &Found) -> bool {
    let cue = found.cue.clone().unwrap_or(0..0);
    let negated = || verb_groups(text, &cue).iter().any(|g| g.negated);
    cue.clone().any(|i| matches!(text.lower(i), "declined" | "refused" | "declines" | "refuses" | "not")) || negated()
}

/// Whether another person is the subject of a sentence between the last words and the quotation.
fn others(text: &Text, cast: &Cast, between: Tokens, speaker: usize) -> bool {
    let person = |o: &&Occurrence| cast.characters[o.character].kind == Kind::Person && o.character != speaker;
    let subject = |o: &Occurrence| {
        matches!(text.tag(o.tokens.end), Tag::Verb | Tag::Auxiliary | Tag::Modal) && o.form != MentionForm::Pronoun
    };
    cast.within(&between).filter(person).any(subject)
}
