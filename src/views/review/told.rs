//! What the person said, told back: one line a correction.

use crate::choices::{KINDS, POLARITIES, label_of};
use crate::words::{quoted, review as say, shorten};
use onrecord_core::corrections::{Aim, Anchor, Correction, ItemKind, Part, Place};

/// One correction in words: “Accepted the quote “We will wait””.
pub fn told(said: &Correction) -> String {
    let who = |place: &Option<Place>| place.as_ref().map_or(say::NOBODY.to_owned(), item);
    match said {
        Correction::Accept { item: place } => say::accepted(&item(place)),
        Correction::Reject { item: place } => say::rejected(&item(place)),
        Correction::Speaker { quote, speaker } => say::speaker(&item(quote), &who(speaker)),
        Correction::Holder { stance, holder } => say::holder(&item(stance), &who(holder)),
        Correction::Target { stance, target } => say::target(&item(stance), &aim(target)),
        Correction::Polarity { stance, polarity } => say::polarity(&item(stance), label_of(POLARITIES, polarity)),
        Correction::Kind { entity, kind } => say::kind(&item(entity), label_of(KINDS, kind)),
        Correction::Rename { item: place, name } => say::renamed(&item(place), &short(name)),
        Correction::Merge { into, from } => say::merged(&item(from), &item(into)),
        Correction::Split(split) => match split.part {
            Part::Mention => say::split_off(&words(&split.at)),
            _ => say::split_off_every(&words(&split.at)),
        },
        Correction::AddMention { at, entity, .. } => match entity {
            Some(entity) => say::added_name_of(&words(at), &item(entity)),
            None => say::added_name(&words(at)),
        },
        Correction::AddQuote { content, speaker } => say::added_quote(&words(content), &who(speaker)),
        Correction::AddStance { evidence, holder, target, polarity } => {
            say::added_stance(&words(evidence), &who(holder), label_of(POLARITIES, polarity), &aim(target))
        }
    }
}

fn short(words: &str) -> String {
    quoted(&shorten(words, 60))
}

fn words(at: &Anchor) -> String {
    short(&at.words)
}

fn aim(aim: &Aim) -> String {
    match aim {
        Aim::At(place) => item(place),
        Aim::Issue(name) => short(name),
    }
}

fn item(place: &Place) -> String {
    let at = || place.at.first().map_or(String::new(), words);
    match place.kind {
        ItemKind::Entity | ItemKind::Topic => short(&place.name),
        ItemKind::Quote => say::the_quote(&at()),
        ItemKind::Stance => say::the_stance(&at()),
        ItemKind::Role => say::the_role(&at()),
        ItemKind::Mention => say::the_name(&at()),
        ItemKind::Member => say::the_wording(&at()),
        ItemKind::Statement => say::the_comparison(&at()),
    }
}
