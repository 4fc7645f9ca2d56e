use super::*;
use crate::Kind;

fn words(text: &str) -> Vec<&str> {
    text.split(' ').collect()
}

#[test]
fn every_line_of_every_file_can_be_read() {
    let mut problems = vec![];
    Lexicon::load(&mut problems);
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn countries() {
    let lexicon = lexicon();
    let name = |c: Option<&Country>| c.map(|c| c.name);
    assert_eq!(name(lexicon.country("U.S.")), Some("United States"));
    assert_eq!(name(lexicon.country("us")), None);
    assert_eq!(name(lexicon.country_by_adjective("Kiwi")), Some("New Zealand"));
    assert_eq!(name(lexicon.country_by_capital("Beijing")), Some("China"));
}

#[test]
fn known_names() {
    let check = |text: &str, expected: Option<(usize, &str, Class)>| {
        let found = lexicon().gazetteer(&words(text)).map(|(n, known)| (n, known.name, known.class));
        assert_eq!(found, expected, "{text}");
    };
    check("New Zealand 's", Some((2, "New Zealand", Class::Country)));
    check("Wellington", Some((1, "Wellington", Class::Capital)));
    check("South China Sea", Some((3, "South China Sea", Class::Region)));
    check("Reuters", Some((1, "Reuters", Class::Agency)));
    check("White House officials", Some((2, "White House", Class::Seat)));
    check("NATO", Some((1, "NATO", Class::Alliance)));
    check("nobody", None);
    assert_eq!(lexicon().gazetteer(&["NATO"]).map(|(_, k)| k.kind), Some(Kind::Organization));
}

#[test]
fn known_names_in_headlines() {
    let check = |text: &str, expected: Option<&str>| {
        let found = lexicon().gazetteer_caseless(&words(text)).map(|(_, known)| known.name);
        assert_eq!(found, expected, "{text}");
    };
    check("NEW ZEALAND", Some("New Zealand"));
    check("china", Some("China"));
    check("us", None);
    check("who", None);
}

#[test]
fn offices() {
    let check = |text: &str, expected: &str| {
        let words = words(text);
        let length = lexicon().office(&words).unwrap_or(0);
        assert_eq!(words[..length].join(" "), expected, "{text}");
    };
    check("Prime Minister Jane Doe", "Prime Minister");
    check("deputy chief executive officer of", "deputy chief executive officer");
    check("Minister for Foreign Affairs and Trade , who", "Minister for Foreign Affairs and Trade");
    check("Secretary of State Doe", "Secretary of State");
    check("vice-president of", "vice-president");
    check("president-elect Doe", "president-elect");
    check("climate change minister", "climate change minister");
    check("professor of history", "professor");
    check("foreign trade grew", "");
    check("", "");
}

#[test]
fn names_of_people() {
    let lexicon = lexicon();
    assert_eq!(lexicon.first_name("Mary"), Some(GenderHint::She));
    assert_eq!(lexicon.first_name("mary"), None);
    assert_eq!(lexicon.honorific("Mr."), Some(GenderHint::He));
    assert_eq!(lexicon.honorific("Sen."), Some(GenderHint::Either));
    assert!(lexicon.last_name("Smith") && !lexicon.last_name("The"));
    assert!(lexicon.surname_particle("van"));
    assert!(lexicon.occupation("doctors"));
}

#[test]
fn months_and_days() {
    let lexicon = lexicon();
    assert_eq!(lexicon.month("Sept."), Some(9));
    assert_eq!(lexicon.month("Mar"), Some(3));
    assert_eq!(lexicon.month("Ma"), None);
    assert_eq!(lexicon.month(""), None);
    assert!(lexicon.weekday("Monday") && lexicon.stop_name("Monday"));
    assert!(lexicon.abbreviation("Mr.") && !lexicon.abbreviation("end"));
}

#[test]
fn cues() {
    let cue = |word| lexicon().cue_verb(word).map(|c| (c.lemma, c.form));
    assert_eq!(cue("said"), Some(("say", VerbForm::Past)));
    assert_eq!(cue("denies"), Some(("deny", VerbForm::S)));
    assert_eq!(cue("walked"), None);
    assert!(lexicon().cue_verb("told").is_some_and(|c| c.addressee));
    assert!(lexicon().cue_noun("concerns").is_some_and(|n| n.plural));
    assert_eq!(lexicon().cue_phrase(&["According", "to", "him"]), Some(2));
}

#[test]
fn stance_words() {
    let check = |word: &str, polarity, target| {
        let found = lexicon().stance_word(word);
        assert!(found.iter().any(|w| w.polarity == polarity && w.targets.contains(&target)), "{word}: {found:?}");
    };
    check("criticised", crate::Polarity::Negative, TargetAt::Object);
    check("criticized", crate::Polarity::Negative, TargetAt::Object);
    check("critical", crate::Polarity::Negative, TargetAt::After("of"));
    check("support", crate::Polarity::Positive, TargetAt::After("for"));
    check("rejects", crate::Polarity::Negative, TargetAt::Object);
    assert!(lexicon().stance_word("rejected").iter().any(|w| w.reversing));
    assert!(lexicon().stance_word("table").is_empty());
}

#[test]
fn evaluative_words() {
    assert!(lexicon().evaluative("disastrous").is_some_and(|s| s < 0));
    assert!(lexicon().evaluative("excellent").is_some_and(|s| s > 0));
    assert_eq!(lexicon().evaluative("wooden"), None);
    assert!(lexicon().negator("not") && lexicon().hedge("would") && lexicon().intensifier("fiercely"));
    assert!(lexicon().light_verb("voiced", LightVerb::Giving));
    assert!(lexicon().light_verb("faces", LightVerb::Receiving));
}
