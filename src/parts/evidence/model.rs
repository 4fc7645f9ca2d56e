//! What the evidence panel shows of one item: the words in context, the chain, how sure, and why.

use super::context::Context;
use crate::choices::{ASPECTS, FORMS, KINDS, MODALITIES, POLARITIES, QUOTES, RELATIONS, ROLE_TIMES, TONES, label_of};
use crate::route::{Item, Layer};
use crate::text::{Look, Mark, look_of, marks, says};
use crate::worker::Reading;
use crate::{cite, words};
use onrecord_core::{
    Alignment, ArticleId, Attribution, AttributionId, AttributionKind, Entity, EntityId, Mention, Polarity, Role, Span,
    Stance, Target, Topic, TopicMember, Why, rules,
};

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
}

/// A piece of a line; an entity is a link to its card.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Words.
    Text(String),
    /// An entity and its name.
    Entity(EntityId, String),
}

/// One attribution of a chain: “Peters said”.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Which.
    pub quote: AttributionId,
    /// Speaker and cue.
    pub words: String,
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
    pub sure: &'static str,
}

impl Reason {
    fn new(what: &'static str, why: &Why) -> Self {
        let words = rules::explain(&why.rule).map_or_else(|| why.rule.to_string(), str::to_owned);
        Reason { what, words, sure: words::sure(why.sure) }
    }
}

fn text(s: impl Into<String>) -> Part {
    Part::Text(s.into())
}

fn fact(name: &'static str, value: impl Into<String>) -> Option<Fact> {
    let value = value.into();
    (!value.is_empty()).then_some(Fact { name, value: Part::Text(value) })
}

impl Evidence {
    /// The evidence for an item; `None` where the reading has no such item.
    pub fn of(reading: &Reading, item: Item) -> Option<Evidence> {
        let analysis = &reading.analysis;
        match item {
            Item::Quote(id) => analysis.attribution(id).map(|q| of_quote(reading, q)),
            Item::Stance(id) => analysis.stance(id).map(|s| of_stance(reading, s)),
            Item::Mention(id, n) => {
                let entity = analysis.entity(id)?;
                entity.mentions.get(n).map(|m| of_mention(reading, item, entity, m))
            }
            Item::Role(id, n) => {
                let entity = analysis.entity(id)?;
                entity.role_evidence.get(n).map(|r| of_role(reading, item, entity, r))
            }
            Item::Topic(id, n) => {
                let topic = analysis.topic(id)?;
                topic.members.get(n).map(|m| of_topic(reading, item, topic, m))
            }
            Item::Statement(a, n) => {
                let alignment = analysis.alignments.get(a)?;
                let (article, span) = alignment.articles.get(n).zip(alignment.spans.get(n))?;
                Some(of_statement(reading, item, alignment, *article, *span))
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

fn mark(span: Span, what: Look) -> Mark<Look> {
    Mark { span, what }
}

fn party(reading: &Reading, entity: Option<EntityId>) -> Part {
    entity.map_or_else(|| text("unattributed"), |id| Part::Entity(id, reading.name(Some(id))))
}

fn speaker(reading: &Reading, q: &Attribution) -> Part {
    q.speaker.map_or_else(|| text(reading.speaker(q.id)), |id| party(reading, Some(id)))
}

fn of_quote(reading: &Reading, q: &Attribution) -> Evidence {
    let spans = |spans: &[Span], look| spans.iter().map(|s| mark(*s, look)).collect::<Vec<_>>();
    let marks = [spans(&q.content, Look::Said), spans(&q.cue, Look::Cue), spans(&q.source, Look::Source)].concat();
    let whom = q.addressee.as_ref().map(|a| Fact {
        name: "To",
        value: match a.entity {
            Some(id) => Part::Entity(id, reading.name(Some(id))),
            None => text(reading.words(q.article, a.span)),
        },
    });
    let setting = q.setting.and_then(|s| fact("Setting", reading.words(q.article, s)));
    let manner = (q.kind != AttributionKind::Direct).then_some("In the article’s words, not only the speaker’s.");
    Evidence {
        label: label_of(QUOTES, &q.kind).into(),
        title: vec![speaker(reading, q)],
        chain: chain_to(reading, q.parent),
        facts: [fact("Cue", reading.joined(q.article, &q.cue)), whom, setting, fact("Manner", manner.unwrap_or(""))]
            .into_iter()
            .flatten()
            .collect(),
        reasons: std::iter::once(Reason::new("Quote", &q.why))
            .chain(q.speaker_why.as_ref().map(|w| Reason::new("Speaker", w)))
            .collect(),
        citation: cite::quote(reading, q.id),
        ..Evidence::new(reading, Item::Quote(q.id), q.article, &marks, &q.content)
    }
}

/// The attributions around one, outermost first, that one included. A chain is never longer than the list of all.
fn chain_to(reading: &Reading, innermost: Option<AttributionId>) -> Vec<Link> {
    let parent = |q: &AttributionId| reading.analysis.attribution(*q).and_then(|q| q.parent);
    let limit = reading.analysis.attributions.len();
    let mut chain: Vec<Link> = std::iter::successors(innermost, parent).take(limit).map(|q| link(reading, q)).collect();
    chain.reverse();
    chain
}

fn link(reading: &Reading, quote: AttributionId) -> Link {
    let cue = reading.analysis.attribution(quote).map_or(String::new(), |q| reading.joined(q.article, &q.cue));
    Link { quote, words: format!("{} {cue}", reading.speaker(quote)).trim().to_owned() }
}

fn of_stance(reading: &Reading, s: &Stance) -> Evidence {
    let around = mark(s.evidence, Look::Evidence);
    let parties = [s.holder_span, Some(s.target_span)].into_iter().flatten().map(|s| mark(s, Look::Source));
    let marks: Vec<_> = [around, mark(s.cue, look_of(s.polarity))].into_iter().chain(parties).collect();
    let target = match &s.target {
        Target::Entity { entity } => party(reading, Some(*entity)),
        Target::Topic { topic, .. } => text(topic),
    };
    let way = label_of(POLARITIES, &s.polarity);
    Evidence {
        label: format!("Stance: {}", way.to_lowercase()),
        polarity: Some(s.polarity),
        title: vec![party(reading, s.holder), text(format!(" {} ", way.to_lowercase())), target],
        chain: s.chain.iter().map(|q| link(reading, *q)).collect(),
        facts: [
            fact("Manner", label_of(MODALITIES, &s.modality)),
            fact("Cue", reading.words(s.article, s.cue)),
            s.strength.and_then(|x| fact("Strength", reading.words(s.article, x))),
        ]
        .into_iter()
        .flatten()
        .collect(),
        reasons: vec![Reason::new("Stance", &s.why)],
        ..Evidence::new(reading, Item::Stance(s.id), s.article, &marks, &[s.evidence])
    }
}

fn of_mention(reading: &Reading, item: Item, entity: &Entity, m: &Mention) -> Evidence {
    let kind = m.kind.unwrap_or(entity.kind);
    let span = m.span();
    let differs = (kind != entity.kind).then(|| format!("here the {}", label_of(KINDS, &kind).to_lowercase()));
    let form = format!("“{}”, {}", reading.words(m.article, span), label_of(FORMS, &m.form));
    Evidence {
        label: label_of(KINDS, &entity.kind).into(),
        title: vec![Part::Entity(entity.id, entity.name.clone())],
        facts: [
            fact("Mentioned", form),
            fact("Meaning", differs.unwrap_or_default()),
            m.tone.and_then(|tone| fact("Portrayed", label_of(TONES, &tone))),
        ]
        .into_iter()
        .flatten()
        .collect(),
        reasons: vec![Reason::new("Name", &m.why)],
        ..Evidence::new(reading, item, m.article, &[mark(span, Look::Source)], &[sentence_of(reading, m.article, span)])
    }
}

/// The sentence around a span, or the span itself.
fn sentence_of(reading: &Reading, article: ArticleId, span: Span) -> Span {
    let sentences = reading.analysis.article(article).map_or(&[][..], |a| &a.sentences);
    sentences.iter().copied().find(|s| s.overlaps(span)).unwrap_or(span)
}

fn of_role(reading: &Reading, item: Item, entity: &Entity, r: &Role) -> Evidence {
    let of = r
        .of
        .as_ref()
        .map(|of| Fact { name: "Of", value: r.of_entity.map_or_else(|| text(of), |id| Part::Entity(id, of.clone())) });
    Evidence {
        label: "Role".into(),
        title: vec![Part::Entity(entity.id, entity.name.clone()), text(format!(": {}", r.title))],
        facts: [of, fact("Held", label_of(ROLE_TIMES, &r.time))].into_iter().flatten().collect(),
        reasons: vec![Reason::new("Role", &r.why)],
        ..Evidence::new(reading, item, r.article, &[mark(r.evidence, Look::Source)], &[r.evidence])
    }
}

fn of_topic(reading: &Reading, item: Item, topic: &Topic, m: &TopicMember) -> Evidence {
    Evidence {
        label: "Topic".into(),
        title: vec![text(&topic.name)],
        ..Evidence::new(
            reading,
            item,
            m.article,
            &[mark(m.span, Look::Source)],
            &[sentence_of(reading, m.article, m.span)],
        )
    }
}

fn of_statement(reading: &Reading, item: Item, alignment: &Alignment, article: ArticleId, span: Span) -> Evidence {
    let differs: Vec<String> = alignment.differences.iter().map(|d| label_of(ASPECTS, &d.aspect).to_owned()).collect();
    let copied = if alignment.reused { "the same words in both articles" } else { "" };
    Evidence {
        label: "Statement".into(),
        title: vec![text(label_of(RELATIONS, &alignment.relation))],
        facts: [fact("Differs in", words::list(&differs)), fact("Copied", copied)].into_iter().flatten().collect(),
        reasons: vec![Reason::new("Matched", &alignment.why)],
        ..Evidence::new(reading, item, article, &[mark(span, Look::Plain)], &[span])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    fn shown(e: &Evidence) -> String {
        let part = |p: &Part| match p {
            Part::Text(words) => words.clone(),
            Part::Entity(id, name) => format!("{name}({id})"),
        };
        let mut out = format!("{}: {}", e.label, e.title.iter().map(part).collect::<String>());
        e.chain.iter().for_each(|l| out += &format!("\n{} ({}) >", l.words, l.quote));
        let words = |(words, class): &(String, String)| {
            if class.is_empty() { words.clone() } else { format!("[{words}|{class}]") }
        };
        let Context { before, words: passage, after } = &e.context;
        out += &format!("\n({before}) {} ({after})", passage.iter().map(words).collect::<String>());
        e.facts.iter().for_each(|f| out += &format!("\n{} = {}", f.name, part(&f.value)));
        e.reasons.iter().for_each(|r| out += &format!("\n{}: {}", r.what, r.sure));
        e.also.iter().for_each(|(item, words)| out += &format!("\n+ {item} {words}"));
        out
    }

    fn check(item: &str, expected: &str) {
        let evidence = item.parse().ok().and_then(|item| Evidence::of(&reading(), item));
        let clean = |s: &str| s.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        assert_eq!(evidence.as_ref().map(shown), Some(clean(expected)));
    }

    #[test]
    fn a_quote_with_its_source_and_cue() {
        check(
            "q2",
            "Indirect speech: Tom Berg(e2)
             (Mayor Ada Lund said the bridge “must be built”.) [Tom Berg|m-source] [told|m-cue] the Post \
             [that Lund had promised a vote|m-said]. (Berg opposes the bridge.)
             Cue = told
             To = The Post(e3)
             Manner = In the article’s words, not only the speaker’s.
             Quote: likely
             Speaker: likely
             + q3 Indirect speech: Ada Lund",
        );
    }

    #[test]
    fn a_quote_inside_another_shows_the_chain() {
        check(
            "q3",
            "Indirect speech: Ada Lund(e1)
             Tom Berg told (q2) >
             (Mayor Ada Lund said the bridge “must be built”.) Tom Berg told the Post that [Lund |m-source]\
             [had|m-cue m-source][ promised|m-cue] [a vote|m-said]. (Berg opposes the bridge.)
             Cue = had promised
             Manner = In the article’s words, not only the speaker’s.
             Quote: likely
             Speaker: likely
             + q2 Indirect speech: Tom Berg",
        );
    }

    #[test]
    fn a_stance_that_nobody_holds() {
        check(
            "s3",
            "Stance: against: unattributed against Ada Lund(e1)
             () Ada Lund [was criticised|m-evidence m-against m-source]. (“We will wait,” she said.)
             Manner = Told as a fact
             Cue = was criticised
             Stance: likely",
        );
    }

    #[test]
    fn a_name_and_a_role() {
        check(
            "e1-4",
            "Person: Ada Lund(e1)
             (Ada Lund was criticised.) “We will wait,” [she|m-source] said. ()
             Mentioned = “she”, by a pronoun
             Name: likely",
        );
        check(
            "r1-1",
            "Role: Ada Lund(e1): Mayor
             () [Mayor Ada Lund|m-source] said the bridge “must be built”. (Tom Berg told the Post that Lund had promised a vote.)
             Held = at the time
             Role: likely",
        );
    }

    #[test]
    fn what_is_not_there_has_no_evidence() {
        for item in ["q9", "s9", "e1-9", "e9-1", "r1-2", "t1-9", "t9-1", "c9-1", "c1-2"] {
            assert_eq!(item.parse().map(|item| Evidence::of(&reading(), item)), Ok(None), "{item}");
        }
    }
}
