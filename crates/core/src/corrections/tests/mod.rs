//! What goes along with a split, what stays, and what has no effect.

mod anchors;
mod history;
mod said;
mod sample;

use super::*;
use sample::Sample;

fn two_smiths() -> Sample {
    Sample::new(&[
        "Mayor Jane Smith spoke. She left. Officer Bob Smith came. He said “I oppose it”. “No”. Smith told Ann Lee so.",
        "Bob Smith blamed Jane Smith. She smiled.",
    ])
    .entities(&["Jane Smith: Jane Smith, She, Bob Smith, He, I, Smith, Bob Smith, Jane Smith, She", "Ann Lee: Ann Lee"])
    .topics(&["it: it"])
    .role("Jane Smith", "Mayor", "Mayor Jane Smith")
    .role("Jane Smith", "Officer", "Officer Bob Smith")
    .quotes(&["Jane Smith: He | said | “I oppose it”", "Jane Smith:  |  | “No”", "Jane Smith: Smith | told | so"])
    .stances(&["Jane Smith: I | oppose | it", "Jane Smith: Bob Smith | blamed | Jane Smith"])
}

#[test]
fn a_name_goes_with_its_pronouns_roles_quotes_and_stances() {
    two_smiths().check(
        &[(Part::Name, "Bob Smith")],
        "Jane Smith = Smith, Mayor: Jane Smith, She, Smith, Jane Smith, She
         Ann Lee: Ann Lee
         Bob Smith, Officer: Bob Smith, He, I, Bob Smith
         #it: it
         Bob Smith said “I oppose it”
         Bob Smith said “No”
         Jane Smith said so
         Bob Smith against it
         Bob Smith against Jane Smith",
    );
}

#[test]
fn one_mention_goes_alone_with_what_stands_for_it() {
    two_smiths().check(
        &[(Part::Mention, "Bob Smith")],
        "Jane Smith = Bob Smith = Smith, Mayor: Jane Smith, She, Smith, Bob Smith, Jane Smith, She
         Ann Lee: Ann Lee
         Bob Smith, Officer: Bob Smith, He, I
         #it: it
         Bob Smith said “I oppose it”
         Bob Smith said “No”
         Jane Smith said so
         Bob Smith against it
         Jane Smith against Jane Smith",
    );
    two_smiths().check(
        &[(Part::Mention, "He")],
        "Jane Smith = Bob Smith = Smith, Mayor, Officer: Jane Smith, She, Bob Smith, Smith, Bob Smith, Jane Smith, She
         Ann Lee: Ann Lee
         He: He, I
         #it: it
         He said “I oppose it”
         He said “No”
         Jane Smith said so
         He against it
         Jane Smith against Jane Smith",
    );
}

#[test]
fn splits_add_up_and_the_rest_gets_another_name() {
    Sample::new(&["Jane Smith met Smith and Bob Smith."])
        .entities(&["Jane Smith: Jane Smith, Smith, Bob Smith"])
        .check(
            &[(Part::Name, "Jane Smith"), (Part::Name, "Bob Smith")],
            "Smith: Smith
             Jane Smith: Jane Smith
             Bob Smith: Bob Smith",
        );
}

#[test]
fn what_nothing_is_joined_to_cannot_be_split_off() {
    let alone = Sample::new(&["Jane Smith spoke. She left."]).entities(&["Jane Smith: Jane Smith, She"]);
    alone.check(&[(Part::Name, "Jane Smith")], "Jane Smith: Jane Smith, She\nno effect");
    alone.check(&[(Part::Mention, "spoke")], "Jane Smith: Jane Smith, She\nno effect");
    alone.check(&[(Part::Wording, "spoke")], "Jane Smith: Jane Smith, She\nno effect");
}

#[test]
fn what_several_share_stays_theirs() {
    Sample::new(&["Jane Smith met Ann Lee. Both said “No”."])
        .entities(&["Jane Smith: Jane Smith, Both", "Ann Lee: Ann Lee, Both"])
        .check(
            &[(Part::Mention, "Both")],
            "Jane Smith = Both: Jane Smith, Both
             Ann Lee = Both: Ann Lee, Both
             no effect",
        );
}

#[test]
fn a_split_of_other_words_or_another_document_changes_nothing() {
    let sample = two_smiths();
    let at = Anchor::at(&sample.documents[0], Span::new(0, 5)).unwrap();
    for (at, why) in [
        (Anchor { words: "mayor".into(), ..at.clone() }, Orphan::OtherWords),
        (Anchor { document: "d9".into(), prefix: "x".into(), ..at.clone() }, Orphan::NoDocument),
        (Anchor { suffix: "x".into(), ..at.clone() }, Orphan::OtherContext),
        (Anchor { span: Span::new(0, 999), ..at }, Orphan::NoEffect),
    ] {
        let split = Correction::Split(Split { part: Part::Name, at });
        let corrected = apply(&sample.documents, &sample.analysis, &[split]);
        assert_eq!((corrected.analysis == sample.analysis, corrected.outcomes), (true, vec![Err(why)]));
    }
}

#[test]
fn a_wording_gets_a_topic_of_its_own() {
    let levy = Sample::new(&["Ann Lee opposes the levy.", "Lee fears the port levy. Lee hates The levy."])
        .entities(&["Ann Lee: Ann Lee, Lee, Lee"])
        .topics(&["levy: the levy, the port levy, The levy"])
        .stances(&["Ann Lee: Ann Lee | opposes | the levy", "Ann Lee: Lee | fears | the port levy"]);
    levy.check(
        &[(Part::Wording, "the port levy")],
        "Ann Lee = Lee: Ann Lee, Lee, Lee
         #levy: the levy, The levy
         #port levy: the port levy
         Ann Lee against levy
         Ann Lee against port levy",
    );
    levy.check(
        &[(Part::Wording, "the levy")],
        "Ann Lee = Lee: Ann Lee, Lee, Lee
         #port levy: the port levy
         #levy: the levy, The levy
         Ann Lee against levy
         Ann Lee against port levy",
    );
}
