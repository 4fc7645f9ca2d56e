//! Who said what: the cases that users of other tools complain about.

use super::read;

fn check(text: &str, expected: &[&str]) {
    assert_eq!(read(text).quotes(), expected, "in: {text}");
}

#[test]
fn before_after_and_around_its_cue() {
    check("Mayor Ana Ruiz said: “The bridge will open in May.”", &["Ana Ruiz | said | “The bridge will open in May.”"]);
    check("“The bridge will open in May,” Ana Ruiz said.", &["Ana Ruiz | said | “The bridge will open in May,”"]);
    check(
        "“The bridge,” Ana Ruiz said, “will open in May.”",
        &["Ana Ruiz | said | “The bridge,” … “will open in May.”"],
    );
    check("Ana Ruiz said that the bridge would open in May.", &["Ana Ruiz | said | that the bridge would open in May"]);
    check("The bridge will open in May, Ana Ruiz said.", &["Ana Ruiz | said | The bridge will open in May"]);
}

#[test]
fn the_verb_before_its_speaker() {
    check(
        "“We lost everything,” said Ana Ruiz, a baker who lives by the river.",
        &["Ana Ruiz | said | “We lost everything,”"],
    );
    check("“We lost everything,” added the mayor of Ashby.", &["the mayor of Ashby | added | “We lost everything,”"]);
}

#[test]
fn speech_over_paragraphs() {
    check(
        "“We lost everything,” Ana Ruiz said. “The water came at night.\n\n“Nobody warned us.”",
        &["Ana Ruiz | said | “We lost everything,” … “The water came at night. … “Nobody warned us.”"],
    );
}

#[test]
fn a_description_between_name_and_cue_then_a_pronoun() {
    check(
        "Hugo Hale, a doctor in Ashby, said the clinic was full. “We need beds,” he added.",
        &["Hugo Hale | said | the clinic was full", "Hugo Hale | added | “We need beds,”"],
    );
}

#[test]
fn sources_without_a_name() {
    check(
        "A government spokesperson told AFP that dates had not been set.",
        &["A government spokesperson | told | that dates had not been set"],
    );
    check("Police said the road was closed.", &["Police | said | the road was closed"]);
}

#[test]
fn a_quotation_alone_belongs_to_who_spoke_last() {
    check(
        "Ana Ruiz said the bridge was safe.\n\n“I would drive over it myself, today or any day.”",
        &["Ana Ruiz | said | the bridge was safe", "Ana Ruiz |  | “I would drive over it myself, today or any day.”"],
    );
}

#[test]
fn cues_that_are_no_verbs() {
    check("According to Ana Ruiz, the bridge is safe.", &["Ana Ruiz | According to | the bridge is safe"]);
    check("The bridge is safe, according to the ministry.", &["the ministry | according to | The bridge is safe"]);
    check("Five years ago, he said, the bridge was new.", &["[he] | said | Five years ago … the bridge was new"]);
}

#[test]
fn brackets_after_a_name() {
    check("“It is safe,” Rep. Ana Ruiz (D-N.C.) said Friday.", &["Ana Ruiz | said | “It is safe,”"]);
    check("“It is safe,” said Rep. Ana Ruiz (D-N.C.), head of the council.", &["Ana Ruiz | said | “It is safe,”"]);
}

#[test]
fn small_words_between_speaker_cue_and_words() {
    check("Ana Ruiz, however, said: “The bridge is safe.”", &["Ana Ruiz | said | “The bridge is safe.”"]);
    check("Ana Ruiz wrote Saturday morning: “The bridge is safe.”", &["Ana Ruiz | wrote | “The bridge is safe.”"]);
    check("Hugo Hale praised Ana Ruiz: “She built the bridge.”", &["Hugo Hale | praised | “She built the bridge.”"]);
}

#[test]
fn speech_goes_to_the_cue_of_its_own_paragraph() {
    check(
        "“The bridge is safe,” said Ana Ruiz. “I drove over it.\n\n“I did not,” said Hugo Hale.",
        &["Ana Ruiz | said | “The bridge is safe,” … “I drove over it.", "Hugo Hale | said | “I did not,”"],
    );
}

#[test]
fn titles_and_scare_quotes_are_no_speech() {
    check("The “smart” bridge was praised in the film “Crossing Over” last year.", &[]);
    check("The drivers’ union and the city’s ‘90s fleet were there.", &[]);
}

#[test]
fn speech_within_speech() {
    check(
        "Ana Ruiz said Hugo Hale had told the council that the bridge was safe.",
        &[
            "Ana Ruiz | said | Hugo Hale had told the council that the bridge was safe",
            "Hugo Hale | had told | that the bridge was safe",
        ],
    );
}

#[test]
fn some_words_quoted() {
    check(
        "Ana Ruiz said the talks touched on “trade and people”, but also noted “areas of difference”.",
        &[
            "Ana Ruiz | said | the talks touched on “trade and people”, but also noted “areas of difference”",
            "Ana Ruiz | noted | “areas of difference”",
        ],
    );
}

#[test]
fn transcripts_and_signatures() {
    check(
        "RUIZ: We will open the bridge in May. It is safe.",
        &["RUIZ | : | We will open the bridge in May. It is safe."],
    );
    check("“It was the best day of my life.” — Ana Ruiz", &["Ana Ruiz | — | “It was the best day of my life.”"]);
}

#[test]
fn a_subject_parted_from_its_verb() {
    check("The bridge, Ana Ruiz said, was built in May.", &["Ana Ruiz | said | The bridge … was built in May"]);
    check(
        "Hugo Hale left raids, which Ana Ruiz says had nothing to do with it.",
        &["Ana Ruiz | says | had nothing to do with it"],
    );
}

#[test]
fn who_is_told_and_by_nobody() {
    check(
        "Until then, parents have been told, the gates will be locked.",
        &["[] | have been told | Until then … the gates will be locked"],
    );
    check("Parents were told that the gates were locked.", &["[] | were told | that the gates were locked"]);
}

#[test]
fn an_estimate_is_said() {
    check("Police put the crowd at 2,500.", &["Police | put | the crowd at 2,500"]);
}

#[test]
fn a_headline_that_begins_with_speech() {
    check(
        "“We will not sell the bridge”: Ana Ruiz on the vote\n\nThe council met on Monday.",
        &["Ana Ruiz | : | “We will not sell the bridge”"],
    );
}

#[test]
fn a_speaker_named_behind_the_description() {
    check(
        "The developer, Fenner Homes, promised to pay for two classrooms.",
        &["Fenner Homes | promised | to pay for two classrooms"],
    );
}

#[test]
fn two_voices_without_a_name() {
    check(
        "“It is safe,” Ana Ruiz said.\n\n“It was brave.” “It was cowardly.” Both could be heard.",
        &["Ana Ruiz | said | “It is safe,”", "[] |  | “It was brave.”", "[] |  | “It was cowardly.”"],
    );
}
