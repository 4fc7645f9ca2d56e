//! Workspaces that were saved: files of strangers, and what the browser has kept.

use crate::{articles, corrected};
use onrecord_core::Engine;
use onrecord_exchange::record::{Record, amend};
use onrecord_exchange::shared::Shared;

/// A `.onrecord.json` file.
pub fn workspace(bytes: &[u8]) {
    if let Ok(record) = Record::from_file(bytes) {
        go_on_with(record);
    }
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

/// What the browser has kept, which another program may have changed.
pub fn stored(bytes: &[u8]) {
    if let Ok(record) = Record::from_json(bytes) {
        go_on_with(record);
    }
    let renamed = std::str::from_utf8(bytes).ok().and_then(|json| amend(json, |label| label.name = "New".into()));
    if let Some(json) = renamed {
        assert!(amend(&json, |label| assert_eq!(label.name, "New")).is_some(), "there and back");
    }
}

/// What was opened can be stored again, read, undone, done again and added to.
fn go_on_with(record: Record) {
    assert_eq!(Record::from_json(record.to_json().as_bytes()).as_ref(), Ok(&record), "there and back");
    let mut stored = record.workspace;
    let analysis = articles::read(&stored.documents, &mut Engine::default());
    corrected::check(&stored.documents, &analysis, stored.log.corrections());
    for _ in 0..STEPS {
        stored.log.undo(&mut stored.documents);
    }
    for _ in 0..STEPS {
        stored.log.redo(&mut stored.documents);
    }
    assert_eq!(stored.titles().len(), stored.documents.len());
    let _ = stored.copies();
    stored.add(vec![Default::default(), Default::default()]);
    assert!(stored.checked().is_ok(), "new documents have ids of their own");
}

/// So many steps are undone and done again.
const STEPS: usize = 8;
