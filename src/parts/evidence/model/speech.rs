//! Quotes and stances in the panel.

use super::{Evidence, Fact, Part, Reason, fact, mark, party, text};
use crate::choices::{MODALITIES, POLARITIES, QUOTES, label_of};
use crate::cite;
use crate::route::Item;
use crate::text::{Look, look_of};
use crate::told::{chain_of, chain_to, manner};
use crate::words;
use crate::worker::Reading;
use onrecord_core::{Attribution, AttributionKind, Modality, Span, Stance, Target};

/// What somebody said.
pub fn quote(reading: &Reading, q: &Attribution) -> Evidence {
    let spans = |spans: &[Span], look| spans.iter().map(|s| mark(*s, look)).collect::<Vec<_>>();
    let marks = [spans(&q.content, Look::Said), spans(&q.cue, Look::Cue), spans(&q.source, Look::Source)].concat();
    let whom = q.addressee.as_ref().map(|a| Fact {
        name: words::evidence::TO,
        value: match a.entity {
            Some(id) => Part::Entity(id, reading.name(Some(id))),
            None => text(reading.words(q.article, a.span)),
        },
    });
    let setting = q.setting.and_then(|s| fact(words::evidence::SETTING, reading.words(q.article, s)));
    let manner = (q.kind != AttributionKind::Direct).then_some(words::evidence::NOT_VERBATIM);
    Evidence {
        label: label_of(QUOTES, &q.kind).into(),
        title: speakers(reading, q),
        chain: chain_to(reading, q.parent),
        facts: [
            fact(words::evidence::CUE, reading.joined(q.article, &q.cue)),
            whom,
            setting,
            fact(words::evidence::MANNER, manner.unwrap_or("")),
        ]
        .into_iter()
        .flatten()
        .collect(),
        reasons: std::iter::once(Reason::new(words::evidence::QUOTE, &q.why))
            .chain(q.speaker_why.as_ref().map(|w| Reason::new(words::common::SPEAKER, w)))
            .collect(),
        citation: cite::quote(reading, q.id),
        ..Evidence::new(reading, Item::Quote(q.id), q.article, &marks, &q.content)
    }
}

/// Everybody who says it: “Ruiz and Hale”; without an entity, the words of the source.
fn speakers(reading: &Reading, q: &Attribution) -> Vec<Part> {
    let all: Vec<Part> = q.speakers().map(|id| party(reading, Some(id))).collect();
    if all.is_empty() {
        return vec![text(reading.speaker(q.id))];
    }
    let last = all.len() - 1;
    let between = |n: usize| text(if n == last { words::common::AND } else { ", " });
    all.into_iter().enumerate().flat_map(|(n, part)| (n > 0).then(|| between(n)).into_iter().chain([part])).collect()
}

/// Where somebody stands.
pub fn stance(reading: &Reading, s: &Stance) -> Evidence {
    let around = mark(s.evidence, Look::Evidence);
    let parties = [s.holder_span, Some(s.target_span)].into_iter().flatten().map(|s| mark(s, Look::Source));
    let marks: Vec<_> = [around, mark(s.cue, look_of(s.polarity))].into_iter().chain(parties).collect();
    let target = match &s.target {
        Target::Entity { entity } => party(reading, Some(*entity)),
        Target::Topic { topic, .. } => text(topic),
    };
    let way = label_of(POLARITIES, &s.polarity);
    let cue = reading.words(s.article, s.cue);
    let told = match s.modality {
        Modality::Reported => manner(reading, s),
        other => label_of(MODALITIES, &other).to_owned(),
    };
    Evidence {
        label: words::evidence::stance(way),
        polarity: Some(s.polarity),
        title: vec![party(reading, s.holder), text(words::evidence::way_between(way)), target],
        chain: chain_of(reading, s),
        facts: [
            fact(words::evidence::MANNER, words::capitalized(&told)),
            fact(words::evidence::CUE, cue),
            s.strength.and_then(|x| fact(words::evidence::STRENGTH, reading.words(s.article, x))),
        ]
        .into_iter()
        .flatten()
        .collect(),
        reasons: vec![Reason::read_from(words::common::STANCE, &s.why, cue)],
        ..Evidence::new(reading, Item::Stance(s.id), s.article, &marks, &[s.evidence])
    }
}
