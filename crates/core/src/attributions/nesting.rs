//! What stands inside somebody's words: another's words are kept as nested; the speaker's own “I think” says nothing new.

use super::Found;
use crate::text::Text;

/// Drops “I think”, “you know”, “we want” inside quotation marks: the speaker's words, whoever the speaker is.
pub fn drop_asides(text: &Text, found: &mut Vec<Found>) {
    found.retain(|f| {
        let quoted = f.cue.as_ref().is_some_and(|c| text.quotation_of(c.start).is_some());
        let aside = f.source.as_ref().is_some_and(|s| {
            s.len() == 1 && matches!(text.lower(s.start), "i" | "we" | "you" | "us" | "me" | "our" | "my" | "your")
        });
        // Inside speech only plain reports of what somebody else said count.
        let loose = matches!(f.why.rule.as_ref(), "said.to" | "said.object" | "said.noun");
        !(quoted && (aside || loose))
    });
}

/// Drops the attributions inside another's content that only echo it.
pub fn drop_echoes(text: &Text, found: &mut Vec<Found>) {
    // How many contents hold each token.
    let mut holding = vec![0u32; text.tokens.len()];
    found.iter().flat_map(|f| &f.content).for_each(|c| holding[c.clone()].iter_mut().for_each(|n| *n += 1));
    found.retain(|f| {
        let Some(cue) = f.cue.as_ref().map(|c| c.start) else { return true };
        let own = f.content.iter().any(|c| c.contains(&cue));
        holding[cue] <= u32::from(own) || reports_another(text, f)
    });
}

/// Whether a nested attribution tells what somebody else said: a third person, by a way of saying that is sure.
fn reports_another(text: &Text, f: &Found) -> bool {
    let Some(source) = &f.source else { return false };
    let own = source.len() == 1
        && matches!(
            text.lower(source.start),
            "i" | "we" | "you" | "he" | "she" | "they" | "us" | "me" | "our" | "my" | "your" | "their"
        );
    let sure = matches!(
        f.why.rule.as_ref(),
        "said.that" | "said.clause" | "said.quote" | "said.colon" | "said.after" | "said.inverted" | "said.according"
    );
    !own && sure && f.why.sure >= 0.8
}
