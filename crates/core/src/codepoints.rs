//! From byte offsets (inside) to Unicode code points (JSON), and back.

use crate::{Alignment, Analysis, Article, ArticleId, Attribution, Document, Entity, Span, Stance, TimeExpression};

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
    let offsets = Offsets { documents, map };
    analysis.articles.iter_mut().for_each(|a| offsets.article(a));
    analysis.entities.iter_mut().for_each(|e| offsets.entity(e));
    analysis.attributions.iter_mut().for_each(|q| offsets.attribution(q));
    analysis.stances.iter_mut().for_each(|s| offsets.stance(s));
    analysis.topics.iter_mut().flat_map(|t| &mut t.members).for_each(|m| offsets.span(m.article, &mut m.span));
    analysis.time_expressions.iter_mut().for_each(|t| offsets.time_expression(t));
    analysis.alignments.iter_mut().for_each(|a| offsets.alignment(a));
    analysis.reused.iter_mut().flat_map(|r| &mut r.passages).for_each(|p| offsets.span(p.article, &mut p.span));
    analysis.set_aside.iter_mut().for_each(|b| offsets.in_document(b.document, &mut b.span));
}

/// How offsets are replaced; articles stand in documents.
struct Offsets<'a> {
    /// The document of every article.
    documents: Vec<usize>,
    map: &'a dyn Fn(usize, usize) -> usize,
}

impl Offsets<'_> {
    fn in_document(&self, document: usize, span: &mut Span) {
        *span = Span::new((self.map)(document, span.start), (self.map)(document, span.end));
    }

    fn document(&self, article: ArticleId) -> usize {
        self.documents.get(article.index()).copied().unwrap_or(usize::MAX)
    }

    fn span(&self, article: ArticleId, span: &mut Span) {
        self.in_document(self.document(article), span);
    }

    fn article(&self, a: &mut Article) {
        (a.start, a.end) = ((self.map)(a.document, a.start), (self.map)(a.document, a.end));
        let dateline = a.dateline.as_mut().map(|d| &mut d.span);
        let alone = a.headline.iter_mut().chain(dateline).chain(a.byline.iter_mut());
        alone.chain(&mut a.paragraphs).chain(&mut a.sentences).for_each(|s| self.in_document(a.document, s));
    }

    fn entity(&self, e: &mut Entity) {
        for m in &mut e.mentions {
            let document = self.document(m.article);
            (m.start, m.end) = ((self.map)(document, m.start), (self.map)(document, m.end));
        }
        for r in &mut e.role_evidence {
            std::iter::once(&mut r.evidence).chain(&mut r.period).for_each(|s| self.span(r.article, s));
        }
    }

    fn attribution(&self, q: &mut Attribution) {
        let addressee = q.addressee.as_mut().map(|a| &mut a.span);
        let lists = q.source.iter_mut().chain(&mut q.cue).chain(&mut q.content);
        lists.chain(addressee).chain(&mut q.setting).for_each(|s| self.span(q.article, s));
    }

    fn stance(&self, s: &mut Stance) {
        let always = [&mut s.target_span, &mut s.evidence, &mut s.cue];
        let all = always.into_iter().chain(&mut s.holder_span).chain(&mut s.strength);
        all.for_each(|x| self.span(s.article, x));
    }

    fn time_expression(&self, t: &mut TimeExpression) {
        [&mut t.span, &mut t.sentence].into_iter().chain(&mut t.statement).for_each(|s| self.span(t.article, s));
    }

    fn alignment(&self, a: &mut Alignment) {
        a.spans.iter_mut().zip(&a.articles).for_each(|(span, article)| self.span(*article, span));
        let side = |n: usize| a.articles.get(n).map_or(usize::MAX, |article| self.document(*article));
        for d in &mut a.differences {
            d.left.iter_mut().for_each(|s| self.in_document(side(0), s));
            d.right.iter_mut().for_each(|s| self.in_document(side(1), s));
        }
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
