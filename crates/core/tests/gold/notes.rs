//! The lines under a paragraph: `says WHO: “words” (how)` and `stance WHO for WHAT: “words” (how)`.

use onrecord_core::{AttributionKind, Modality, Polarity, Span};

/// What somebody said.
#[derive(Debug, PartialEq)]
pub struct Saying {
    /// Who, as written; any of several is right.
    pub speaker: Vec<String>,
    /// What was said: a span a part, in the order of the text.
    pub content: Vec<Span>,
    /// Direct, indirect or mixed, where the line says so.
    pub kind: Option<AttributionKind>,
    /// To whom, where the line says so.
    pub to: Option<String>,
    /// Where or when, where the line says so.
    pub setting: Option<String>,
    /// In whose words it stands, outermost first.
    pub via: Vec<String>,
    /// Whether it may as well not be found.
    pub optional: bool,
}

/// Where somebody stands.
#[derive(Debug, PartialEq)]
pub struct Position {
    /// Who, as written; any of several is right; `unattributed` where the text names nobody.
    pub holder: Vec<String>,
    /// For or against what: names, words of a topic, or `*`; any is right.
    pub sides: Vec<(Polarity, Vec<String>)>,
    /// The words that show it; the whole paragraph where an optional line gives none.
    pub evidence: Span,
    /// Asserted unless the line says otherwise; reported where somebody else says so.
    pub modality: Modality,
    /// Who else says so, outermost first.
    pub via: Vec<String>,
    /// Whether it may as well not be found.
    pub optional: bool,
}

/// One line, read.
#[derive(Debug, PartialEq)]
pub enum Note {
    Saying(Saying),
    Position(Position),
}

/// Reads the line `note` about the paragraphs that stand at `paragraph` in `text`.
pub fn read(note: &str, text: &str, paragraph: Span) -> Result<Note, String> {
    let (note, optional) = note.strip_prefix("may ").map_or((note, false), |rest| (rest, true));
    let (word, rest) = note.split_once(' ').ok_or("one word alone")?;
    let (head, words, how) = parts(rest)?;
    match word {
        "says" => saying(head, words, how, text, paragraph, optional).map(Note::Saying),
        "stance" => position(head, words, how, text, paragraph, optional).map(Note::Position),
        _ => Err(format!("neither “says” nor “stance” but “{word}”")),
    }
}

/// `WHO: “words” (how)`, the words without their marks.
fn parts(rest: &str) -> Result<(&str, &str, &str), String> {
    let Some((head, rest)) = rest.split_once(": “") else { return Ok((rest, "", "")) };
    let (words, how) = rest.rsplit_once('”').ok_or("words without a closing mark")?;
    let how = how.trim().trim_start_matches('(').trim_end_matches(')');
    Ok((head, words, how))
}

fn alternatives(names: &str) -> Vec<String> {
    names.split('|').map(|n| n.trim().to_string()).collect()
}

fn saying(head: &str, words: &str, how: &str, text: &str, at: Span, optional: bool) -> Result<Saying, String> {
    let content = content(words, text, at.start)?;
    let (kind, to, setting, via) = (None, None, None, vec![]);
    let mut saying = Saying { speaker: alternatives(head), content, kind, to, setting, via, optional };
    for part in how.split(", ").filter(|p| !p.is_empty()) {
        match part.split_once(' ').unwrap_or((part, "")) {
            ("direct", "") => saying.kind = Some(AttributionKind::Direct),
            ("indirect", "") => saying.kind = Some(AttributionKind::Indirect),
            ("mixed", "") => saying.kind = Some(AttributionKind::Mixed),
            ("to", who) => saying.to = Some(who.into()),
            ("setting", words) => saying.setting = Some(words.into()),
            ("via", names) => saying.via = chain(names),
            _ => return Err(format!("“{part}” is not known")),
        }
    }
    if optional || saying.kind.is_some() { Ok(saying) } else { Err("neither direct nor indirect nor mixed".into()) }
}

fn chain(names: &str) -> Vec<String> {
    names.split(" > ").map(str::to_string).collect()
}

/// `first … last / first … last`: the spans from first words to last words, found in this order from byte `from` on.
fn content(words: &str, text: &str, from: usize) -> Result<Vec<Span>, String> {
    let mut from = from;
    let find = |words: &str, from: usize| {
        let at = text[from..].find(words).ok_or_else(|| format!("“{words}” is not in the article from here on"));
        at.map(|at| Span::new(from + at, from + at + words.len()))
    };
    let part = |part: &str| {
        let (first, last) = part.split_once('…').unwrap_or((part, ""));
        let first = find(first.trim(), from)?;
        let last = if last.is_empty() { first } else { find(last.trim(), first.end)? };
        from = last.end;
        Ok(first.join(last))
    };
    words.split(" / ").map(part).collect()
}

fn position(head: &str, words: &str, how: &str, text: &str, at: Span, optional: bool) -> Result<Position, String> {
    let side = |rest: &str| {
        let (word, target) = rest.split_once(' ')?;
        let polarity = match word {
            "for" => Polarity::Positive,
            "against" => Polarity::Negative,
            _ => return None,
        };
        Some((polarity, alternatives(target)))
    };
    let split = [" for ", " against "].iter().filter_map(|s| head.find(s)).min();
    let (holder, rest) = head.split_at(split.ok_or("neither for nor against")?);
    let sides: Option<Vec<_>> = rest.trim().split(" or ").map(side).collect();
    let evidence = if words.is_empty() && optional { at } else { evidence(words, text, at)? };
    let (modality, via) = manner(how)?;
    let (holder, sides) = (alternatives(holder), sides.ok_or("neither for nor against")?);
    Ok(Position { holder, sides, evidence, modality, via, optional })
}

fn evidence(words: &str, text: &str, paragraph: Span) -> Result<Span, String> {
    let spans = content(words, text, paragraph.start)?;
    let span = spans.into_iter().reduce(Span::join).ok_or("no words")?;
    if span.end <= paragraph.end { Ok(span) } else { Err(format!("“{words}” is not above")) }
}

/// `negated, via Hale`; somebody else's report is `reported` without the word.
fn manner(how: &str) -> Result<(Modality, Vec<String>), String> {
    let (mut modality, mut via) = (None, vec![]);
    for part in how.split(", ").filter(|p| !p.is_empty()) {
        match part.split_once(' ').unwrap_or((part, "")) {
            ("negated", "") => modality = Some(Modality::Negated),
            ("conditional", "") => modality = Some(Modality::Conditional),
            ("urged", "") => modality = Some(Modality::Urged),
            ("via", names) => via = chain(names),
            _ => return Err(format!("“{part}” is not known")),
        }
    }
    let told = if via.is_empty() { Modality::Asserted } else { Modality::Reported };
    Ok((modality.unwrap_or(told), via))
}
