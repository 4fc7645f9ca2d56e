//! Whom “he” and “she” mean: the people nearby by how well they fit. Expected is every such pronoun that is joined, with
//! its person's name.

use super::read;
use onrecord_core::MentionForm;

fn check(text: &str, expected: &[&str]) {
    let read = read(text);
    let mut found: Vec<(usize, String)> = Vec::new();
    for entity in &read.analysis.entities {
        for m in entity.mentions.iter().filter(|m| m.form == MentionForm::Pronoun && m.why.rule == "pronoun.third") {
            found.push((m.start, format!("{} = {}", m.span().of(text), entity.name)));
        }
    }
    found.sort();
    let found: Vec<String> = found.into_iter().map(|(_, line)| line).collect();
    assert_eq!(found, expected, "in: {text}");
}

#[test]
fn the_subject_of_the_sentence_before() {
    check(
        "Mayor Dana Whitlock met Karen Olsen in Leeds on Monday. She promised to build the bridge.",
        &["She = Dana Whitlock"],
    );
    check("Peter Lind, for the company, met Hugh Calloway. He denied that anyone had known.", &["He = Peter Lind"]);
}

#[test]
fn only_who_fits_is_meant() {
    check("Karen Olsen met Peter Lind. He promised to build the bridge.", &["He = Peter Lind"]);
    check("The actress Robin Lysander met Peter Lind. Later she left.", &["she = Robin Lysander"]);
    check("Robin Lysander, a spokeswoman for the port, met Peter Lind. He left.", &["He = Peter Lind"]);
    check("The bridge was built in March. She liked it.", &[]);
    check("The council of Ashby met on Monday. He left.", &[]);
}

#[test]
fn the_pronoun_may_come_first() {
    check("In his first speech, Peter Lind thanked Hugh Calloway.", &["his = Peter Lind"]);
    check("After she won the vote, Dana Whitlock thanked the city.", &["she = Dana Whitlock"]);
}

#[test]
fn the_object_of_a_verb_is_not_its_subject() {
    check("Hugh Calloway waited. Peter Lind praised him.", &["him = Hugh Calloway"]);
    check("Dana Whitlock's deputy is Karen Olsen. Olsen thanked her.", &["her = Dana Whitlock"]);
}

#[test]
fn nobody_is_named_in_their_own_words() {
    check(
        "Peter Lind attacked Hugh Calloway. “Hugh has never met a deadline,” he told reporters.",
        &["he = Peter Lind"],
    );
    check("Dana Whitlock praised Karen Olsen. Olsen was right, she said.", &["she = Dana Whitlock"]);
}

#[test]
fn nobody_is_their_own_relative() {
    check("Dana Whitlock lives in Leeds. Her daughter, Karen Whitlock, moved away.", &["Her = Dana Whitlock"]);
    check("Peter Lind retired in May. His deputy Hugh Calloway took over.", &["His = Peter Lind"]);
}

#[test]
fn who_speaks_between_marks_means_somebody_else() {
    check("Peter Lind met Hugh Calloway. “He is wrong about the bridge,” Lind said.", &["He = Hugh Calloway"]);
}

#[test]
fn nobody_is_both_he_and_she() {
    let text = "Robin Lysander won the vote. She thanked the city. He did not.";
    let read = read(text);
    let robin = read.analysis.entities.iter().find(|e| e.name == "Robin Lysander").expect("named");
    let pronouns: Vec<&str> = robin.mentions.iter().map(|m| m.span().of(text)).filter(|w| w.len() < 4).collect();
    assert!(!(pronouns.contains(&"He") && pronouns.contains(&"She")), "{pronouns:?}");
}

#[test]
fn pronouns_tell_by_which_pronouns_a_person_goes() {
    let read = read("Quillon Marsh leads the port. She was born in Leeds, and she studied law before her election.");
    assert_eq!(read.analysis.entities[0].gender, Some(onrecord_core::Gender::She));
}

#[test]
fn how_sure_is_the_persons_probability() {
    let sure = |text: &str| {
        let read = read(text);
        let mentions =
            read.analysis.entities.iter().flat_map(|e| &e.mentions).filter(|m| m.form == MentionForm::Pronoun);
        mentions.map(|m| m.why.sure).next().unwrap_or_default()
    };
    let alone = sure("Peter Lind retired in May. He was tired.");
    let rivals = sure("Peter Lind, Hugh Calloway and Tom Price retired in May. He was tired.");
    assert!(alone > 0.9 && rivals < 0.7, "{alone} {rivals}");
}
