//! No text for a reader stands anywhere but in this folder: all sources of the page are looked through for words.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Strings that read like words and are none for a reader.
const NO_TEXTS: &[&str] = &[
    // Names of keys, of errors and of types, as browsers have them.
    "Escape",
    "Files",
    "QuotaExceededError",
    "VersionError",
    // What elements are, and which.
    "noopener noreferrer external",
    "paste-hint paste-trouble",
    "input:not([type=checkbox]), textarea, [contenteditable]",
    "main a[href$='at={}']",
    ".page-text [data-at]",
    " judged",
    "{class} sides-{}",
    // What programs say to each other.
    "<!doctype html",
    "onrecord-inbox {}",
    "onrecord: ready",
    // Faults, for whoever mends them.
    "an answer that cannot be read",
    "a request that cannot be read",
    "asked to read before the model was there",
    "the worker could not be loaded",
    "models/onrecord.weights is cut",
    " at {place}",
];

/// Whether a string reads like words: something in it is written like a word of a sentence, or stands beside a space. A
/// class with its variant (`row row-same`) does not.
fn reads_like_words(text: &str) -> bool {
    let letters: Vec<char> = std::iter::once(' ').chain(text.chars()).collect();
    let beside_space = |w: &[char]| w[0].is_alphabetic() && w[1] == ' ' || w[0] == ' ' && w[1].is_alphabetic();
    let capitalized = |w: &[char]| !w[0].is_alphanumeric() && w[1].is_uppercase() && w[2].is_lowercase();
    let mut words = text.split(' ');
    let class = words.next().unwrap_or_default();
    let variants = !class.is_empty() && words.all(|word| word.starts_with(&format!("{class}-")));
    letters[1..].windows(2).any(beside_space) && !variants || letters.windows(3).any(capitalized)
}

/// The strings of some code that read like words; without attributes, classes of elements and tests.
fn texts(code: TokenStream, found: &mut BTreeSet<String>) {
    let mut tokens = code.into_iter().peekable();
    let (mut before, mut is_class) = (String::new(), false);
    while let Some(token) = tokens.next() {
        let this = token.to_string();
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                let attribute = tokens.find(|t| matches!(t, TokenTree::Group(_)));
                if attribute.is_some_and(|a| a.to_string().replace(' ', "") == "[cfg(test)]") {
                    let ends = |t: &TokenTree| match t {
                        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                        other => other.to_string() == ";",
                    };
                    tokens.find(ends);
                }
            }
            TokenTree::Punct(punct) => {
                is_class = punct.as_char() == '=' && before == "class" || is_class && this == "!"
            }
            TokenTree::Ident(_) => is_class = is_class && this == "format",
            TokenTree::Literal(_) if !is_class => found.extend(text_of(&this).filter(|text| reads_like_words(text))),
            TokenTree::Literal(_) => is_class = false,
            TokenTree::Group(group) if !is_class => texts(group.stream(), found),
            TokenTree::Group(_) => is_class = false,
        }
        before = this;
    }
}

/// What stands between the quotation marks of a literal.
fn text_of(literal: &str) -> Option<String> {
    let text = literal.strip_prefix('"')?.strip_suffix('"')?;
    Some(text.replace("\\n", " ").replace("\\\"", "\""))
}

/// All Rust files of a folder but those of this one and those that only tests use.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_string_lossy().into_owned();
        match name.as_str() {
            "words" | "sample.rs" | "tests.rs" => (),
            _ if entry.is_dir() => sources(&entry, found),
            _ if name.ends_with(".rs") => found.push(entry),
            _ => (),
        }
    }
}

#[test]
fn words_of_code_are_told_from_texts() {
    let check = |code: &str, expected: &[&str]| {
        let mut found = BTreeSet::new();
        texts(code.parse().unwrap(), &mut found);
        assert_eq!(found.into_iter().collect::<Vec<_>>(), expected, "{code}");
    };
    check(r#"view! { <p class="quiet copy" id="top">"Copy"</p> }"#, &["Copy"]);
    check(
        r#"view! { <p class=format!("key key-{}", key) title="Two words">{n} " lines"</p> }"#,
        &[" lines", "Two words"],
    );
    check(r#"("row row-same", "as a denial", "M8 1a7 7 0Zm-9 3", ", ", "application/json")"#, &["as a denial"]);
    check(
        r##"#[doc = "Some words."] fn a() { f("It is so.") } #[cfg(test)] mod tests { f("Not this"); }"##,
        &["It is so."],
    );
    check(r##"#[cfg(test)] mod tests; const A: &str = "“No.”";"##, &["“No.”"]);
}

#[test]
fn every_text_stands_in_this_folder() {
    let mut files = vec![];
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 100, "the sources are found");
    let (mut all, mut stray) = (BTreeSet::new(), vec![]);
    for file in files {
        let mut found = BTreeSet::new();
        texts(std::fs::read_to_string(&file).unwrap().parse().unwrap(), &mut found);
        let texts = found.iter().filter(|text| !NO_TEXTS.contains(&text.as_str()));
        stray.extend(texts.map(|text| format!("{}: {text}", file.display())));
        all.extend(found);
    }
    assert!(stray.is_empty(), "these belong in src/words/en:\n{}", stray.join("\n"));
    let gone: Vec<_> = NO_TEXTS.iter().filter(|text| !all.contains(**text)).collect();
    assert!(gone.is_empty(), "exceptions that nothing needs any more: {gone:?}");
}
