//! Who is for or against what: holder, target, polarity, modality. One file a source of evidence; each proposes
//! [`Claim`]s, and [`find`] keeps those with a holder and a target that the text names.

mod actors;
mod adjectives;
mod aims;
pub mod candidates;
mod conjuncts;
mod evaluations;
mod holders;
mod learned;
mod modality;
mod nouns;
mod partisans;
mod policies;
mod targets;
mod verbs;
mod vetoes;

use crate::{
    Modality, Polarity, Why,
    attributions::{self, Found},
    encoder::Encoding,
    lexicon::lexicon,
    resolve::Cast,
    text::{
        Text, Tokens,
        groups::{VerbGroup, verb_groups},
    },
};
use std::collections::BTreeMap;

/// What a claim is about.
#[derive(Clone, Debug, PartialEq)]
pub enum ClaimTarget {
    /// An entity of the article.
    Character(usize),
    /// An issue: a noun phrase.
    Issue(Tokens),
}

/// A stance as one article shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Who holds it; `None` where the text names nobody.
    pub holder: Option<usize>,
    /// The words that name the holder.
    pub holder_tokens: Option<Tokens>,
    /// What it is about.
    pub target: ClaimTarget,
    /// The words that name the target.
    pub target_tokens: Tokens,
    /// For or against.
    pub polarity: Polarity,
    /// How it is given.
    pub modality: Modality,
    /// “fiercely”
    pub strength: Option<usize>,
    /// The words that show it.
    pub evidence: Tokens,
    /// The words that carry the polarity.
    pub cue: Tokens,
    /// The innermost attribution it stands in.
    pub within: Option<usize>,
    /// Which rule found it.
    pub why: Why,
}

/// A target and the words that name it.
type Target = (ClaimTarget, Tokens);

/// Who holds what: a holder, `None` where nobody is named, and what it is for or against.
type Parties = (Option<(usize, Tokens)>, aims::Aim);

/// What the rules look at.
pub struct Scene<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// Who is who.
    pub cast: &'a Cast,
    /// Who said what.
    pub attributions: &'a [Found],
    /// The innermost attribution whose content holds each token.
    pub speech: &'a [Option<usize>],
    /// The sentence.
    pub sentence: Tokens,
    /// Its verb groups.
    pub groups: Vec<VerbGroup>,
}

/// All stances of a text, in order.
pub fn find(text: &Text, attributions: &[Found], cast: &Cast, encoding: Option<&Encoding>) -> Vec<Claim> {
    let mut claims = Vec::new();
    let speech = attributions::innermost(text, attributions);
    for sentence in &text.sentences {
        let groups = verb_groups(text, &sentence.tokens);
        let scene = Scene { text, cast, attributions, speech: &speech, sentence: sentence.tokens.clone(), groups };
        let found = by_rules(&scene);
        claims.extend(match encoding {
            Some(encoding) => learned::decide(&scene, encoding, found),
            None => found,
        });
    }
    let cues = by_cue(text, attributions);
    for claim in &mut claims {
        let inside = speech[claim.cue.start];
        claim.within = inside.or(cues[claim.cue.start]);
        let speaker = inside.and_then(|i| cast.speakers[i].as_ref()).map(|s| s.0);
        // What a speaker says of another holder is reported.
        if speaker.is_some() && speaker != claim.holder && claim.modality == Modality::Asserted {
            claim.modality = Modality::Reported;
        }
    }
    settle(text, claims)
}

/// What the rules read in a sentence.
fn by_rules(scene: &Scene) -> Vec<Claim> {
    let mut found = Vec::new();
    if scene.asks() {
        return found;
    }
    verbs::find(scene, &mut found);
    nouns::find(scene, &mut found);
    partisans::find(scene, &mut found);
    adjectives::find(scene, &mut found);
    policies::find(scene, &mut found);
    evaluations::find(scene, &mut found);
    conjuncts::find(scene, &mut found);
    actors::find(scene, &mut found);
    found
}

/// For every token the attribution whose cue it is part of.
fn by_cue(text: &Text, attributions: &[Found]) -> Vec<Option<usize>> {
    let mut of = vec![None; text.tokens.len()];
    for (i, f) in attributions.iter().enumerate() {
        f.cue.iter().for_each(|c| of[c.clone()].fill(Some(i)));
    }
    of
}

impl Scene<'_> {
    /// The nearest intensifier around a cue: “fiercely”, “staunch”.
    fn strength(&self, cue: &Tokens) -> Option<usize> {
        let around = cue.start.saturating_sub(2).max(self.sentence.start)..(cue.end + 1).min(self.sentence.end);
        around.into_iter().find(|i| lexicon().intensifier(self.text.lower(*i)))
    }
}

/// The reverse.
fn reversed(polarity: Polarity) -> Polarity {
    match polarity {
        Polarity::Positive => Polarity::Negative,
        Polarity::Negative => Polarity::Positive,
    }
}

/// One claim a holder, target and place: the surest. Nobody has a stance on themselves.
fn settle(text: &Text, mut claims: Vec<Claim>) -> Vec<Claim> {
    claims.retain(|c| !matches!((&c.holder, &c.target), (Some(h), ClaimTarget::Character(t)) if h == t));
    claims.sort_by(|a, b| b.why.sure.total_cmp(&a.why.sure).then(a.cue.start.cmp(&b.cue.start)));
    // In order of sentences, so that the answer is always the same.
    let mut kept: BTreeMap<usize, Vec<Claim>> = BTreeMap::new();
    for c in claims {
        let here = kept.entry(text.sentence_of(c.cue.start)).or_default();
        match here.iter_mut().find(|k| rivals(k, &c)) {
            // The network says which way, the rules in what manner.
            Some(k) if k.why.rule == "model" && k.polarity == c.polarity && k.cue.start < c.cue.end => {
                k.modality = if c.why.rule == "model" { k.modality } else { c.modality };
            }
            Some(_) => {}
            None => here.push(c),
        }
    }
    let mut kept: Vec<Claim> = kept.into_values().flatten().collect();
    kept.sort_by_key(|c| (c.evidence.start, c.cue.start, c.target_tokens.start));
    kept
}

/// Whether two claims of one sentence tell the same stance.
fn rivals(a: &Claim, b: &Claim) -> bool {
    let overlap = |x: &Tokens, y: &Tokens| x.start < y.end && y.start < x.end;
    let near = overlap(&a.cue, &b.cue) || a.target_tokens == b.target_tokens;
    let issues = matches!((&a.target, &b.target), (ClaimTarget::Issue(_), ClaimTarget::Issue(_)));
    let same = a.target == b.target || issues && overlap(&a.cue, &b.cue) && overlap(&a.target_tokens, &b.target_tokens);
    near && a.holder == b.holder && same
}
