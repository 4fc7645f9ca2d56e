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
fn one_family_name_two_people() {
    check(
        "Elena Marsh met Peter Marsh. Marsh left. Mr Marsh stayed. Ms Marsh wept.",
        &[
            "Elena Marsh (person) = Elena Marsh, Marsh",
            "Marsh (person) = Marsh",
            "Peter Marsh (person) = Peter Marsh, Marsh",
        ],
    );
    // Before the other one is named, there is only one.
    check(
        "Elena Marsh left. Marsh wept. Peter Marsh stayed.",
        &["Elena Marsh (person) = Elena Marsh, Marsh", "Peter Marsh (person) = Peter Marsh"],
    );
    // Named in passing, he does not take her name away.
    check(
        "Elena Marsh left. Marsh wept. Marsh met her uncle Peter Marsh. Marsh spoke.",
        &["Elena Marsh (person) = Elena Marsh, Marsh, Marsh, her, Marsh", "Peter Marsh (person) = Peter Marsh"],
    );
    check("Mr Marsh met Mrs Marsh.", &["Marsh (person) = Marsh", "Mrs Marsh (person) = Marsh"]);
}

#[test]
fn initials_and_familiar_names() {
    check(
        "Daniel R. Hale left. D. R. Hale wept. Daniel T. Hale stayed.",
        &["Daniel R. Hale (person) = Daniel R. Hale, D. R. Hale", "Daniel T. Hale (person) = Daniel T. Hale"],
    );
    check("Daniel R. Hale left. Dan Hale wept.", &["Daniel R. Hale (person) = Daniel R. Hale, Dan Hale"]);
    check(
        "Robert “Bob” Hale left. Bob Hale wept. Hale spoke.",
        &["Robert “Bob” Hale (person) = Robert “Bob” Hale, Bob Hale, Hale"],
    );
    check(
        "Ana Luz Cole left. ALC wept. ALC Junior stayed.",
        &["ALC Junior (person) = ALC Junior", "Ana Luz Cole (person) = Ana Luz Cole, ALC"],
    );
}

#[test]
fn names_that_are_words_or_places() {
    check(
        "Will Draper won. Will told reporters so. Will the council listen?",
        &["Will Draper (person) = Will Draper, Will"],
    );
}

#[test]
fn a_list_of_many_names() {
    let names: Vec<String> =
        (0..300).map(|n| format!("Ana {}{}", ["Ka", "Lo", "Mi"][n % 3], "bcdfghjklm".repeat(2 + n / 3 % 7))).collect();
    let cards = read(&format!("The list: {}.", names.join(", "))).cards();
    assert!(!cards.is_empty());
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

#[test]
fn particles_and_apostrophes_may_differ() {
    check(
        "Maarten de Wit met Pat O’Neill. Mr De Wit left. O'Neill wept.",
        &["Maarten de Wit (person) = Maarten de Wit, De Wit", "Pat O’Neill (person) = Pat O’Neill, O'Neill"],
    );
}
