//! What people are, when, and the words that say so.

use super::read;

fn check(text: &str, expected: &[&str]) {
    assert_eq!(read(text).roles(), expected, "in: {text}");
}

#[test]
fn titles_before_a_name() {
    check(
        "Chinese Foreign Minister Wang Yi arrived.",
        &["Wang Yi: Foreign Minister of China, current [Chinese Foreign Minister Wang Yi]"],
    );
    check(
        "Deputy Prime Minister and Finance Minister Ana Ruiz resigned.",
        &[
            "Ana Ruiz: Deputy Prime Minister, current [Deputy Prime Minister and Finance Minister Ana Ruiz]",
            "Ana Ruiz: Finance Minister, current [Deputy Prime Minister and Finance Minister Ana Ruiz]",
        ],
    );
    check("Ms Ana Ruiz resigned.", &[]);
}

#[test]
fn former_outgoing_and_incoming() {
    check("Former president Hugo Hale died.", &["Hugo Hale: President, former [Former president Hugo Hale]"]);
    check("Outgoing governor Ana Ruiz left.", &["Ana Ruiz: Governor, outgoing [Outgoing governor Ana Ruiz]"]);
    check("President-elect Ana Ruiz spoke.", &["Ana Ruiz: President-elect, incoming [President-elect Ana Ruiz]"]);
    check(
        "Hugo Hale, then prime minister, signed the deal.",
        &["Hugo Hale: Prime Minister, former [then prime minister]"],
    );
}

#[test]
fn descriptions_before_and_after_a_name() {
    check(
        "The president of the club, Hugo Hale, resigned.",
        &["Hugo Hale: President, current [The president of the club, Hugo Hale]"],
    );
    check(
        "Ana Ruiz (chief economist at Acme Corp) disagreed.",
        &["Ana Ruiz: Chief Economist of Acme Corp, current [chief economist at Acme Corp]"],
    );
    check(
        "Ana Ruiz, the former head of the bank, is a professor at Ashby University.",
        &[
            "Ana Ruiz: Head, former [the former head]",
            "Ana Ruiz: Professor of Ashby University, current [is a professor at Ashby University]",
        ],
    );
    // The next one's title, and somebody else's office.
    check("Ana Ruiz, Mayor Hugo Hale and others left.", &["Hugo Hale: Mayor, current [Mayor Hugo Hale]"]);
    check("Ana Ruiz, the mayor's brother, left.", &[]);
}

#[test]
fn when_it_was_held() {
    check(
        "Prime Minister Ana Ruiz, who assumed office last October, will resign.",
        &[
            "Ana Ruiz: Prime Minister, current [Prime Minister Ana Ruiz]",
            "Ana Ruiz: Prime Minister, current (last October) [assumed office last October]",
        ],
    );
    check(
        "Ana Ruiz, who served as mayor until 2019, agreed.",
        &["Ana Ruiz: Mayor, former (until 2019) [served as mayor until 2019]"],
    );
    check(
        "Hugo Hale was chairman of the board from 2010 to 2015.",
        &["Hugo Hale: Chairman, former (from 2010 to 2015) [was chairman of the board from 2010 to 2015]"],
    );
    check(
        "Hugo Hale was elected governor in March.",
        &["Hugo Hale: Governor, current (in March) [was elected governor in March]"],
    );
    check(
        "Since becoming chief executive in 2020, Ana Ruiz has cut costs.",
        &["Ana Ruiz: Chief Executive, current (in 2020) [becoming chief executive in 2020]"],
    );
    check(
        "Ana Ruiz resigned as mayor on Friday.",
        &["Ana Ruiz: Mayor, former (on Friday) [resigned as mayor on Friday]"],
    );
    check("Ana Ruiz will become mayor in May.", &["Ana Ruiz: Mayor, incoming (in May) [will become mayor in May]"]);
}

#[test]
fn of_somebody_named_by_a_pronoun() {
    check(
        "Ana Ruiz left early. She became mayor in 2019.",
        &["Ana Ruiz: Mayor, current (in 2019) [became mayor in 2019]"],
    );
}

#[test]
fn a_counterpart_has_the_same_office() {
    check(
        "Foreign Minister Winston Peters met his Chinese counterpart Wang Yi.",
        &[
            "Winston Peters: Foreign Minister, current [Foreign Minister Winston Peters]",
            "Wang Yi: Foreign Minister of China, current [his Chinese counterpart Wang Yi]",
        ],
    );
}

#[test]
fn roles_that_contradict_each_other_are_both_shown() {
    check(
        "Mayor Ana Ruiz opened the bridge. Councillor Ana Ruiz voted against it.",
        &["Ana Ruiz: Mayor, current [Mayor Ana Ruiz]", "Ana Ruiz: Councillor, current [Councillor Ana Ruiz]"],
    );
}

#[test]
fn of_the_one_body_of_the_sort_that_stands_before_the_office() {
    check(
        "The Tidewater Teachers Union met. Union president Ana Ruiz spoke.",
        &["Ana Ruiz: President of Tidewater Teachers Union, current [president Ana Ruiz]"],
    );
}
