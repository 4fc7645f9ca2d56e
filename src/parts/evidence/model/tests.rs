//! What the panel says of the items of the sample.

use super::*;
use crate::sample::reading;

fn shown(e: &Evidence) -> String {
    let part = |p: &Part| match p {
        Part::Text(words) => words.clone(),
        Part::Entity(id, name) => format!("{name}({id})"),
    };
    let mut out = format!("{}: {}", e.label, e.title.iter().map(part).collect::<String>());
    e.chain.iter().for_each(|l| out += &format!("\n{} ({}) >", l.words, l.quote));
    let words = |(words, class): &(String, String)| {
        if class.is_empty() { words.clone() } else { format!("[{words}|{class}]") }
    };
    let Context { before, words: passage, after } = &e.context;
    out += &format!("\n({before}) {} ({after})", passage.iter().map(words).collect::<String>());
    e.facts.iter().for_each(|f| out += &format!("\n{} = {}", f.name, part(&f.value)));
    e.reasons.iter().for_each(|r| out += &format!("\n{}: {}", r.what, r.sure.words));
    e.apart.iter().flat_map(|a| &a.ways).for_each(|(words, _)| out += &format!("\n? {words}"));
    e.also.iter().for_each(|(item, words)| out += &format!("\n+ {item} {words}"));
    out
}

fn check(item: &str, expected: &str) {
    let evidence = item.parse().ok().and_then(|item| Evidence::of(&reading(), item));
    let clean = |s: &str| s.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    assert_eq!(evidence.as_ref().map(shown), Some(clean(expected)));
}

#[test]
fn a_quote_with_its_source_and_cue() {
    check(
        "q2",
        "Indirect speech: Tom Berg(e2)
         (Mayor Ada Lund said the bridge “must be built”.) [Tom Berg|m-source] [told|m-cue] the Post \
         [that Lund had promised a vote|m-said]. (Berg opposes the bridge.)
         Cue = told
         To = The Post(e3)
         Manner = In the article’s words, not only the speaker’s.
         Quote: likely, 70%
         Speaker: likely, 70%
         + q3 Indirect speech: Ada Lund",
    );
}

#[test]
fn a_quote_inside_another_shows_the_chain() {
    check(
        "q3",
        "Indirect speech: Ada Lund(e1)
         Tom Berg told (q2) >
         (Mayor Ada Lund said the bridge “must be built”.) Tom Berg told the Post that [Lund |m-source]\
         [had|m-cue m-source][ promised|m-cue] [a vote|m-said]. (Berg opposes the bridge.)
         Cue = had promised
         Manner = In the article’s words, not only the speaker’s.
         Quote: likely, 70%
         Speaker: likely, 70%
         + q2 Indirect speech: Tom Berg",
    );
}

#[test]
fn a_stance_that_nobody_holds() {
    check(
        "s3",
        "Stance: against: unattributed against Ada Lund(e1)
         () Ada Lund [was criticised|m-evidence m-against m-source]. (“We will wait,” she said.)
         Manner = Told as a fact
         Cue = was criticised
         Stance: likely, 70%",
    );
}

#[test]
fn a_name_and_a_role() {
    check(
        "e1-4",
        "Person: Ada Lund(e1)
         (Ada Lund was criticised.) “We will wait,” [she|m-source] said. ()
         Mentioned = “she”, by a pronoun
         Name: likely, 70%
         ? Split off this “she” alone",
    );
    check(
        "r1-1",
        "Role: Ada Lund(e1): Mayor
         () [Mayor Ada Lund|m-source] said the bridge “must be built”. (Tom Berg told the Post that Lund had promised a vote.)
         Held = at the time
         Role: likely, 70%",
    );
}

#[test]
fn what_is_not_there_has_no_evidence() {
    for item in ["q9", "s9", "e1-9", "e9-1", "r1-2", "t1-9", "t9-1", "c9-1", "c1-2"] {
        assert_eq!(item.parse().map(|item| Evidence::of(&reading(), item)), Ok(None), "{item}");
    }
}
