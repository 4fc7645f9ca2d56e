//! What is kept of one workspace, where, and what it is called.

use super::{Workspace, clock};
use crate::keeping::Key;
use crate::words::{self, shorten};
use onrecord_exchange::record::Label;

/// What is kept of one workspace, and where.
#[derive(Clone, Debug, Default)]
pub struct Slot {
    /// What it is called.
    pub label: Label,
    /// Where its records of this tab lie, or may lie.
    pub mine: Vec<Key>,
    /// How often it was changed in this tab.
    pub changes: u64,
    /// Which of these changes is stored.
    pub stored: u64,
}

impl Slot {
    /// A workspace that is stored nowhere yet.
    pub fn new(name: String) -> Self {
        let (id, now) = (clock::random(), clock::now());
        Slot { label: Label { id, name, created: now.clone(), modified: now, deleted: None }, ..Slot::default() }
    }

    /// A workspace as it was read from one place.
    pub fn read(label: Label, key: Key) -> Self {
        Slot { label, mine: vec![key], ..Slot::default() }
    }

    /// Whether all its changes are stored.
    pub fn is_stored(&self) -> bool {
        self.stored == self.changes
    }

    /// Whether nothing was ever stored or changed of it.
    pub fn is_untouched(&self) -> bool {
        self.mine.is_empty() && self.changes == 0
    }

    /// What it holds is not stored after all.
    pub fn touch(&mut self) {
        self.changes += 1;
    }

    /// Begins another life beside the records that it has.
    pub fn part(&mut self, name: String) {
        self.label = Slot::new(name).label;
        self.changes += 1;
    }
}

/// What a workspace is called: by its name, else by its articles.
pub fn called(label: &Label, workspace: &Workspace) -> String {
    if !label.name.is_empty() {
        return label.name.clone();
    }
    match workspace.titles().as_slice() {
        _ if workspace.example => words::workspaces::EXAMPLE.into(),
        [] => words::workspaces::NEW.into(),
        [one] => shorten(one, 60),
        [first, rest @ ..] => words::workspaces::and_more(shorten(first, 50).trim_end_matches('.'), rest.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use onrecord_core::Document;

    #[test]
    fn a_workspace_without_a_name_goes_by_its_articles() {
        let document = |text: &str| Document { text: text.into(), ..Document::default() };
        let check = |name: &str, workspace: &Workspace, expected: &str| {
            assert_eq!(called(&Label { name: name.into(), ..Label::default() }, workspace), expected);
        };
        let mut workspace = Workspace::default();
        check("", &workspace, "New workspace");
        check("Mine", &workspace, "Mine");
        check("", &Workspace::example(vec![document("a")]), "Example");
        workspace.add(vec![document("Rain fell.\nMore.")]);
        check("", &workspace, "Rain fell.");
        workspace.add(vec![document("b"), document("c")]);
        check("", &workspace, "Rain fell and 2 more");
    }
}
