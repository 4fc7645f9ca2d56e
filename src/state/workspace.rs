//! What the person has put in: the documents, in order, and what they said about them. Plain data, no browser.

use onrecord_core::corrections::{Anchor, Correction, Log, Split};
use onrecord_core::{ArticleEdit, Document};
use serde::{Deserialize, Serialize};

/// The number of the stored shape. Every number before it is read; a later one is not.
const VERSION: u32 = 2;
/// Ids are counted on from here at most, far below where that would overflow, whatever ids a stranger thought of.
const MOST: u32 = u32::MAX / 2;

/// The documents of one person's work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Workspace {
    version: u32,
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

impl Default for Workspace {
    fn default() -> Self {
        Workspace { version: VERSION, documents: vec![], example: false, log: Log::default(), last: 0, removed: vec![] }
    }
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
        let number = |d: &Document| d.id.strip_prefix('d').and_then(|n| n.parse::<u32>().ok());
        let last = documents.iter().filter_map(number).max().unwrap_or_default().min(MOST);
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

    /// What was stored; an error in words for a person where it cannot be read.
    pub fn from_json(json: &str) -> Result<Self, String> {
        let stored: Stored = serde_json::from_str(json).map_err(|e| e.to_string())?;
        let read = match stored.version {
            VERSION => serde_json::from_str(json),
            1 => from_version_1(json),
            later => return Err(format!("version {later}")),
        };
        let mut workspace: Workspace = read.map_err(|e| e.to_string())?;
        workspace.last = workspace.last.min(MOST);
        Ok(workspace)
    }

    /// To be stored.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Adds documents under new ids, in place of the example if that is what is there.
    pub fn add(&mut self, documents: Vec<Document>) {
        if self.example {
            self.clear();
        }
        for mut document in documents {
            self.last += 1;
            document.id = format!("d{}", self.last);
            self.documents.push(document);
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
        let mut seen = std::collections::HashSet::new();
        let words = |d: &Document| d.text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.documents.iter().filter(|d| !seen.insert(words(d))).map(|d| d.id.clone()).collect()
    }

    /// The document with this id.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut Document> {
        self.documents.iter_mut().find(|d| d.id == id)
    }
}

/// What every version has.
#[derive(Deserialize)]
struct Stored {
    version: u32,
}

/// What version 1 had instead of a log.
#[derive(Default, Deserialize)]
struct Splits {
    #[serde(default)]
    splits: Vec<Split>,
}

/// Version 1 kept splits alone, and of their words not what stood around them.
fn from_version_1(json: &str) -> serde_json::Result<Workspace> {
    let mut workspace: Workspace = serde_json::from_str(json)?;
    let Splits { splits } = serde_json::from_str(json)?;
    let documents = &workspace.documents;
    let around = |at: Anchor| {
        let document = documents.iter().find(|d| d.id == at.document && at.span.of(&d.text) == at.words);
        document.and_then(|d| Anchor::at(d, at.span)).unwrap_or(at)
    };
    let split = |Split { part, at }: Split| Correction::Split(Split { part, at: around(at) });
    workspace.log = splits.into_iter().map(split).collect::<Vec<_>>().into();
    workspace.version = VERSION;
    Ok(workspace)
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
    use onrecord_core::corrections::Part;

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
    fn stored_and_read_back() {
        let mut w = Workspace::default();
        w.add(vec![document("“kia ora”\r\n\u{0}")]);
        assert_eq!(Workspace::from_json(&w.to_json()), Ok(w));
        let Ok(mut full) = Workspace::from_json(r#"{"version":2,"documents":[],"last":4294967295}"#) else {
            panic!("it is read")
        };
        full.add(vec![document("a"), document("b")]);
        assert_ne!(full.documents[0].id, full.documents[1].id);
        for bad in ["", "{}", "null", r#"{"version":3,"documents":[],"last":0}"#] {
            assert!(Workspace::from_json(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn splits_of_version_1_are_corrections_with_their_context() {
        let split = |id, start, words| {
            format!(r#"{{"part":"name","at":{{"document":"{id}","span":[{start},{}],"words":"{words}"}}}}"#, start + 3)
        };
        let json = format!(
            r#"{{"version":1,"documents":[{{"id":"d1","text":"Then Ann spoke."}}],"example":false,"splits":[{},{}],"last":1}}"#,
            split("d1", 5, "Ann"),
            split("d9", 0, "Bob"),
        );
        let Ok(w) = Workspace::from_json(&json) else { panic!("version 1 is read") };
        let anchors: Vec<String> = w
            .log
            .corrections()
            .iter()
            .map(|c| match c {
                Correction::Split(Split { part: Part::Name, at }) => {
                    format!("{}: {}[{}]{}", at.document, at.prefix, at.words, at.suffix)
                }
                other => format!("{other:?}"),
            })
            .collect();
        assert_eq!(anchors, ["d1: Then [Ann] spoke.", "d9: [Bob]"], "what has lost its document is kept, too");
        assert_eq!((w.log.can_undo(), Workspace::from_json(&w.to_json())), (true, Ok(w)));
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
