//! Anchors find their words again, or nothing.

use super::*;

/// The anchor of “[…]” in one text, found again in another: the words in brackets there, or why not.
fn check(before: &str, after: &str, expected: Result<(), Orphan>) {
    let document = |text: &str| Document { id: "d1".into(), text: text.into(), ..Document::default() };
    let unmarked = |text: &str| {
        let start = text.find('[').unwrap_or(0);
        let end = text.find(']').map_or(0, |at| at - 1);
        (document(&text.replace(['[', ']'], "")), Span::new(start, end))
    };
    let ((was, at), (now, there)) = (unmarked(before), unmarked(after));
    let anchor = Anchor::at(&was, at).unwrap();
    assert_eq!(anchor.find(&[now]), expected.map(|()| (0, there)), "{before} → {after}");
}

const LONG: &str = "Every member of the council then rose to speak";

#[test]
fn the_words_are_found_where_the_text_around_them_is_as_it_was() {
    check("Ann met [Ann].", "Ann met [Ann].", Ok(()));
    check("Ann met [Ann] there.", "A line before. Ann met [Ann] there.", Err(Orphan::OtherContext));
    let text = format!("{LONG}. [Ann] said no. {LONG}.");
    check(&text, &format!("New. {LONG}. [Ann] said no. {LONG}. More."), Ok(()));
    check(&text, &format!("{LONG}. [Ann] will say so."), Ok(()));
    check(&text, &format!("Oh: [Ann] said no. {LONG}."), Ok(()));
}

#[test]
fn other_words_are_never_taken_for_them() {
    let text = format!("{LONG}. [Ann] said no. {LONG}.");
    check(&text, &format!("{LONG}. Anna said no. {LONG}."), Err(Orphan::OtherContext));
    check(&text, &format!("{LONG}. Bob said no. {LONG}."), Err(Orphan::OtherWords));
    check(&text, "Ann said yes.", Err(Orphan::OtherContext));
    check(&text, &format!("Oh. {LONG}. Ann said yes. {LONG}. Ann said maybe."), Err(Orphan::Ambiguous));
    check("[Ann]", "", Err(Orphan::OtherWords));
}

#[test]
fn a_document_that_came_back_under_another_id_is_known_by_its_words() {
    let document = |id: &str, text: &str| Document { id: id.into(), text: text.into(), ..Document::default() };
    let text = format!("{LONG}. Ann said no.");
    let at = Span::new(LONG.len() + 2, LONG.len() + 5);
    let anchor = Anchor::at(&document("d1", &text), at).unwrap();
    assert_eq!(anchor.find(&[document("d2", "No."), document("d3", &text)]), Ok((1, at)));
    assert_eq!(anchor.find(&[document("d2", &text), document("d3", &text)]), Err(Orphan::NoDocument));
}
