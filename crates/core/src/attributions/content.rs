//! What was said: clauses before the cue, quotations with the words that lead to them, and the kind that follows.

use super::clause;
use crate::{
    AttributionKind,
    text::{
        Tag, Text, Tokens,
        groups::{VerbGroup, verb_groups},
    },
};

/// The clause that ends before `end` (a comma): from the sentence's start, where it has a verb of its own.
pub fn clause_before(text: &Text, sentence: &Tokens, end: usize) -> Option<Tokens> {
    let mut start = sentence.start;
    if text.tag(start) == Tag::Conjunction && matches!(text.lower(start), "but" | "and") {
        start += 1;
    }
    let groups = verb_groups(text, &(start..end));
    let own = groups.iter().any(|g| !g.gerund && !g.infinitive);
    (own && end > start + 2).then_some(start..end)
}

/// A quotation with the words of the same clause before it: “The plan is ‘a farce’,” he said.
pub fn with_lead(text: &Text, sentence: &Tokens, quotation: &Tokens) -> Tokens {
    let lead = sentence.start..quotation.start;
    let words = text.tokens.get(lead.clone()).is_some_and(|t| t.iter().filter(|t| t.is_word()).count() > 1);
    let own_verb = !verb_groups(text, &lead).is_empty();
    if words && own_verb && text.lower(quotation.start.saturating_sub(1)) != "," {
        sentence.start..quotation.end
    } else {
        quotation.clone()
    }
}

/// A cue in an opening clause governs that clause alone: “While acknowledging X, she affirmed Y”.
pub fn before_main_clause(
    text: &Text,
    sentence: &Tokens,
    group: &VerbGroup,
    source: &Tokens,
    mut content: Vec<Tokens>,
) -> Vec<Tokens> {
    let fronted = source.start > group.tokens.start;
    let opener =
        matches!(text.lower(sentence.start), "while" | "although" | "though" | "as" | "after" | "when" | "whereas");
    let [only] = content.as_mut_slice() else { return content };
    if fronted {
        only.end = only.end.min(source.start.saturating_sub(1)).max(only.start);
    } else if opener {
        let comma = |i: &usize| text.lower(*i) == "," && text.quotation_of(*i).is_none();
        let close = only.clone().filter(comma).find(|i| clause::is_clause(text, i + 1, sentence.end));
        only.end = close.unwrap_or(only.end);
    }
    content.retain(|c| !c.is_empty());
    content
}

/// Direct where all words stand between marks, mixed where some do.
pub fn kind(text: &Text, content: &[Tokens]) -> AttributionKind {
    let (mut quoted, mut plain) = (0, 0);
    for i in content.iter().cloned().flatten().filter(|i| text.tokens[*i].is_word()) {
        if text.quotation_of(i).is_some() { quoted += 1 } else { plain += 1 }
    }
    match (quoted, plain) {
        (0, _) => AttributionKind::Indirect,
        (_, 0) => AttributionKind::Direct,
        (_, 1) if content.first().is_some_and(|c| text.lower(c.start) == "that") => AttributionKind::Direct,
        _ => AttributionKind::Mixed,
    }
}
