//! What a person says of items, and what it makes of the analysis: accepted, rejected, changed, merged, renamed, added.

use super::sample::shown;
use super::*;
use crate::{AttributionId, StanceId};

impl Sample {
    /// Says things one after another, each of what is shown by then, and writes down what comes of all.
    fn says(&self, lines: &[&str], expected: &str) {
        let mut log = vec![];
        for line in lines {
            let now = apply(&self.documents, &self.analysis, &log).kept();
            log.push(self.correction(&now, line));
        }
        let kept = apply(&self.documents, &self.analysis, &log).kept();
        let marks: Vec<String> = kept.review.iter().map(|(item, mark)| format!("{item} {mark:?}")).collect();
        let told = format!("{}\n{}", shown(&self.documents, &kept), marks.join(", "));
        let clean = |s: &str| s.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n");
        assert_eq!(clean(&told), clean(expected), "{lines:?}");
        let stored = serde_json::to_string(&log).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Correction>>(&stored).unwrap(), log);
    }

    /// “reject s1”, “speaker q1 = e2”, “merge e1 = e2”, “add quote: words = e1”; nobody is “-”, an issue “#levy”.
    fn correction(&self, now: &Corrected, line: &str) -> Correction {
        let (what, value) = line.split_once(" = ").unwrap_or((line, ""));
        let place = |item: &str| Place::of(&self.documents, &now.analysis, item.parse().unwrap()).unwrap();
        let who = |item: &str| (item != "-").then(|| place(item));
        let aim = |s: &str| s.strip_prefix('#').map_or_else(|| Aim::At(place(s)), |name| Aim::Issue(name.into()));
        let polarity = |s: &str| if s == "for" { Polarity::Positive } else { Polarity::Negative };
        if let Some((sort, words)) = what.strip_prefix("add ").and_then(|rest| rest.split_once(": ")) {
            let (article, span) = self.find(words, (0, 0));
            let at = Anchor::of(&self.documents, &self.analysis, article, span).unwrap();
            return match (sort, value.split(' ').collect::<Vec<_>>().as_slice()) {
                ("mention", ["-"]) => Correction::AddMention { at, entity: None, kind: Kind::Place },
                ("mention", [who]) => Correction::AddMention { at, entity: Some(place(who)), kind: Kind::Other },
                ("quote", [speaker]) => Correction::AddQuote { content: at, speaker: who(speaker) },
                ("stance", [holder, way, target]) => Correction::AddStance {
                    evidence: at,
                    holder: who(holder),
                    target: aim(target),
                    polarity: polarity(way),
                },
                _ => panic!("{line}"),
            };
        }
        match what.split(' ').collect::<Vec<_>>().as_slice() {
            ["accept", item] => Correction::Accept { item: place(item) },
            ["reject", item] => Correction::Reject { item: place(item) },
            ["speaker", quote] => Correction::Speaker { quote: place(quote), speaker: who(value) },
            ["holder", stance] => Correction::Holder { stance: place(stance), holder: who(value) },
            ["target", stance] => Correction::Target { stance: place(stance), target: aim(value) },
            ["polarity", stance] => Correction::Polarity { stance: place(stance), polarity: polarity(value) },
            ["kind", entity] => Correction::Kind { entity: place(entity), kind: Kind::Organization },
            ["rename", item] => Correction::Rename { item: place(item), name: value.into() },
            ["merge", into] => Correction::Merge { into: place(into), from: place(value) },
            _ => panic!("{line}"),
        }
    }
}

fn levy() -> Sample {
    Sample::new(&["Ann Lee said “I oppose the levy”. Mayor Bob Hall blamed Ann Lee. He called the port levy fair."])
        .entities(&["Ann Lee: Ann Lee, I, Ann Lee", "Bob Hall: Bob Hall, He"])
        .topics(&["levy: the levy, the port levy"])
        .role("Bob Hall", "Mayor", "Mayor Bob Hall")
        .quotes(&["Ann Lee: Ann Lee | said | “I oppose the levy”"])
        .stances(&["Ann Lee: I | oppose | the levy", "Bob Hall: Bob Hall | blamed | Ann Lee"])
}

const LEVY: &str = "Ann Lee: Ann Lee, I, Ann Lee
     Bob Hall, Mayor: Bob Hall, He
     #levy: the levy, the port levy
     Ann Lee said “I oppose the levy”
     Ann Lee against levy
     Bob Hall against Ann Lee";

#[test]
fn what_is_accepted_stays_and_is_marked() {
    let lines = ["accept q1", "accept s1", "accept e1-1", "accept r2-1", "accept t1", "accept e2"];
    let marks = "e2 Confirmed, e1-1 Confirmed, r2-1 Confirmed, q1 Confirmed, s1 Confirmed, t1 Confirmed";
    levy().says(&lines, &format!("{LEVY}\n{marks}"));
    levy().says(&[], LEVY);
}

#[test]
fn what_is_rejected_goes_with_what_rests_on_it() {
    levy().says(&["reject s1"], &LEVY.replace("Ann Lee against levy\n", ""));
    levy().says(
        &["reject q1"],
        "Ann Lee: Ann Lee, I, Ann Lee
         Bob Hall, Mayor: Bob Hall, He
         #levy: the levy, the port levy
         Ann Lee against levy
         Bob Hall against Ann Lee",
    );
    levy().says(
        &["reject e1-1"],
        "Ann Lee: I, Ann Lee
         Bob Hall, Mayor: Bob Hall, He
         #levy: the levy, the port levy
         nobody said “I oppose the levy”
         Ann Lee against levy
         Bob Hall against Ann Lee",
    );
    levy().says(
        &["reject e1"],
        "Bob Hall, Mayor: Bob Hall, He
         #levy: the levy, the port levy
         nobody said “I oppose the levy”
         nobody against levy",
    );
    levy().says(
        &["reject e2-1", "reject t1-1"],
        "Ann Lee: Ann Lee, I, Ann Lee
         #levy: the port levy
         Ann Lee said “I oppose the levy”
         nobody against Ann Lee",
    );
    levy().says(&["reject r2-1"], &LEVY.replace("Bob Hall, Mayor:", "Bob Hall:"));
}

#[test]
fn what_is_changed_says_so() {
    levy().says(
        &["speaker q1 = e2", "holder s1 = -", "target s2 = t1"],
        "Ann Lee: Ann Lee, I, Ann Lee
         Bob Hall, Mayor: Bob Hall, He
         #levy: the levy, Ann Lee, the port levy
         Bob Hall said “I oppose the levy”
         nobody against levy
         Bob Hall against levy
         q1 Corrected, s1 Corrected, s2 Corrected",
    );
    levy().says(
        &["target s1 = #port fees", "rename t2 = port dues", "rename e2 = Robert Hall", "kind e1 = organization"],
        "Ann Lee: Ann Lee, I, Ann Lee
         Robert Hall = Bob Hall, Mayor: Bob Hall, He
         #levy: the levy, the port levy
         #port dues: the levy
         Ann Lee said “I oppose the levy”
         Ann Lee against port dues
         Bob Hall against Ann Lee
         e1 Corrected, e2 Corrected, s1 Corrected, t2 Added"
            .replace("Bob Hall against", "Robert Hall against")
            .as_str(),
    );
}

#[test]
fn what_is_merged_is_one() {
    levy().says(
        &["merge e1 = e2", "accept s1"],
        "Ann Lee = Bob Hall, Mayor: Ann Lee, I, Bob Hall, Ann Lee, He
         #levy: the levy, the port levy
         Ann Lee said “I oppose the levy”
         Ann Lee against levy
         e1 Corrected, s1 Confirmed",
    );
    let two = levy().topics(&["port: the port levy"]);
    two.says(
        &["merge t2 = t1", "accept s1"],
        "Ann Lee: Ann Lee, I, Ann Lee
         Bob Hall, Mayor: Bob Hall, He
         #port: the levy, the port levy
         Ann Lee said “I oppose the levy”
         Ann Lee against port
         Bob Hall against Ann Lee
         s1 Confirmed, t1 Corrected",
    );
}

#[test]
fn what_is_added_stands_in_the_order_of_the_text() {
    levy().says(
        &["add mention: port = -", "add quote: called the port levy fair = e2", "add stance: Mayor = e2 for #mayor"],
        "Ann Lee: Ann Lee, I, Ann Lee
         Bob Hall, Mayor: Bob Hall, He
         port: port
         #levy: the levy, the port levy
         #mayor: Mayor
         Ann Lee said “I oppose the levy”
         Bob Hall said called the port levy fair
         Ann Lee against levy
         Bob Hall against mayor
         Bob Hall against Ann Lee
         e3 Added, e3-1 Added, q2 Added, s2 Added, t2 Added",
    );
    levy().says(
        &["add mention: Mayor = e2", "add mention: Mayor = e1", "accept e2-1"],
        "Ann Lee: Ann Lee, I, Ann Lee
         Bob Hall, Mayor: Mayor, Bob Hall, He
         #levy: the levy, the port levy
         Ann Lee said “I oppose the levy”
         Ann Lee against levy
         Bob Hall against Ann Lee
         no effect
         e2-1 Added",
    );
}

#[test]
fn the_analysis_tells_what_a_person_rejected_and_views_do_not() {
    let sample = levy();
    let place = |item| Place::of(&sample.documents, &sample.analysis, item).unwrap();
    let items = [ItemId::Stance(StanceId(0)), ItemId::Quote(AttributionId(0))];
    let log = items.map(|item| Correction::Reject { item: place(item) });
    let corrected = apply(&sample.documents, &sample.analysis, &log);
    assert_eq!(corrected.analysis, sample.analysis);
    assert_eq!(items.map(|item| corrected.review.mark(item)), [Mark::Rejected; 2]);
    assert_eq!((corrected.kept().analysis.stances.len(), corrected.kept().review.is_empty()), (1, true));
    assert_eq!(serde_json::to_string(&corrected.review).unwrap(), r#"{"q1":"rejected","s1":"rejected"}"#);
    assert_eq!(apply(&sample.documents, &sample.analysis, &[]).kept().analysis, sample.analysis);
}

#[test]
fn what_is_unsure_is_left_out_with_the_words_it_alone_is_about() {
    let mut sample = levy();
    let unsure = sample.analysis.stances.len();
    sample.analysis.stances.iter_mut().for_each(|s| s.why.sure = 0.4);
    let apply = |log: &[Correction]| apply(&sample.documents, &sample.analysis, log).surer(0.5);
    let (none, out) = apply(&[]);
    let members = none.analysis.topics[0].members.len();
    assert_eq!((none.analysis.stances.len(), members, out), (0, 1, unsure), "“the port levy” is left of the topic");
    let item = Place::of(&sample.documents, &sample.analysis, ItemId::Stance(StanceId(0))).unwrap();
    let (judged, out) = apply(&[Correction::Accept { item }]);
    assert_eq!((judged.analysis.stances.len(), out), (1, unsure - 1), "what a person confirmed stays");
    assert_eq!(judged.review.mark(ItemId::Stance(StanceId(0))), Mark::Confirmed);
}
