//! Things with their number: “1 quote”, “3 quotes”.

use super::count;

pub fn articles(n: usize) -> String {
    count(n, "article", "articles")
}

pub fn corrections(n: usize) -> String {
    count(n, "correction", "corrections")
}

pub fn files(n: usize) -> String {
    count(n, "file", "files")
}

pub fn items(n: usize) -> String {
    count(n, "item", "items")
}

pub fn lines(n: usize) -> String {
    count(n, "line", "lines")
}

pub fn mentions(n: usize) -> String {
    count(n, "mention", "mentions")
}

pub fn names(n: usize) -> String {
    count(n, "name", "names")
}

pub fn passages(n: usize) -> String {
    count(n, "passage", "passages")
}

pub fn more_passages(n: usize) -> String {
    count(n, "more passage", "more passages")
}

pub fn places(n: usize) -> String {
    count(n, "place", "places")
}

pub fn quotes(n: usize) -> String {
    count(n, "quote", "quotes")
}

pub fn sentences(n: usize) -> String {
    count(n, "sentence", "sentences")
}

pub fn stances(n: usize) -> String {
    count(n, "stance", "stances")
}

pub fn statements(n: usize) -> String {
    count(n, "statement", "statements")
}

pub fn texts(n: usize) -> String {
    count(n, "text", "texts")
}

pub fn unnamed_sources(n: usize) -> String {
    count(n, "unnamed source", "unnamed sources")
}

pub fn words(n: usize) -> String {
    count(n, "word", "words")
}
