//! Coarse word classes by closed lists, verb forms, endings and neighbours. Enough to find verb groups and noun phrases
//! until the learned encoder tags; keep the classes, they are what later stages read.

use super::{
    Text, Tokens,
    closed::{closed, ends_as_adverb, is_adjective},
};
use crate::{
    encoder::WordClass,
    lexicon::{VerbForm, lexicon},
};

/// A word's coarse class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// the, a, this, some
    Determiner,
    /// of, in, with
    Preposition,
    /// he, it, they, who
    Pronoun,
    /// his, their, ’s
    Possessive,
    /// and, or, but
    Conjunction,
    /// that, because, while, which
    Subordinator,
    /// is, has, did
    Auxiliary,
    /// will, would, could
    Modal,
    /// to
    To,
    /// not, never
    Negator,
    /// A finite verb, or one that cannot be told from it.
    Verb,
    /// walked after have, be, or a noun it describes
    Participle,
    /// walking
    Gerund,
    /// A noun that is no name.
    Noun,
    /// A capitalised word inside a sentence, or one that the lists know.
    Name,
    /// large, nuclear
    Adjective,
    /// quickly
    Adverb,
    /// 12, three
    Number,
    /// , . ; and the like
    Punctuation,
}

impl Tag {
    /// Whether words of this class can stand inside a noun phrase.
    pub fn in_noun_phrase(self) -> bool {
        use Tag::*;
        matches!(self, Determiner | Possessive | Noun | Name | Adjective | Number | Pronoun)
    }

    /// Whether words of this class can head a noun phrase.
    pub fn is_nominal(self) -> bool {
        matches!(self, Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Number)
    }

    /// Whether words of this class belong to a verb group.
    pub fn in_verb_group(self) -> bool {
        use Tag::*;
        matches!(self, Auxiliary | Modal | Verb | Participle | Negator)
    }
}

/// Sets the class of every token.
pub fn tag(text: &mut Text) {
    for s in 0..text.sentences.len() {
        let tokens = text.sentences[s].tokens.clone();
        for i in tokens.clone() {
            let tag = one(text, i, &tokens);
            text.tokens[i].tag = tag;
        }
    }
}

fn one(text: &Text, i: usize, sentence: &Tokens) -> Tag {
    let token = &text.tokens[i];
    if !token.is_word() && !token.is_possessive() {
        return Tag::Punctuation;
    }
    if let Some(tag) = closed(&token.lower) {
        return settle_closed(text, i, tag);
    }
    if token.text.starts_with(|c: char| c.is_ascii_digit()) {
        return Tag::Number;
    }
    let opens = i == sentence.start || i == sentence.start + 1 && !text.tokens[i - 1].is_word();
    if token.is_capitalised() && !(opens && is_plain_opener(&token.lower)) {
        return Tag::Name;
    }
    open_class(text, i, sentence)
}

/// Sets nouns, names, adjectives and adverbs to what the encoder read. Closed classes stay as they are listed, and verbs as
/// the lists' forms and their neighbours say: the rules that look for verb groups were made for those.
pub fn learned(text: &mut Text, classes: &[WordClass]) {
    for (i, class) in classes.iter().enumerate().take(text.tokens.len()) {
        if let Some(tag) = settle_open(text, i, text.tag(i), *class) {
            text.tokens[i].tag = tag;
        }
    }
}

/// The class of an open-class word that the encoder read as `class`; `None` where it says nothing else than we do.
fn settle_open(text: &Text, i: usize, now: Tag, class: WordClass) -> Option<Tag> {
    use Tag::*;
    if !matches!(now, Verb | Participle | Gerund | Noun | Name | Adjective | Adverb) {
        return None;
    }
    let verbal = matches!(now, Verb | Participle | Gerund);
    match class {
        WordClass::Noun if now != Name && now != Gerund => Some(Noun),
        WordClass::ProperNoun if text.tokens[i].is_capitalised() => Some(Name),
        WordClass::Adjective if !verbal && now != Name => Some(Adjective),
        WordClass::Adverb if !verbal => Some(Adverb),
        _ => None,
    }
}

/// A word that opens a sentence and is no name by the lists.
fn is_plain_opener(lower: &str) -> bool {
    lexicon().common_word(lower)
        || lexicon().verb_form(lower).is_some()
        || lower.ends_with("ly")
        || lower.ends_with("ing")
}

fn open_class(text: &Text, i: usize, sentence: &Tokens) -> Tag {
    let lower = text.lower(i);
    if ends_as_adverb(lower) {
        return Tag::Adverb;
    }
    let verb = lexicon().verb_form(lower).and_then(|form| verb_class(text, i, sentence, form));
    verb.unwrap_or_else(|| if is_adjective(lower) { Tag::Adjective } else { Tag::Noun })
}

/// The class of a word that a verb's form may be, as the words before it show; `None` where it is no verb here.
fn verb_class(text: &Text, i: usize, sentence: &Tokens, form: VerbForm) -> Option<Tag> {
    use VerbForm::*;
    let before = (i > sentence.start).then(|| text.tag(i - 1));
    let nominal_place = matches!(before, Some(Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Number));
    let free = !nominal_place && before != Some(Tag::Preposition);
    let infinitive = || matches!(before, Some(Tag::Modal | Tag::To)) || after_adverb_of(text, i, sentence, Tag::Modal);
    match form {
        Ing if !nominal_place => Some(Tag::Gerund),
        _ if infinitive() => Some(Tag::Verb),
        Past | Participle if matches!(before, Some(Tag::Auxiliary | Tag::Negator)) => Some(Tag::Participle),
        Past | Participle if free => Some(Tag::Verb),
        S if free && is_third_person(text, i, sentence) => Some(Tag::Verb),
        Base if is_plain_form(text, i, sentence) => Some(Tag::Verb),
        _ => None,
    }
}

/// “the council backs it”: a form in “-s” that is no plural.
fn is_third_person(text: &Text, i: usize, sentence: &Tokens) -> bool {
    let before = (i > sentence.start).then(|| text.tag(i - 1));
    let subject = || before.is_some_and(|b| b.is_nominal() || b == Tag::Adverb);
    !reads_as_plural(text, i, sentence)
        && (subject() || clause_goes_on(text, i, sentence))
        && (!noun_follows(text, i, sentence) || parenthetical(text, i, sentence))
}

/// “they back it”, “critics back it”, “did not back it”: a verb without ending that is no noun.
fn is_plain_form(text: &Text, i: usize, sentence: &Tokens) -> bool {
    if i == sentence.start {
        return false;
    }
    let word = text.lower(i - 1);
    match text.tag(i - 1) {
        Tag::Pronoun => !matches!(word, "it" | "he" | "she" | "this" | "that"),
        Tag::Noun => word.ends_with('s') && !noun_follows(text, i, sentence),
        Tag::Auxiliary | Tag::Negator => {
            matches!(word, "do" | "did" | "does" | "not" | "don't" | "didn't" | "doesn't" | "won't")
        }
        _ => false,
    }
}

/// “returns,” “polls of”: a form that is also a plural noun is one unless an object or a clause follows.
fn reads_as_plural(text: &Text, i: usize, sentence: &Tokens) -> bool {
    let next = i + 1;
    // “disputes that saw …”: a relative clause, not what somebody disputes.
    let relative = text.lower(next) == "that" && lexicon().verb_form(text.lower(next + 1)).is_some();
    if relative
        || text.lower(next) == "that"
            && closed(text.lower(next + 1)).is_some_and(|t| matches!(t, Tag::Auxiliary | Tag::Modal))
    {
        return true;
    }
    if i == sentence.start || next >= sentence.end || lexicon().cue_verb(text.lower(i)).is_some_and(|c| c.that) {
        return false;
    }
    match closed(text.lower(next)) {
        Some(Tag::Preposition) => text.tag(i - 1) == Tag::Noun && text.lower(next) == "of",
        Some(Tag::Conjunction | Tag::Auxiliary | Tag::Modal) => true,
        Some(_) => false,
        None => !text.tokens[next].is_word() && !matches!(text.tokens[next].text, "\"" | "“" | "``" | "$"),
    }
}

/// “which supports the plan”, “the minister, Jane Doe, supports it”, “but opposes the plan”: a verb, as what stands around
/// it shows.
fn clause_goes_on(text: &Text, i: usize, sentence: &Tokens) -> bool {
    let before = if i > sentence.start { text.lower(i - 1) } else { "" };
    let next = closed(text.lower(i + 1)).filter(|_| i + 1 < sentence.end);
    let object = matches!(next, Some(Tag::Determiner | Tag::Possessive | Tag::Pronoun));
    let spoken = lexicon().cue_verb(text.lower(i)).is_some() || lexicon().stance_word(text.lower(i)).len() == 1;
    let named = before == "," && i >= sentence.start + 2 && text.tag(i - 2) == Tag::Name;
    let apposed = named && (sentence.start..i - 2).rev().take(5).any(|k| text.lower(k) == ",");
    let with = matches!(before, "and" | "but") && text.lower(i + 1) == "with";
    matches!(before, "which" | "who")
        || object && matches!(before, "," | "that" | "and" | "but")
        || spoken && (apposed || with)
}

fn after_adverb_of(text: &Text, i: usize, sentence: &Tokens, tag: Tag) -> bool {
    i >= sentence.start + 2 && text.tag(i - 1) == Tag::Adverb && text.tag(i - 2) == tag
}

/// A verb form right before a verb is a noun: “talks began”.
fn noun_follows(text: &Text, i: usize, sentence: &Tokens) -> bool {
    let next = i + 1;
    next < sentence.end && closed(text.lower(next)).is_some_and(|t| matches!(t, Tag::Auxiliary | Tag::Modal))
}

/// “raids, which Beijing says had nothing to do with it”
fn parenthetical(text: &Text, i: usize, sentence: &Tokens) -> bool {
    let before = (sentence.start..i).rev().find(|k| text.tag(*k) != Tag::Name).filter(|b| b + 1 < i);
    let relative = before.is_some_and(|b| matches!(text.lower(b), "which" | "who"));
    relative && lexicon().cue_verb(text.lower(i)).is_some_and(|c| c.that)
}

/// “that” is a subordinator after a verb or noun and a determiner before a noun; the rest of the closed class is fixed.
fn settle_closed(text: &Text, i: usize, tag: Tag) -> Tag {
    match text.lower(i) {
        "her" | "his" if text.tokens.get(i + 1).is_some_and(|n| n.is_word() && closed(&n.lower).is_none()) => {
            Tag::Possessive
        }
        "her" => Tag::Pronoun,
        "'s" if i > 0 && matches!(text.tag(i - 1), Tag::Pronoun) => Tag::Auxiliary,
        "may" | "will" | "might" if text.tokens[i].is_capitalised() && i > 0 && text.tag(i - 1) != Tag::Punctuation => {
            Tag::Name
        }
        _ => tag,
    }
}
