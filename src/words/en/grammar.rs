//! The grammar that texts are put together with: numbers, lists, letters.

/// “1 quote”, “3 quotes”.
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// “1.2 of 3.4 MB”, from bytes.
pub fn megabytes(some: usize, all: usize) -> String {
    let [some, all] = [some, all].map(|bytes| bytes as f64 / 1e6);
    format!("{some:.1} of {all:.1} MB")
}

/// With its first letter as a capital.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A label (“Organization”) as it stands inside a sentence: “organization”.
pub fn in_sentence(label: &str) -> String {
    label.to_lowercase()
}

/// Words of somebody else, between quotation marks.
pub fn quoted(words: &str) -> String {
    format!("“{words}”")
}

/// “likely, 72%”.
pub fn with_percent(words: &str, percent: f32) -> String {
    format!("{words}, {percent:.0}%")
}

/// A list in a sentence: “a”, “a and b”, “a, b and c”.
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// How many articles are named where they mention nothing; of more, the number is told.
const ABSENT_BY_NAME: usize = 4;

/// “Not mentioned in The Herald and The Star.”, “Not mentioned in 12 articles.”
pub fn absent(articles: &[String]) -> String {
    match articles.len() {
        0..=ABSENT_BY_NAME => format!("Not mentioned in {}.", list(articles)),
        n => format!("Not mentioned in {n} articles."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn megabytes_have_one_decimal() {
        let cases = [(0, 3_400_024, "0.0 of 3.4 MB"), (1_249_999, 3_400_024, "1.2 of 3.4 MB"), (7, 7, "0.0 of 0.0 MB")];
        for (some, all, words) in cases {
            assert_eq!(megabytes(some, all), words);
        }
    }

    #[test]
    fn counts_and_lists() {
        assert_eq!((count(1, "quote", "quotes"), count(0, "quote", "quotes")), ("1 quote".into(), "0 quotes".into()));
        let items = |n: usize| ["a", "b", "c"][..n].iter().map(|s| s.to_string()).collect::<Vec<_>>();
        assert_eq!([0, 1, 2, 3].map(|n| list(&items(n))), ["", "a", "a and b", "a, b and c"]);
        assert_eq!(absent(&items(2)), "Not mentioned in a and b.");
        assert_eq!(absent(&vec![String::new(); 5]), "Not mentioned in 5 articles.");
    }
}
