//! The panel that shows the words behind an item.

use super::{in_sentence, number_of};

pub const CLOSE: &str = "Close the evidence";
pub const EVIDENCE: &str = "Evidence";
pub const NONE: &str = "The words behind this are not in the articles read now.";
pub const STANCE_BEFORE: &str = "Stance ";
pub const OPEN_IN_ARTICLE: &str = "Open in article";
pub const ON_PUBLISHERS_PAGE: &str = "On the publisher’s page";
pub const ALSO_HERE: &str = "Also here";

// Correcting.
pub const CHANGED: &str = "Changed.";
pub const WHOSE_NAME: &str = "Whose name it is here";
pub const KIND_OF_ALL: &str = "Kind of all its mentions";
pub const NAME_OF_ISSUE: &str = "Name of the issue";
pub const MAKES_ONE: &str = "The name of another issue makes the two one.";
pub const ISSUE_NEEDS_NAME: &str = "An issue needs a name.";
pub const SEVERAL_AT_ONCE: &str = "These words name several at once.";

// What kinds of items are called.
pub const STATEMENT: &str = "Statement";
pub const DATE: &str = "Date";
pub const TOPIC: &str = "Topic";

// Facts, and what was decided.
pub const DIFFERS_IN: &str = "Differs in";
pub const COPIED: &str = "Copied";
pub const COPIED_WORDS: &str = "shared text, in the same words or lightly edited";
pub const MATCHED: &str = "Matched";
pub const NO_DAY: &str = "No day found";
pub const COUNTED_FROM: &str = "Counted from";
pub const DAY: &str = "Day";
pub const MENTIONED: &str = "Mentioned";
pub const MEANING: &str = "Meaning";
pub const PORTRAYED: &str = "Portrayed";
pub const NAME: &str = "Name";
pub const OF: &str = "Of";
pub const HELD: &str = "Held";
pub const WHEN: &str = "When";
pub const GATHERED: &str = "Gathered";
pub const TO: &str = "To";
pub const SETTING: &str = "Setting";
pub const MANNER: &str = "Manner";
pub const NOT_VERBATIM: &str = "In the article’s words, not only the speaker’s.";
pub const CUE: &str = "Cue";
pub const QUOTE: &str = "Quote";
pub const STRENGTH: &str = "Strength";

// Splitting off.
pub const SOMEBODY_ELSE: &str = "Is this somebody else?";
pub const SOMETHING_ELSE: &str = "Is this something else?";
pub const ANOTHER_ISSUE: &str = "Is this another issue?";

/// The panel's title.
pub fn title(passages: usize) -> String {
    if passages > 1 { format!("Evidence: {}", number_of::passages(passages)) } else { EVIDENCE.into() }
}

/// A reason (without its full stop), and the words that it was read from.
pub fn read_from(reason: &str, words: &str) -> String {
    format!("{reason}, from “{words}”.")
}

/// “Stance: against”, with the label of a polarity.
pub fn stance(way: &str) -> String {
    format!("Stance: {}", in_sentence(way))
}

/// Between holder and target, with the label of a polarity.
pub fn way_between(way: &str) -> String {
    format!(" {} ", in_sentence(way))
}

/// After the name of an entity.
pub fn its_role(title: &str) -> String {
    format!(": {title}")
}

/// How a mention names its entity: “by a pronoun”.
pub fn mentioned(words: &str, form: &str) -> String {
    format!("“{words}”, {form}")
}

pub fn split_this(words: &str) -> String {
    format!("Split off this “{words}” alone")
}

pub fn split_every(words: &str, mentions: usize) -> String {
    format!("Split off every “{words}” ({})", number_of::mentions(mentions))
}

pub fn split_wording(words: &str, places: usize) -> String {
    format!("Split off “{words}” ({})", number_of::places(places))
}

/// How many places a topic was gathered from, and how many of them have these words.
pub fn gathered(all: usize, alike: usize) -> String {
    match all {
        1 => String::new(),
        all if all == alike => format!("{} under this name, all worded so", number_of::places(all)),
        all => format!("{all} places under this name, {alike} of them worded so"),
    }
}
