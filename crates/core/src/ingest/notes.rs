//! What to tell the person about a paste that is not, or not only, news in English.

use super::{RawArticle, language, lines::ends_sentence};
use crate::NoteKind;

/// A remark: what kind, on which article, in words for the person.
type Remark = (NoteKind, Option<usize>, String);

/// Remarks on what was read of `text`.
pub(super) fn on(text: &str, articles: &[RawArticle]) -> Vec<Remark> {
    let mut notes = Vec::new();
    if articles.is_empty() {
        notes.push((
            NoteKind::Empty,
            None,
            "There is nothing to read here. Paste the text of a news article.".to_owned(),
        ));
    }
    for (i, article) in articles.iter().enumerate() {
        let words = article.span.of(text);
        if let Some(language) = language::other_than_english(words) {
            let message = format!(
                "This text looks like {language}. Onrecord reads English: names may still be found, but quotes and stances \
                 are not to be relied on."
            );
            notes.push((NoteKind::NotEnglish, Some(i), message));
        } else if let Some(kind) = other_than_news(text, article) {
            let message = format!(
                "This does not read like a news article: it looks like {kind}. It was analysed all the same; expect little."
            );
            notes.push((NoteKind::NotAnArticle, Some(i), message));
        }
    }
    notes
}

/// What a text is that is not news, in words that follow “it looks like”.
fn other_than_news(text: &str, article: &RawArticle) -> Option<&'static str> {
    let paragraphs: Vec<&str> = article.paragraphs.iter().map(|p| p.of(text)).collect();
    let count = |test: &dyn Fn(&str) -> bool| paragraphs.iter().filter(|p| test(p)).count();
    let most = |n: usize| n * 2 > paragraphs.len();
    if paragraphs.len() >= 3 && most(count(&is_log)) {
        return Some("a log");
    }
    if most(count(&is_code)) {
        return Some("program code or data");
    }
    if article.headline.is_some() || paragraphs.iter().any(|p| is_sentence(p)) {
        return None;
    }
    match paragraphs.len() {
        0 => None,
        1 => Some("a single phrase"),
        _ => Some("a list"),
    }
}

/// Whether it holds a sentence: several words, most of them in letters, and a full stop.
fn is_sentence(line: &str) -> bool {
    let words = line.split_whitespace().take(60).filter(|w| w.chars().any(char::is_alphabetic)).count();
    words >= 25 || (words >= 4 && (ends_sentence(line) || line.contains(['.', '。', '؟', '।'])))
}

/// Whether the line starts with a time or a log level.
fn is_log(line: &str) -> bool {
    let start = line.get(..line.floor_char_boundary(40)).unwrap_or("").trim_start_matches('[');
    let digits = start
        .chars()
        .take_while(|c| c.is_ascii_digit() || "-/:.T ,Z".contains(*c))
        .filter(char::is_ascii_digit)
        .count();
    let level = ["INFO", "WARN", "ERROR", "DEBUG", "TRACE"].iter().any(|l| start.contains(l));
    digits >= 6 && start.contains(':') || level
}

/// Whether it is made of the marks of program code or of data formats.
fn is_code(line: &str) -> bool {
    let line = line.get(..line.floor_char_boundary(2000)).unwrap_or("");
    let marks = line.chars().filter(|c| "{}[]();=<>_|\\/*+#&$@\"".contains(*c)).count();
    let ends = line.ends_with(['{', '}', ';', '>', ']', ')']) && line.contains(['=', '(', '<', '{', '}', '"']);
    let all = line.chars().filter(|c| !c.is_whitespace()).count();
    marks * 8 > all && (ends || marks * 5 > all) && !line.starts_with(['(', '"', '“'])
}

#[cfg(test)]
mod tests {
    use crate::{Document, NoteKind, ingest::ingest};

    fn check(text: &str, expected: Option<(NoteKind, &str)>) {
        let notes = ingest(&Document { text: text.into(), ..Document::default() }).notes;
        let found = notes.first().map(|(kind, _, message)| (*kind, message.as_str()));
        match expected {
            None => assert_eq!(found, None, "{text:?}"),
            Some((kind, part)) => {
                let (found_kind, message) = found.unwrap_or_else(|| panic!("no note on {text:?}"));
                assert!(found_kind == kind && message.contains(part), "{text:?}: {message}");
            }
        }
    }

    #[test]
    fn notes() {
        check("", Some((NoteKind::Empty, "nothing")));
        check(" \u{feff}\r\n\t", Some((NoteKind::Empty, "nothing")));
        check("milk\neggs\nbread\n2 lemons", Some((NoteKind::NotAnArticle, "a list")));
        check("fn main() {\n    let x = f(1);\n    println!(\"{x}\");\n}", Some((NoteKind::NotAnArticle, "code")));
        let log = "2024-03-18 10:00:01 INFO started\n2024-03-18 10:00:02 INFO ready\n2024-03-18 10:00:09 WARN slow";
        check(log, Some((NoteKind::NotAnArticle, "a log")));
        let german =
            "Nach Angaben der Behörden wurde bei dem Unglück der Fähre am Freitag vor der Küste niemand verletzt.";
        check(german, Some((NoteKind::NotEnglish, "German")));
        check("The ferry sank on Friday, officials said.", None);
        check("He resigned .", Some((NoteKind::NotAnArticle, "phrase")));
    }
}
