//! What goes along when a mention of an entity turns out to be somebody else's.

use super::{Texts, same_words};
use crate::{Analysis, ArticleId, Attribution, AttributionId, Entity, EntityId, MentionForm, Span};

/// What goes from one entity to a new one.
pub struct Moved {
    /// The entity that it goes from.
    pub from: EntityId,
    /// For each mention of that entity, whether it goes.
    pub mentions: Vec<bool>,
    /// The attributions whose speaker goes.
    pub speakers: Vec<AttributionId>,
    /// Where the mentions stand that go.
    places: Vec<(ArticleId, Span)>,
}

impl Moved {
    /// The mention number `first`, with `all_alike` every mention in the same words, and the pronouns that stand for
    /// them. `None` where that leaves the entity without a name or description.
    pub fn find(texts: Texts, analysis: &Analysis, entity: &Entity, first: usize, all_alike: bool) -> Option<Moved> {
        let words: Vec<String> =
            entity.mentions.iter().map(|m| same_words(texts.of(analysis, m.article, m.span()))).collect();
        let seed = entity.mentions.get(first)?;
        let alike = |n: usize| all_alike && entity.mentions[n].form == seed.form && words[n] == words[first];
        let mentions = (0..words.len()).map(|n| n == first || alike(n)).collect();
        let mut moved = Moved { from: entity.id, mentions, speakers: vec![], places: vec![] };
        if seed.form != MentionForm::Pronoun {
            moved.follow_names(analysis, entity);
        }
        let going = entity.mentions.iter().zip(&moved.mentions).filter(|(_, goes)| **goes);
        moved.places = going.map(|(m, _)| (m.article, m.span())).collect();
        moved.follow_speakers(analysis, entity);
        let stays = |(m, goes): (&crate::Mention, &bool)| !goes && m.form != MentionForm::Pronoun;
        entity.mentions.iter().zip(&moved.mentions).any(stays).then_some(moved)
    }

    /// Whether a stretch shares words with a mention that goes.
    pub fn touches(&self, article: ArticleId, span: Span) -> bool {
        self.places.iter().any(|(a, s)| *a == article && s.overlaps(span))
    }

    /// A pronoun goes where the name or description before it goes; one in the entity's own speech waits for its speaker.
    fn follow_names(&mut self, analysis: &Analysis, entity: &Entity) {
        let mut last = None;
        for (mention, goes) in entity.mentions.iter().zip(&mut self.mentions) {
            if mention.form != MentionForm::Pronoun {
                last = Some((mention.article, *goes));
            } else if own_speech(analysis, entity.id, mention.article, mention.span()).is_none() {
                *goes |= last == Some((mention.article, true));
            }
        }
    }

    /// A speaker goes with the words of its source or, without such words, with whoever spoke last; the pronouns in its
    /// speech go with the speaker.
    fn follow_speakers(&mut self, analysis: &Analysis, entity: &Entity) {
        let mut own: Vec<_> = analysis.attributions.iter().filter(|q| says(q, self.from)).collect();
        own.sort_by_key(|q| (depth(analysis, q), q.extent().start));
        for quote in own {
            let goes = match quote.source.is_empty() {
                true => spoke_last(analysis, quote, self.from).is_some_and(|q| self.speakers.contains(&q)),
                false => quote.source.iter().any(|s| self.touches(quote.article, *s)),
            };
            if goes {
                self.speakers.push(quote.id);
                self.take_speech(analysis, entity, quote.id);
            }
        }
    }

    fn take_speech(&mut self, analysis: &Analysis, entity: &Entity, quote: AttributionId) {
        for (n, m) in entity.mentions.iter().enumerate().filter(|(_, m)| m.form == MentionForm::Pronoun) {
            if own_speech(analysis, self.from, m.article, m.span()) == Some(quote) {
                self.mentions[n] = true;
                self.places.push((m.article, m.span()));
            }
        }
    }
}

fn says(quote: &Attribution, speaker: EntityId) -> bool {
    quote.speakers().any(|s| s == speaker)
}

/// In how many attributions one stands.
fn depth(analysis: &Analysis, quote: &Attribution) -> usize {
    let parent = |q: &AttributionId| analysis.attribution(*q).and_then(|q| q.parent);
    std::iter::successors(quote.parent, parent).take(analysis.attributions.len()).count()
}

/// The innermost attribution to an entity whose content holds a stretch: where its “I” stands.
fn own_speech(analysis: &Analysis, speaker: EntityId, article: ArticleId, span: Span) -> Option<AttributionId> {
    let holds =
        |q: &&Attribution| q.article == article && says(q, speaker) && q.content.iter().any(|s| s.contains(span));
    analysis.attributions.iter().filter(holds).max_by_key(|q| depth(analysis, q)).map(|q| q.id)
}

/// The attribution to the same speaker before one that has no source.
fn spoke_last(analysis: &Analysis, quote: &Attribution, speaker: EntityId) -> Option<AttributionId> {
    let start = quote.extent().start;
    let before = |q: &&Attribution| q.article == quote.article && says(q, speaker) && q.extent().start < start;
    analysis.attributions.iter().filter(before).max_by_key(|q| q.extent().start).map(|q| q.id)
}
