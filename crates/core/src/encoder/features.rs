//! What the encoder is told of a token beside its letters: case, place in sentence and paragraph, quotation marks, what
//! the lists know of it, its first and last letters. Training reads the very same features (`onrecord features`).

use super::{bags::Bags, pieces::fold};
use crate::{
    Polarity,
    lexicon::{Class, Known, Lexicon, VerbForm, lexicon},
    text::{Text, Token},
};

macro_rules! flags {
    ($($flag:ident),+ $(,)?) => {
        /// A yes-or-no feature; its number is its row in the encoder's table of features.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u32)]
        enum Flag { $($flag),+ }

        /// How many flags there are.
        const FLAGS: usize = [$(Flag::$flag),+].len();
    };
}

flags! {
    Lower, Capitalised, Capitals, Initial, MixedCase, Digits, WithDigits, Mark,
    SentenceStart, SentenceEnd, ParagraphStart, ParagraphEnd, CapitalsOnly, TitleCase, NoCapitals,
    Outside, Opening, Inside, Closing, Unclosed, Continues,
    FirstName, LastName, Honorific, Particle, Occupation, GroupNoun,
    OrganizationHead, PlaceHead, EventHead, OrganizationStart, PlaceStart,
    Common, Function, StopName, Weekday, Month, CueVerb, CueNoun, CuePhrase, Office,
    BaseVerb, PastVerb, Participle, Gerund, OtherVerb,
    VeryBad, Bad, Good, VeryGood, Negator, Hedge, Intensifier, StanceFor, StanceAgainst,
    Demonym, Ambiguous,
    CountryFirst, CountryRest, CityFirst, CityRest, RegionFirst, RegionRest, SeatFirst, SeatRest,
    MediaFirst, MediaRest, AllianceFirst, AllianceRest, CompanyFirst, CompanyRest, PartyFirst, PartyRest,
    InstitutionFirst, InstitutionRest, TeamFirst, TeamRest, OtherFirst, OtherRest, PersonFirst, PersonRest,
}

/// First letters and last letters are hashed into this many rows each.
const HASHED: u32 = 512;

/// How many rows the table of features has.
pub const ROWS: usize = FLAGS + 3 * HASHED as usize;

/// The rows of every token of a text, in order.
pub fn features(text: &Text) -> Bags {
    let mut rows: Vec<Vec<u32>> = text.tokens.iter().map(letters).collect();
    let mut put = |i: usize, flag: Flag| rows[i].push(flag as u32);
    places(text, &mut put);
    quotations(text, &mut put);
    for i in 0..text.tokens.len() {
        word(text, i, &mut put);
    }
    phrases(text, &mut put);
    rows.into_iter().collect()
}

/// Case and first and last letters.
fn letters(token: &Token) -> Vec<u32> {
    let word = fold(token.text);
    let chars: Vec<char> = word.chars().collect();
    let hashed = |group: u32, letters: &[char]| {
        let hash = letters.iter().fold(0x811c_9dc5_u32, |h, c| (h ^ *c as u32).wrapping_mul(0x0100_0193));
        FLAGS as u32 + group * HASHED + (hash >> 7) % HASHED
    };
    let ends = |n: usize| &chars[chars.len().saturating_sub(n)..];
    vec![case(token) as u32, hashed(0, &chars[..chars.len().min(3)]), hashed(1, ends(2)), hashed(2, ends(3))]
}

fn case(token: &Token) -> Flag {
    let letters = || token.text.chars().filter(|c| c.is_alphabetic());
    let has_digits = token.text.chars().any(|c| c.is_numeric());
    match (letters().next(), has_digits) {
        (None, false) => Flag::Mark,
        (None, true) => Flag::Digits,
        (Some(_), true) => Flag::WithDigits,
        _ if !letters().any(char::is_uppercase) => Flag::Lower,
        (Some(first), _) if letters().nth(1).is_none() && first.is_uppercase() => Flag::Initial,
        _ if letters().all(char::is_uppercase) => Flag::Capitals,
        (Some(first), _) if first.is_uppercase() && !letters().skip(1).any(char::is_uppercase) => Flag::Capitalised,
        _ => Flag::MixedCase,
    }
}

/// Where in its sentence and paragraph a token stands, and how its sentence is written.
fn places(text: &Text, put: &mut impl FnMut(usize, Flag)) {
    for paragraph in text.paragraphs.iter().filter(|p| !p.tokens.is_empty()) {
        put(paragraph.tokens.start, Flag::ParagraphStart);
        put(paragraph.tokens.end - 1, Flag::ParagraphEnd);
    }
    for sentence in text.sentences.iter().filter(|s| !s.tokens.is_empty()) {
        put(sentence.tokens.start, Flag::SentenceStart);
        put(sentence.tokens.end - 1, Flag::SentenceEnd);
        let words = || text.tokens[sentence.tokens.clone()].iter().filter(|t| t.text.chars().any(char::is_alphabetic));
        let capitalised = words().filter(|t| t.is_capitalised()).count();
        let manner = match words().count() {
            n if n < 3 => None,
            _ if capitalised == 0 => Some(Flag::NoCapitals),
            _ if !words().any(|t| t.text.chars().any(char::is_lowercase)) => Some(Flag::CapitalsOnly),
            n => (capitalised * 5 >= n * 3).then_some(Flag::TitleCase),
        };
        if let Some(manner) = manner {
            sentence.tokens.clone().for_each(|i| put(i, manner));
        }
    }
}

fn quotations(text: &Text, put: &mut impl FnMut(usize, Flag)) {
    let mut at = 0;
    for quotation in &text.quotations {
        (at..quotation.tokens.start).for_each(|i| put(i, Flag::Outside));
        let (inner, whole) = (quotation.inner(), quotation.tokens.clone());
        for i in whole.clone() {
            put(
                i,
                if i < inner.start {
                    Flag::Opening
                } else if i >= inner.end {
                    Flag::Closing
                } else {
                    Flag::Inside
                },
            );
            if !quotation.closed {
                put(i, Flag::Unclosed);
            }
            if quotation.continues {
                put(i, Flag::Continues);
            }
        }
        at = whole.end;
    }
    (at..text.tokens.len()).for_each(|i| put(i, Flag::Outside));
}

/// What the lists know of a single word.
fn word(text: &Text, i: usize, put: &mut impl FnMut(usize, Flag)) {
    let lists = lexicon();
    let (word, lower) = (text.tokens[i].text, &*text.tokens[i].lower);
    if text.tokens[i].is_capitalised() {
        names(lists, word, |flag| put(i, flag));
    }
    let yes = [
        (lists.occupation(lower), Flag::Occupation),
        (lists.group_noun(lower), Flag::GroupNoun),
        (lists.common_word(lower), Flag::Common),
        (lists.function_word(lower), Flag::Function),
        (lists.surname_particle(word), Flag::Particle),
        (lists.cue_verb(lower).is_some(), Flag::CueVerb),
        (lists.cue_noun(lower).is_some(), Flag::CueNoun),
        (lists.negator(lower), Flag::Negator),
        (lists.hedge(lower), Flag::Hedge),
        (lists.intensifier(lower), Flag::Intensifier),
    ];
    yes.iter().filter(|(is, _)| *is).for_each(|(_, flag)| put(i, *flag));
    if let Some(form) = lists.verb_form(lower) {
        put(i, verb(form));
    }
    let value = match lists.evaluative(lower) {
        Some(..=-2) => Some(Flag::VeryBad),
        Some(-1) => Some(Flag::Bad),
        Some(1) => Some(Flag::Good),
        Some(2..) => Some(Flag::VeryGood),
        _ => None,
    };
    value.into_iter().for_each(|flag| put(i, flag));
    stance(lists, lower, |flag| put(i, flag));
}

/// Lists that hold words as they are written in names.
fn names(lists: &Lexicon, word: &str, mut put: impl FnMut(Flag)) {
    let yes = [
        (lists.first_name(word).is_some(), Flag::FirstName),
        (lists.last_name(word), Flag::LastName),
        (lists.honorific(word).is_some(), Flag::Honorific),
        (lists.organization_head(word), Flag::OrganizationHead),
        (lists.place_head(word), Flag::PlaceHead),
        (lists.event_head(word), Flag::EventHead),
        (lists.stop_name(word), Flag::StopName),
        (lists.weekday(word), Flag::Weekday),
        (lists.month(word).is_some(), Flag::Month),
        (lists.country_by_adjective(word).is_some(), Flag::Demonym),
    ];
    yes.iter().filter(|(is, _)| *is).for_each(|(_, flag)| put(*flag));
}

fn verb(form: VerbForm) -> Flag {
    match form {
        VerbForm::Base => Flag::BaseVerb,
        VerbForm::Past => Flag::PastVerb,
        VerbForm::Participle => Flag::Participle,
        VerbForm::Ing => Flag::Gerund,
        VerbForm::S => Flag::OtherVerb,
    }
}

fn stance(lists: &Lexicon, lower: &str, mut put: impl FnMut(Flag)) {
    let words = lists.stance_word(lower);
    for (polarity, flag) in [(Polarity::Positive, Flag::StanceFor), (Polarity::Negative, Flag::StanceAgainst)] {
        if words.iter().any(|w| w.polarity == polarity) {
            put(flag);
        }
    }
}

/// What the lists know of several words together. A known name marks its words once, the longest first.
fn phrases(text: &Text, put: &mut impl FnMut(usize, Flag)) {
    let lists = lexicon();
    for sentence in &text.sentences {
        let mut free = sentence.tokens.start;
        for i in sentence.tokens.clone() {
            let words = &text.words[i..sentence.tokens.end];
            let mut mark = |length: usize, flag| (i..(i + length).min(sentence.tokens.end)).for_each(|j| put(j, flag));
            lists.cue_phrase(words).into_iter().for_each(|n| mark(n, Flag::CuePhrase));
            lists.office(words).into_iter().for_each(|n| mark(n, Flag::Office));
            lists.organization_start(words).into_iter().for_each(|n| mark(n, Flag::OrganizationStart));
            lists.place_start(words).into_iter().for_each(|n| mark(n, Flag::PlaceStart));
            if i >= free
                && let Some((length, known)) = lists.gazetteer(words)
            {
                gazetteer(i, length, known, put);
                free = i + length;
            }
        }
    }
}

fn gazetteer(start: usize, length: usize, known: &Known, put: &mut impl FnMut(usize, Flag)) {
    let (first, rest) = match known.class {
        Class::Country => (Flag::CountryFirst, Flag::CountryRest),
        Class::Capital | Class::City => (Flag::CityFirst, Flag::CityRest),
        Class::Region => (Flag::RegionFirst, Flag::RegionRest),
        Class::Seat => (Flag::SeatFirst, Flag::SeatRest),
        Class::Agency | Class::Outlet => (Flag::MediaFirst, Flag::MediaRest),
        Class::Alliance => (Flag::AllianceFirst, Flag::AllianceRest),
        Class::Company => (Flag::CompanyFirst, Flag::CompanyRest),
        Class::Party => (Flag::PartyFirst, Flag::PartyRest),
        Class::Institution => (Flag::InstitutionFirst, Flag::InstitutionRest),
        Class::Team => (Flag::TeamFirst, Flag::TeamRest),
        Class::Event | Class::Work | Class::Law => (Flag::OtherFirst, Flag::OtherRest),
        Class::Person => (Flag::PersonFirst, Flag::PersonRest),
    };
    put(start, first);
    (start + 1..start + length).for_each(|i| put(i, rest));
    if known.ambiguous {
        (start..start + length).for_each(|i| put(i, Flag::Ambiguous));
    }
}
