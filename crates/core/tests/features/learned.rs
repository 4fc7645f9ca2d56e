//! What the network reads that no rule does, and what stays the rules'. These change with the weights that ship.

use super::Read;
use onrecord_core::{Document, Engine, Model, Tone};
use std::sync::{Arc, LazyLock};

static MODEL: LazyLock<Arc<Model>> = LazyLock::new(|| {
    let weights = include_bytes!("../../../../models/onrecord.weights");
    Arc::new(Model::read(weights).expect("the weights that ship"))
});

fn read(text: &str) -> Read {
    let document = Document { id: "test".into(), text: text.into(), ..Document::default() };
    Read { text: text.into(), analysis: Engine::new(MODEL.clone()).analyze(&[document], &mut |_| ()) }
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(read(text).quotes(), expected, "in: {text}");
}

#[test]
fn views_worries_and_surveys_report_too() {
    check(
        "Harbour officials have long viewed the ferry route as a drain on the budget.",
        &["Harbour officials | have long viewed | the ferry route as a drain on the budget"],
    );
    check(
        "The survey shows that most tenants of Kestrel Homes fear another rise in rents.",
        &["[The survey] | shows | that most tenants of Kestrel Homes fear another rise in rents"],
    );
}

#[test]
fn what_stands_between_marks_stays_whole() {
    check(
        "“We never saw the letter,” insists Priya Nandakumar, who runs the clinic.",
        &["Priya Nandakumar | insists | “We never saw the letter,”"],
    );
}

#[test]
fn a_headline_in_small_letters_names_nobody_for_good() {
    let cards = read(
        "new zealand prime minister hugo lang plans a visit\n\nPrime Minister Hugo Lang will visit Fiji. Lang said so.",
    )
    .cards();
    assert!(cards.iter().any(|c| c.starts_with("Hugo Lang (person) = ")), "{cards:?}");
}

#[test]
fn initials_of_the_lists_join_what_the_network_read() {
    let cards = read("The Justice Department will sue the city. The DOJ has said so twice.").cards();
    assert_eq!(cards, ["Justice Department (organization) = Justice Department, DOJ"]);
}

#[test]
fn names_that_no_list_knows() {
    let cards = read("Vantora fell after the broker Quillon Partners warned of weak orders.").cards();
    assert!(cards.iter().any(|c| c == "Quillon Partners (organization) = Quillon Partners"), "{cards:?}");
    let cards = read("“It is over,” Sen. Gail Moreno of Oklahoma said in Chinese.").cards();
    assert!(cards.iter().any(|c| c.starts_with("Gail Moreno (person) = ")), "{cards:?}");
    assert!(cards.iter().any(|c| c.starts_with("China (place) = Chinese")), "{cards:?}");
}

#[test]
fn a_first_name_that_is_a_place() {
    let cards =
        read("Jordan Pike scored twice. Pike flew home. The team flies to Jordan, which Jordan Pike likes.").cards();
    assert!(cards.contains(&"Jordan (place) = Jordan".to_string()), "{cards:?}");
    assert!(cards.contains(&"Jordan Pike (person) = Jordan Pike, Pike, Jordan Pike".to_string()), "{cards:?}");
}

#[test]
fn a_day_between_source_and_cue() {
    assert_eq!(read("Ana Ruiz on Monday said the bridge was safe.").addressed(), ["Ana Ruiz; on Monday"]);
}

#[test]
fn how_a_sentence_portrays_somebody() {
    let tone = |text: &str| read(text).analysis.entities[0].mentions[0].tone;
    assert_eq!(tone("Lindgren's stubborn refusal to listen has wrecked the hospital."), Some(Tone::Negative));
    assert_eq!(tone("Lindgren spoke on Monday."), Some(Tone::Neutral));
}

#[test]
fn deeds_talks_and_second_verbs_are_not_said() {
    check("A federal judge in Ohio blocked a rule on Thursday that closed clinics.", &[]);
    check("Ana Ruiz talked to Hugo Hale on the radio.", &[]);
    check(
        "Peter Berg praised the measurements but was sceptical about the forecast.",
        &["Peter Berg | praised | the measurements", "Peter Berg | was sceptical about | the forecast"],
    );
}

#[test]
fn a_report_of_what_another_did() {
    check(
        "Norway had rejected a proposal to share the catch, Ana Ruiz told reporters.",
        &["Ana Ruiz | told | Norway had rejected a proposal to share the catch"],
    );
}

#[test]
fn a_verb_has_its_own_subject() {
    let stances = |text: &str| read(text).stances();
    assert_eq!(
        stances("Ana Ruiz said that Hugo Hale had praised Norwegian scientists."),
        ["Hugo Hale for Norwegian scientists (reported)"]
    );
    assert_eq!(stances("Ana Ruiz has nothing against Hugo Hale."), Vec::<String>::new());
}

#[test]
fn every_item_of_the_network_has_its_probability() {
    let read = read("Critics including Mayor Dana Whitlock worry that the tram will never pay for itself.");
    let why = &read.analysis.attributions[0].why;
    assert!(why.rule == "model" && why.sure > 0.5 && why.sure < 1.0, "{why:?}");
}

#[test]
fn bad_weights_are_told_apart() {
    let weights = include_bytes!("../../../../models/onrecord.weights");
    let error = |bytes: &[u8]| Model::read(bytes).expect_err("bad weights").to_string();
    let mut damaged = weights.to_vec();
    damaged[5000] ^= 4;
    let messages = [error(b""), error(b"<!doctype html>"), error(&weights[..9000]), error(&damaged)];
    assert!(messages.iter().all(|m| !m.is_empty()), "{messages:?}");
    let different: std::collections::HashSet<_> = messages[1..].iter().collect();
    assert_eq!(different.len(), 3, "{messages:?}");
}

#[test]
fn what_the_sentence_denies_is_no_stance() {
    let none = |text: &str| assert_eq!(read(text).stances(), Vec::<String>::new(), "in: {text}");
    none("Hugo Hale asked: “Which coach would not want Ana Ruiz?”");
    none("Hugo Hale said most members loved Ana Ruiz.");
}
