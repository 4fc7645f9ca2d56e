//! Every text of the page that a person can read, in one language: `en`. Another one is another folder with the same items;
//! the compiler names each that is missing. See docs/add-a-language.md.

#[cfg(test)]
mod elsewhere;
mod en;
mod text;

pub use en::*;
pub use text::{direction, shorten};

use onrecord_core::Why;

/// `2024-03-18T09:30:00.000Z` as “18 Mar 2024, 10:30” where the person is; anything else as it is. For the page alone.
pub fn moment(iso: &str) -> String {
    let date = js_sys::Date::new(&iso.into());
    if date.get_time().is_nan() {
        return iso.to_owned();
    }
    let styles = [("dateStyle", "medium"), ("timeStyle", "short")];
    let entries: js_sys::Array = styles.iter().map(|(k, v)| js_sys::Array::of2(&(*k).into(), &(*v).into())).collect();
    let options = js_sys::Object::from_entries(&entries).unwrap_or_default();
    date.to_locale_string(LOCALE, &options).into()
}

/// From here on a thing is called likely.
pub const LIKELY: f32 = 0.6;
/// From here on a thing is called sure.
pub const SURE: f32 = 0.85;

/// How sure a thing is, for a reader.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sureness {
    /// Which of the three levels, for the style sheets: `sure`, `likely` or `uncertain`.
    pub level: &'static str,
    /// The level in words, of a learned model with its probability: “likely, 72%”.
    pub words: String,
}

/// How sure the core is of what `why` decided. What we expect of a rule is no measured probability, so it is told in a
/// word alone.
pub fn sureness(why: &Why) -> Sureness {
    let (level, words) = match why.sure {
        s if s >= SURE => ("sure", choices::IS_SURE),
        s if s >= LIKELY => ("likely", choices::IS_LIKELY),
        _ => ("uncertain", choices::IS_UNCERTAIN),
    };
    let words = match &*why.rule {
        "model" => with_percent(words, why.sure.clamp(0.0, 1.0) * 100.0),
        _ => words.to_owned(),
    };
    Sureness { level, words }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
