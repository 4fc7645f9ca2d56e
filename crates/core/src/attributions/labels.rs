//! Names that label speech by a mark alone: a transcript's “DOE: …” and a dash under a quotation, “― Jane Doe”.

use super::Found;
use crate::{
    AttributionKind, Why,
    text::{Tag, Text, Tokens},
};

/// Appends what the labels of one sentence attribute.
pub fn find(text: &Text, sentence: &Tokens, out: &mut Vec<Found>) {
    out.extend(transcript(text, sentence));
    out.extend(headline(text, sentence));
    for i in sentence.clone() {
        if matches!(text.lower(i), "―" | "—" | "–" | "--" | "-") {
            out.extend(signature(text, i, sentence));
        }
    }
}

/// A paragraph that begins with a name and a colon: all of it is that speaker's.
fn transcript(text: &Text, sentence: &Tokens) -> Option<Found> {
    let paragraph = &text.paragraphs[text.paragraph_of(sentence.start)].tokens;
    if paragraph.start != sentence.start {
        return None;
    }
    let start = sentence.start + usize::from(text.quotation_of(sentence.start).is_some());
    let colon = (start + 1..sentence.end.min(start + 5)).find(|i| text.lower(*i) == ":")?;
    let label = (start..colon).all(|i| text.tag(i) == Tag::Name)
        && text.tokens[start..colon].iter().any(|t| t.is_all_capitals());
    let content = colon + 1..paragraph.end;
    let heading = matches!(
        text.lower(start),
        "url"
            | "title"
            | "outlet"
            | "date"
            | "source"
            | "update"
            | "updated"
            | "photo"
            | "video"
            | "note"
            | "read"
            | "related"
            | "http"
            | "https"
    );
    (label && !heading && content.len() > 3).then(|| found(start..colon, colon..colon + 1, content, "said.label", 0.9))
}

/// ‘We will stay’: Jane Doe on the vote. A headline that begins with a quotation and names its speaker behind a colon.
fn headline(text: &Text, sentence: &Tokens) -> Option<Found> {
    let quotation = &text.quotations[text.quotation_of(sentence.start)?];
    let colon = quotation.tokens.end;
    let first =
        text.paragraph_of(sentence.start) == 0 && quotation.tokens.start == sentence.start && quotation.words > 2;
    let end = (colon + 1..sentence.end).find(|i| text.tag(*i) != Tag::Name).unwrap_or(sentence.end);
    let on = end >= sentence.end || matches!(text.lower(end), "on" | "about" | "after" | "as" | "in");
    let named = first && text.lower(colon) == ":" && end > colon + 1 && on;
    named.then(|| found(colon + 1..end, colon..colon + 1, quotation.tokens.clone(), "said.label", 0.9))
}

/// A quotation with a dash and a name right after it.
fn signature(text: &Text, dash: usize, sentence: &Tokens) -> Option<Found> {
    let quotation = dash.checked_sub(1).and_then(|i| text.quotation_of(i)).map(|q| &text.quotations[q])?;
    let end = (dash + 1..sentence.end.min(dash + 6)).take_while(|i| text.tag(*i) == Tag::Name).last()? + 1;
    let name = end >= dash + 3 && quotation.tokens.end == dash && quotation.words > 3;
    name.then(|| found(dash + 1..end, dash..dash + 1, quotation.tokens.clone(), "said.signature", 0.85))
}

fn found(source: Tokens, cue: Tokens, content: Tokens, rule: &'static str, sure: f32) -> Found {
    Found {
        source: Some(source),
        cue: Some(cue),
        content: vec![content],
        kind: AttributionKind::Direct,
        addressee: None,
        setting: None,
        floating: false,
        why: Why::rule(rule, sure),
    }
}
