//! The words for everything that a reader can choose or is told: in addresses, in lists, in sentences.

use crate::route::Reviewed;
use crate::words::{LIKELY, SURE};
use onrecord_core::corrections::Mark;
use onrecord_core::table::{Least, Only, Sort};
use onrecord_core::{
    Aspect, AttributionKind, Kind, MentionForm, Modality, NoteKind, Polarity, Relation, RoleTime, SetAsideReason, Tone,
};

/// One thing to choose.
pub struct Choice<T: 'static> {
    /// Its word in the page's address.
    pub key: &'static str,
    /// Its words on the page.
    pub label: &'static str,
    /// What it stands for.
    pub value: T,
}

const fn choice<T>(key: &'static str, label: &'static str, value: T) -> Choice<T> {
    Choice { key, label, value }
}

/// The word in the address for `value`; empty where it is not among the choices.
pub fn key_of<T: PartialEq>(choices: &[Choice<T>], value: &T) -> &'static str {
    choices.iter().find(|c| c.value == *value).map_or("", |c| c.key)
}

/// What the word `key` of an address stands for.
pub fn value_of<T: Copy>(choices: &[Choice<T>], key: &str) -> Option<T> {
    choices.iter().find(|c| c.key == key).map(|c| c.value)
}

/// The words on the page for `value`; empty where it is not among the choices.
pub fn label_of<T: PartialEq>(choices: &[Choice<T>], value: &T) -> &'static str {
    choices.iter().find(|c| c.value == *value).map_or("", |c| c.label)
}

/// Kinds of entities.
pub const KINDS: &[Choice<Kind>] = &[
    choice("person", "Person", Kind::Person),
    choice("organization", "Organization", Kind::Organization),
    choice("place", "Place", Kind::Place),
    choice("other", "Other", Kind::Other),
];

/// The same, of several.
pub const KINDS_PLURAL: &[Choice<Kind>] = &[
    choice("person", "People", Kind::Person),
    choice("organization", "Organizations", Kind::Organization),
    choice("place", "Places", Kind::Place),
    choice("other", "Other", Kind::Other),
];

/// How words are given.
pub const QUOTES: &[Choice<AttributionKind>] = &[
    choice("direct", "Direct quote", AttributionKind::Direct),
    choice("indirect", "Indirect speech", AttributionKind::Indirect),
    choice("mixed", "Mixed quote", AttributionKind::Mixed),
];

/// For or against.
pub const POLARITIES: &[Choice<Polarity>] =
    &[choice("for", "For", Polarity::Positive), choice("against", "Against", Polarity::Negative)];

/// In what way a stance is given.
pub const MODALITIES: &[Choice<Modality>] = &[
    choice("asserted", "Told as a fact", Modality::Asserted),
    choice("negated", "Told as a denial (“does not …”)", Modality::Negated),
    choice("conditional", "Told with “if”, “would” or “may”", Modality::Conditional),
    choice("urged", "Urged on somebody", Modality::Urged),
    choice("reported", "According to somebody else", Modality::Reported),
];

/// The same as a word beside a stance; a plain statement needs none.
pub const MANNERS: &[Choice<Modality>] = &[
    choice("negated", "as a denial", Modality::Negated),
    choice("conditional", "if …", Modality::Conditional),
    choice("urged", "urged", Modality::Urged),
    choice("reported", "reported", Modality::Reported),
];

/// How sure a stance has to be to be shown.
pub const SURENESS: &[Choice<f32>] = &[choice("likely", "Likely or sure", LIKELY), choice("sure", "Sure", SURE)];

/// Which rows of the stance table to keep.
pub const ONLY: &[Choice<Only>] =
    &[choice("disagree", "Disagreements", Only::Disagree), choice("one", "In one article alone", Only::One)];

/// The same where the columns are holders.
pub const ONLY_HOLDERS: &[Choice<Only>] =
    &[choice("disagree", "Disagreements", Only::Disagree), choice("one", "By one holder alone", Only::One)];

/// How much a row of the stance table must hold.
pub const LEAST: &[Choice<Least>] = &[
    choice("2-stances", "2 stances", Least::Stances(2)),
    choice("3-stances", "3 stances", Least::Stances(3)),
    choice("5-stances", "5 stances", Least::Stances(5)),
    choice("10-stances", "10 stances", Least::Stances(10)),
    choice("2-articles", "2 articles", Least::Articles(2)),
    choice("3-articles", "3 articles", Least::Articles(3)),
    choice("5-articles", "5 articles", Least::Articles(5)),
    choice("10-articles", "10 articles", Least::Articles(10)),
];

/// The order of the stance table.
pub const SORTS: &[Choice<Sort>] = &[
    choice("disagreement", "Disagreements first", Sort::Disagreement),
    choice("count", "Most stances", Sort::Count),
    choice("holder", "Holder", Sort::Holder),
    choice("target", "Target", Sort::Target),
];

/// How a mention names its entity.
pub const FORMS: &[Choice<MentionForm>] = &[
    choice("name", "by name", MentionForm::Name),
    choice("nominal", "by a description", MentionForm::Nominal),
    choice("pronoun", "by a pronoun", MentionForm::Pronoun),
];

/// How a sentence portrays a mention.
pub const TONES: &[Choice<Tone>] = &[
    choice("positive", "in a good light", Tone::Positive),
    choice("neutral", "neither well nor badly", Tone::Neutral),
    choice("negative", "in a bad light", Tone::Negative),
];

/// When a role is held.
pub const ROLE_TIMES: &[Choice<RoleTime>] = &[
    choice("current", "at the time", RoleTime::Current),
    choice("former", "former", RoleTime::Former),
    choice("outgoing", "outgoing", RoleTime::Outgoing),
    choice("incoming", "incoming", RoleTime::Incoming),
];

/// Why lines are set aside.
pub const REASONS: &[Choice<SetAsideReason>] = &[
    choice("menu", "menu", SetAsideReason::Menu),
    choice("related", "related links", SetAsideReason::RelatedLinks),
    choice("newsletter", "newsletter call", SetAsideReason::Newsletter),
    choice("sharing", "sharing buttons", SetAsideReason::Sharing),
    choice("notice", "notice or advertisement", SetAsideReason::Notice),
    choice("caption", "caption or credit", SetAsideReason::Caption),
    choice("repeated", "repeated line", SetAsideReason::Repeated),
];

/// What a remark is about.
pub const NOTES: &[Choice<NoteKind>] = &[
    choice("empty", "Nothing to read", NoteKind::Empty),
    choice("not-an-article", "Not an article", NoteKind::NotAnArticle),
    choice("not-english", "Not in English", NoteKind::NotEnglish),
    choice("cut", "Read in part", NoteKind::Cut),
];

/// How two statements stand to each other.
pub const RELATIONS: &[Choice<Relation>] = &[
    choice("only", "In one article alone", Relation::Only),
    choice("differs", "Told differently", Relation::Differs),
    choice("same", "The same in both", Relation::Same),
];

/// What is reviewed.
pub const REVIEWED: &[Choice<Reviewed>] = &[
    choice("quotes", "Quotes", Reviewed::Quotes),
    choice("stances", "Stances", Reviewed::Stances),
    choice("roles", "Roles", Reviewed::Roles),
];

/// What of it.
pub const JUDGED: &[Choice<bool>] = &[choice("open", "Not reviewed", false), choice("done", "Reviewed", true)];

/// Who an item is from.
pub const MARKS: &[Choice<Mark>] = &[
    choice("machine", "Read by the machine", Mark::Machine),
    choice("confirmed", "Confirmed", Mark::Confirmed),
    choice("corrected", "Corrected", Mark::Corrected),
    choice("rejected", "Rejected", Mark::Rejected),
    choice("added", "Added", Mark::Added),
];

/// In what two statements differ.
pub const ASPECTS: &[Choice<Aspect>] = &[
    choice("number", "number", Aspect::Number),
    choice("date", "date", Aspect::Date),
    choice("who", "who", Aspect::Who),
    choice("certainty", "certainty", Aspect::Certainty),
    choice("scope", "scope", Aspect::Scope),
    choice("wording", "wording", Aspect::Wording),
];
