//! Workspaces that were saved: files of strangers, and what the browser has kept.

#[allow(dead_code, reason = "the page uses the rest")]
#[path = "../../../src/state/workspace.rs"]
mod workspace;

use crate::{articles, corrected};
use onrecord_core::Engine;
use onrecord_exchange::shared::Shared;
use workspace::Workspace;

/// A `.onrecord.json` file.
pub fn workspace(bytes: &[u8]) {
    if let Ok(shared) = Shared::from_json(bytes) {
        check(&shared);
    }
}

/// What a workspace holds can be read, corrected and saved again.
pub fn check(shared: &Shared) {
    assert_eq!(shared.titles().len(), shared.documents.len());
    assert_eq!(Shared::from_json(shared.to_json().as_bytes()).as_ref(), Ok(shared), "there and back");
    let analysis = articles::read(&shared.documents, &mut Engine::default());
    corrected::check(&shared.documents, &analysis, &shared.corrections);
}

/// What the browser has kept, which another program may have changed: read or refused, undone and done again.
pub fn stored(bytes: &[u8]) {
    let Ok(mut stored) = std::str::from_utf8(bytes).map_err(|e| e.to_string()).and_then(Workspace::from_json) else {
        return;
    };
    assert_eq!(Workspace::from_json(&stored.to_json()).as_ref(), Ok(&stored), "there and back");
    let analysis = articles::read(&stored.documents, &mut Engine::default());
    corrected::check(&stored.documents, &analysis, stored.log.corrections());
    for _ in 0..STEPS {
        stored.log.undo(&mut stored.documents);
    }
    for _ in 0..STEPS {
        stored.log.redo(&mut stored.documents);
    }
    let _ = stored.copies();
    stored.add(vec![Default::default()]);
}

/// So many steps are undone and done again.
const STEPS: usize = 8;
