//! The words for everything that a reader can choose or is told: in addresses, in lists, in sentences.

use crate::route::Reviewed;
use crate::words::{self, LIKELY, SURE};
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
    choice("person", words::choices::PERSON, Kind::Person),
    choice("organization", words::choices::ORGANIZATION, Kind::Organization),
    choice("place", words::choices::PLACE, Kind::Place),
    choice("other", words::choices::OTHER, Kind::Other),
];

/// The same, of several.
pub const KINDS_PLURAL: &[Choice<Kind>] = &[
    choice("person", words::choices::PEOPLE, Kind::Person),
    choice("organization", words::choices::ORGANIZATIONS, Kind::Organization),
    choice("place", words::choices::PLACES, Kind::Place),
    choice("other", words::choices::OTHERS, Kind::Other),
];

/// How words are given.
pub const QUOTES: &[Choice<AttributionKind>] = &[
    choice("direct", words::choices::DIRECT_QUOTE, AttributionKind::Direct),
    choice("indirect", words::choices::INDIRECT_SPEECH, AttributionKind::Indirect),
    choice("mixed", words::choices::MIXED_QUOTE, AttributionKind::Mixed),
];

/// For or against.
pub const POLARITIES: &[Choice<Polarity>] = &[
    choice("for", words::choices::FOR, Polarity::Positive),
    choice("against", words::choices::AGAINST, Polarity::Negative),
];

/// In what way a stance is given.
pub const MODALITIES: &[Choice<Modality>] = &[
    choice("asserted", words::choices::TOLD_AS_FACT, Modality::Asserted),
    choice("negated", words::choices::TOLD_AS_DENIAL, Modality::Negated),
    choice("conditional", words::choices::TOLD_WITH_IF, Modality::Conditional),
    choice("urged", words::choices::URGED_ON, Modality::Urged),
    choice("reported", words::choices::ACCORDING_TO, Modality::Reported),
];

/// The same as a word beside a stance; a plain statement needs none.
pub const MANNERS: &[Choice<Modality>] = &[
    choice("negated", words::choices::AS_DENIAL, Modality::Negated),
    choice("conditional", words::choices::IF, Modality::Conditional),
    choice("urged", words::choices::URGED, Modality::Urged),
    choice("reported", words::choices::REPORTED, Modality::Reported),
];

/// How sure a stance has to be to be shown.
pub const SURENESS: &[Choice<f32>] =
    &[choice("likely", words::choices::LIKELY_OR_SURE, LIKELY), choice("sure", words::choices::SURE, SURE)];

/// Which rows of the stance table to keep.
pub const ONLY: &[Choice<Only>] = &[
    choice("disagree", words::choices::DISAGREEMENTS, Only::Disagree),
    choice("one", words::choices::ONE_ARTICLE, Only::One),
];

/// The same where the columns are holders.
pub const ONLY_HOLDERS: &[Choice<Only>] = &[
    choice("disagree", words::choices::DISAGREEMENTS, Only::Disagree),
    choice("one", words::choices::ONE_HOLDER, Only::One),
];

/// How much a row of the stance table must hold.
pub const LEAST: &[Choice<Least>] = &[
    choice("2-stances", words::choices::STANCES_2, Least::Stances(2)),
    choice("3-stances", words::choices::STANCES_3, Least::Stances(3)),
    choice("5-stances", words::choices::STANCES_5, Least::Stances(5)),
    choice("10-stances", words::choices::STANCES_10, Least::Stances(10)),
    choice("2-articles", words::choices::ARTICLES_2, Least::Articles(2)),
    choice("3-articles", words::choices::ARTICLES_3, Least::Articles(3)),
    choice("5-articles", words::choices::ARTICLES_5, Least::Articles(5)),
    choice("10-articles", words::choices::ARTICLES_10, Least::Articles(10)),
];

/// The order of the stance table.
pub const SORTS: &[Choice<Sort>] = &[
    choice("disagreement", words::choices::DISAGREEMENTS_FIRST, Sort::Disagreement),
    choice("count", words::choices::MOST_STANCES, Sort::Count),
    choice("holder", words::common::HOLDER, Sort::Holder),
    choice("target", words::common::TARGET, Sort::Target),
];

/// How a mention names its entity.
pub const FORMS: &[Choice<MentionForm>] = &[
    choice("name", words::choices::BY_NAME, MentionForm::Name),
    choice("nominal", words::choices::BY_DESCRIPTION, MentionForm::Nominal),
    choice("pronoun", words::choices::BY_PRONOUN, MentionForm::Pronoun),
];

/// How a sentence portrays a mention.
pub const TONES: &[Choice<Tone>] = &[
    choice("positive", words::choices::GOOD_LIGHT, Tone::Positive),
    choice("neutral", words::choices::NEITHER_LIGHT, Tone::Neutral),
    choice("negative", words::choices::BAD_LIGHT, Tone::Negative),
];

/// When a role is held.
pub const ROLE_TIMES: &[Choice<RoleTime>] = &[
    choice("current", words::choices::AT_THE_TIME, RoleTime::Current),
    choice("former", words::choices::FORMER, RoleTime::Former),
    choice("outgoing", words::choices::OUTGOING, RoleTime::Outgoing),
    choice("incoming", words::choices::INCOMING, RoleTime::Incoming),
];

/// Why lines are set aside.
pub const REASONS: &[Choice<SetAsideReason>] = &[
    choice("menu", words::choices::MENU, SetAsideReason::Menu),
    choice("related", words::choices::RELATED_LINKS, SetAsideReason::RelatedLinks),
    choice("newsletter", words::choices::NEWSLETTER, SetAsideReason::Newsletter),
    choice("sharing", words::choices::SHARING, SetAsideReason::Sharing),
    choice("notice", words::choices::NOTICE, SetAsideReason::Notice),
    choice("caption", words::choices::CAPTION, SetAsideReason::Caption),
    choice("repeated", words::choices::REPEATED, SetAsideReason::Repeated),
];

/// What a remark is about.
pub const NOTES: &[Choice<NoteKind>] = &[
    choice("empty", words::choices::NOTHING_TO_READ, NoteKind::Empty),
    choice("not-an-article", words::choices::NOT_AN_ARTICLE, NoteKind::NotAnArticle),
    choice("not-english", words::choices::NOT_ENGLISH, NoteKind::NotEnglish),
    choice("cut", words::choices::READ_IN_PART, NoteKind::Cut),
];

/// How two statements stand to each other.
pub const RELATIONS: &[Choice<Relation>] = &[
    choice("only", words::choices::ONE_ARTICLE, Relation::Only),
    choice("differs", words::choices::TOLD_DIFFERENTLY, Relation::Differs),
    choice("same", words::choices::SAME_IN_BOTH, Relation::Same),
];

/// What is reviewed.
pub const REVIEWED: &[Choice<Reviewed>] = &[
    choice("quotes", words::frame::QUOTES, Reviewed::Quotes),
    choice("stances", words::frame::STANCES, Reviewed::Stances),
    choice("roles", words::choices::ROLES, Reviewed::Roles),
];

/// What of it.
pub const JUDGED: &[Choice<bool>] =
    &[choice("open", words::choices::NOT_REVIEWED, false), choice("done", words::choices::REVIEWED, true)];

/// Who an item is from.
pub const MARKS: &[Choice<Mark>] = &[
    choice("machine", words::choices::BY_MACHINE, Mark::Machine),
    choice("confirmed", words::choices::CONFIRMED, Mark::Confirmed),
    choice("corrected", words::choices::CORRECTED, Mark::Corrected),
    choice("rejected", words::choices::REJECTED, Mark::Rejected),
    choice("added", words::choices::ADDED, Mark::Added),
];

/// In what two statements differ.
pub const ASPECTS: &[Choice<Aspect>] = &[
    choice("number", words::choices::NUMBER, Aspect::Number),
    choice("date", words::choices::DATE, Aspect::Date),
    choice("who", words::choices::WHO, Aspect::Who),
    choice("certainty", words::choices::CERTAINTY, Aspect::Certainty),
    choice("scope", words::choices::SCOPE, Aspect::Scope),
    choice("wording", words::choices::WORDING, Aspect::Wording),
];
