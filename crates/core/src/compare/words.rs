//! The words of a statement, with what each is matched by.

use super::feature::{Features, Kind};
use crate::{Analysis, EntityId, Mention, Span};

/// A word of a statement.
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    /// Where.
    pub span: Span,
    /// As written, without an 's.
    pub text: &'a str,
    /// What it is matched by; the same for every word of one entity's name.
    pub feature: Option<u32>,
}

/// The words of a statement with what each is matched by.
pub(super) fn of<'a>(
    text: &'a str,
    span: Span,
    mentions: &[(Mention, EntityId)],
    features: &mut Features,
) -> Vec<Word<'a>> {
    let mut words = Vec::new();
    let mut at = span.start;
    let is_part = |c: char| c.is_alphanumeric();
    while let Some(start) = text.get(at..span.end).and_then(|t| t.find(is_part)).map(|i| at + i) {
        let end = word_end(text, start, span.end);
        let written = text.get(start..end).unwrap_or("");
        let written = written.strip_suffix("'s").or_else(|| written.strip_suffix("’s")).unwrap_or(written);
        let here = Span::new(start, start + written.len());
        let feature = match entity_at(mentions, here) {
            Some(entity) => Some(features.of_entity(entity)),
            None => features.of_word(written),
        };
        words.push(Word { span: here, text: written, feature });
        at = end;
    }
    drop_titles(&mut words, features);
    join_compounds(&mut words, features);
    words
}

/// Words with a capital right before a name (“Prime Minister Ana Lemalu”) say whose name it is, not what is told.
fn drop_titles(words: &mut [Word], features: &Features) {
    for i in (1..words.len()).rev() {
        let (before, after) = (&words[i - 1], &words[i]);
        let beside = after.span.start == before.span.end + 1 && before.text.starts_with(char::is_uppercase);
        let is = |w: &Word, kinds: &[Kind]| w.feature.is_some_and(|f| kinds.contains(&features.kind(f)));
        let names =
            is(after, &[Kind::Entity]) || (after.feature.is_none() && after.text.starts_with(char::is_uppercase));
        if beside && names && is(before, &[Kind::Word, Kind::Common]) {
            words[i - 1].feature = None;
        }
    }
}

/// Two words that together name one thing, which the second alone does not.
const COMPOUNDS: [(&str, &str); 6] = [
    ("chief", "executive"),
    ("climate", "change"),
    ("human", "rights"),
    ("prime", "minister"),
    ("social", "media"),
    ("vice", "president"),
];

/// A compound is matched as one word.
fn join_compounds(words: &mut [Word], features: &mut Features) {
    for i in 1..words.len() {
        let is = |w: &Word, part: &str| w.text.eq_ignore_ascii_case(part) && w.feature.is_some();
        let compound = COMPOUNDS.iter().find(|(first, second)| is(&words[i - 1], first) && is(&words[i], second));
        if let Some((first, second)) = compound {
            words[i - 1].feature = None;
            words[i].feature = Some(features.number(format!("{first} {second}"), Kind::Word));
        }
    }
}

/// Where the word that starts at `start` ends: figures keep their commas and points, words their apostrophes.
fn word_end(text: &str, start: usize, end: usize) -> usize {
    let rest = text.get(start..end).unwrap_or("");
    let mut chars = rest.char_indices().peekable();
    let mut before = ' ';
    while let Some((i, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let in_figure = before.is_ascii_digit() && [',', '.'].contains(&c) && next.is_ascii_digit();
        let in_word = before.is_alphabetic() && ['\'', '’'].contains(&c) && next.is_alphabetic();
        if !c.is_alphanumeric() && !in_figure && !in_word {
            return start + i;
        }
        before = c;
    }
    end
}

/// The entity that is named at these bytes: of mentions inside one another, the longest.
fn entity_at(mentions: &[(Mention, EntityId)], here: Span) -> Option<EntityId> {
    let until = mentions.partition_point(|(m, _)| m.start <= here.start);
    let near = mentions.get(until.saturating_sub(8)..until)?;
    let holds = |m: &Mention| m.start <= here.start && here.end <= m.end;
    near.iter().filter(|(m, _)| holds(m)).max_by_key(|(m, _)| m.end - m.start).map(|(_, e)| *e)
}

/// The mentions of named entities, by article, in order.
pub(super) fn mentions(analysis: &Analysis) -> Vec<Vec<(Mention, EntityId)>> {
    let mut mentions = vec![Vec::new(); analysis.articles.len()];
    for entity in analysis.entities.iter().filter(|e| e.named) {
        for m in &entity.mentions {
            if let Some(list) = mentions.get_mut(m.article.index()) {
                list.push((m.clone(), entity.id));
            }
        }
    }
    mentions.iter_mut().for_each(|list| list.sort_by_key(|(m, _)| (m.start, m.end)));
    mentions
}
