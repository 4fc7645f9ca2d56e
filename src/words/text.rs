//! What is done with words of any language.

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
