//! The closed classes of words, and the adjectives that no ending gives away.

use super::Tag;
use crate::lexicon::lexicon;

/// The closed classes.
pub fn closed(lower: &str) -> Option<Tag> {
    use Tag::*;
    Some(match lower {
        "the" | "a" | "an" | "this" | "these" | "those" | "some" | "any" | "every" | "each" | "no" | "another"
        | "both" | "all" | "either" | "neither" => Determiner,
        "of" | "in" | "on" | "at" | "by" | "for" | "with" | "from" | "into" | "over" | "under" | "about"
        | "against" | "between" | "among" | "through" | "during" | "before" | "after" | "without" | "within"
        | "toward" | "towards" | "upon" | "across" | "amid" | "amidst" | "alongside" | "despite" | "like" | "near"
        | "since" | "until" | "regarding" | "concerning" | "including" | "via" | "per" | "behind" | "beyond"
        | "beside" | "besides" | "around" | "throughout" | "outside" | "inside" | "above" | "below" | "ahead"
        | "versus" | "off" | "onto" | "out" | "up" | "down" => Preposition,
        "i" | "you" | "he" | "she" | "it" | "we" | "they" | "me" | "him" | "us" | "them" | "himself" | "herself"
        | "itself" | "themselves" | "myself" | "ourselves" | "yourself" | "who" | "whom" | "someone" | "anyone"
        | "everyone" | "nobody" | "nothing" | "something" | "everything" | "anything" | "one" | "others" => Pronoun,
        "my" | "your" | "his" | "her" | "its" | "our" | "their" | "whose" | "'s" | "'" => Possessive,
        "and" | "or" | "but" | "nor" | "yet" | "&" => Conjunction,
        "that" | "because" | "if" | "while" | "when" | "as" | "which" | "although" | "though" | "unless"
        | "whether" | "where" | "whereas" | "so" | "than" | "why" | "how" | "what" => Subordinator,
        "is" | "are" | "was" | "were" | "be" | "been" | "being" | "am" | "has" | "have" | "had" | "having" | "do"
        | "does" | "did" | "'re" | "'ve" | "'m" | "isn't" | "aren't" | "wasn't" | "weren't" | "hasn't" | "haven't"
        | "hadn't" | "don't" | "doesn't" | "didn't" | "ain't" => Auxiliary,
        "will" | "would" | "can" | "could" | "may" | "might" | "must" | "shall" | "should" | "'ll" | "'d" | "won't"
        | "wouldn't" | "can't" | "cannot" | "couldn't" | "shouldn't" | "mustn't" => Modal,
        "to" => To,
        "not" | "never" | "n't" => Negator,
        "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" | "dozens" | "hundreds"
        | "thousands" | "million" | "billion" | "trillion" => Number,
        "very" | "also" | "only" | "just" | "even" | "now" | "then" | "there" | "here" | "still" | "already"
        | "again" | "too" | "however" | "meanwhile" | "nevertheless" | "nonetheless" | "moreover" | "instead"
        | "later" | "soon" | "often" | "always" | "once" | "yesterday" | "today" | "tomorrow" | "ever" | "perhaps"
        | "maybe" | "rather" | "quite" | "almost" | "about-face" | "well" | "far" | "ago" => Adverb,
        _ => return None,
    })
}

/// Words in “-ly” that are no adverbs.
const NO_ADVERBS: [&str; 14] = [
    "family", "ally", "rally", "supply", "reply", "apply", "assembly", "monopoly", "july", "italy", "rely", "comply",
    "imply", "friendly",
];

/// Whether a word, in small letters, is an adverb by its ending.
pub fn ends_as_adverb(lower: &str) -> bool {
    lower.ends_with("ly") && lower.len() > 4 && !NO_ADVERBS.contains(&lower)
}

/// Whether a word, in small letters, is an adjective by its ending or by the list.
pub fn is_adjective(lower: &str) -> bool {
    const ENDINGS: [&str; 10] = ["ous", "ful", "ive", "able", "ible", "ical", "ial", "less", "ish", "ary"];
    ENDINGS.iter().any(|e| lower.len() > e.len() + 2 && lower.ends_with(e)) && !lexicon().group_noun(lower)
        || lexicon().evaluative(lower).is_some() && !lower.ends_with("ion") && !lower.ends_with("ment")
        || lexicon().adjective(lower)
}
