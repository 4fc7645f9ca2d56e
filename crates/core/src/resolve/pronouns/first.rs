//! “I” and “we” inside speech: the speaker.

use super::{Cast, Scene};
use crate::Why;

impl Scene<'_> {
    /// “I” and “we” inside speech: the speaker.
    pub(super) fn first(&self, cast: &Cast, at: usize) -> Option<(usize, Why)> {
        let (speaker, sure) = self.speaker(cast, at)?;
        let own = matches!(self.text.lower(at), "i" | "me" | "my" | "myself");
        Some((speaker, Why::rule("pronoun.speaker", if own { sure * 0.98 } else { sure * 0.8 })))
    }
}
