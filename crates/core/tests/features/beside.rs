//! Names by what stands around them.

use super::read;

/// `has`: every card expected is there.
fn has(text: &str, expected: &[&str]) {
    let cards = read(text).cards();
    expected.iter().for_each(|card| assert!(cards.iter().any(|c| c == card), "{card} not in {cards:?}: {text}"));
}

/// Nobody and nothing has this name.
fn lacks(text: &str, name: &str) {
    let cards = read(text).cards();
    assert!(!cards.iter().any(|c| c.starts_with(&format!("{name} ("))), "{cards:?}: {text}");
}

#[test]
fn a_capital_the_inside_a_sentence() {
    has("Ana Ruiz told The Lisbon Example that she would stay.", &["Lisbon Example (organization) = Lisbon Example"]);
}

#[test]
fn behind_a_publication_and_in_brackets() {
    has("A study in the journal River Notes is new.", &["River Notes (organization) = River Notes"]);
    has("Ana Ruiz (Harbour Oars) won.", &["Harbour Oars (organization) = Harbour Oars"]);
}

#[test]
fn a_body_of_a_country() {
    has(
        "On Monday Sports Doctors Australia met.",
        &["Sports Doctors Australia (organization) = Sports Doctors Australia"],
    );
}

#[test]
fn behind_an_office() {
    has("Ana Ruiz is the mayor of Tarnholm.", &["Tarnholm (place) = Tarnholm"]);
}

#[test]
fn families_months_and_verbs_are_nobody() {
    lacks("Ruth Hale and Colm Hale spoke. One of the Hales declined.", "Hales");
    lacks("Alma May spoke. She will fly in May.", "May");
    lacks("Mark London spoke. “Mark that as a maybe,” he said.", "Mark");
}

#[test]
fn a_first_name_that_is_an_office() {
    has("Ana Ruiz met Dean Fowler. Dean is kind.", &["Dean Fowler (person) = Dean Fowler, Dean"]);
}

#[test]
fn a_company_by_its_first_word() {
    has(
        "Zeltor Holdings opened a plant. Zeltor hired ten people.",
        &["Zeltor Holdings (organization) = Zeltor Holdings, Zeltor"],
    );
}

#[test]
fn with_its_initials_or_the() {
    has("The Harvest Workers Front (HWF) won.", &["Harvest Workers Front (organization) = Harvest Workers Front, HWF"]);
    has("Shares in Larkfield fell.", &["Larkfield (organization) = Larkfield"]);
}
