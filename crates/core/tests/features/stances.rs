//! Where somebody stands: what counts, and what does not.

use super::read;

fn check(text: &str, expected: &[&str]) {
    assert_eq!(read(text).stances(), expected, "in: {text}");
}

#[test]
fn verbs_nouns_adjectives() {
    check("Ana Ruiz criticised the housing plan.", &["Ana Ruiz against housing plan (asserted)"]);
    check("China voiced concerns over the pact.", &["China against pact (asserted)"]);
    check("China has been fiercely critical of the pact.", &["China against pact (asserted)"]);
    check("The plan was praised by Ana Ruiz.", &["Ana Ruiz for plan (asserted)"]);
}

#[test]
fn nobody_named_is_unattributed() {
    check("Wellington has been criticised for its silence.", &["unattributed against New Zealand (asserted)"]);
}

#[test]
fn negation_and_reversal() {
    check("Ana Ruiz does not support the plan.", &["Ana Ruiz against plan (negated)"]);
    check("Ana Ruiz rejected criticism of the plan.", &["Ana Ruiz for plan (asserted)"]);
}

#[test]
fn no_blame_is_no_praise() {
    check("Ana Ruiz did not criticise the plan.", &[]);
    check("Ana Ruiz said the plan was not a disaster.", &[]);
    check("Ana Ruiz said if the plan is a disaster, she will resign.", &[]);
    check("Ana Ruiz said the attack was not only a disaster.", &["Ana Ruiz against attack (asserted)"]);
}

#[test]
fn wishes_and_urging_are_no_stance_of_the_one_who_is_urged() {
    check("Ana Ruiz urged Hugo Hale to support the plan.", &["Ana Ruiz for support the plan (urged)"]);
    check("Ana Ruiz would oppose the plan.", &["Ana Ruiz against plan (conditional)"]);
}

#[test]
fn a_bill_is_not_its_sponsor() {
    check("Ana Ruiz opposed Hugo Hale’s bill.", &["Ana Ruiz against Hugo Hale’s bill (asserted)"]);
}

#[test]
fn what_one_says_of_another_is_reported() {
    check("Hugo Hale said China opposes the pact.", &["China against pact (reported)"]);
}

#[test]
fn both_in_one_sentence() {
    check(
        "Ana Ruiz praised the mayor but criticised the budget.",
        &["Ana Ruiz for mayor (asserted)", "Ana Ruiz against budget (asserted)"],
    );
}

#[test]
fn policies_named_for_what_they_are_against() {
    check("New Zealand's staunch anti-nuclear policy is old.", &["New Zealand against anti-nuclear policy (asserted)"]);
}
