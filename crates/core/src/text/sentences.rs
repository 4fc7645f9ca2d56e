//! Sentence boundaries. Our own rather than a library's: quotations decide many of them (“Why?” she asked), and every
//! boundary has to fall between two of our tokens.

use super::{Token, Tokens};
use crate::lexicon::lexicon;

/// Tokens after which a sentence is cut even without a stop: no writer's sentence is longer, a page without stops is.
const LONGEST: usize = 400;

/// Splits a paragraph's tokens into sentences.
pub fn split(tokens: &[Token], paragraph: Tokens) -> Vec<Tokens> {
    let mut out = Vec::new();
    let mut start = paragraph.start;
    let mut i = paragraph.start;
    while i < paragraph.end {
        if i - start >= LONGEST {
            out.push(start..i);
            start = i;
        }
        if !may_end(&tokens[i]) {
            i += 1;
            continue;
        }
        let mut end = i + 1;
        while end < paragraph.end && is_closer(tokens, end) {
            end += 1;
        }
        if end < paragraph.end && is_boundary(tokens, i, end, paragraph.end) {
            out.push(start..end);
            start = end;
        }
        i = end;
    }
    if start < paragraph.end {
        out.push(start..paragraph.end);
    }
    out
}

fn may_end(token: &Token) -> bool {
    matches!(token.text, "." | "!" | "?" | "…" | "。") || token.text.len() > 1 && token.text.ends_with('.')
}

/// A closing mark that still belongs to the sentence before it.
fn is_closer(tokens: &[Token], i: usize) -> bool {
    match tokens[i].text {
        "”" | "’" | "''" | ")" | "]" | "»" | "!" | "?" | "." => true,
        "\"" | "'" => tokens[i].span.start == tokens[i - 1].span.end || !next_touches(tokens, i),
        _ => false,
    }
}

fn next_touches(tokens: &[Token], i: usize) -> bool {
    tokens.get(i + 1).is_some_and(|n| n.span.start == tokens[i].span.end)
}

/// Whether a sentence ends at the stop `stop` (with closers up to `next`), given what follows.
fn is_boundary(tokens: &[Token], stop: usize, next: usize, end: usize) -> bool {
    let follower = &tokens[next];
    if in_brackets(tokens, stop, next) {
        return false;
    }
    if follower.text.chars().next().is_some_and(char::is_lowercase) || matches!(follower.text, "," | ";" | ":" | ")") {
        return false;
    }
    let quoted = next > stop + 1;
    if quoted && matches!(tokens[stop].text, "!" | "?") && has_cue(tokens, next, end) {
        return false;
    }
    let word = tokens[stop].text;
    if word.len() > 1 && word.chars().any(char::is_alphabetic) {
        return abbreviation_ends(tokens, stop, next);
    }
    true
}

/// Inside short brackets nothing ends: “(D-N.C., the chair)”.
fn in_brackets(tokens: &[Token], stop: usize, next: usize) -> bool {
    let opened = tokens[stop.saturating_sub(8)..=stop].iter().rev().find(|t| matches!(t.text, "(" | ")"));
    let closed = tokens[next..tokens.len().min(next + 8)].iter().find(|t| matches!(t.text, "(" | ")"));
    opened.is_some_and(|t| t.text == "(") && closed.is_some_and(|t| t.text == ")")
}

/// After an abbreviation a sentence ends only where a word follows that opens sentences and is no name.
fn abbreviation_ends(tokens: &[Token], stop: usize, next: usize) -> bool {
    let word = tokens[stop].text;
    let initial = word.chars().count() == 2;
    let titled = lexicon().honorific(word).is_some();
    !initial && !titled && lexicon().function_word(&tokens[next].lower)
}

/// “Why?” Peters asked: a cue within a few words, before any other stop.
fn has_cue(tokens: &[Token], from: usize, end: usize) -> bool {
    let near = &tokens[from..end.min(from + 5)];
    near.iter().take_while(|t| !may_end(t)).any(|t| lexicon().cue_verb(&t.lower).is_some())
}

#[cfg(test)]
mod tests {
    use crate::{Span, text::Text};

    fn check(text: &str, expected: &[&str]) {
        let text = Text::new(text, None, &[Span::new(0, text.len())]);
        let got: Vec<_> = text.sentences.iter().map(|s| s.span.of(text.source)).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn stops_and_quotation_marks() {
        check("It rained. It poured.", &["It rained.", "It poured."]);
        check("She promised Rs. 40 crore. It rained.", &["She promised Rs. 40 crore.", "It rained."]);
        check("“We won.” He left.", &["“We won.”", "He left."]);
        check("\"Why?\" asked Mr. Bond. \"Go!\"", &["\"Why?\" asked Mr. Bond.", "\"Go!\""]);
        check("The U.S. Senate met. J. Doe spoke.", &["The U.S. Senate met.", "J. Doe spoke."]);
        check("He left the U.S. The others stayed.", &["He left the U.S.", "The others stayed."]);
        check("Ties with China.Ministers met.", &["Ties with China.", "Ministers met."]);
        check("no stop at all", &["no stop at all"]);
    }
}
