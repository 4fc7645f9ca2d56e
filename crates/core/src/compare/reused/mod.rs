//! Text that articles share: sentences and whole passages in the same words, or lightly edited, as papers print what an
//! agency sends. Found by shingles, after Broder, “On the resemblance and containment of documents” (1997): two sentences
//! are one when most of their words and of their pairs of neighbouring words are the same (resemblance), or nearly all of
//! the shorter one stands in the longer (containment). All in whole numbers.
//!
//! Who copied from whom no text tells: the order of the passages is the order of publication where the dates are known,
//! and nothing more. A quotation that two articles give is shared text, too, and told apart.

mod groups;
mod likeness;
mod places;
mod quoted;
mod repeats;
mod sentences;
#[cfg(test)]
mod tests;

use crate::{Analysis, Document, Passage, Reuse, Span, Why};
pub(super) use places::Places;
pub use repeats::Repeats;
use sentences::Sentence;
use std::collections::HashMap;

/// The text that articles of an analysis share, in the order of its first passages. Of the analysis, the articles and
/// attributions have to be there.
pub fn find(documents: &[Document], analysis: &Analysis) -> Vec<Reuse> {
    if analysis.articles.len() < 2 {
        return Vec::new();
    }
    let sentences = sentences::all(documents, analysis);
    let groups = groups::find(&sentences);
    let mut reused: Vec<Reuse> = runs(&sentences, &groups).iter().map(|run| reuse(&sentences, &groups, run)).collect();
    quoted::mark(analysis, &mut reused);
    reused
}

/// Groups whose sentences follow one another in every article: by index, first to last.
fn runs(sentences: &[Sentence], groups: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let group_of: HashMap<usize, usize> =
        groups.iter().enumerate().flat_map(|(g, members)| members.iter().map(move |s| (*s, g))).collect();
    let after = |s: usize| {
        let (this, next) = (&sentences[s], sentences.get(s + 1)?);
        let follows = next.article == this.article && next.headline == this.headline;
        follows.then(|| group_of.get(&(s + 1)).copied()).flatten()
    };
    let next = |g: usize| {
        let next = after(groups[g][0])?;
        let all = groups[next].len() == groups[g].len() && groups[g].iter().all(|s| after(*s) == Some(next));
        (all && next != g).then_some(next)
    };
    let mut follows = vec![false; groups.len()];
    (0..groups.len()).filter_map(next).for_each(|g| follows[g] = true);
    let first = (0..groups.len()).filter(|g| !follows[*g]);
    first.map(|g| std::iter::successors(Some(g), |g| next(*g)).collect()).collect()
}

/// The passages of a run.
fn reuse(sentences: &[Sentence], groups: &[Vec<usize>], run: &[usize]) -> Reuse {
    let passages: Vec<Passage> = (0..groups[run[0]].len()).map(|n| passage(sentences, groups, run, n)).collect();
    let exact = passages.iter().all(|p| p.exact);
    let why = if exact { Why::rule("compare.copied", 0.99) } else { Why::rule("compare.edited", 0.9) };
    Reuse { passages, quoted: false, why }
}

/// The `n`th passage of a run, held against the first.
fn passage(sentences: &[Sentence], groups: &[Vec<usize>], run: &[usize], n: usize) -> Passage {
    let pairs = run.iter().map(|g| (&sentences[groups[*g][0]], &sentences[groups[*g][n]]));
    let first = &sentences[groups[run[0]][n]];
    let (mut span, mut exact, mut kept, mut words) = (first.span, true, 0, 0);
    for (original, copy) in pairs {
        span = Span::join(span, copy.span);
        exact &= original.letters == copy.letters;
        kept += likeness::shared(&original.sorted_words(), &copy.sorted_words());
        words += copy.words.len();
    }
    let share = if exact { 100 } else { kept * 100 / words.max(1) };
    Passage { article: first.id, span, exact, share: share as u32 }
}
