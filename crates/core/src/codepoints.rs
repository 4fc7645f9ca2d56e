//! From byte offsets (inside) to Unicode code points (JSON), and back.

use crate::{Analysis, Document, Span};

/// The code point offset of every byte offset of one text.
pub struct CodePoints<'a> {
    text: &'a str,
    /// Code points before every 64th byte.
    before: Vec<usize>,
}

const STEP: usize = 64;

impl<'a> CodePoints<'a> {
    /// Counts those of `text`.
    pub fn new(text: &'a str) -> Self {
        let mut before = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for (i, b) in text.bytes().enumerate() {
            if i % STEP == 0 {
                before.push(count);
            }
            count += usize::from(!is_continuation(b));
        }
        if text.len().is_multiple_of(STEP) {
            before.push(count);
        }
        CodePoints { text, before }
    }

    fn code_point(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let step = byte / STEP;
        let rest = &self.text.as_bytes()[step * STEP..byte];
        self.before[step] + rest.iter().filter(|b| !is_continuation(**b)).count()
    }

    /// A stretch of bytes, in code points.
    pub fn span(&self, bytes: Span) -> Span {
        Span::new(self.code_point(bytes.start), self.code_point(bytes.end))
    }

    fn byte(&self, code_point: usize) -> usize {
        let step = self.before.partition_point(|&n| n <= code_point).saturating_sub(1);
        let mut left = code_point - self.before[step];
        let mut at = step * STEP;
        let bytes = self.text.as_bytes();
        while at < bytes.len() && (left > 0 || is_continuation(bytes[at])) {
            left -= usize::from(!is_continuation(bytes[at]));
            at += 1;
            while at < bytes.len() && is_continuation(bytes[at]) {
                at += 1;
            }
        }
        at
    }
}

fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

/// The analysis with every offset in code points of its document's text.
pub fn to_code_points(mut analysis: Analysis, documents: &[Document]) -> Analysis {
    let tables: Vec<_> = documents.iter().map(|d| CodePoints::new(&d.text)).collect();
    map_offsets(&mut analysis, &|document, at| tables.get(document).map_or(at, |t| t.code_point(at)));
    analysis
}

/// The reverse of [`to_code_points`]; offsets past a text's end are cut to it.
pub fn from_code_points(mut analysis: Analysis, documents: &[Document]) -> Analysis {
    let tables: Vec<_> = documents.iter().map(|d| CodePoints::new(&d.text)).collect();
    map_offsets(&mut analysis, &|document, at| tables.get(document).map_or(at, |t| t.byte(at)));
    analysis
}

/// Replaces every offset of the analysis by `map(document, offset)`: the one place that knows where offsets stand.
fn map_offsets(analysis: &mut Analysis, map: &dyn Fn(usize, usize) -> usize) {
    let documents: Vec<usize> = analysis.articles.iter().map(|a| a.document).collect();
    let of = |article: crate::ArticleId| documents.get(article.index()).copied().unwrap_or(usize::MAX);
    let one = |document: usize, s: &mut Span| *s = Span::new(map(document, s.start), map(document, s.end));
    for a in &mut analysis.articles {
        (a.start, a.end) = (map(a.document, a.start), map(a.document, a.end));
        let dateline = a.dateline.as_mut().map(|d| &mut d.span);
        let alone = a.headline.iter_mut().chain(dateline).chain(a.byline.iter_mut());
        alone.chain(&mut a.paragraphs).chain(&mut a.sentences).for_each(|s| one(a.document, s));
    }
    for e in &mut analysis.entities {
        for m in &mut e.mentions {
            (m.start, m.end) = (map(of(m.article), m.start), map(of(m.article), m.end));
        }
        for r in &mut e.role_evidence {
            std::iter::once(&mut r.evidence).chain(&mut r.period).for_each(|s| one(of(r.article), s));
        }
    }
    for q in &mut analysis.attributions {
        let addressee = q.addressee.as_mut().map(|a| &mut a.span);
        let lists = q.source.iter_mut().chain(&mut q.cue).chain(&mut q.content);
        lists.chain(addressee).chain(&mut q.setting).for_each(|s| one(of(q.article), s));
    }
    for s in &mut analysis.stances {
        let always = [&mut s.target_span, &mut s.evidence, &mut s.cue];
        let all = always.into_iter().chain(&mut s.holder_span).chain(&mut s.strength);
        all.for_each(|x| one(of(s.article), x));
    }
    for m in analysis.topics.iter_mut().flat_map(|t| &mut t.members) {
        one(of(m.article), &mut m.span);
    }
    for t in &mut analysis.time_expressions {
        [&mut t.span, &mut t.sentence].into_iter().chain(&mut t.statement).for_each(|s| one(of(t.article), s));
    }
    for a in &mut analysis.alignments {
        let ids = a.articles.clone();
        for (span, id) in a.spans.iter_mut().zip(&ids) {
            one(of(*id), span);
        }
        for d in &mut a.differences {
            d.left.iter_mut().for_each(|s| one(ids.first().map_or(usize::MAX, |i| of(*i)), s));
            d.right.iter_mut().for_each(|s| one(ids.get(1).map_or(usize::MAX, |i| of(*i)), s));
        }
    }
    for p in analysis.reused.iter_mut().flat_map(|r| &mut r.passages) {
        one(of(p.article), &mut p.span);
    }
    for b in &mut analysis.set_aside {
        one(b.document, &mut b.span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_round_trip() {
        let text = "Ōtautahi’s 🐑 said “kia ora”, ".repeat(9);
        let table = CodePoints::new(&text);
        for (n, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!((table.code_point(byte), table.byte(n)), (n, byte));
        }
        assert_eq!(table.code_point(text.len()), text.chars().count());
        assert_eq!(table.byte(text.chars().count()), text.len());
        assert_eq!(table.byte(usize::MAX / 2), text.len());
    }
}
