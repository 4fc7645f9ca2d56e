//! How a stance is told: through whom, in what manner, how strongly, how surely. Cards, the table and the evidence panel
//! say it alike.

use crate::choices::{MANNERS, label_of};
use crate::words::{self, Sureness, sureness};
use crate::worker::Reading;
use onrecord_core::{Attribution, AttributionId, Modality, Stance, StanceId};

/// One attribution of a chain: “Peters said”.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link {
    /// Which.
    pub quote: AttributionId,
    /// Speaker and cue.
    pub words: String,
}

/// The attributions around one, outermost first, that one included. A chain is never longer than the list of all.
pub fn chain_to(reading: &Reading, innermost: Option<AttributionId>) -> Vec<Link> {
    let parent = |q: &AttributionId| reading.analysis.attribution(*q).and_then(|q| q.parent);
    let limit = reading.analysis.attributions.len();
    let mut chain: Vec<Link> = std::iter::successors(innermost, parent).take(limit).map(|q| link(reading, q)).collect();
    chain.reverse();
    chain
}

/// Who says that the holder stands so, outermost first. Where the words of the stance are themselves a verb of saying
/// (“Wang praised …”), that one adds nothing and is left out.
pub fn chain_of(reading: &Reading, stance: &Stance) -> Vec<Link> {
    let is_itself = |q: &Attribution| q.cue.iter().any(|c| c.overlaps(stance.cue));
    let says = |q: &&AttributionId| reading.analysis.attribution(**q).is_some_and(|q| !is_itself(q));
    stance.chain.iter().filter(says).map(|q| link(reading, *q)).collect()
}

fn link(reading: &Reading, quote: AttributionId) -> Link {
    let cue = reading.analysis.attribution(quote).map_or(String::new(), |q| reading.joined(q.article, &q.cue));
    Link { quote, words: words::stances::says(&reading.speaker(quote), &cue) }
}

/// A stance as a line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Told {
    /// Which.
    pub stance: StanceId,
    /// Who says so.
    pub chain: Vec<Link>,
    /// The words that show it.
    pub words: String,
    /// How it is told, unless as a fact: “urged”, “according to Winston Peters”.
    pub manner: String,
    /// How strongly, as written: “fiercely”.
    pub strength: String,
    /// How sure the reading is.
    pub sure: Sureness,
    /// What to call the article.
    pub article: String,
}

impl Told {
    /// The line of a stance.
    pub fn of(reading: &Reading, stance: &Stance) -> Told {
        Told {
            stance: stance.id,
            chain: chain_of(reading, stance),
            words: reading.joined(stance.article, &[stance.evidence]),
            manner: manner(reading, stance),
            strength: stance.strength.map_or(String::new(), |s| reading.words(stance.article, s).to_owned()),
            sure: sureness(&stance.why),
            article: reading.short_title(stance.article),
        }
    }
}

/// How a stance is told, in a word or two; empty where it is told as a fact.
pub fn manner(reading: &Reading, stance: &Stance) -> String {
    let whose = |q: &AttributionId| {
        let quote = reading.analysis.attribution(*q).filter(|q| q.speakers().all(|s| Some(s) != stance.holder))?;
        Some(reading.speaker(quote.id))
            .filter(|name| quote.speaker.is_some() || !quote.source.is_empty() && !name.is_empty())
    };
    let reporter = || stance.chain.iter().rev().find_map(whose);
    match stance.modality {
        Modality::Reported => reporter()
            .map_or_else(|| label_of(MANNERS, &Modality::Reported).into(), |name| words::stances::according_to(&name)),
        other => label_of(MANNERS, &other).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    fn check(reading: &Reading, stance: usize, expected: &str) {
        let Told { chain, words, manner, strength, sure, article, .. } =
            Told::of(reading, &reading.analysis.stances[stance]);
        let chain: String = chain.iter().map(|l| format!("{} > ", l.words)).collect();
        assert_eq!(format!("{chain}{words} [{manner}] [{strength}] {} {article}", sure.words), expected);
    }

    #[test]
    fn a_plain_stance_and_one_through_others() {
        let mut reading = reading();
        check(&reading, 1, "opposes [] [] likely, 70% The Herald");
        let stances = &mut reading.analysis.stances;
        (stances[1].chain, stances[1].modality) = (vec![AttributionId(0)], Modality::Reported);
        stances[1].strength = Some(stances[1].cue);
        check(&reading, 1, "Ada Lund said > opposes [according to Ada Lund] [opposes] likely, 70% The Herald");
    }

    #[test]
    fn the_holder_reports_nobody_else() {
        let mut reading = reading();
        let stance = &mut reading.analysis.stances[0];
        stance.modality = Modality::Reported;
        check(&reading, 0, "Ada Lund said > must be built [reported] [] likely, 70% The Herald");
    }

    #[test]
    fn a_verb_of_saying_that_is_the_stance_stands_once() {
        let mut reading = reading();
        reading.analysis.attributions[0].cue = vec![reading.analysis.stances[0].cue];
        reading.analysis.stances[0].modality = Modality::Negated;
        check(&reading, 0, "must be built [as a denial] [] likely, 70% The Herald");
    }
}
