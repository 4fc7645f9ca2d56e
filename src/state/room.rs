//! How much text a workspace takes. What would be too much is refused before it is added, since a tab that runs out of memory
//! may take with it whatever is not stored yet.

use super::App;
use crate::words;
use leptos::prelude::*;
use onrecord_core::Document;

/// The most text of a workspace, in bytes: some 3 million words. Reading 5 MB takes a worker 200 MB of memory.
pub const MOST_TEXT: usize = 20_000_000;

/// Why a workspace that holds these documents does not take those as well: what is too much, and what to do. A document
/// takes the place of one with its id.
pub fn refusal(held: &[Document], more: &[Document]) -> Option<String> {
    let stays = |d: &&Document| more.iter().all(|new| new.id != d.id || new.id.is_empty());
    let bytes = |documents: &mut dyn Iterator<Item = &Document>| documents.map(|d| d.text.len()).sum::<usize>();
    let (before, new) = (bytes(&mut held.iter().filter(stays)), bytes(&mut more.iter()));
    let told = || words::intake::too_much(megabytes(new), megabytes(before), megabytes(MOST_TEXT));
    (before + new > MOST_TEXT).then(told)
}

/// Whole megabytes, rounded up.
fn megabytes(bytes: usize) -> usize {
    bytes.div_ceil(1_000_000)
}

impl App {
    /// Why these documents cannot be added, for the person; `None` where they can.
    pub(super) fn no_room(&self, more: &[Document]) -> Option<String> {
        self.workspace.with_untracked(|w| refusal(if w.example { &[] } else { &w.documents }, more))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_much_is_told_before_it_is_added() {
        let document = |id: &str, bytes| Document { id: id.into(), text: "x".repeat(bytes), ..Document::default() };
        let check = |held: &[Document], more: &[Document], expected: Option<&str>| {
            let told = refusal(held, more);
            let start = told.as_deref().and_then(|t| t.split(" are more").next());
            assert_eq!(start, expected);
        };
        let half = [document("a", MOST_TEXT / 2)];
        check(&[], &[document("", MOST_TEXT)], None);
        check(&half, &[document("", MOST_TEXT / 2)], None);
        check(&[], &[document("", MOST_TEXT + 1)], Some("Nothing was added: 21 MB of text"));
        let beside = "Nothing was added: 11 MB of text beside the 10 MB that are here";
        check(&half, &[document("", 5_000_000), document("", 5_000_001)], Some(beside));
        check(&half, &[document("a", MOST_TEXT)], None);
    }
}
