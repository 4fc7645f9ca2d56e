//! What stands inside somebody's words: another's words are kept as nested; the speaker's own “I think” says nothing new.

use super::Found;
use crate::text::{Text, Tokens};

/// Drops “I think”, “you know”, “we want” inside quotation marks: the speaker's words, whoever the speaker is.
pub fn drop_asides(text: &Text, found: &mut Vec<Found>) {
    found.retain(|f| {
        let quoted = f.cue.as_ref().is_some_and(|c| text.quotation_of(c.start).is_some());
        let aside = f.source.as_ref().is_some_and(|s| {
            s.len() == 1 && matches!(text.lower(s.start), "i" | "we" | "you" | "us" | "me" | "our" | "my" | "your")
        });
        !(quoted && aside)
    });
}

/// Drops the attributions inside another's content that only echo it.
pub fn drop_echoes(text: &Text, found: &mut Vec<Found>) {
    let outer: Vec<Vec<Tokens>> = found.iter().map(|f| f.content.clone()).collect();
    let mut i = 0;
    found.retain(|f| {
        let cue = f.cue.as_ref().map_or(usize::MAX, |c| c.start);
        let nested = outer.iter().enumerate().any(|(j, content)| j != i && content.iter().any(|c| c.contains(&cue)));
        i += 1;
        !nested || reports_another(text, f)
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
