//! Quotations that no cue governs: those that go on with what was said before them, over sentences and paragraphs, and
//! those that stand alone after a speaker.

use super::{self as attributions, Found};
use crate::{
    AttributionKind, Why,
    names::Name,
    text::{Quotation, Text},
};

/// Gives speech that goes on (the next quotation of the same paragraph, or the paragraph after an unclosed one) to the
/// attribution it continues.
pub fn extend(text: &Text, found: &mut [Found]) {
    let mut speech = Speech::new(text, found);
    for q in 0..text.quotations.len() {
        let quotation = &text.quotations[q];
        if speech.owner(quotation).is_some() || !is_speech(text, quotation) {
            continue;
        }
        if let Some(f) = speech.continued(text, found, q) {
            let at = found[f].content.partition_point(|c| c.start < quotation.tokens.start);
            found[f].content.insert(at, quotation.tokens.clone());
            speech.take(quotation, f);
        }
    }
}

/// Which attribution each quotation belongs to so far.
struct Speech {
    /// By token: an attribution whose content holds it.
    owner: Vec<Option<usize>>,
    /// Where each attribution ends, in order, with its index.
    ends: Vec<(usize, usize)>,
    /// The quotation that was taken last: where it ends, and by whom.
    latest: Option<(usize, usize)>,
}

impl Speech {
    fn new(text: &Text, found: &[Found]) -> Self {
        let ended = |i: &usize| found[*i].why.rule != "said.object";
        let mut ends: Vec<(usize, usize)> =
            (0..found.len()).filter(ended).map(|i| (found[i].extent_end(), i)).collect();
        ends.sort_unstable();
        Speech { owner: attributions::innermost(text, found), ends, latest: None }
    }

    fn owner(&self, quotation: &Quotation) -> Option<usize> {
        quotation.tokens.clone().find_map(|i| self.owner[i])
    }

    fn take(&mut self, quotation: &Quotation, by: usize) {
        self.owner[quotation.tokens.clone()].fill(Some(by));
        self.latest = Some((quotation.tokens.end, by));
    }

    /// The attribution that quotation `q` continues.
    fn continued(&self, text: &Text, found: &[Found], q: usize) -> Option<usize> {
        let quotation = &text.quotations[q];
        if quotation.continues {
            return q.checked_sub(1).and_then(|p| self.owner(&text.quotations[p]));
        }
        // “…,” she said. “…”: nothing but speech between, in this paragraph or a new one that is all speech.
        self.before(text, found, quotation).or_else(|| {
            // Speech before its cue: an unclosed paragraph whose next paragraph has the cue.
            let next = text.quotations.get(q + 1).filter(|n| n.continues && !quotation.closed);
            next.and_then(|n| self.owner(n))
        })
    }

    /// The attribution right before a quotation that its speech goes on from.
    fn before(&self, text: &Text, found: &[Found], quotation: &Quotation) -> Option<usize> {
        let before = self.ends[..self.ends.partition_point(|e| e.0 <= quotation.tokens.start)].last().copied();
        let (end, f) = before.max(self.latest)?;
        let quoted = |i: usize| text.quotation_of(i).is_some();
        let spoken = found[f].content.iter().any(|c| quoted(c.start) || quoted(c.end - 1));
        let last = end.saturating_sub(1);
        let adjacent = text.sentence_of(last) + 1 >= text.sentence_of(quotation.tokens.start);
        let (here, there) = (text.paragraph_of(quotation.tokens.start), text.paragraph_of(last));
        let near = there == here || there + 1 == here && all_speech(text, here) && found[f].source.is_some();
        (spoken && near && adjacent && starts_sentence(text, quotation)).then_some(f)
    }
}

/// Whether a paragraph is one quotation from its first to its last word.
fn all_speech(text: &Text, paragraph: usize) -> bool {
    let tokens = text.paragraphs[paragraph].tokens.clone();
    tokens.into_iter().filter(|i| text.tokens[*i].is_word()).all(|i| text.quotation_of(i).is_some())
}

/// Quotations of whole sentences that nobody claimed: they float, and the speaker is whoever spoke last.
pub fn find(text: &Text, names: &[Name], found: &mut Vec<Found>) {
    let speech = Speech::new(text, found);
    let free = |q: &Quotation| speech.owner(q).is_none();
    let nobody = names.is_empty() && found.is_empty();
    let mut q = 0;
    while q < text.quotations.len() {
        let first = &text.quotations[q];
        let mut content = vec![first.tokens.clone()];
        let alone = free(first) && is_speech(text, first) && starts_sentence(text, first) && ends_sentence(text, first);
        q += 1;
        if !alone || nobody {
            continue;
        }
        while let Some(next) = text.quotations.get(q).filter(|n| n.continues && free(n)) {
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
