//! Mentions, roles and topics in the panel, with the ways to take apart what was joined.

use super::{Apart, Evidence, Fact, Part, Reason, fact, mark, sentence_of, text};
use crate::choices::{FORMS, KINDS, ROLE_TIMES, TONES, label_of};
use crate::route::Item;
use crate::text::Look;
use crate::words::{self, shorten};
use crate::worker::Reading;
use onrecord_core::corrections::{self, Part as Share, same_words};
use onrecord_core::{Entity, Kind, Mention, MentionForm, Role, Topic, TopicMember};

/// Where an entity is mentioned.
pub fn mention(reading: &Reading, item: Item, entity: &Entity, m: &Mention) -> Evidence {
    let kind = m.kind.unwrap_or(entity.kind);
    let span = m.span();
    let differs = (kind != entity.kind).then(|| words::cards::here_the(label_of(KINDS, &kind)));
    let form = words::evidence::mentioned(reading.words(m.article, span), label_of(FORMS, &m.form));
    Evidence {
        label: label_of(KINDS, &entity.kind).into(),
        title: vec![Part::Entity(entity.id, entity.name.clone())],
        facts: [
            fact(words::evidence::MENTIONED, form),
            fact(words::evidence::MEANING, differs.unwrap_or_default()),
            m.tone.and_then(|tone| fact(words::evidence::PORTRAYED, label_of(TONES, &tone))),
        ]
        .into_iter()
        .flatten()
        .collect(),
        reasons: vec![Reason::new(words::evidence::NAME, &m.why)],
        apart: somebody_else(reading, entity, m),
        ..Evidence::new(reading, item, m.article, &[mark(span, Look::Source)], &[sentence_of(reading, m.article, span)])
    }
}

/// Splitting off this mention, or every one in its words; nothing where nothing would be left.
fn somebody_else(reading: &Reading, entity: &Entity, m: &Mention) -> Option<Apart> {
    let words = |m: &Mention| same_words(reading.words(m.article, m.span()));
    let named = || entity.mentions.iter().filter(|o| o.form != MentionForm::Pronoun);
    let alike = named().filter(|o| words(o) == words(m)).count();
    let others = named().count() - if m.form == MentionForm::Pronoun { 0 } else { 1 };
    let shown = shorten(reading.words(m.article, m.span()), 40);
    let way = |share, label: String| Some((label, reading.split_at(share, m.article, m.span())?));
    let one = || way(Share::Mention, words::evidence::split_this(&shown));
    let all = || way(Share::Name, words::evidence::split_every(&shown, alike));
    let ways: Vec<_> = [
        (others > 0).then(one).flatten(),
        (alike > 1 && alike < named().count() && m.form != MentionForm::Pronoun).then(all).flatten(),
    ]
    .into_iter()
    .flatten()
    .collect();
    let question =
        if entity.kind == Kind::Person { words::evidence::SOMEBODY_ELSE } else { words::evidence::SOMETHING_ELSE };
    (!ways.is_empty()).then_some(Apart { question, ways })
}

/// What somebody is.
pub fn role(reading: &Reading, item: Item, entity: &Entity, r: &Role) -> Evidence {
    let of = r.of.as_ref().map(|of| Fact {
        name: words::evidence::OF,
        value: r.of_entity.map_or_else(|| text(of), |id| Part::Entity(id, of.clone())),
    });
    Evidence {
        label: words::common::ROLE.into(),
        title: vec![Part::Entity(entity.id, entity.name.clone()), text(words::evidence::its_role(&r.title))],
        facts: [
            of,
            fact(words::evidence::HELD, label_of(ROLE_TIMES, &r.time)),
            r.period.and_then(|p| fact(words::evidence::WHEN, reading.words(r.article, p))),
        ]
        .into_iter()
        .flatten()
        .collect(),
        reasons: vec![Reason::new(words::common::ROLE, &r.why)],
        ..Evidence::new(reading, item, r.article, &[mark(r.evidence, Look::Source)], &[r.evidence])
    }
}

/// Where an issue is named.
pub fn topic(reading: &Reading, item: Item, topic: &Topic, m: &TopicMember) -> Evidence {
    let name = |m: &TopicMember| same_words(&corrections::clear_name(reading.words(m.article, m.span)));
    let alike = topic.members.iter().filter(|o| name(o) == name(m)).count();
    let shown = shorten(reading.words(m.article, m.span), 40);
    let gathered = words::evidence::gathered(topic.members.len(), alike);
    let way = reading.split_at(Share::Wording, m.article, m.span).filter(|_| alike < topic.members.len());
    let label = words::evidence::split_wording(&shown, alike);
    Evidence {
        label: words::evidence::TOPIC.into(),
        title: vec![text(&topic.name)],
        facts: fact(words::evidence::GATHERED, gathered).into_iter().collect(),
        apart: way.map(|split| Apart { question: words::evidence::ANOTHER_ISSUE, ways: vec![(label, split)] }),
        ..Evidence::new(
            reading,
            item,
            m.article,
            &[mark(m.span, Look::Source)],
            &[sentence_of(reading, m.article, m.span)],
        )
    }
}
