//! Small pieces of English: counts, dates, how sure.

use onrecord_core::Why;

/// “1 quote”, “3 quotes”.
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// The names of the months.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `2024-03-18` as “18 March 2024”; anything else as it is.
pub fn date(iso: &str) -> String {
    let mut parts = iso.splitn(3, '-').map(|p| p.parse::<usize>().ok());
    let mut next = || parts.next().flatten();
    let (Some(year), Some(month), Some(day)) = (next(), next(), next()) else { return iso.to_owned() };
    match MONTHS.get(month.wrapping_sub(1)) {
        Some(name) if (1..=31).contains(&day) => format!("{day} {name} {year}"),
        _ => iso.to_owned(),
    }
}

/// `2024-03-18T09:30:00.000Z` as “18 Mar 2024, 10:30” where the person is; anything else as it is. For the page alone.
pub fn moment(iso: &str) -> String {
    let date = js_sys::Date::new(&iso.into());
    if date.get_time().is_nan() {
        return iso.to_owned();
    }
    let styles = [("dateStyle", "medium"), ("timeStyle", "short")];
    let entries: js_sys::Array = styles.iter().map(|(k, v)| js_sys::Array::of2(&(*k).into(), &(*v).into())).collect();
    let options = js_sys::Object::from_entries(&entries).unwrap_or_default();
    date.to_locale_string("en-GB", &options).into()
}

/// “1.2 of 3.4 MB”, from bytes.
pub fn megabytes(some: usize, all: usize) -> String {
    let [some, all] = [some, all].map(|bytes| bytes as f64 / 1e6);
    format!("{some:.1} of {all:.1} MB")
}

/// From here on a thing is called likely.
pub const LIKELY: f32 = 0.6;
/// From here on a thing is called sure.
pub const SURE: f32 = 0.85;

/// How sure a thing is, for a reader.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sureness {
    /// “sure”, “likely”, “uncertain”.
    pub level: &'static str,
    /// The same, of a learned model with its probability: “likely, 72%”.
    pub words: String,
}

/// How sure the core is of what `why` decided. What we expect of a rule is no measured probability, so it is told in a
/// word alone.
pub fn sureness(why: &Why) -> Sureness {
    let level = match why.sure {
        s if s >= SURE => "sure",
        s if s >= LIKELY => "likely",
        _ => "uncertain",
    };
    let words = match &*why.rule {
        "model" => format!("{level}, {:.0}%", why.sure.clamp(0.0, 1.0) * 100.0),
        _ => level.to_owned(),
    };
    Sureness { level, words }
}

/// With its first letter as a capital.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
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

/// At most `max` characters, cut at a word where there is one, with “…”.
pub fn shorten(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let cut: String = text.chars().take(max.saturating_sub(1)).collect();
    let at_word = cut.rfind(' ').filter(|&i| i > cut.len() / 2).map_or(cut.as_str(), |i| &cut[..i]);
    format!("{}…", at_word.trim_end_matches([' ', ',', ';', ':', '.']))
}

/// `rtl` where the first letter is of a script that runs from right to left, else `ltr`: what `dir="auto"` finds.
pub fn direction(text: &str) -> &'static str {
    // Hebrew to Arabic, their presentation forms, and the historic and African scripts of the same direction.
    let runs_left = |c: char| {
        matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    };
    if text.chars().find(|c| c.is_alphabetic()).is_some_and(runs_left) { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_gives_the_direction() {
        for (text, expected) in
            [("", "ltr"), ("12. Rain", "ltr"), ("“שלום” he said", "rtl"), ("سلام", "rtl"), ("Rain שלום", "ltr")]
        {
            assert_eq!(direction(text), expected, "{text}");
        }
    }

    #[test]
    fn a_model_tells_its_probability() {
        let cases = [("said.that", 0.85, "sure"), ("said.that", 0.6, "likely"), ("said.that", 0.59, "uncertain")];
        for (rule, sure, words) in cases {
            assert_eq!(sureness(&Why::rule(rule, sure)).words, words);
        }
        for (sure, words) in [(0.724, "likely, 72%"), (0.999, "sure, 100%"), (0.4, "uncertain, 40%")] {
            assert_eq!(sureness(&Why::rule("model", sure)).words, words);
        }
    }

    #[test]
    fn megabytes_have_one_decimal() {
        let cases = [(0, 3_400_024, "0.0 of 3.4 MB"), (1_249_999, 3_400_024, "1.2 of 3.4 MB"), (7, 7, "0.0 of 0.0 MB")];
        for (some, all, words) in cases {
            assert_eq!(megabytes(some, all), words);
        }
    }

    #[test]
    fn dates_are_spelled_out() {
        let cases = [
            ("2024-03-18", "18 March 2024"),
            ("2024-3-1", "1 March 2024"),
            ("2024-13-01", "2024-13-01"),
            ("2024-00-01", "2024-00-01"),
            ("2024-02-99", "2024-02-99"),
            ("Monday", "Monday"),
            ("", ""),
        ];
        for (iso, words) in cases {
            assert_eq!(date(iso), words);
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

    #[test]
    fn long_text_is_cut_at_a_word() {
        for (text, max, short) in [
            ("short", 10, "short"),
            ("the quick brown fox", 12, "the quick…"),
            ("abcdefghijklmnop", 6, "abcde…"),
            ("ōōōōōōōō", 4, "ōōō…"),
        ] {
            assert_eq!(shorten(text, max), short);
        }
    }
}
