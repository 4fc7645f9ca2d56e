//! What of a sentence is a statement: the sentence, what is said in it, and its parts.

use crate::{EntityId, Span};

/// A sentence, what is said in it, and its parts between commas; each once, with the speaker of what is said.
pub(super) fn of(text: &str, sentence: Span, said: &[(Span, Option<EntityId>)]) -> Vec<(Span, Option<EntityId>)> {
    let from = said.partition_point(|(s, _)| s.start < sentence.start);
    let inside: Vec<_> = said[from..].iter().take_while(|(s, _)| s.start < sentence.end).copied().collect();
    let speaker_of = |span: Span| {
        let over = inside.iter().filter(|(s, _)| s.contains(span) || (span.contains(*s) && s.len() * 2 > span.len()));
        over.min_by_key(|(s, _)| s.len()).and_then(|(_, who)| *who)
    };
    let mut parts = vec![(sentence, speaker_of(sentence))];
    parts.extend(inside.iter().filter(|(s, _)| sentence.contains(*s)));
    let whole: Vec<Span> = parts.iter().map(|(span, _)| *span).collect();
    parts.extend(whole.into_iter().flat_map(|span| between_commas(text, span)).map(|s| (s, speaker_of(s))));
    let mut seen = Vec::new();
    parts.retain(|(span, _)| {
        !seen.contains(span) && {
            seen.push(*span);
            true
        }
    });
    parts
}

/// The parts of a sentence between commas, dashes and semicolons, where there are several.
fn between_commas(text: &str, sentence: Span) -> Vec<Span> {
    let words = sentence.of(text);
    let mut cuts: Vec<usize> = vec![0];
    for (at, mark) in words.match_indices([',', ';', '—', '–']) {
        let after = &words[at + mark.len()..];
        if after.starts_with(|c: char| c.is_whitespace() || "\"”’'".contains(c)) {
            cuts.push(at + mark.len());
        }
    }
    for joint in [" -- ", " and ", " but ", " after ", " when ", " where ", " while ", " because "] {
        cuts.extend(words.match_indices(joint).map(|(at, _)| at + 1));
    }
    cuts.push(words.len());
    cuts.sort_unstable();
    let parts = cuts.windows(2).map(|c| bare(text, Span::new(sentence.start + c[0], sentence.start + c[1])));
    if cuts.len() > 2 { parts.collect() } else { Vec::new() }
}

/// A part without the marks and the “and” or “but” that join it to the others.
fn bare(text: &str, span: Span) -> Span {
    let words = span.of(text).trim_end_matches([' ', ',', ';', '—', '–', '-']);
    let start = ["and ", "but "].iter().find_map(|j| words.trim_start().strip_prefix(j)).unwrap_or(words).trim_start();
    let end = span.start + words.len();
    Span::new(end - start.len(), end)
}
