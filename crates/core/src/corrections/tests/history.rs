//! All the way back, and forth again.

use super::*;
use crate::ArticleEdit;

fn correction(n: usize) -> Correction {
    let document = Document { id: "d1".into(), text: "abcdefghij".into(), ..Document::default() };
    let at = Anchor::at(&document, Span::new(n, n + 1)).unwrap();
    Correction::Split(Split { part: Part::Name, at })
}

fn words(log: &Log) -> String {
    let word = |c: &Correction| match c {
        Correction::Split(split) => split.at.words.clone(),
        other => format!("{other:?}"),
    };
    log.corrections().iter().map(word).collect()
}

#[test]
fn what_was_done_is_undone_and_done_again() {
    let edit = |title: &str| ArticleEdit { title: Some(title.into()), ..ArticleEdit::default() };
    let mut documents = [Document { id: "d1".into(), ..Document::default() }];
    let mut log = Log::default();
    let mut states = vec![(words(&log), documents.clone())];
    log.push(vec![correction(0)]);
    states.push((words(&log), documents.clone()));
    log.push(vec![correction(1), correction(2), correction(3)]);
    states.push((words(&log), documents.clone()));
    assert!(log.take_back(&correction(1)) && !log.take_back(&correction(1)));
    states.push((words(&log), documents.clone()));
    log.edited("d1", documents[0].edits.clone());
    documents[0].edits = vec![edit("Another title")];
    states.push((words(&log), documents.clone()));
    assert!(log.take_back(&correction(0)));
    states.push((words(&log), documents.clone()));
    assert_eq!(states.iter().map(|(w, _)| w.as_str()).collect::<Vec<_>>(), ["", "a", "abcd", "acd", "acd", "cd"]);
    let whole = log.clone();
    for state in states.iter().rev().skip(1) {
        assert!(log.undo(&mut documents));
        assert_eq!((words(&log), documents.clone()), *state);
    }
    assert!(!log.undo(&mut documents) && !log.can_undo());
    for state in states.iter().skip(1) {
        assert!(log.redo(&mut documents));
        assert_eq!((words(&log), documents.clone()), *state);
    }
    assert_eq!((log.redo(&mut documents), log.can_redo(), &log), (false, false, &whole));
    let stored = serde_json::to_string(&log).unwrap();
    assert_eq!(serde_json::from_str::<Log>(&stored).unwrap(), log);
}

#[test]
fn something_new_after_undoing_leaves_nothing_to_do_again() {
    let mut log = Log::from(vec![correction(0), correction(1)]);
    assert!(log.undo(&mut []));
    log.push(vec![correction(2)]);
    assert_eq!((words(&log), log.can_redo()), ("ac".into(), false));
}

#[test]
fn a_damaged_log_does_not_break() {
    for json in [
        r#"{"corrections":[],"past":[{"came":9},{"back":4}],"future":[{"back":7}]}"#,
        r#"{"corrections":[],"past":[{"edits":["gone",[]]}],"future":[{"came":2}]}"#,
    ] {
        let mut log: Log = serde_json::from_str(json).unwrap();
        while log.undo(&mut []) {}
        for _ in 0..9 {
            log.redo(&mut []);
        }
        assert!(log.corrections().is_empty());
    }
}
