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
    check("Ana Ruiz is opposing the plan.", &["Ana Ruiz against plan (asserted)"]);
    check("Ana Ruiz was angered by the plan.", &["Ana Ruiz against plan (asserted)"]);
}

#[test]
fn nobody_named_is_unattributed() {
    check("Wellington has been criticised for its silence.", &["unattributed against New Zealand (asserted)"]);
    check("The plan drew criticism.", &["unattributed against plan (asserted)"]);
    check("The plan was dropped.", &[]);
}

#[test]
fn negation_and_reversal() {
    check("Ana Ruiz does not support the plan.", &["Ana Ruiz against plan (negated)"]);
    check("Ana Ruiz no longer supports the plan.", &["Ana Ruiz against plan (negated)"]);
    check("Ana Ruiz refused to support the plan.", &["Ana Ruiz against plan (negated)"]);
    check("Ana Ruiz failed to back the plan.", &["Ana Ruiz against plan (negated)"]);
    check("Ana Ruiz rejected criticism of the plan.", &["Ana Ruiz for plan (asserted)"]);
    check("Ana Ruiz lifted the sanctions on Iran.", &["Ana Ruiz for Iran (asserted)"]);
}

#[test]
fn no_blame_is_no_praise() {
    check("Ana Ruiz did not criticise the plan.", &[]);
    check("Ana Ruiz refused to condemn the plan.", &[]);
    check("Ana Ruiz stopped short of endorsing the plan.", &[]);
    check("Ana Ruiz denied supporting the plan.", &[]);
    check("Ana Ruiz raised few objections to the plan.", &[]);
    check("Ana Ruiz said the plan was not a disaster.", &[]);
    check("Ana Ruiz said if the plan is a disaster, she will resign.", &[]);
    check("Ana Ruiz said the attack was not only a disaster.", &["Ana Ruiz against attack (asserted)"]);
}

#[test]
fn what_is_asked_for_is_the_askers() {
    check("Ana Ruiz urged Hugo Hale to support the plan.", &["Ana Ruiz for plan (urged)"]);
    check("Ana Ruiz urged Hugo Hale not to sign the treaty.", &["Ana Ruiz against treaty (urged)"]);
    check("Ana Ruiz called on Hugo Hale to scrap the tax.", &["Ana Ruiz against tax (urged)"]);
    check("Ana Ruiz called for the plan to be scrapped.", &["Ana Ruiz against plan (urged)"]);
    check("Ana Ruiz called on Hugo Hale to resign.", &["Ana Ruiz against Hugo Hale (urged)"]);
    check("Ana Ruiz called for the removal of Hugo Hale.", &["Ana Ruiz against Hugo Hale (urged)"]);
    check("Ana Ruiz demanded that Hugo Hale resign.", &["Ana Ruiz against Hugo Hale (urged)"]);
    check("Ana Ruiz urged Hugo Hale to visit the harbour.", &["Ana Ruiz for visit the harbour (urged)"]);
}

#[test]
fn wishes_and_guesses_are_nobodys_stance() {
    check("Ana Ruiz hopes Hugo Hale will back the plan.", &[]);
    check("Ana Ruiz wondered whether Hugo Hale supports the plan.", &[]);
    check("Does Hugo Hale support the plan?", &[]);
    check("Ana Ruiz would oppose the plan.", &["Ana Ruiz against plan (conditional)"]);
    check("Hugo Hale may sue China.", &[]);
}

#[test]
fn promises_tell_by_what_is_promised() {
    check("Ana Ruiz vowed to end the programme.", &["Ana Ruiz against programme (asserted)"]);
    check("Ana Ruiz pledged to protect the forest.", &["Ana Ruiz for forest (asserted)"]);
    check("Ana Ruiz threatened to sue China.", &["Ana Ruiz against China (asserted)"]);
    check("Ana Ruiz promised to visit the harbour.", &[]);
}

#[test]
fn a_bill_is_not_its_sponsor() {
    check("Ana Ruiz opposed Hugo Hale’s bill.", &["Ana Ruiz against Hugo Hale’s bill (asserted)"]);
}

#[test]
fn who_judges_conduct_judges_its_actor() {
    check(
        "Ana Ruiz criticised Hugo Hale’s handling of the floods.",
        &["Ana Ruiz against Hugo Hale’s handling of the floods (asserted)", "Ana Ruiz against Hugo Hale (asserted)"],
    );
    check("Ana Ruiz slammed the mayor, Hugo Hale, over the floods.", &["Ana Ruiz against Hugo Hale (asserted)"]);
    check("Ana Ruiz accused Hugo Hale of a cover-up.", &["Ana Ruiz against Hugo Hale (asserted)"]);
    check("Ana Ruiz blamed the floods on Hugo Hale.", &["Ana Ruiz against Hugo Hale (asserted)"]);
}

#[test]
fn issues_in_few_words() {
    check(
        "Ana Ruiz condemned the ban on foreign vessels in March by the council.",
        &["Ana Ruiz against ban on foreign vessels (asserted)"],
    );
}

#[test]
fn deeds() {
    let deeds = [
        ("China imposed tariffs on Australia.", "China against Australia (asserted)"),
        ("China sued Australia.", "China against Australia (asserted)"),
        ("China sanctioned Australia.", "China against Australia (asserted)"),
        ("China severed ties with Australia.", "China against Australia (asserted)"),
        ("China invited Hugo Hale.", "China for Hugo Hale (asserted)"),
        ("Ana Ruiz fired Hugo Hale.", "Ana Ruiz against Hugo Hale (asserted)"),
        ("Ana Ruiz pardoned Hugo Hale.", "Ana Ruiz for Hugo Hale (asserted)"),
        ("Ana Ruiz vetoed the bill.", "Ana Ruiz against bill (asserted)"),
        ("Ana Ruiz voted against the bill.", "Ana Ruiz against bill (asserted)"),
        ("Ana Ruiz boycotted the summit.", "Ana Ruiz against summit (asserted)"),
        ("Ana Ruiz donated money to Hugo Hale.", "Ana Ruiz for Hugo Hale (asserted)"),
        ("Ana Ruiz protested against the bill.", "Ana Ruiz against bill (asserted)"),
    ];
    deeds.iter().for_each(|(text, stance)| check(text, &[stance]));
    check("Ana Ruiz invited doubt.", &[]);
    check("Ana Ruiz has the power to fire Hugo Hale.", &[]);
}

#[test]
fn people_who_take_sides() {
    check("Ana Ruiz is a fierce critic of the plan.", &["Ana Ruiz against plan (asserted)"]);
    check("Ana Ruiz, an ally of Hugo Hale, left.", &["Ana Ruiz for Hugo Hale (asserted)"]);
    check("Ana Ruiz, a former ally of Hugo Hale, left.", &[]);
}

#[test]
fn several_holders_and_targets() {
    check(
        "Ana Ruiz and Hugo Hale criticised the plan.",
        &["Ana Ruiz against plan (asserted)", "Hugo Hale against plan (asserted)"],
    );
    check(
        "Ana Ruiz praised Hugo Hale and Mia Stone.",
        &["Ana Ruiz for Hugo Hale (asserted)", "Ana Ruiz for Mia Stone (asserted)"],
    );
}

#[test]
fn verbs_away_from_their_subjects() {
    let same = "Ana Ruiz against plan (asserted)";
    check("Ana Ruiz on Monday criticised the plan.", &[same]);
    check("Ana Ruiz, for her part, criticised the plan.", &[same]);
    check("Ana Ruiz used the meeting to criticise the plan.", &[same]);
    check("Ana Ruiz signed a letter criticising the plan.", &[same]);
    check("Ana Ruiz opened the meeting by criticising the plan.", &[same]);
}

#[test]
fn governments_are_their_countries() {
    check("The Kenyan government criticised the plan.", &["Kenya against plan (asserted)"]);
}

#[test]
fn what_one_says_of_another_is_reported() {
    check("Hugo Hale said China opposes the pact.", &["China against pact (reported)"]);
}

#[test]
fn verdicts_in_speech() {
    check("Ana Ruiz said the plan was a disaster.", &["Ana Ruiz against plan (asserted)"]);
    check(
        "Ana Ruiz said Hugo Hale was too friendly with China.",
        &["Ana Ruiz against Hugo Hale (asserted)", "Hugo Hale for China (reported)"],
    );
    check("Ana Ruiz does not believe that Hugo Hale is honest.", &[]);
    check("Ana Ruiz called the plan a disaster.", &["Ana Ruiz against plan (asserted)"]);
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
    check("New Zealand's staunch anti-nuclear policy is old.", &["New Zealand against nuclear (asserted)"]);
    check("Australia's pro-cycling agenda is old.", &["Australia for cycling (asserted)"]);
}

#[test]
fn the_holder_stands_before_a_description_of_it() {
    check("Ana Ruiz, a lawyer who wrote the rule, opposed the plan.", &["Ana Ruiz against plan (asserted)"]);
    check("The United Nations, which opposed the plan, met on Monday.", &["United Nations against plan (asserted)"]);
}

#[test]
fn what_somebody_is_to_do_has_a_sign_of_its_own() {
    check("Ana Ruiz vowed to fight the plan.", &["Ana Ruiz against plan (asserted)"]);
    check("Ana Ruiz called on Hugo Hale to reject the plan.", &["Ana Ruiz against plan (urged)"]);
    check("Ana Ruiz urged Hugo Hale to resign.", &["Ana Ruiz against Hugo Hale (urged)"]);
    check("Ana Ruiz called on Hugo Hale.", &[]);
    check("Ana Ruiz declined to support the plan.", &["Ana Ruiz against plan (negated)"]);
    check("Ana Ruiz refused to condemn the plan.", &[]);
    check("Ana Ruiz wants the plan scrapped.", &["Ana Ruiz against plan (asserted)"]);
    check("Ana Ruiz wants Hugo Hale gone.", &["Ana Ruiz against Hugo Hale (asserted)"]);
}

#[test]
fn who_is_called_a_critic_or_a_supporter() {
    check("Ana Ruiz is a fierce critic of the plan.", &["Ana Ruiz against plan (asserted)"]);
    check("Ana Ruiz, a supporter of the plan, left.", &["Ana Ruiz for plan (asserted)"]);
    check("Ana Ruiz is no fan of the plan.", &["Ana Ruiz against plan (asserted)"]);
    check("Ana Ruiz is no critic of the plan.", &[]);
    check("Ana Ruiz was once a supporter of the plan.", &[]);
}

#[test]
fn support_that_ends_is_none() {
    check("Ana Ruiz withdrew her support for the plan.", &["Ana Ruiz against plan (asserted)"]);
    check("Ana Ruiz dropped her opposition to the plan.", &[]);
    check("Ana Ruiz has won the fight.", &[]);
}

#[test]
fn a_comma_before_and_closes_a_relative_clause() {
    check(
        "Ana Ruiz praised the crew that had searched, and urged ministers to tighten the rules.",
        &["Ana Ruiz for crew (asserted)", "Ana Ruiz for rules (urged)"],
    );
}

#[test]
fn a_document_whose_author_is_not_named() {
    check("The letter accuses Ana Ruiz of lying.", &["unattributed against Ana Ruiz (asserted)"]);
}

#[test]
fn his_minister_is_the_one_who_holds_the_office() {
    check(
        "Education Minister Amira Haddad left. Premier Lachlan Frost said he stands by his minister.",
        &["Lachlan Frost for Amira Haddad (asserted)"],
    );
}

#[test]
fn when_is_no_part_of_the_target() {
    check("Ana Ruiz welcomed a first visit last year.", &["Ana Ruiz for first visit (asserted)"]);
    check("Ana Ruiz opposes the plan for next week.", &["Ana Ruiz against plan (asserted)"]);
}

#[test]
fn an_issue_ends_where_another_deed_begins() {
    check("Ana Ruiz backed the permit and told the clerk.", &["Ana Ruiz for permit (asserted)"]);
    check("Ana Ruiz criticised the permit and the tax.", &["Ana Ruiz against permit and the tax (asserted)"]);
}

#[test]
fn a_word_between_marks_is_no_end() {
    check("Ana Ruiz blamed “unhelpful” weather.", &["Ana Ruiz against weather (asserted)"]);
}

#[test]
fn a_feeling_that_is_not_there() {
    check("Ana Ruiz has no sympathy for Hugo Hale.", &["Ana Ruiz against Hugo Hale (negated)"]);
    check("Ana Ruiz has sympathy for Hugo Hale.", &["Ana Ruiz for Hugo Hale (asserted)"]);
}

#[test]
fn a_name_between_commas_is_passed_over() {
    check("Ana Ruiz called for the chairman, Hugo Hale, to go.", &["Ana Ruiz against Hugo Hale (urged)"]);
}
