//! What the person has put in: the documents, in order, and what they said about them. Plain data, no browser.

use crate::shared::is_plain;
use onrecord_core::corrections::{Correction, Log};
use onrecord_core::{ArticleEdit, Document};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Ids are counted on from here at most, far below where that would overflow, whatever ids a stranger thought of.
const MOST: u32 = u32::MAX / 2;

/// The documents of one person's work. How it is stored: [`crate::record::Record`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Workspace {
    /// The documents, oldest first.
    pub documents: Vec<Document>,
    /// Whether they are our example.
    #[serde(default)]
    pub example: bool,
    /// What the person said of the analysis, and the way back and forth through it. What was said of documents that were
    /// taken out waits for them to be put back.
    #[serde(default)]
    pub log: Log,
    /// The number of the last document's id.
    last: u32,
    /// What was taken out in this visit, the last at the end. It is not stored: what is removed is gone at the next visit.
    #[serde(skip)]
    removed: Vec<Removed>,
}

/// Documents that were taken out together, each with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Removed {
    documents: Vec<(usize, Document)>,
    example: bool,
}

impl Workspace {
    /// A workspace that holds our example.
    pub fn example(documents: Vec<Document>) -> Self {
        let mut workspace = Workspace::default();
        workspace.show_example(documents);
        workspace
    }

    /// A workspace of documents that have their ids already, and what a person said of them.
    pub fn of(documents: Vec<Document>, corrections: Vec<Correction>) -> Self {
        let last = last_of(&documents).min(MOST);
        Workspace { documents, log: corrections.into(), last, ..Workspace::default() }
    }

    /// Whether it holds anything of a person's own.
    pub fn is_work(&self) -> bool {
        (!self.documents.is_empty() && !self.example) || self.log.can_undo() || self.log.can_redo()
    }

    /// Puts our example in place of whatever is there.
    pub fn show_example(&mut self, documents: Vec<Document>) {
        self.clear();
        self.add(documents);
        self.example = true;
    }

    /// A workspace that came from elsewhere, made safe to go on with: ids can be counted on from it.
    ///
    /// # Errors
    /// Two documents have one id, or one has an id that may not become part of a name in a page.
    pub fn checked(self) -> Result<Self, &'static str> {
        let mut ids = HashSet::new();
        if !self.documents.iter().all(|d| ids.insert(&d.id)) {
            return Err("it names two articles alike");
        }
        if !self.documents.iter().all(|d| is_plain(&d.id)) {
            return Err("it names its articles as Onrecord never does");
        }
        let last = self.last.max(last_of(&self.documents)).min(MOST);
        Ok(Workspace { last, ..self })
    }

    /// What to call its documents: their titles, else how they begin.
    pub fn titles(&self) -> Vec<String> {
        let set = |d: &Document| d.edits.iter().find(|e| e.article == 0).and_then(|e| e.title.clone());
        let first = |d: &Document| d.text.lines().map(str::trim).find(|l| !l.is_empty()).unwrap_or_default().to_owned();
        self.documents.iter().map(|d| set(d).or_else(|| d.title.clone()).unwrap_or_else(|| first(d))).collect()
    }

    /// Adds documents under new ids, in place of the example if that is what is there.
    pub fn add(&mut self, documents: Vec<Document>) {
        if self.example {
            self.clear();
        }
        for mut document in documents {
            document.id = self.next_id();
            self.documents.push(document);
        }
    }

    /// An id that no document has, nor any that was taken out.
    fn next_id(&mut self) -> String {
        loop {
            self.last = self.last.wrapping_add(1);
            let id = format!("d{}", self.last);
            if self.documents.iter().all(|d| d.id != id) {
                return id;
            }
        }
    }

    /// Takes a document out, for [`Workspace::put_back`]; whether it was there.
    pub fn remove(&mut self, id: &str) -> bool {
        let Some(at) = self.documents.iter().position(|d| d.id == id) else { return false };
        let documents = vec![(at, self.documents.remove(at))];
        self.removed.push(Removed { documents, example: self.example });
        self.example &= !self.documents.is_empty();
        true
    }

    /// Takes everything out, for [`Workspace::put_back`].
    pub fn clear(&mut self) {
        let documents: Vec<_> = self.documents.drain(..).enumerate().collect();
        if !documents.is_empty() {
            self.removed.push(Removed { documents, example: self.example });
        }
        self.example = false;
    }

    /// Puts what was taken out last back in its place. The example and a person's own articles never stand together:
    /// the ones give way to the others.
    pub fn put_back(&mut self) {
        let Some(removed) = self.removed.pop() else { return };
        if removed.example != self.example {
            self.clear();
        }
        self.example = removed.example;
        for (at, document) in removed.documents {
            self.documents.insert(at.min(self.documents.len()), document);
        }
    }

    /// What [`Workspace::put_back`] would put back: how many documents, and whether of the example.
    pub fn last_removed(&self) -> Option<(usize, bool)> {
        self.removed.last().map(|r| (r.documents.len(), r.example))
    }

    /// The ids of documents that say the same, word for word, as one before them.
    pub fn copies(&self) -> Vec<String> {
        let mut seen = HashSet::new();
        let words = |d: &Document| d.text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.documents.iter().filter(|d| !seen.insert(words(d))).map(|d| d.id.clone()).collect()
    }

    /// The document with this id.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut Document> {
        self.documents.iter_mut().find(|d| d.id == id)
    }
}

/// The number of the last id.
fn last_of(documents: &[Document]) -> u32 {
    let number = |d: &Document| d.id.strip_prefix('d').and_then(|n| n.parse::<u32>().ok());
    documents.iter().filter_map(number).max().unwrap_or_default()
}

/// Sets by hand what one article of a document is called; an edit that says nothing is dropped.
pub fn set_edit(document: &mut Document, edit: ArticleEdit) {
    document.edits.retain(|e| e.article != edit.article);
    let says_nothing = ArticleEdit { article: edit.article, ..ArticleEdit::default() };
    if edit != says_nothing {
        document.edits.push(edit);
        document.edits.sort_by_key(|e| e.article);
    }
}

/// Has the lines of `words`, which were set aside, read as article text.
pub fn restore(document: &mut Document, words: &str) {
    for line in lines(words) {
        if !document.restored.contains(&line) {
            document.restored.push(line);
        }
    }
}

/// The lines of a text as [`Document::restored`] wants them: trimmed, without empty ones.
pub fn lines(words: &str) -> Vec<String> {
    words.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str) -> Document {
        Document { text: text.into(), ..Document::default() }
    }

    fn ids(w: &Workspace) -> Vec<&str> {
        w.documents.iter().map(|d| d.id.as_str()).collect()
    }

    #[test]
    fn own_articles_take_the_place_of_the_example() {
        let mut w = Workspace::example(vec![document("a"), document("b")]);
        assert_eq!((ids(&w), w.example), (vec!["d1", "d2"], true));
        w.add(vec![document("mine")]);
        assert_eq!((ids(&w), w.example), (vec!["d3"], false));
    }

    #[test]
    fn all_that_was_removed_comes_back_to_its_place() {
        let mut w = Workspace::default();
        w.add(vec![document("a"), document("b"), document("c")]);
        let before = w.clone();
        assert_eq!((w.remove("d2"), w.remove("d1"), w.remove("d9")), (true, true, false));
        w.clear();
        assert_eq!((ids(&w).len(), w.last_removed()), (0, Some((1, false))));
        for expected in [vec!["d3"], vec!["d1", "d3"], vec!["d1", "d2", "d3"]] {
            w.put_back();
            assert_eq!(ids(&w), expected);
        }
        assert_eq!((&w, w.last_removed()), (&before, None));
    }

    #[test]
    fn the_example_and_own_articles_give_way_to_each_other() {
        let mut w = Workspace::example(vec![document("a"), document("b")]);
        w.add(vec![document("mine")]);
        w.put_back();
        assert_eq!((ids(&w), w.example, w.last_removed()), (vec!["d1", "d2"], true, Some((1, false))));
        w.put_back();
        assert_eq!((ids(&w), w.example, w.last_removed()), (vec!["d3"], false, Some((2, true))));
    }

    #[test]
    fn the_same_words_are_a_copy() {
        let mut w = Workspace::default();
        w.add(vec![document("One  ferry.\n"), document("Another."), document("One ferry.")]);
        assert_eq!(w.copies(), ["d3"]);
    }

    #[test]
    fn what_came_from_elsewhere_is_checked() {
        let of =
            |ids: [&str; 2]| Workspace::of(ids.map(|id| Document { id: id.into(), ..document("") }).into(), vec![]);
        let mut w = of(["d4294967295", "d2147483648"]).checked().unwrap_or_default();
        w.add(vec![document("")]);
        assert_eq!(ids(&w), ["d4294967295", "d2147483648", "d2147483649"]);
        assert!(of(["d1", "d1"]).checked().is_err_and(|why| why.contains("two articles alike")));
        assert!(of(["d1", "<b id=main>"]).checked().is_err_and(|why| why.contains("never does")));
    }

    #[test]
    fn documents_go_by_what_the_person_set_else_their_title_else_how_they_begin() {
        let mut w = Workspace::default();
        let titled = Document { title: Some("Snow".into()), ..document("x") };
        w.add(vec![document("\n Rain fell.\nMore."), titled.clone(), titled, document("")]);
        set_edit(&mut w.documents[2], ArticleEdit { article: 0, title: Some("Hail".into()), ..ArticleEdit::default() });
        assert_eq!(w.titles(), ["Rain fell.", "Snow", "Hail", ""]);
    }

    #[test]
    fn edits_replace_each_other_and_empty_ones_go() {
        let mut d = document("");
        let edit = |article, title: Option<&str>| ArticleEdit {
            article,
            title: title.map(str::to_owned),
            ..ArticleEdit::default()
        };
        set_edit(&mut d, edit(1, Some("B")));
        set_edit(&mut d, edit(0, Some("A")));
        set_edit(&mut d, edit(1, Some("C")));
        assert_eq!(d.edits, [edit(0, Some("A")), edit(1, Some("C"))]);
        set_edit(&mut d, edit(0, None));
        assert_eq!(d.edits, [edit(1, Some("C"))]);
    }

    #[test]
    fn restored_lines_are_trimmed_and_stand_once() {
        let mut d = document("");
        restore(&mut d, "  Related links \n\nMore\n");
        restore(&mut d, "More");
        assert_eq!(d.restored, ["Related links", "More"]);
    }
}
