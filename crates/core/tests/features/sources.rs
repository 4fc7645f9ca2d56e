//! Who speaks, to whom, where and when; sources without a name.

use super::read;

fn check(text: &str, expected: &[&str]) {
    assert_eq!(read(text).addressed(), expected, "in: {text}");
}

fn cards(text: &str, expected: &[&str]) {
    assert_eq!(read(text).cards(), expected, "in: {text}");
}

#[test]
fn to_whom() {
    check("Ana Ruiz told AFP that the bridge was safe.", &["Ana Ruiz to AFP"]);
    check("Ana Ruiz told reporters in Wellington that the bridge was safe.", &["Ana Ruiz to reporters; in Wellington"]);
    check(
        "In an interview with the BBC, Ana Ruiz said the bridge was safe.",
        &["Ana Ruiz to BBC; In an interview with the BBC"],
    );
    check(
        "Ana Ruiz said in a letter to the Ashby Council that the bridge was safe.",
        &["Ana Ruiz to Ashby Council; in a letter to the Ashby Council"],
    );
}

#[test]
fn where_and_when() {
    check("Ana Ruiz said in a statement on Monday that the bridge was safe.", &["Ana Ruiz; in a statement on Monday"]);
    check("Ana Ruiz wrote on Twitter: “The bridge is safe.”", &["Ana Ruiz; on Twitter"]);
    check("During a debate on Tuesday, Ana Ruiz said the bridge was safe.", &["Ana Ruiz; During a debate on Tuesday"]);
    check("“It is safe,” said Ana Ruiz, speaking in Tokyo.", &["Ana Ruiz; speaking in Tokyo"]);
    check("Ana Ruiz, chief economist at Acme Corp, said growth would slow.", &["Ana Ruiz"]);
}

#[test]
fn several_speak() {
    check("Ana Ruiz and Hugo Hale said the bridge was safe.", &["Ana Ruiz and Hugo Hale"]);
    check("Ana Ruiz and Hugo Hale met. They said the bridge was safe.", &["Ana Ruiz and Hugo Hale"]);
    check("Ana Ruiz, mayor of Ashby and head of the council, said it was safe.", &["Ana Ruiz"]);
}

#[test]
fn a_chain_of_speakers() {
    let read = read("Ana Ruiz said Hugo Hale had told the council that the bridge was safe.");
    let parents: Vec<_> = read.analysis.attributions.iter().map(|q| q.parent.map(|p| p.to_string())).collect();
    assert_eq!(parents, [None, Some("q1".to_string())]);
}

#[test]
fn unnamed_sources_keep_their_own_cards() {
    cards(
        "A government spokesperson said it was late. A police officer said it was early. The spokesperson said no more.",
        &[
            "A government spokesperson (person) = A government spokesperson, The spokesperson",
            "A police officer (person) = A police officer",
        ],
    );
    cards(
        "A senior official said it was late. A second official said it was early. The official said no more.",
        &[
            "A second official (person) = A second official",
            "A senior official (person) = A senior official",
            "The official (person) = The official",
        ],
    );
    cards(
        "A resident said it was late. A resident said it was early.",
        &["A resident (person) = A resident", "A resident (person) = A resident"],
    );
}

#[test]
fn long_descriptions_are_shortened() {
    cards(
        "Two officials familiar with the talks, who asked not to be named, said a deal was near.",
        &["Two officials familiar with the talks (person) = Two officials familiar with the talks"],
    );
}

#[test]
fn a_quotation_alone_is_nobodys_where_the_text_does_not_say() {
    check("Ana Ruiz was silent.\n\n“We walked for two hours to get here today.”", &[""]);
    check("Ana Ruiz declined to comment.\n\n“We walked for two hours to get here today.”", &["Ana Ruiz", ""]);
    check("Ana Ruiz said it was safe. Hugo Hale rose. “We walked for two hours to get here today.”", &["Ana Ruiz", ""]);
}
