//! What is set side by side of two short articles.

use crate::{Document, Relation, analyze};

/// `expected`, a line an alignment: `=` the same, `==` reused, `≠` different, with the aspects, and the statements that
/// stand alone after `<` (in the first article) and `>` (in the second).
fn check(left: &str, right: &str, expected: &[&str]) {
    let document = |text: &str| Document { text: text.into(), one_article: true, ..Document::default() };
    let documents = [document(left), document(right)];
    let analysis = analyze(&documents);
    let words = |a: usize, span: crate::Span| span.of(&documents[a].text).to_owned();
    let lines = analysis.alignments.iter().map(|x| {
        let sides: Vec<String> = x.articles.iter().zip(&x.spans).map(|(a, s)| words(a.index(), *s)).collect();
        let aspects: Vec<String> = x
            .differences
            .iter()
            .map(|d| {
                let side = |a, span: Option<crate::Span>| span.map_or_else(String::new, |s| words(a, s));
                format!("[{:?}: {} | {}]", d.aspect, side(0, d.left), side(1, d.right)).to_lowercase()
            })
            .collect();
        match (x.relation, x.reused) {
            (Relation::Same, true) => format!("== {}", sides.join(" | ")),
            (Relation::Same, false) => format!("= {}", sides.join(" | ")),
            (Relation::Differs, _) => format!("≠ {} {}", sides.join(" | "), aspects.join(" ")),
            (Relation::Only, _) => format!("{} {}", if x.articles[0].index() == 0 { "<" } else { ">" }, sides.join("")),
        }
    });
    let lines: Vec<String> = lines.collect();
    assert_eq!(lines, expected);
}

const FERRY: &str = "The ferry Lady Grace sank off Suva on Friday after a night of heavy rain.";

#[test]
fn the_same_and_copied() {
    check(
        FERRY,
        "It rained all of Friday night off Suva when the Lady Grace, a ferry, sank.",
        &["= The ferry Lady Grace sank off Suva on Friday after a night of heavy rain. | \
         It rained all of Friday night off Suva when the Lady Grace, a ferry, sank."],
    );
    check(
        FERRY,
        &FERRY.replace("heavy rain.", "HEAVY rain!"),
        &["== The ferry Lady Grace sank off Suva on Friday after a night of heavy rain. | \
         The ferry Lady Grace sank off Suva on Friday after a night of HEAVY rain!"],
    );
}

#[test]
fn differences() {
    check(
        "The harbour office in Suva fined the ferry company 20,000 dollars in January over broken life rafts.",
        "In January, the ferry company was fined 35,000 dollars over broken life rafts by the harbour office in Suva.",
        &["≠ The harbour office in Suva fined the ferry company 20,000 dollars in January over broken life rafts. | \
           In January, the ferry company was fined 35,000 dollars over broken life rafts by the harbour office in Suva. \
           [number: 20,000 | 35,000]"],
    );
    check(
        "The divers found the wreck of the ferry at a depth of ninety metres.",
        "The divers reportedly found the wreck of the ferry at a depth of ninety metres.",
        &["≠ The divers found the wreck of the ferry at a depth of ninety metres. | \
           The divers reportedly found the wreck of the ferry at a depth of ninety metres. [certainty:  | reportedly]"],
    );
}

#[test]
fn what_stands_alone() {
    let alone = "Mayor Ana Lemalu promised new life rafts for every ship in Suva.";
    check(
        &format!("{FERRY} {alone}"),
        &format!("{FERRY} The weather office had warned of waves."),
        &[&format!("== {FERRY} | {FERRY}"), &format!("< {alone}")],
    );
}

#[test]
fn unrelated_articles_have_nothing_to_compare() {
    check(FERRY, "Lawmakers in Apia voted for lower taxes on fuel on Friday. Tom Reid called it a mistake.", &[]);
    check(FERRY, "", &[]);
}

#[test]
fn sharing_a_name_is_not_enough() {
    check(
        "Mayor Ana Lemalu opened a school in Suva on Friday.",
        "The police in Suva asked Ana Lemalu about the ferry.",
        &[],
    );
}

#[test]
fn an_article_twice_differs_in_nothing() {
    let article = format!("{FERRY} Mayor Ana Lemalu said the harbour office had fined the company twice.");
    let second = "Mayor Ana Lemalu said the harbour office had fined the company twice.";
    check(&article, &article, &[&format!("== {FERRY} | {FERRY}"), &format!("== {second} | {second}")]);
}

#[test]
fn a_correction_says_what_the_other_got_wrong() {
    check(
        "The ferry Lady Grace carried 12 passengers when it sank off Suva on Friday.",
        "Correction: An earlier version of this article said the ferry Lady Grace carried 12 passengers. It carried 21 \
         passengers when it sank off Suva.",
        &["≠ The ferry Lady Grace carried 12 passengers when it sank off Suva on Friday. | \
           It carried 21 passengers when it sank off Suva. [number: 12 | 21]"],
    );
}

#[test]
fn the_times_of_a_live_blog_are_no_differences() {
    check(
        "10.15am The divers have found the wreck of the Lady Grace at a depth of ninety metres.\n\n\
         9.40am Mayor Ana Lemalu promised new life rafts for every ship in Suva.",
        "The divers have found the wreck of the ferry Lady Grace at a depth of ninety metres.",
        &[
            "== 10.15am The divers have found the wreck of the Lady Grace at a depth of ninety metres. | \
           The divers have found the wreck of the ferry Lady Grace at a depth of ninety metres.",
            "< 9.40am Mayor Ana Lemalu promised new life rafts for every ship in Suva.",
        ],
    );
}
