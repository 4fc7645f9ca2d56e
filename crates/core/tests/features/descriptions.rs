//! Descriptions, groups, and places that stand for governments.

use super::read;

fn check(text: &str, expected: &[&str]) {
    assert_eq!(read(text).cards(), expected, "in: {text}");
}

/// Whether one of the cards is `expected`.
fn has(text: &str, expected: &str) {
    let cards = read(text).cards();
    assert!(cards.iter().any(|c| c == expected), "in: {text}\n{cards:#?}");
}

#[test]
fn by_the_office_that_one_person_has() {
    has(
        "Foreign Minister Henrik Dahl met Mayor Ana Ruiz. The foreign minister was late.",
        "Henrik Dahl (person) = Henrik Dahl, The foreign minister; Foreign Minister",
    );
    let two = "US President Ana Ruiz met French President Hugo Hale. The president left. The French president stayed.";
    has(two, "Hugo Hale (person) = Hugo Hale, The French president; President of France");
    has(two, "Ana Ruiz (person) = Ana Ruiz; President of United States");
    has(
        "President Ana Ruiz met former president Hugo Hale. The president thanked the former president.",
        "Hugo Hale (person) = Hugo Hale, the former president; former President",
    );
    // Another one has it, too.
    has(
        "The president of the club, Hugo Hale, met the president of the league. The president left.",
        "Hugo Hale (person) = Hugo Hale; President",
    );
}

#[test]
fn by_age_and_by_what_the_article_called_them() {
    has(
        "Ana Ruiz, 34, a teacher from Leeds, won. The teacher wept. The 34-year-old will return.",
        "Ana Ruiz (person) = Ana Ruiz, The teacher, The 34-year-old; Teacher",
    );
    has(
        "Kestrel Motors, the German carmaker, cut jobs. The carmaker apologised. The German company pays well.",
        "Kestrel Motors (organization) = Kestrel Motors, The carmaker, The German company",
    );
    has("Ana Ruiz, a teacher, met Dana Cole, a teacher. The teacher wept.", "Ana Ruiz (person) = Ana Ruiz; Teacher");
}

#[test]
fn by_the_last_word_of_a_name() {
    has(
        "The Ashby Tenants Union met. The union voted. The Union will strike.",
        "Ashby Tenants Union (organization) = Ashby Tenants Union, The union, The Union",
    );
    has(
        "The Ministry of Civil Defence (MCD) met. The MCD agreed. The ministry paid.",
        "Ministry of Civil Defence (organization) = Ministry of Civil Defence, MCD, MCD, The ministry",
    );
    has(
        "The Ashby Tenants Union met the Leeds Bakers Union. The union voted.",
        "Ashby Tenants Union (organization) = Ashby Tenants Union",
    );
}

#[test]
fn governments() {
    has("The Mexican government protested.", "Mexico (place) = The Mexican government, Mexican");
    has(
        "The Ruiz administration opposed the bill. The administration will appeal.",
        "Ruiz administration (organization) = Ruiz administration, The administration",
    );
}

#[test]
fn groups_that_are_counted() {
    let text = "Prime Minister Ana Ruiz met President Hugo Hale. The two leaders shook hands.";
    has(text, "Ana Ruiz (person) = Ana Ruiz, The two leaders; Prime Minister");
    has(text, "Hugo Hale (person) = Hugo Hale, The two leaders; President");
    let three = "Ana Ruiz, Diana Cole and Hugo Hale left. The two women were tired.";
    has(three, "Ana Ruiz (person) = Ana Ruiz, The two women");
    has(three, "Hugo Hale (person) = Hugo Hale");
    has("Mayor Ana Ruiz spoke. The two leaders met.", "Ana Ruiz (person) = Ana Ruiz; Mayor");
}

#[test]
fn they_after_several_named_together() {
    let text = "Ana Ruiz, Hugo Hale and Mayor Dana Cole will travel to Tokyo. They will meet investors.";
    check(
        text,
        &[
            "Ana Ruiz (person) = Ana Ruiz, They",
            "Dana Cole (person) = Dana Cole, They; Mayor",
            "Hugo Hale (person) = Hugo Hale, They",
            "Tokyo (place) = Tokyo",
        ],
    );
    has("Ana Ruiz met Hugo Hale. Prices rose, and they fell.", "Ana Ruiz (person) = Ana Ruiz");
}

#[test]
fn capitals_that_act() {
    check(
        "London, Paris and Berlin condemned the test.",
        &["France (place) = Paris", "Germany (place) = Berlin", "United Kingdom (place) = London"],
    );
    check(
        "The minister urged Canberra to act.",
        &["Australia (place) = Canberra", "The minister (person) = The minister"],
    );
    check("Pressure from Tokyo grew.", &["Japan (place) = Tokyo"]);
    check("Ottawa is ready to talk.", &["Canada (place) = Ottawa"]);
    check("Brussels fined the firm.", &["European Union (organization) = Brussels"]);
    check("Belgian police were late. Brussels apologised.", &["Belgium (place) = Belgian, Brussels"]);
}

#[test]
fn capitals_that_are_places() {
    for text in [
        "He flew from Tokyo.",
        "Tokyo's streets were quiet.",
        "Tokyo is rainy in June.",
        "Tokyo was hit by storms.",
        "She left for Tokyo.",
        "Homes in Tokyo cost more.",
    ] {
        has(text, "Tokyo (place) = Tokyo");
    }
    check("Trains between Tokyo and Osaka were late.", &["Osaka (place) = Osaka", "Tokyo (place) = Tokyo"]);
}

#[test]
fn seats_of_government() {
    for seat in ["Kremlin", "White House", "Pentagon"] {
        let read = read(&format!("The {seat} rejected the claim. Reporters waited outside the {seat}."));
        let card = &read.analysis.entities[0];
        let kinds: Vec<_> = card.mentions.iter().map(|m| m.kind).collect();
        assert_eq!((card.name.as_str(), card.kind), (seat, onrecord_core::Kind::Organization));
        assert_eq!(kinds, [None, Some(onrecord_core::Kind::Place)], "{seat}");
    }
}

#[test]
fn by_the_words_beside_which_it_stands() {
    has(
        "Ana Ruiz did not wait. “We are done,” the grandmother said.",
        "Ana Ruiz (person) = Ana Ruiz, We, the grandmother",
    );
    // Two people are near.
    has("Ana Ruiz met Hugo Hale. “We are done,” the grandmother said.", "Ana Ruiz (person) = Ana Ruiz");
    has("Sen. Ana Ruiz met Hugo Hale. The senator left.", "Ana Ruiz (person) = Ana Ruiz, The senator; Sen.");
}
