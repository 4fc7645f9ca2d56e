//! Who is for or against what: holder, target, polarity, modality. One file a source of evidence; each proposes
//! [`Claim`]s, and [`find`] keeps those with a holder and a target that the text names.

mod adjectives;
mod evaluations;
mod nouns;
mod parties;
mod policies;
mod verbs;

use crate::{
    Modality, Polarity, Why,
    attributions::Found,
    resolve::Cast,
    text::{
        Text, Tokens,
        phrases::{VerbGroup, verb_groups},
    },
};

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

/// What the rules look at.
pub struct Scene<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// Who is who.
    pub cast: &'a Cast,
    /// Who said what.
    pub attributions: &'a [Found],
    /// The sentence.
    pub sentence: Tokens,
    /// Its verb groups.
    pub groups: Vec<VerbGroup>,
}

/// All stances of a text, in order.
pub fn find(text: &Text, attributions: &[Found], cast: &Cast) -> Vec<Claim> {
    let mut claims = Vec::new();
    for sentence in &text.sentences {
        let groups = verb_groups(text, &sentence.tokens);
        let scene = Scene { text, cast, attributions, sentence: sentence.tokens.clone(), groups };
        verbs::find(&scene, &mut claims);
        nouns::find(&scene, &mut claims);
        adjectives::find(&scene, &mut claims);
        policies::find(&scene, &mut claims);
        evaluations::find(&scene, &mut claims);
    }
    for claim in &mut claims {
        place(text, attributions, cast, claim);
    }
    settle(claims)
}

impl Scene<'_> {
    /// “would”, “if”: what the verb group says is not told as a fact.
    fn modality(&self, group: &VerbGroup) -> Modality {
        let hedged = group.modal.is_some_and(|m| {
            !matches!(self.text.lower(m), "will" | "'ll" | "must" | "shall" | "can" | "cannot" | "can't" | "won't")
        });
        let condition = (self.sentence.start..group.tokens.start)
            .rev()
            .take(8)
            .any(|i| matches!(self.text.lower(i), "if" | "unless" | "whether"));
        match (hedged || condition, group.negated) {
            (true, _) => Modality::Conditional,
            (_, true) => Modality::Negated,
            _ => Modality::Asserted,
        }
    }
}

/// The reverse.
fn reversed(polarity: Polarity) -> Polarity {
    match polarity {
        Polarity::Positive => Polarity::Negative,
        Polarity::Negative => Polarity::Positive,
    }
}

/// Finds the attribution that a claim stands in; what a speaker says of another holder is reported.
fn place(text: &Text, attributions: &[Found], cast: &Cast, claim: &mut Claim) {
    let at = claim.cue.start;
    let inside = |f: &&(usize, &Found)| f.1.content.iter().any(|c| c.contains(&at));
    let innermost = attributions.iter().enumerate().filter(|f| inside(&f)).min_by_key(|(_, f)| f.extent(text).len());
    let own = || {
        attributions
            .iter()
            .position(|f| f.cue.as_ref().is_some_and(|c| c.start <= claim.cue.start && claim.cue.end <= c.end + 3))
    };
    claim.within = innermost.map(|(i, _)| i).or_else(own);
    let speaker = innermost.and_then(|(i, _)| cast.speakers[i].as_ref()).map(|s| s.0);
    let other = speaker.is_some() && speaker != claim.holder;
    if other && claim.modality == Modality::Asserted {
        claim.modality = Modality::Reported;
    }
}

/// One claim a holder, target and place: the surest. Nobody has a stance on themselves.
fn settle(mut claims: Vec<Claim>) -> Vec<Claim> {
    claims.retain(|c| !matches!((&c.holder, &c.target), (Some(h), ClaimTarget::Character(t)) if h == t));
    claims.sort_by(|a, b| b.why.sure.total_cmp(&a.why.sure).then(a.cue.start.cmp(&b.cue.start)));
    let mut kept: Vec<Claim> = Vec::new();
    for c in claims {
        let rival = |k: &&Claim| {
            let near = k.cue.start < c.cue.end && c.cue.start < k.cue.end || k.target_tokens == c.target_tokens;
            near && k.holder == c.holder
                && (k.target == c.target
                    || k.cue == c.cue
                        && k.target_tokens.start < c.target_tokens.end
                        && c.target_tokens.start < k.target_tokens.end)
        };
        if !kept.iter().any(|k| rival(&k)) {
            kept.push(c);
        }
    }
    kept.sort_by_key(|c| (c.evidence.start, c.cue.start));
    kept
}
