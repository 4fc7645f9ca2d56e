//! Where the words that a cue governs end.

use crate::{
    lexicon::lexicon,
    text::{
        Tag, Text,
        groups::{VerbGroup, verb_groups},
        phrases::noun_phrase_at,
    },
};

/// Where the clause from `start` ends: the sentence's last stop, or a comma after which somebody else speaks.
pub fn end(text: &Text, start: usize, sentence_end: usize) -> usize {
    // What begins inside a quotation ends inside it.
    let around = text.quotation_of(start).map(|q| &text.quotations[q]).filter(|q| q.tokens.start < start);
    if let Some(quotation) = around {
        return before_stop(text, start, sentence_end.min(quotation.inner().end));
    }
    let mut i = start;
    while i < sentence_end {
        if let Some(q) = text.quotation_of(i) {
            i = text.quotations[q].tokens.end.max(i + 1);
            continue;
        }
        if matches!(text.lower(i), "," | ";" | "--" | "—" | "–") && breaks(text, i, sentence_end) {
            return i;
        }
        i += 1;
    }
    before_stop(text, start, sentence_end)
}

/// Without the sentence's final stop, where it does not stand inside a quotation.
pub fn before_stop(text: &Text, start: usize, mut end: usize) -> usize {
    let within = text.quotation_of(start);
    while end > start + 1
        && matches!(text.lower(end - 1), "." | "," | ";" | ":" | "!" | "?")
        && text.quotation_of(end - 1) == within
    {
        end -= 1;
    }
    end
}

/// Whether a comma is followed by another attribution: “…, but Wang said …”, “…, according to …”, “…, he added”.
fn breaks(text: &Text, comma: usize, end: usize) -> bool {
    let next = comma + 1;
    if lexicon().cue_phrase(&text.words[next..end]).is_some() {
        return true;
    }
    let joined = matches!(text.lower(next), "but" | "and" | "while" | "although" | "though" | "as");
    let from = if joined { next + 1 } else { next };
    if matches!(text.lower(next), "but") && speaks(text, from, end).is_none() {
        return is_clause(text, from, end) && text.tag(from) == Tag::Name;
    }
    speaks(text, from, end).is_some_and(|at| joined || at + 1 >= end || !text.tokens[at + 1].is_word())
        || text.tag(from) == Tag::Gerund && lexicon().cue_verb(text.lower(from)).is_some()
}

/// A subject and a verb of saying right at `from`; the verb's index.
fn speaks(text: &Text, from: usize, end: usize) -> Option<usize> {
    let subject = noun_phrase_at(text, from, end.min(from + 8), false)?;
    let groups = verb_groups(text, &(subject.end..end.min(subject.end + 4)));
    let group = groups.first().filter(|g| g.tokens.start <= subject.end + 1 && !g.gerund && !g.infinitive)?;
    lexicon().cue_verb(text.lower(group.main)).map(|_| group.main)
}

/// Whether a subject with its verb stands at `start`: a clause, not an object.
pub fn is_clause(text: &Text, start: usize, end: usize) -> bool {
    let mut from = start;
    // “he said in March that …”, “said on Monday the trip …”; an opening adverbial before the subject.
    while from < end && matches!(text.tag(from), Tag::Adverb) {
        from += 1;
    }
    if text.lower(from) == "if" {
        return true;
    }
    if text.lower(from) == "there" || text.lower(from) == "it" {
        return true;
    }
    let Some(subject) = noun_phrase_at(text, from, end, true) else { return false };
    // The verb stands near its subject; “disputes that saw” and “challenges faced by” have none of their own.
    let near = (subject.end..end).take(4);
    let own = |i: &usize| {
        !matches!(text.lower(*i), "," | ";" | ":") && text.tag(*i) != Tag::Subordinator && text.lower(*i) != "who"
    };
    let tail = near.take_while(own).last().map_or(subject.end, |i| i + 1);
    let finite = |g: &VerbGroup| !(g.gerund || g.infinitive || g.tokens.len() == 1 && text.lower(g.tokens.end) == "by");
    verb_groups(text, &(subject.end..tail)).iter().any(finite)
}
