//! Who said what: the words, their speaker, and how they are given.

use super::{Side, holds};
use crate::{notes::Saying, tally::Report};
use onrecord_core::{Attribution, Span};
use std::collections::BTreeSet;

/// How much of what was said has to be there, and how much of what was found has to be said.
const ENOUGH: f32 = 0.75;

/// The bytes of the letters and digits of spans: what quotation marks and spaces cannot change.
fn letters(text: &str, spans: &[Span]) -> BTreeSet<usize> {
    let of = |s: &Span| {
        let from = s.start;
        s.of(text).char_indices().filter(|(_, c)| c.is_alphanumeric()).map(move |(i, _)| from + i).collect::<Vec<_>>()
    };
    spans.iter().flat_map(of).collect()
}

/// How much of `part` is in `whole`.
fn share(part: &BTreeSet<usize>, whole: &BTreeSet<usize>) -> f32 {
    if part.is_empty() { 0.0 } else { part.intersection(whole).count() as f32 / part.len() as f32 }
}

/// An attribution with its letters.
struct Found<'a> {
    attribution: &'a Attribution,
    letters: BTreeSet<usize>,
    used: bool,
}

impl Side<'_> {
    /// Every saying is found with its speaker, and nothing else is taken for a saying.
    pub fn sayings(&self, report: &mut Report) {
        let found = |a| Found { attribution: a, letters: letters(&self.gold.text, &a.content), used: false };
        let mut found: Vec<Found> = self.analysis.attributions.iter().map(found).collect();
        let mut required: Vec<&Saying> = self.gold.sayings.iter().filter(|s| !s.optional).collect();
        // First those with the right speaker, so that no saying takes another's attribution.
        required.retain(|saying| {
            let Some(first) = self.claim(&mut found, saying, true) else { return true };
            report.of("quotes").expect(String::new(), true);
            report.of("speakers").expect(String::new(), true);
            self.saying_details(first, saying, report);
            false
        });
        self.gold.sayings.iter().filter(|s| s.optional).for_each(|s| _ = self.claim(&mut found, s, true));
        for saying in required {
            let other = self.claim(&mut found, saying, false);
            self.without_speaker(saying, other, report);
        }
        for Found { attribution, .. } in found.iter().filter(|f| !f.used) {
            let (speaker, cue) = (self.called(attribution.speaker), self.words(&attribution.cue));
            report.of("quotes").wrong.push(format!("{speaker} ({cue}) “{}”", self.words(&attribution.content)));
        }
    }

    /// A saying that nobody, or only somebody else, is found to have said.
    fn without_speaker(&self, saying: &Saying, found: Option<&Attribution>, report: &mut Report) {
        let line = format!("{}: “{}”", saying.speaker.join("|"), self.words(&saying.content));
        let Some(a) = found else { return report.of("quotes").expect(line, false) };
        report.of("quotes").expect(String::new(), true);
        match a.speaker {
            None => {
                let source = self.words(&a.source);
                report.of("speakers").expect(format!("{line} (nobody; source “{source}”)"), false);
            }
            speaker => report.of("speakers").mistake(format!("{line}, not {}", self.called(speaker))),
        }
    }

    fn is_speaker(&self, a: &Attribution, expected: &[String]) -> bool {
        self.is_actor(a.speaker, &self.words(&a.source), expected)
    }

    /// Takes the attributions that give a saying's words (`right`: with its speaker), and returns the fullest.
    fn claim<'a>(&self, found: &mut [Found<'a>], saying: &Saying, right: bool) -> Option<&'a Attribution> {
        let wanted = letters(&self.gold.text, &saying.content);
        let own = self.gold.sayings.iter().filter(|s| s.via.is_empty() && s.speaker == saying.speaker);
        let own: Vec<Span> = own.chain([saying]).flat_map(|s| s.content.clone()).collect();
        let own = letters(&self.gold.text, &own);
        let fits = |f: &Found| {
            let part = share(&f.letters, &wanted) >= ENOUGH;
            let more = share(&wanted, &f.letters) >= ENOUGH && share(&f.letters, &own) >= ENOUGH;
            let unsaid = saying.optional && f.attribution.speaker.is_none();
            let free = if right { unsaid || self.is_speaker(f.attribution, &saying.speaker) } else { !f.used };
            (part || more) && free
        };
        let chosen: Vec<usize> = (0..found.len()).filter(|i| fits(&found[*i])).collect();
        let all: BTreeSet<usize> = chosen.iter().flat_map(|i| found[*i].letters.iter().copied()).collect();
        if share(&wanted, &all) < ENOUGH {
            return None;
        }
        chosen.iter().for_each(|i| found[*i].used = true);
        let fullest = chosen.iter().max_by_key(|i| found[**i].letters.intersection(&wanted).count())?;
        Some(found[*fullest].attribution)
    }

    fn saying_details(&self, a: &Attribution, saying: &Saying, report: &mut Report) {
        let line = |what: String| format!("{what}: “{}”", self.words(&saying.content));
        let details = report.of("details");
        if let Some(kind) = saying.kind {
            details.expect(line(format!("{kind:?}, not {:?}", a.kind)), kind == a.kind);
        }
        if let Some(to) = &saying.to {
            let words = a.addressee.as_ref().map_or("", |to| to.span.of(&self.gold.text));
            details.expect(line(format!("to {to}, not “{words}”")), holds(words, to) || holds(to, words));
        }
        if let Some(setting) = &saying.setting {
            let words = a.setting.map_or("", |s| s.of(&self.gold.text));
            details.expect(line(format!("setting {setting}, not “{words}”")), holds(words, setting));
        }
        let parents: Vec<&Attribution> = std::iter::successors(self.parent(a), |p| self.parent(p)).collect();
        if !saying.via.is_empty() {
            let same = parents.len() == saying.via.len()
                && parents
                    .iter()
                    .rev()
                    .zip(&saying.via)
                    .all(|(p, who)| self.is_one(p.speaker, &self.words(&p.source), who));
            details.expect(line(format!("via {}", saying.via.join(" > "))), same);
        }
    }

    fn parent(&self, a: &Attribution) -> Option<&Attribution> {
        a.parent.and_then(|id| self.analysis.attribution(id))
    }
}
