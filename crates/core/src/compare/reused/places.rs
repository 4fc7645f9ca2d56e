//! Where the sentences of shared text stand: which sentence of one article is which of another.

use crate::{Analysis, ArticleId, Span};
use std::collections::HashMap;

/// Which sentences of the articles are shared.
pub(in crate::compare) struct Places<'a> {
    analysis: &'a Analysis,
    /// Article and sentence, by index, to a place.
    places: HashMap<(usize, usize), Place>,
}

/// A sentence of shared text. Two sentences at the same place are copies of one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::compare) struct Place {
    reuse: usize,
    sentence: usize,
}

impl<'a> Places<'a> {
    /// The places of `analysis.reused`.
    pub fn new(analysis: &'a Analysis) -> Self {
        let mut places = HashMap::new();
        for (reuse, shared) in analysis.reused.iter().enumerate() {
            for passage in &shared.passages {
                let Some(article) = analysis.article(passage.article) else { continue };
                let first = article.sentences.partition_point(|s| s.start < passage.span.start);
                let inside = article.sentences[first..].iter().take_while(|s| s.end <= passage.span.end).count();
                let here = (0..inside).map(|n| (article.id.index(), first + n, Place { reuse, sentence: n }));
                places.extend(here.map(|(article, sentence, place)| ((article, sentence), place)));
            }
        }
        Places { analysis, places }
    }

    /// The place of the sentence that `span` begins in.
    pub fn of(&self, article: ArticleId, span: Span) -> Option<Place> {
        let sentences = &self.analysis.article(article)?.sentences;
        let at = sentences.partition_point(|s| s.end <= span.start);
        self.places.get(&(article.index(), at)).copied()
    }
}
