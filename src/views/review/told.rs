//! What the person said, told back: one line a correction.

use crate::choices::{KINDS, POLARITIES, label_of};
use crate::words::shorten;
use onrecord_core::corrections::{Aim, Anchor, Correction, ItemKind, Part, Place};

/// One correction in words: “Accepted the quote “We will wait””.
pub fn told(said: &Correction) -> String {
    let who = |place: &Option<Place>| place.as_ref().map_or("nobody named".to_owned(), item);
    match said {
        Correction::Accept { item: place } => format!("Accepted {}", item(place)),
        Correction::Reject { item: place } => format!("Rejected {}", item(place)),
        Correction::Speaker { quote, speaker } => format!("Speaker of {}: {}", item(quote), who(speaker)),
        Correction::Holder { stance, holder } => format!("Holder of {}: {}", item(stance), who(holder)),
        Correction::Target { stance, target } => format!("What {} is about: {}", item(stance), aim(target)),
        Correction::Polarity { stance, polarity } => {
            format!("Made {} one {}", item(stance), label_of(POLARITIES, polarity).to_lowercase())
        }
        Correction::Kind { entity, kind } => {
            format!("Kind of {}: {}", item(entity), label_of(KINDS, kind).to_lowercase())
        }
        Correction::Rename { item: place, name } => format!("Renamed {} “{}”", item(place), shorten(name, 60)),
        Correction::Merge { into, from } => format!("Made {} one with {}", item(from), item(into)),
        Correction::Split(split) => {
            let all = if split.part == Part::Mention { "" } else { "every " };
            format!("Split off {all}{}", words(&split.at))
        }
        Correction::AddMention { at, entity, .. } => match entity {
            Some(entity) => format!("Added {} as a name of {}", words(at), item(entity)),
            None => format!("Added the name {}", words(at)),
        },
        Correction::AddQuote { content, speaker } => {
            format!("Added the quote {}, said by {}", words(content), who(speaker))
        }
        Correction::AddStance { evidence, holder, target, polarity } => format!(
            "Added a stance in {}: {} {} {}",
            words(evidence),
            who(holder),
            label_of(POLARITIES, polarity).to_lowercase(),
            aim(target)
        ),
    }
}

fn words(at: &Anchor) -> String {
    format!("“{}”", shorten(&at.words, 60))
}

fn aim(aim: &Aim) -> String {
    match aim {
        Aim::At(place) => item(place),
        Aim::Issue(name) => format!("“{}”", shorten(name, 60)),
    }
}

fn item(place: &Place) -> String {
    let at = || place.at.first().map_or(String::new(), words);
    match place.kind {
        ItemKind::Entity | ItemKind::Topic => format!("“{}”", shorten(&place.name, 60)),
        ItemKind::Quote => format!("the quote {}", at()),
        ItemKind::Stance => format!("the stance {}", at()),
        ItemKind::Role => format!("the role {}", at()),
        ItemKind::Mention => format!("the name {}", at()),
        ItemKind::Member => format!("the wording {}", at()),
        ItemKind::Statement => format!("the comparison {}", at()),
    }
}
