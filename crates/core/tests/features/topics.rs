//! Issues gathered across articles: what is one, and what is not.

use onrecord_core::{Analysis, Document, analyze};

fn read(articles: &[&str]) -> (Analysis, Vec<String>) {
    let document =
        |(n, text): (usize, &&str)| Document { id: n.to_string(), text: text.to_string(), ..Document::default() };
    let documents: Vec<Document> = articles.iter().enumerate().map(document).collect();
    let analysis = analyze(&documents);
    let words = |m: &onrecord_core::TopicMember| {
        let document = analysis.article(m.article).map_or(0, |a| a.document);
        m.span.of(&documents[document].text).to_string()
    };
    let line = |t: &onrecord_core::Topic| {
        format!("{}: {}", t.name, t.members.iter().map(words).collect::<Vec<_>>().join(" | "))
    };
    let mut topics: Vec<String> = analysis.topics.iter().map(line).collect();
    topics.sort();
    (analysis, topics)
}

/// Every topic of these articles, with its members.
fn check(articles: &[&str], expected: &[&str]) {
    assert_eq!(read(articles).1, expected, "in: {articles:#?}");
}

#[test]
fn the_same_words_in_another_order() {
    check(
        &["Ana Ruiz opposed the housing plan.", "Hugo Hale backed the plan for housing."],
        &["housing plan: the housing plan | the plan for housing"],
    );
    check(
        &["Ana Ruiz opposed the controversial carbon tax.", "Hugo Hale backed a tax on carbon."],
        &["tax on carbon: the controversial carbon tax | a tax on carbon"],
    );
}

#[test]
fn words_used_for_the_same_thing() {
    check(
        &["Ana Ruiz opposed the trade agreement.", "Hugo Hale backed the trade deal."],
        &["trade deal: the trade agreement | the trade deal"],
    );
}

#[test]
fn short_for_a_longer_one() {
    check(
        &["Ana Ruiz opposed the housing plan. Hugo Hale backed the plan."],
        &["housing plan: the housing plan | the plan"],
    );
    check(
        &["Ana Ruiz opposed the Ashby housing plan.", "Hugo Hale backed the housing plan."],
        &["housing plan: the Ashby housing plan | the housing plan"],
    );
    check(
        &["Ana Ruiz opposed Hugo Hale’s housing plan. Hugo Hale defended his housing plan."],
        &["Hugo Hale’s housing plan: Hugo Hale’s housing plan | his housing plan"],
    );
}

#[test]
fn two_that_fit_are_none() {
    check(
        &["Ana Ruiz opposed the housing plan. Hugo Hale opposed the health plan. Mia Stone backed the plan."],
        &["health plan: the health plan", "housing plan: the housing plan", "plan: the plan"],
    );
    check(
        &[
            "Ana Ruiz opposed the Ashby housing plan.",
            "Hugo Hale opposed the Leeds housing plan.",
            "Mia Stone backed the housing plan.",
        ],
        &[
            "Ashby housing plan: the Ashby housing plan",
            "Leeds housing plan: the Leeds housing plan",
            "housing plan: the housing plan",
        ],
    );
}

#[test]
fn never_by_the_head_alone() {
    check(
        &["Ana Ruiz opposed the tax plan.", "Hugo Hale backed the health plan."],
        &["health plan: the health plan", "tax plan: the tax plan"],
    );
    check(
        &["Ana Ruiz opposed the tax plan.", "Hugo Hale backed the plan."],
        &["plan: the plan", "tax plan: the tax plan"],
    );
}

#[test]
fn opposites_stay_apart() {
    check(
        &["Ana Ruiz opposed the fishing ban. Hugo Hale backed fishing rights."],
        &["fishing ban: the fishing ban", "fishing rights: fishing rights"],
    );
    check(
        &["Ana Ruiz backed legal immigration. Hugo Hale opposed illegal immigration."],
        &["illegal immigration: illegal immigration", "legal immigration: legal immigration"],
    );
    check(
        &["Ana Ruiz favoured ending the programme. Hugo Hale backed the programme."],
        &["ending the programme: ending the programme", "programme: the programme"],
    );
}

#[test]
fn an_issue_that_is_an_entity() {
    let articles = ["China opposed AUKUS.", "China opposed the AUKUS security pact."];
    let (analysis, topics) = read(&articles);
    assert_eq!(topics, [""; 0]);
    let targets: Vec<&str> = analysis.stances.iter().map(|s| analysis.target_name(&s.target)).collect();
    assert_eq!(targets, ["AUKUS", "AUKUS"]);
}
