//! Who judges what somebody did judges them: “criticised Hale's handling of the floods” is against Hale, too.

use super::{Claim, ClaimTarget, Scene};
use crate::{
    Modality, Why,
    lexicon::lexicon,
    text::{Tokens, phrases, phrases::noun_phrase_at},
};

/// Appends a claim about the actor to every claim about what that actor did or showed.
pub fn find(scene: &Scene, claims: &mut Vec<Claim>) {
    let judged = claims.iter().filter(|c| c.modality != Modality::Urged && c.why.rule != "stance.act");
    let more: Vec<Claim> = judged.filter_map(|c| of_actor(scene, c)).collect();
    claims.extend(more);
}

fn of_actor(scene: &Scene, claim: &Claim) -> Option<Claim> {
    let ClaimTarget::Issue(run) = &claim.target else { return None };
    let (actor, tokens) = actor(scene, run).filter(|(who, _)| Some(*who) != claim.holder)?;
    let why = Why::rule("stance.conduct", claim.why.sure - 0.05);
    Some(Claim { target: ClaimTarget::Character(actor), target_tokens: tokens, why, ..claim.clone() })
}

/// Whose conduct a phrase names: “Hale's remarks”, “her handling of …”, “the decision by the council”.
fn actor(scene: &Scene, run: &Tokens) -> Option<(usize, Tokens)> {
    let core = noun_phrase_at(scene.text, run.start, run.end, false)?;
    let head = phrases::head(scene.text, &core);
    if !lexicon().conduct(scene.text.lower(head)) {
        return None;
    }
    let by = head + 1;
    let agent = || {
        let phrase = noun_phrase_at(scene.text, by + 1, scene.sentence.end, false)?;
        Some((scene.entity(&phrase)?, phrase)).filter(|_| scene.text.lower(by) == "by")
    };
    scene.owner(&(core.start..head)).or_else(agent)
}
