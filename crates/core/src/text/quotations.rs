//! Quotation marks and their pairing: which stretch of text stands between marks, over paragraphs where the closing
//! mark is left out until the speech ends.

use super::{Text, Tokens, tokens::is_apostrophe};
use crate::Span;

/// A stretch between quotation marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// With its marks.
    pub span: Span,
    /// Its tokens, marks included.
    pub tokens: Tokens,
    /// Whether it has its opening mark.
    pub opened: bool,
    /// Whether it has its closing mark.
    pub closed: bool,
    /// Whether it goes on where the quotation before it broke off at the end of a paragraph.
    pub continues: bool,
    /// Words inside.
    pub words: usize,
}

impl Quotation {
    /// The tokens between the marks.
    pub fn inner(&self) -> Tokens {
        let end = if self.closed { self.tokens.end - 1 } else { self.tokens.end };
        let start = self.tokens.start + usize::from(self.opened);
        start..end.max(start)
    }
}

/// What a mark can do where it stands.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// Which marks pair with each other.
#[derive(Clone, Copy, PartialEq)]
enum Family {
    Double,
    Single,
    Angle,
}

/// All quotations of a text, outermost only.
pub fn find(text: &Text) -> Vec<Quotation> {
    let mut out: Vec<Quotation> = Vec::new();
    let mut carried = None;
    for p in 0..text.paragraphs.len() {
        let before = p.checked_sub(1).map(|b| text.paragraphs[b].tokens.end);
        let open_before = out.last().is_some_and(|q| !q.closed && Some(q.tokens.end) == before);
        let family = carried.filter(|f| open_before && closes_below(text, p, *f));
        carried = paragraph(text, text.paragraphs[p].tokens.clone(), open_before, family, &mut out);
    }
    drop_stray(text, out)
}

/// Whether speech that broke off at the end of the paragraph before goes on here without a new mark: the next mark of its
/// family, here or a few paragraphs on, closes it.
fn closes_below(text: &Text, p: usize, family: Family) -> bool {
    let near = p..text.paragraphs.len().min(p + 6);
    let marks = near.flat_map(|q| {
        let tokens = text.paragraphs[q].tokens.clone();
        tokens.clone().filter_map(move |i| mark(text, i, &tokens))
    });
    marks.filter(|(f, _)| *f == family).map(|(_, side)| side).next() == Some(Side::Closes)
}

/// Pairs the marks of one paragraph. `carried` is the family of a mark that is still open from the paragraph before; returns
/// that of a mark still open at the end.
fn paragraph(
    text: &Text,
    tokens: Tokens,
    open_before: bool,
    carried: Option<Family>,
    out: &mut Vec<Quotation>,
) -> Option<Family> {
    let mut open: Option<(usize, Family)> = carried.map(|f| (tokens.start, f));
    let mut continues = carried.is_some();
    for i in tokens.clone() {
        let Some((family, side)) = mark(text, i, &tokens) else { continue };
        match open {
            None if side != Side::Closes && (family != Family::Single || closes_later(text, i, tokens.end)) => {
                open = Some((i, family));
                continues = open_before && i == tokens.start;
            }
            Some((start, f)) if f == family && side != Side::Opens => {
                out.push(quotation(text, start..i + 1, true, continues));
                open = None;
            }
            _ => {}
        }
    }
    if let Some((start, _)) = open {
        out.push(quotation(text, start..tokens.end, false, continues));
    }
    open.map(|o| o.1)
}

fn quotation(text: &Text, tokens: Tokens, closed: bool, continues: bool) -> Quotation {
    let words = text.tokens[tokens.clone()].iter().filter(|t| t.is_word()).count();
    let opened = mark(text, tokens.start, &(tokens.start..tokens.end)).is_some_and(|(_, side)| side != Side::Closes);
    Quotation { span: text.span(&tokens), tokens, opened, closed, continues, words }
}

/// The mark at token `i`, and what it can do there.
fn mark(text: &Text, i: usize, paragraph: &Tokens) -> Option<(Family, Side)> {
    let word = text.tokens[i].text;
    let space_before = i == paragraph.start || text.tokens[i - 1].span.end < text.tokens[i].span.start;
    let space_after = i + 1 >= paragraph.end || text.tokens[i + 1].span.start > text.tokens[i].span.end;
    Some(match word {
        "“" | "„" | "``" => (Family::Double, Side::Opens),
        "”" | "''" => (Family::Double, Side::Closes),
        "«" => (Family::Angle, Side::Opens),
        "»" => (Family::Angle, Side::Closes),
        "\"" => (Family::Double, straight(text, i, space_before, space_after)),
        "‘" | "`" => (Family::Single, Side::Opens),
        _ if word.chars().all(is_apostrophe) && !word.is_empty() => {
            (Family::Single, single(space_before, space_after)?)
        }
        _ => return None,
    })
}

/// A straight double mark opens after white space or an opening bracket, and closes after a word or a stop.
fn straight(text: &Text, i: usize, space_before: bool, space_after: bool) -> Side {
    let after_opener = i > 0 && matches!(text.tokens[i - 1].text, "(" | "[" | "--" | "-" | "—" | "–" | "/");
    match (space_before || after_opener, space_after) {
        (true, false) => Side::Opens,
        (false, true) => Side::Closes,
        _ => Side::Either,
    }
}

/// A single mark is an apostrophe unless white space stands on one of its sides.
fn single(space_before: bool, space_after: bool) -> Option<Side> {
    match (space_before, space_after) {
        (true, false) => Some(Side::Opens),
        (false, _) => Some(Side::Closes),
        (true, true) => None,
    }
}

/// Whether a single mark that opens at `i` has a partner that closes after a stop or at a word's end, and no other opener
/// before it: “the ’90s” and “rock ’n’ roll” have none.
fn closes_later(text: &Text, i: usize, end: usize) -> bool {
    (i + 2..end).take(120).any(|j| {
        let word = text.tokens[j].text;
        let closes = word.chars().all(is_apostrophe) && !word.is_empty();
        let plural = text.tokens[j - 1].lower.ends_with('s') && text.tokens.get(j + 1).is_some_and(|t| t.is_word());
        closes && !plural
    })
}

/// An opening mark without a closing one is speech only where it begins its paragraph or speech goes on in the next
/// paragraph; elsewhere it is stray.
fn drop_stray(text: &Text, mut found: Vec<Quotation>) -> Vec<Quotation> {
    let continued: Vec<bool> = (0..found.len()).map(|i| found.get(i + 1).is_some_and(|q| q.continues)).collect();
    let mut i = 0;
    found.retain(|q| {
        let starts_paragraph = text.paragraphs[text.paragraph_of(q.tokens.start)].tokens.start == q.tokens.start;
        let keep = q.closed || continued[i] || starts_paragraph || q.continues;
        i += 1;
        keep && q.words > 0
    });
    found
}

#[cfg(test)]
mod tests {
    use crate::{Span, text::Text};

    fn check(text: &str, expected: &[&str]) {
        let mut at = 0;
        let mut paragraphs = Vec::new();
        for line in text.split('\n') {
            paragraphs.push(Span::new(at, at + line.len()));
            at += line.len() + 1;
        }
        let text = Text::new(text, None, &paragraphs);
        let got: Vec<_> = text.quotations.iter().map(|q| q.span.of(text.source)).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn pairs() {
        check("He said: “Go.” Then “stop”.", &["“Go.”", "“stop”"]);
        check("\"One,\" she said, \"two.\"", &["\"One,\"", "\"two.\""]);
        check("``Sorry,'' he said", &["``Sorry,''"]);
        check("She called it ‘a farce’ and left.", &["‘a farce’"]);
        check("'We won't go,' said the drivers' union.", &["'We won't go,'"]);
        check("the drivers' union and the party's vote in the '90s", &[]);
        check("“He told me ‘no’ twice,” she said", &["“He told me ‘no’ twice,”"]);
    }

    #[test]
    fn speech_over_paragraphs_and_stray_marks() {
        check("“First part.\n“Second part,” he said.", &["“First part.", "“Second part,”"]);
        check("“First part.\nSecond part.\nThird part,” he said.", &["“First part.", "Second part.", "Third part,”"]);
        check("“First part.\nNobody said “this” here.", &["“First part.", "“this”"]);
        check("A stray \" mark here", &[]);
        check("A 6\" pipe and a “word”", &["“word”"]);
    }
}
