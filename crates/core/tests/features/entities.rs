//! Who is who: names joined, capitals that act, pronouns, roles.

use super::read;

fn check(text: &str, expected: &[&str]) {
    assert_eq!(read(text).cards(), expected, "in: {text}");
}

#[test]
fn short_names_join_the_one_full_name_that_fits() {
    check(
        "Prime Minister Kari Lindqvist left. Lindqvist will return. She is well.",
        &["Kari Lindqvist (person) = Kari Lindqvist, Lindqvist, She; Prime Minister"],
    );
    let two = read("Ana Ruiz met Hugo Ruiz in Madrid. Ruiz was late.");
    assert!(two.cards().contains(&"Ruiz (person) = Ruiz".to_string()), "{:?}", two.cards());
}

#[test]
fn a_generation_is_part_of_the_name() {
    check(
        "Hugo Hale Junior spoke. Hugo Hale was silent.",
        &["Hugo Hale (person) = Hugo Hale", "Hugo Hale Junior (person) = Hugo Hale Junior"],
    );
}

#[test]
fn a_capital_that_acts_is_its_government() {
    check("Canberra barred the company from the tender.", &["Australia (place) = Canberra"]);
    check("Wellington has been criticised for its silence.", &["New Zealand (place) = Wellington, its"]);
    check("She spoke in the capital Wellington.", &["Wellington (place) = Wellington"]);
}

#[test]
fn roles_with_their_country() {
    check(
        "Chinese Foreign Minister Wang Yi met Australian Foreign Minister Penny Wong.",
        &[
            "Australia (place) = Australian",
            "China (place) = Chinese",
            "Penny Wong (person) = Penny Wong; Foreign Minister of Australia",
            "Wang Yi (person) = Wang Yi; Foreign Minister of China",
        ],
    );
    check(
        "Ana Ruiz, the mayor of Madrid, resigned.",
        &["Ana Ruiz (person) = Ana Ruiz; Mayor of Madrid", "Madrid (place) = Madrid"],
    );
    check("Former President Hugo Hale died.", &["Hugo Hale (person) = Hugo Hale; former President"]);
}

#[test]
fn initials_join_their_organization() {
    check(
        "The River Safety Association met. The RSA wants more patrols.",
        &["River Safety Association (organization) = River Safety Association, RSA"],
    );
}

#[test]
fn headlines_name_whom_the_text_names() {
    check(
        "Mayors Rip Ruiz Over Old Bridge\n\nThe plan by Ana Ruiz was old. Ruiz will resign. Nobody came. It rained.",
        &["Ana Ruiz (person) = Ruiz, Ana Ruiz, Ruiz"],
    );
}

#[test]
fn no_names_no_cards() {
    check("It rained all day and nobody came.", &[]);
    check("", &[]);
    assert_eq!(read("").article_count(), 0);
}
