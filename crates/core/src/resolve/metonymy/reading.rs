//! Whether a capital acts where it stands, by the words around it.

use crate::{
    lexicon::{PartOfSpeech, VerbForm, lexicon},
    text::{Tag, Text, Tokens, phrases},
};

/// How a capital is used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sense {
    /// As its government, by this rule.
    Acts(&'static str),
    /// As a place, surely.
    Place,
    /// The words around it do not say.
    Open,
}

/// How the capital at `tokens` is used.
pub fn sense(text: &Text, tokens: &Tokens) -> Sense {
    let reaching = reaches(text, tokens.start);
    let elsewhere =
        text.lower(tokens.end) == "," && text.tag(tokens.end + 1) == Tag::Name && names_region(text, tokens.end + 1);
    if located(text, tokens) && !reaching || elsewhere {
        return Sense::Place;
    }
    if text.tag(tokens.end) == Tag::Name {
        return Sense::Open;
    }
    if reaching {
        return Sense::Acts("metonymy.partner");
    }
    owner(text, tokens).or_else(|| subject(text, tokens)).or_else(|| object(text, tokens)).unwrap_or(Sense::Open)
}

/// Whether something happens at the place: “in Beijing”, “visited Beijing”, “the streets of Beijing”.
pub fn located(text: &Text, tokens: &Tokens) -> bool {
    let the = usize::from(before(text, tokens.start, 1) == "the");
    let at = tokens.start - the;
    let of_the_city = before(text, at, 1) == "of" && lexicon().local_noun(before(text, at, 2));
    of_the_city
        || matches!(
            before(text, at, 1),
            "in" | "at"
                | "from"
                | "near"
                | "to"
                | "outside"
                | "inside"
                | "around"
                | "across"
                | "into"
                | "through"
                | "via"
                | "down"
                | "along"
                | "up"
                | "past"
                | "beyond"
                | "above"
                | "capital"
                | "city"
                | "visit"
                | "visits"
                | "visited"
                | "visiting"
                | "leaving"
                | "left"
                | "reached"
        )
}

/// The word `back` tokens before a token of the same sentence, in small letters; empty where there is none.
fn before<'a>(text: &'a Text, token: usize, back: usize) -> &'a str {
    let Some(sentence) = text.sentences.get(text.sentence_of(token)) else { return "" };
    token.checked_sub(back).filter(|i| *i >= sentence.tokens.start).map_or("", |i| text.lower(i))
}

/// “pressure from Beijing”, “tariffs on Beijing”, “a message to Beijing”, “a setback for Beijing”.
fn reaches(text: &Text, start: usize) -> bool {
    let noun = before(text, start, 2);
    matches!(before(text, start, 1), "from" | "on" | "to") && lexicon().reaching_noun(noun)
}

/// “Athens, Georgia”: what follows the comma says where the place is.
fn names_region(text: &Text, i: usize) -> bool {
    use crate::lexicon::Class;
    let sentence = &text.sentences[text.sentence_of(i)].tokens;
    let known = lexicon().gazetteer(&text.words[i..sentence.end]);
    known.is_some_and(|(_, k)| matches!(k.class, Class::Region | Class::Country))
}

/// “Moscow's ambassador”, but “Moscow's streets” are the city's.
fn owner(text: &Text, tokens: &Tokens) -> Option<Sense> {
    let possessive = text.tokens.get(tokens.end).is_some_and(|t| t.is_possessive());
    if !possessive {
        return None;
    }
    let sentence = &text.sentences[text.sentence_of(tokens.start)].tokens;
    let phrase = phrases::noun_phrase_at(text, tokens.end + 1, sentence.end, false)?;
    let head = phrases::head(text, &phrase);
    Some(match text.tag(head) {
        _ if lexicon().local_noun(text.lower(head)) => Sense::Place,
        Tag::Name => Sense::Open,
        _ => Sense::Acts("metonymy.possessor"),
    })
}

/// “Beijing said”, “Wellington has been criticised”, but “Wellington is rainy”, “Wellington lies on a fault”.
fn subject(text: &Text, tokens: &Tokens) -> Option<Sense> {
    let mut verb = tokens.end;
    while text.tag(verb) == Tag::Adverb {
        verb += 1;
    }
    // “Ottawa seek a way”: after a list, a verb may look like a noun.
    let bare = text.tag(verb) == Tag::Noun
        && text.tag(verb + 1) == Tag::Determiner
        && lexicon().verb_form(text.lower(verb)).is_some();
    if bare && !lexicon().place_verb(text.lower(verb)) {
        return Some(Sense::Acts("metonymy.subject"));
    }
    if !matches!(text.tag(verb), Tag::Verb | Tag::Auxiliary | Tag::Modal) {
        return None;
    }
    let mut main = verb;
    while matches!(text.tag(main), Tag::Auxiliary | Tag::Modal | Tag::Adverb | Tag::Negator) {
        main += 1;
    }
    let copula = main > verb && matches!(text.lower(main - 1), "is" | "was" | "be" | "been" | "are" | "were" | "being");
    let acts = match text.tag(main) {
        Tag::Verb | Tag::Participle | Tag::Gerund => !lexicon().place_verb(text.lower(main)),
        _ if copula => feels(text, main),
        _ => true,
    };
    Some(if acts { Sense::Acts("metonymy.subject") } else { Sense::Place })
}

/// “is keen to”, “is critical of”, “is ready to”, “is to impose”: said of somebody who can want something.
fn feels(text: &Text, i: usize) -> bool {
    let lower = text.lower(i);
    let stance = lexicon().stance_word(lower).iter().any(|w| w.part == PartOfSpeech::Adjective);
    stance
        || text.tag(i) == Tag::To
        || text.tag(i + 1) == Tag::To
        || matches!(lower, "responsible" | "silent" | "adamant")
}

/// “said Beijing”, “urged Beijing to”, “talks with Beijing”, but “left for Beijing” and “hit Kyiv”.
fn object(text: &Text, tokens: &Tokens) -> Option<Sense> {
    let (word, noun) = (before(text, tokens.start, 1), before(text, tokens.start, 2));
    let told = || {
        let cue = lexicon().cue_verbs(word).iter().any(|c| c.form != VerbForm::Base || c.addressee);
        let judged = lexicon().stance_word(word).iter().any(|w| w.part == PartOfSpeech::Verb);
        (cue || judged) && !lexicon().place_verb(word)
    };
    let leaving = || {
        matches!(
            noun,
            "left" | "leave" | "leaves" | "leaving" | "bound" | "departed" | "departs" | "headed" | "heading"
        ) || matches!(noun, "flight" | "flights" | "train" | "trains" | "ticket" | "tickets" | "off" | "out" | "made")
    };
    match word {
        "with" | "against" | "between" | "by" | "towards" | "toward" => Some(Sense::Acts("metonymy.partner")),
        "for" if !leaving() => Some(Sense::Acts("metonymy.partner")),
        _ if told() => Some(Sense::Acts("metonymy.object")),
        _ => None,
    }
}
