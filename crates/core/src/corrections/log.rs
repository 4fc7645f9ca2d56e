//! What a person did, one thing after another, and the way back and forth through it.

use super::Correction;
use crate::{ArticleEdit, Document};
use serde::{Deserialize, Serialize};

/// The corrections in force, in the order they were made, with what can be undone and done again. What a person sets of an
/// article by hand stands in its document ([`Document::edits`]); the log remembers what it was.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Log {
    corrections: Vec<Correction>,
    /// What was done, the last at the end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    past: Vec<Step>,
    /// What was undone, the last at the end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    future: Vec<Step>,
}

/// One thing that a person did, as far as the corrections in force do not tell it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Step {
    /// The last so many corrections came.
    Came(usize),
    /// These corrections went from the end: the way forth from an undone [`Step::Came`].
    Went(Vec<Correction>),
    /// One was taken out of its place.
    Taken(usize, Correction),
    /// One was put back in its place: an undone [`Step::Taken`].
    Back(usize),
    /// What was set by hand in a document changed; this is what it was, or is to be.
    Edits(String, Vec<ArticleEdit>),
}

impl From<Vec<Correction>> for Log {
    fn from(corrections: Vec<Correction>) -> Self {
        let past = corrections.iter().map(|_| Step::Came(1)).collect();
        Log { corrections, past, future: vec![] }
    }
}

impl Log {
    /// The corrections in force.
    pub fn corrections(&self) -> &[Correction] {
        &self.corrections
    }

    /// Makes corrections, as one thing to undo.
    pub fn push(&mut self, corrections: Vec<Correction>) {
        if !corrections.is_empty() {
            self.past.push(Step::Came(corrections.len()));
            self.corrections.extend(corrections);
            self.future.clear();
        }
    }

    /// Takes one correction back, wherever it stands; whether it was there.
    pub fn take_back(&mut self, correction: &Correction) -> bool {
        let Some(at) = self.corrections.iter().rposition(|c| c == correction) else { return false };
        self.past.push(Step::Taken(at, self.corrections.remove(at)));
        self.future.clear();
        true
    }

    /// Remembers what was set by hand in a document before it is changed.
    pub fn edited(&mut self, document: &str, before: Vec<ArticleEdit>) {
        self.past.push(Step::Edits(document.to_owned(), before));
        self.future.clear();
    }

    /// Whether there is anything to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is anything to do again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Undoes the last thing done; whether there was any.
    pub fn undo(&mut self, documents: &mut [Document]) -> bool {
        let step = self.past.pop();
        let back = step.map(|step| self.turn(step, documents));
        self.future.extend(back.clone());
        back.is_some()
    }

    /// Does again what was undone last; whether there was any.
    pub fn redo(&mut self, documents: &mut [Document]) -> bool {
        let step = self.future.pop();
        let forth = step.map(|step| self.turn(step, documents));
        self.past.extend(forth.clone());
        forth.is_some()
    }

    /// Turns a step around: what it did is no longer so, and what comes out would do it again.
    fn turn(&mut self, step: Step, documents: &mut [Document]) -> Step {
        match step {
            Step::Came(n) => Step::Went(self.corrections.split_off(self.corrections.len().saturating_sub(n))),
            Step::Went(corrections) => {
                let n = corrections.len();
                self.corrections.extend(corrections);
                Step::Came(n)
            }
            Step::Taken(at, correction) => {
                let at = at.min(self.corrections.len());
                self.corrections.insert(at, correction);
                Step::Back(at)
            }
            Step::Back(at) if at < self.corrections.len() => Step::Taken(at, self.corrections.remove(at)),
            Step::Edits(id, edits) => match documents.iter_mut().find(|d| d.id == id) {
                Some(document) => Step::Edits(id, std::mem::replace(&mut document.edits, edits)),
                None => Step::Edits(id, edits),
            },
            other => other,
        }
    }
}
