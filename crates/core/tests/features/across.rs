//! The same entity in several articles.

use onrecord_core::{Document, analyze};

/// The names of the people and organizations of these articles, each with its other names.
fn check(articles: &[&str], expected: &[&str]) {
    let document =
        |(n, text): (usize, &&str)| Document { id: n.to_string(), text: text.to_string(), ..Document::default() };
    let documents: Vec<Document> = articles.iter().enumerate().map(document).collect();
    let analysis = analyze(&documents);
    let line = |e: &onrecord_core::Entity| {
        let articles: std::collections::BTreeSet<String> = e.mentions.iter().map(|m| m.article.to_string()).collect();
        let names: Vec<&str> = std::iter::once(&e.name).chain(&e.aliases).map(String::as_str).collect();
        format!("{} in {}", names.join(", "), articles.into_iter().collect::<Vec<_>>().join(" "))
    };
    let mut cards: Vec<String> = analysis.entities.iter().map(line).collect();
    cards.sort();
    assert_eq!(cards, expected, "in: {articles:#?}");
}

#[test]
fn full_and_short_forms() {
    check(&["Ana Ruiz left.", "Mayor Ruiz left."], &["Ana Ruiz, Ruiz in a1 a2"]);
    check(&["Daniel R. Hale left.", "Dan Hale left."], &["Daniel R. Hale, Dan Hale in a1 a2"]);
    check(&["The River Patrol Association met.", "The RPA met."], &["River Patrol Association, RPA in a1 a2"]);
    check(
        &["The Ashby Tenants Union met.", "The Tenants Union met."],
        &["Ashby Tenants Union, Tenants Union in a1 a2"],
    );
}

#[test]
fn the_reason_is_told() {
    let documents = ["Ana Ruiz left.", "Mayor Ruiz left."].map(|text| Document {
        id: text.into(),
        text: text.into(),
        ..Document::default()
    });
    let analysis = analyze(&documents);
    let rules: Vec<&str> = analysis.entities[0].mentions.iter().map(|m| m.why.rule.as_ref()).collect();
    assert_eq!(rules[1], "join.short_name");
}

#[test]
fn one_family_name_two_people() {
    check(&["Ana Ruiz met Hugo Ruiz.", "Ruiz left."], &["Ana Ruiz in a1", "Hugo Ruiz in a1", "Ruiz in a2"]);
    check(&["Ana Ruiz left.", "Hugo Ruiz left."], &["Ana Ruiz in a1", "Hugo Ruiz in a2"]);
    check(&["Ana Ruiz left.", "Mr Ruiz left."], &["Ana Ruiz in a1", "Ruiz in a2"]);
}

#[test]
fn what_contradicts_is_not_joined() {
    check(
        &["Foreign Minister Ana Ruiz left.", "Acme FC coach Ruiz was glad. Ruiz left."],
        &["Acme FC in a2", "Ana Ruiz in a1", "Ruiz in a2"],
    );
    check(
        &["French Foreign Minister Ana Ruiz left.", "Spanish Foreign Minister Ana Ruiz left."],
        &["Ana Ruiz in a1", "Ana Ruiz in a2", "France in a1", "Spain in a2"],
    );
}

#[test]
fn unnamed_sources_stay_in_their_article() {
    check(&["A resident said it was late.", "A resident said it was late."], &["A resident in a1", "A resident in a2"]);
}

#[test]
fn what_one_article_tells_apart_stays_apart() {
    check(
        &["Elena Marsh met Peter Marsh. Marsh left.", "Elena Marsh spoke."],
        &["Elena Marsh in a1 a2", "Marsh in a1", "Peter Marsh in a1"],
    );
}
