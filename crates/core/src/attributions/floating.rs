//! Quotations that no cue governs: those that go on with what was said before them, over sentences and paragraphs, and
//! those that stand alone after a speaker.

use super::Found;
use crate::{
    AttributionKind, Why,
    names::Name,
    text::{Quotation, Text, Tokens},
};

/// Gives speech that goes on (the next quotation of the same paragraph, or the paragraph after an unclosed one) to the
/// attribution it continues.
pub fn extend(text: &Text, found: &mut [Found]) {
    for q in 0..text.quotations.len() {
        let quotation = &text.quotations[q];
        if is_taken(found, quotation) || !is_speech(text, quotation) {
            continue;
        }
        if let Some(f) = continued(text, found, q) {
            let at = found[f].content.partition_point(|c| c.start < quotation.tokens.start);
            found[f].content.insert(at, quotation.tokens.clone());
        }
    }
}

/// The attribution that quotation `q` continues.
fn continued(text: &Text, found: &[Found], q: usize) -> Option<usize> {
    let quotation = &text.quotations[q];
    let of = |other: &Quotation| found.iter().position(|f| f.content.iter().any(|c| overlap(c, &other.tokens)));
    if quotation.continues {
        return q.checked_sub(1).and_then(|p| of(&text.quotations[p]));
    }
    // Speech before its cue: an unclosed paragraph whose next paragraph has the cue.
    let next = text.quotations.get(q + 1).filter(|n| n.continues && !quotation.closed);
    if let Some(f) = next.and_then(of) {
        return Some(f);
    }
    // “…,” she said. “…”: nothing but speech between, in this paragraph or a new one that is all speech.
    let paragraph = text.paragraph_of(quotation.tokens.start);
    let before = (0..found.len())
        .filter(|f| found[*f].why.rule != "said.object")
        .filter(|f| end_of(&found[*f]) <= quotation.tokens.start)
        .max_by_key(|f| end_of(&found[*f]))?;
    let spoken = found[before]
        .content
        .iter()
        .any(|c| text.quotation_of(c.start).is_some() || text.quotation_of(c.end - 1).is_some());
    let adjacent =
        text.sentence_of(end_of(&found[before]).saturating_sub(1)) + 1 >= text.sentence_of(quotation.tokens.start);
    let there = text.paragraph_of(end_of(&found[before]).saturating_sub(1));
    let near =
        there == paragraph || there + 1 == paragraph && all_speech(text, paragraph) && found[before].source.is_some();
    (spoken && near && adjacent && starts_sentence(text, quotation)).then_some(before)
}

/// Whether a paragraph is one quotation from its first to its last word.
fn all_speech(text: &Text, paragraph: usize) -> bool {
    let tokens = text.paragraphs[paragraph].tokens.clone();
    tokens.into_iter().filter(|i| text.tokens[*i].is_word()).all(|i| text.quotation_of(i).is_some())
}

fn end_of(found: &Found) -> usize {
    let runs = found.source.iter().chain(&found.cue).chain(&found.content);
    runs.map(|r| r.end).max().unwrap_or(0)
}

/// Quotations of whole sentences that nobody claimed: they float, and the speaker is whoever spoke last.
pub fn find(text: &Text, names: &[Name], found: &mut Vec<Found>) {
    let mut q = 0;
    while q < text.quotations.len() {
        let first = &text.quotations[q];
        let mut content = vec![first.tokens.clone()];
        let alone = !is_taken(found, first)
            && is_speech(text, first)
            && starts_sentence(text, first)
            && ends_sentence(text, first);
        q += 1;
        if !alone || names.is_empty() && found.is_empty() {
            continue;
        }
        while let Some(next) = text.quotations.get(q).filter(|n| n.continues && !is_taken(found, n)) {
            content.push(next.tokens.clone());
            q += 1;
        }
        found.push(Found {
            source: None,
            cue: None,
            content,
            kind: AttributionKind::Direct,
            addressee: None,
            setting: None,
            floating: true,
            why: Why::rule("said.floating", 0.6),
        });
    }
}

fn is_taken(found: &[Found], quotation: &Quotation) -> bool {
    found.iter().flat_map(|f| &f.content).any(|c| overlap(c, &quotation.tokens))
}

fn overlap(a: &Tokens, b: &Tokens) -> bool {
    a.start < b.end && b.start < a.end
}

/// Speech rather than a title or scare quotes: five words, or a stop of its own.
fn is_speech(text: &Text, quotation: &Quotation) -> bool {
    let inner = quotation.inner();
    let stopped = inner.end > inner.start && matches!(text.lower(inner.end - 1), "." | "!" | "?" | "," | "…");
    quotation.words >= 5 && (stopped || !quotation.closed)
        || quotation.words >= 2 && stopped && starts_sentence(text, quotation)
}

fn starts_sentence(text: &Text, quotation: &Quotation) -> bool {
    text.sentences[text.sentence_of(quotation.tokens.start)].tokens.start == quotation.tokens.start
}

fn ends_sentence(text: &Text, quotation: &Quotation) -> bool {
    let last = quotation.tokens.end - 1;
    let end = text.sentences[text.sentence_of(last)].tokens.end;
    end <= quotation.tokens.end + 1
}
