//! Who stands where: holder, target, polarity; modality and chain.

use super::{Side, holds};
use crate::{notes::Position, tally::Report};
use onrecord_core::{Attribution, Polarity, Stance, Target};

impl Side<'_> {
    /// Every position is found, and no other.
    pub fn positions(&self, report: &mut Report) {
        let stances = &self.analysis.stances;
        for position in self.gold.positions.iter().filter(|p| !p.optional) {
            match stances.iter().find(|s| self.is_position(s, position)) {
                Some(stance) => {
                    report.of("stances").expect(String::new(), true);
                    self.position_details(stance, position, report);
                }
                None => report.of("stances").expect(self.line(position), false),
            }
        }
        for stance in stances.iter().filter(|s| !self.gold.positions.iter().any(|p| self.is_position(s, p))) {
            let line = self.stance_line(stance);
            let near = self.gold.positions.iter().find(|p| !p.optional && stance.evidence.overlaps(p.evidence));
            let why = near.map_or(String::new(), |p| format!(" [{}]", self.difference(stance, p)));
            report.of("stances").wrong.push(line + &why);
        }
    }

    fn line(&self, p: &Position) -> String {
        let side = |(polarity, targets): &(Polarity, Vec<String>)| format!("{} {}", word(*polarity), targets.join("|"));
        let sides: Vec<String> = p.sides.iter().map(side).collect();
        format!("{} {} @ “{}”", p.holder.join("|"), sides.join(" or "), p.evidence.of(&self.gold.text))
    }

    fn stance_line(&self, s: &Stance) -> String {
        let holder = s.holder.and_then(|h| self.analysis.entity(h)).map_or("unattributed", |e| &e.name);
        let (target, evidence) = (self.analysis.target_name(&s.target), s.evidence.of(&self.gold.text));
        format!("{holder} {} {target} @ “{evidence}”", word(s.polarity))
    }

    fn is_position(&self, s: &Stance, p: &Position) -> bool {
        s.evidence.overlaps(p.evidence) && self.is_holder(s, p) && self.is_side(s, p)
    }

    fn is_holder(&self, s: &Stance, p: &Position) -> bool {
        let words = s.holder_span.map_or("", |h| h.of(&self.gold.text));
        self.is_actor(s.holder, if s.holder.is_none() { "" } else { words }, &p.holder)
    }

    fn is_side(&self, s: &Stance, p: &Position) -> bool {
        let aimed = |targets: &Vec<String>| targets.iter().any(|t| self.is_target(s, t));
        p.sides.iter().any(|(polarity, targets)| *polarity == s.polarity && aimed(targets))
    }

    fn is_target(&self, s: &Stance, target: &str) -> bool {
        let words = s.target_span.of(&self.gold.text);
        match &s.target {
            _ if target == "*" => true,
            Target::Entity { entity } => self.is_one(Some(*entity), words, target),
            Target::Topic { topic, .. } => holds(topic, target) || holds(words, target),
        }
    }

    /// In what a stance differs from the position that it stands at.
    fn difference(&self, s: &Stance, p: &Position) -> String {
        let aimed = p.sides.iter().any(|(_, targets)| targets.iter().any(|t| self.is_target(s, t)));
        let signed = p.sides.iter().any(|(polarity, _)| *polarity == s.polarity);
        let parts = [(self.is_holder(s, p), "holder"), (aimed, "target"), (signed, "polarity")];
        parts.iter().filter(|(same, _)| !same).map(|(_, part)| *part).collect::<Vec<_>>().join(", ")
    }

    fn position_details(&self, s: &Stance, p: &Position, report: &mut Report) {
        let line = self.line(p);
        let details = report.of("details");
        details.expect(format!("{:?}, not {:?}: {line}", p.modality, s.modality), p.modality == s.modality);
        let chain: Vec<&Attribution> = s.chain.iter().filter_map(|id| self.analysis.attribution(*id)).collect();
        // What the holder says of himself is no chain.
        let own =
            |a: &&Attribution| a.speaker == s.holder && s.holder.is_some() || a.cue.iter().any(|c| c.overlaps(s.cue));
        let others: Vec<_> = chain.into_iter().filter(|a| !own(a)).collect();
        let same = others.len() == p.via.len()
            && others.iter().zip(&p.via).all(|(a, who)| self.is_one(a.speaker, &self.words(&a.source), who));
        let found: Vec<&str> = others.iter().map(|a| self.called(a.speaker)).collect();
        details.expect(format!("via {:?}, not {found:?}: {line}", p.via), same);
    }
}

fn word(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Positive => "for",
        Polarity::Negative => "against",
    }
}
