//! What is found of short articles, in a form that reads.

use super::*;
use crate::{Polarity, analyze};

fn document(text: &str) -> Document {
    Document { text: text.into(), one_article: true, ..Document::default() }
}

/// A line a passage of shared text: its article, counted from 1, how much of it is kept, and its words.
fn lines(documents: &[Document], analysis: &Analysis) -> Vec<String> {
    let passage = |p: &Passage| {
        let kept = if p.exact { "exact".into() } else { p.share.to_string() };
        format!("{} {kept}: {}", p.article.index() + 1, p.span.of(&documents[p.article.index()].text))
    };
    analysis.reused.iter().flat_map(|r| r.passages.iter().map(passage)).collect()
}

fn check(texts: &[&str], expected: &[&str]) {
    let documents: Vec<_> = texts.iter().map(|t| document(t)).collect();
    assert_eq!(lines(&documents, &analyze(&documents)), expected);
}

const HARBOUR: &str = "The harbour board will move the fishing boats to the north quay before the winter storms.";
const LEASE: &str = "Its chairwoman told the council on Monday that the old lease runs out in eleven months.";
const BAKERY: &str = "The last bakery on the island sold its ovens to a school in the hills.";

#[test]
fn the_same_words_in_other_case_and_punctuation() {
    let loud = "THE HARBOUR BOARD will move the fishing boats – to the north quay – before the winter storms!";
    check(&[HARBOUR, BAKERY, loud], &[&format!("1 exact: {HARBOUR}"), &format!("3 exact: {loud}")]);
}

#[test]
fn edited_lightly() {
    for (edited, share) in [
        // Words left out, words put in, clauses in another order, another number.
        ("The board will move the fishing boats to the north quay before winter storms.", 100),
        ("The harbour board will move all the fishing boats up to the north quay before the first winter storms.", 84),
        ("Before the winter storms, the harbour board will move the fishing boats to the north quay.", 100),
    ] {
        check(&[HARBOUR, edited], &[&format!("1 exact: {HARBOUR}"), &format!("2 {share}: {edited}")]);
    }
    let twelve = LEASE.replace("eleven", "twelve");
    check(&[LEASE, &twelve], &[&format!("1 exact: {LEASE}"), &format!("2 93: {twelve}")]);
}

#[test]
fn the_one_inside_the_other() {
    let longer =
        format!("Despite a petition by four hundred people from both shores, {}", HARBOUR.replace("The", "the"));
    check(&[HARBOUR, &longer], &[&format!("1 exact: {HARBOUR}"), &format!("2 61: {longer}")]);
}

#[test]
fn sentences_in_a_row_are_one_passage() {
    let both = format!("{HARBOUR} {LEASE}");
    let apart = format!("{LEASE} {BAKERY} {HARBOUR}");
    check(
        &[&format!("{both} {BAKERY}"), &format!("Ferries run. {both}")],
        &[&format!("1 exact: {both}"), &format!("2 exact: {both}")],
    );
    check(
        &[&both, &apart],
        &[
            &format!("1 exact: {HARBOUR}"),
            &format!("2 exact: {HARBOUR}"),
            &format!("1 exact: {LEASE}"),
            &format!("2 exact: {LEASE}"),
        ],
    );
}

#[test]
fn the_same_things_told_in_other_words_are_not_reused() {
    check(
        &[HARBOUR, "Boats will lie at the north quay from autumn, as the harbour board fears storms in winter."],
        &[],
    );
    check(
        &[
            "Northport beat Eastfield by three goals to one at home on Saturday.",
            "Northport lost to Hillview by five goals to two at home on Sunday.",
        ],
        &[],
    );
}

#[test]
fn a_few_words_are_the_same_by_chance_unless_more_is_shared() {
    check(&[&format!("{HARBOUR} We will see."), &format!("{BAKERY} We will see.")], &[]);
    let both = format!("{HARBOUR} We will see.");
    check(&[&both, &both.to_uppercase()], &[&format!("1 exact: {both}"), &format!("2 exact: {}", both.to_uppercase())]);
}

#[test]
fn one_article_shares_nothing_with_itself() {
    check(&[&format!("{HARBOUR} {BAKERY} {HARBOUR}")], &[]);
    check(&[&format!("{HARBOUR} {BAKERY} {HARBOUR}"), LEASE], &[]);
}

#[test]
fn a_quotation_is_told_apart() {
    let quoted = "“We will move every fishing boat to the north quay before winter,” Ana Lemalu said.";
    let documents = [document(&format!("{quoted} {BAKERY}")), document(&format!("{BAKERY} {quoted}"))];
    let quoted: Vec<_> = analyze(&documents).reused.iter().map(|r| r.quoted).collect();
    assert_eq!(quoted, [true, false]);
}

#[test]
fn passages_stand_in_the_order_of_publication() {
    let dated = |date: Option<&str>| Document { published: date.map(String::from), ..document(HARBOUR) };
    let documents = [dated(None), dated(Some("2024-03-19")), dated(Some("2024-03-18"))];
    let order: Vec<_> = analyze(&documents).reused[0].passages.iter().map(|p| p.article.index()).collect();
    assert_eq!(order, [2, 1, 0]);
}

#[test]
fn stances_in_shared_text_repeat_the_first() {
    let quoted = "Mayor Ana Lemalu has fiercely criticised the Northern Fishing Company over the broken quay.";
    let own = "Ana Lemalu praised the Northern Fishing Company in 2019.";
    let documents = [document(quoted), document(&format!("{quoted} {own}")), document(own)];
    let analysis = analyze(&documents);
    let repeats = Repeats::of(&analysis);
    let of = |article: usize, polarity| {
        let here = |s: &&crate::Stance| s.article.index() == article && s.polarity == polarity;
        analysis.stances.iter().find(here).expect("a stance").id
    };
    assert_eq!(repeats.first(of(1, Polarity::Negative)), of(0, Polarity::Negative));
    assert_eq!(repeats.first(of(2, Polarity::Positive)), of(1, Polarity::Positive));
    assert!(repeats.is_repeat(of(2, Polarity::Positive)) && !repeats.is_repeat(of(1, Polarity::Positive)));
    let against = || analysis.stances.iter().filter(|s| s.polarity == Polarity::Negative).map(|s| s.id);
    assert_eq!((against().count(), repeats.once(against()), repeats.once(against().skip(1))), (2, 1, 1));
}
