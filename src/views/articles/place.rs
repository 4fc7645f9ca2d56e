//! Where a document that is shown stands: what is changed about it is changed there.

use crate::state::App;
use onrecord_core::Document;

/// Where a document stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Among the articles.
    Workspace,
    /// Among what waits to be looked over.
    Incoming,
}

impl Place {
    /// Changes the document called `id`, if it is still there.
    pub fn change(self, app: App, id: &str, change: impl FnOnce(&mut Document)) {
        match self {
            Place::Workspace => app.change(|w| w.get_mut(id).map(change)).map_or((), drop),
            Place::Incoming => {
                app.change_incoming(|incoming| incoming.documents.iter_mut().find(|d| d.id == id).map_or((), change));
            }
        }
    }
}
