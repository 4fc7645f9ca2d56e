//! Which shared text is a quotation.

use crate::{Analysis, AttributionKind, Reuse, Span};

/// Marks what is mostly quoted, by the bytes of the first passage.
pub(super) fn mark(analysis: &Analysis, reused: &mut [Reuse]) {
    let mut quotations: Vec<Vec<Span>> = vec![Vec::new(); analysis.articles.len()];
    for quote in analysis.attributions.iter().filter(|q| q.kind == AttributionKind::Direct) {
        if let Some(of_article) = quotations.get_mut(quote.article.index()) {
            of_article.extend(&quote.content);
        }
    }
    quotations.iter_mut().for_each(|of_article| of_article.sort_unstable());
    for reuse in reused {
        let Some(first) = reuse.passages.first() else { continue };
        let of_article = quotations.get(first.article.index()).map_or(&[][..], |q| q);
        reuse.quoted = quoted(first.span, of_article) * 2 > first.span.len();
    }
}

/// How many bytes of `span` stand in quotations, which are in order and may overlap.
fn quoted(span: Span, quotations: &[Span]) -> usize {
    let (mut until, mut bytes) = (span.start, 0);
    for quotation in quotations.iter().skip_while(|q| q.end <= span.start).take_while(|q| q.start < span.end) {
        let (start, end) = (quotation.start.max(until), quotation.end.min(span.end));
        bytes += end.saturating_sub(start);
        until = until.max(end);
    }
    bytes
}
