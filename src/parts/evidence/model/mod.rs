//! What the evidence panel shows of one item: the words in context, the chain, how sure, and why.

mod names;
mod speech;
#[cfg(test)]
mod tests;

use super::context::Context;
use crate::choices::{ASPECTS, RELATIONS, label_of};
use crate::cite;
use crate::route::{Item, Layer};
use crate::text::{Look, Mark, marks, says};
use crate::told::Link;
use crate::words::{self, Sureness, sureness};
use crate::worker::Reading;
use onrecord_core::corrections::Split;
use onrecord_core::{Alignment, ArticleId, EntityId, Polarity, Span, TimeExpression, Why, rules};

/// One item with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// What it is of.
    pub item: Item,
    /// What kind of thing it is: “Direct quote”.
    pub label: String,
    /// For or against, of a stance.
    pub polarity: Option<Polarity>,
    /// What it says, in short.
    pub title: Vec<Part>,
    /// The article it stands in.
    pub article: ArticleId,
    /// Outlet and date, or title.
    pub source: String,
    /// The words and the sentences around them.
    pub context: Context,
    /// The attributions it stands in, outermost first.
    pub chain: Vec<Link>,
    /// What else is known.
    pub facts: Vec<Fact>,
    /// Why, and how sure.
    pub reasons: Vec<Reason>,
    /// Quotes and stances over the same words: what they are, and what opens them.
    pub also: Vec<(Item, String)>,
    /// To be copied.
    pub citation: String,
    /// The words on the publisher's page, where the article has an address.
    pub published: Option<String>,
    /// How a person can take apart what was joined here.
    pub apart: Option<Apart>,
}

/// The ways to take something apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Apart {
    /// “Is this somebody else?”
    pub question: &'static str,
    /// What each does, in words.
    pub ways: Vec<(String, Split)>,
}

/// A piece of a line; an entity is a link to its card.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Words.
    Text(String),
    /// An entity and its name.
    Entity(EntityId, String),
}

/// A name and a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// “Cue”.
    pub name: &'static str,
    /// “has said”.
    pub value: Part,
}

/// A rule that decided something.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// What was decided: “Found”, “Speaker”.
    pub what: &'static str,
    /// The rule, in words for a reader.
    pub words: String,
    /// “sure”, “likely”, “uncertain”.
    pub sure: Sureness,
}

/// How much of the words that a model read is told with its reason; all of them stand marked in the passage.
const CUE: usize = 80;

impl Reason {
    fn new(what: &'static str, why: &Why) -> Self {
        let words = rules::explain(&why.rule).map_or_else(|| why.rule.to_string(), str::to_owned);
        Reason { what, words, sure: sureness(why) }
    }

    /// Of a trained model, with the words that it was read from: the rules say in their own words what they look at.
    fn read_from(what: &'static str, why: &Why, cue: &str) -> Self {
        let Reason { words, sure, .. } = Reason::new(what, why);
        let words = match &*why.rule {
            "model" => words::evidence::read_from(words.trim_end_matches('.'), &words::shorten(cue, CUE)),
            _ => words,
        };
        Reason { what, words, sure }
    }
}

fn text(s: impl Into<String>) -> Part {
    Part::Text(s.into())
}

fn fact(name: &'static str, value: impl Into<String>) -> Option<Fact> {
    let value = value.into();
    (!value.is_empty()).then_some(Fact { name, value: Part::Text(value) })
}

fn mark(span: Span, what: Look) -> Mark<Look> {
    Mark { span, what }
}

fn party(reading: &Reading, entity: Option<EntityId>) -> Part {
    entity.map_or_else(|| text("unattributed"), |id| Part::Entity(id, reading.name(Some(id))))
}

impl Evidence {
    /// The evidence for an item; `None` where the reading has no such item.
    pub fn of(reading: &Reading, item: Item) -> Option<Evidence> {
        let analysis = &reading.analysis;
        match item {
            Item::Quote(id) => analysis.attribution(id).map(|q| speech::quote(reading, q)),
            Item::Stance(id) => analysis.stance(id).map(|s| speech::stance(reading, s)),
            Item::Mention(id, n) => {
                let entity = analysis.entity(id)?;
                entity.mentions.get(n).map(|m| names::mention(reading, item, entity, m))
            }
            Item::Role(id, n) => {
                let entity = analysis.entity(id)?;
                entity.role_evidence.get(n).map(|r| names::role(reading, item, entity, r))
            }
            Item::Topic(id, n) => {
                let topic = analysis.topic(id)?;
                topic.members.get(n).map(|m| names::topic(reading, item, topic, m))
            }
            Item::Time(id) => analysis.time_expression(id).map(|t| time(reading, item, t)),
            Item::Statement(a, n) => {
                let alignment = analysis.alignments.get(a)?;
                let (article, span) = alignment.articles.get(n).zip(alignment.spans.get(n))?;
                Some(statement(reading, item, alignment, *article, *span))
            }
        }
    }

    fn new(reading: &Reading, item: Item, article: ArticleId, marks: &[Mark<Look>], cited: &[Span]) -> Self {
        Evidence {
            item,
            label: String::new(),
            polarity: None,
            title: vec![],
            article,
            source: reading.analysis.article(article).map_or_else(String::new, |a| a.title.clone()),
            context: Context::of(reading, article, marks),
            chain: vec![],
            facts: vec![],
            reasons: vec![],
            also: also(reading, item, article, marks),
            citation: cite::words(reading, article, cited),
            published: cited.first().and_then(|span| cite::link(reading, article, *span)),
            apart: None,
        }
    }
}

/// The other quotes and stances whose marks touch those of an item, its context apart.
fn also(reading: &Reading, item: Item, article: ArticleId, own: &[Mark<Look>]) -> Vec<(Item, String)> {
    let touches = |span: Span| own.iter().any(|m| m.what != Look::Evidence && m.span.overlaps(span));
    let mut others: Vec<(Item, String)> = marks(reading, article, &[Layer::Names])
        .into_iter()
        .filter(|m| m.what.0 != item && touches(m.span))
        .map(|m| (m.what.0, says(reading, m.what)))
        .collect();
    others.sort();
    others.dedup();
    others
}

/// The sentence around a span, or the span itself.
fn sentence_of(reading: &Reading, article: ArticleId, span: Span) -> Span {
    let sentences = reading.analysis.article(article).map_or(&[][..], |a| &a.sentences);
    sentences.iter().copied().find(|s| s.overlaps(span)).unwrap_or(span)
}

fn statement(reading: &Reading, item: Item, alignment: &Alignment, article: ArticleId, span: Span) -> Evidence {
    let differs: Vec<String> = alignment.differences.iter().map(|d| label_of(ASPECTS, &d.aspect).to_owned()).collect();
    let copied = if alignment.reused { words::evidence::COPIED_WORDS } else { "" };
    Evidence {
        label: words::evidence::STATEMENT.into(),
        title: vec![text(label_of(RELATIONS, &alignment.relation))],
        facts: [fact(words::evidence::DIFFERS_IN, words::list(&differs)), fact(words::evidence::COPIED, copied)]
            .into_iter()
            .flatten()
            .collect(),
        reasons: vec![Reason::new(words::evidence::MATCHED, &alignment.why)],
        ..Evidence::new(reading, item, article, &[mark(span, Look::Plain)], &[span])
    }
}

fn time(reading: &Reading, item: Item, expression: &TimeExpression) -> Evidence {
    let when = words::when(expression);
    let title = if when.is_empty() { words::evidence::NO_DAY.into() } else { words::capitalized(&when) };
    let marks = [mark(expression.sentence, Look::Evidence), mark(expression.span, Look::Plain)];
    let published = reading.analysis.article(expression.article).and_then(|a| a.published.as_deref());
    let counted_from = published.filter(|_| expression.relative).map(words::date).unwrap_or_default();
    Evidence {
        label: words::evidence::DATE.into(),
        title: vec![text(title)],
        facts: fact(words::evidence::COUNTED_FROM, counted_from).into_iter().collect(),
        reasons: vec![Reason::new(words::evidence::DAY, &expression.why)],
        ..Evidence::new(reading, item, expression.article, &marks, &[expression.sentence])
    }
}
