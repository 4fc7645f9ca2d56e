//! A light stem: the same for “agreements” and “agreement”, “criticised” and “criticise”. For matching words, never shown.

/// The stem of a word in small letters.
pub fn stem(word: &str) -> String {
    let n = word.chars().count();
    let without = |ending: &str, least: usize| {
        word.strip_suffix(ending).filter(|s| s.chars().count() >= least).map(str::to_string)
    };
    if n <= 3 {
        return word.to_string();
    }
    if let Some(s) = without("ies", 2) {
        return s + "y";
    }
    if word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        return word.to_string();
    }
    let found = ["sses", "ings", "ing", "edly", "ed", "es", "ly", "s"].iter().find_map(|e| without(e, 3));
    let stem = found.unwrap_or_else(|| word.to_string());
    stem.strip_suffix('e').filter(|s| s.len() > 2).map(str::to_string).unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn inflections_share_a_stem() {
        for (a, b) in [
            ("agreements", "agreement"),
            ("criticised", "criticise"),
            ("policies", "policy"),
            ("visiting", "visit"),
            ("talks", "talk"),
        ] {
            assert_eq!(stem(a), stem(b));
        }
        assert_ne!(stem("minister"), stem("ministry"));
        assert_eq!(stem("news"), stem("news"));
    }
}
