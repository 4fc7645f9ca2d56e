//! Whether a text is English, and if not, what it is.

/// At least this many words are needed to tell.
const LEAST_WORDS: usize = 12;

/// The language of a text that is surely not English, by its English name; `None` for English and for what cannot be
/// told.
pub(super) fn other_than_english(text: &str) -> Option<&'static str> {
    let start = text.get(..text.floor_char_boundary(3000)).unwrap_or(text);
    let letters = start.chars().filter(|c| c.is_alphabetic()).count();
    let latin = start.chars().filter(|c| c.is_alphabetic() && *c < '\u{250}').count();
    if latin * 2 > letters && (start.split_whitespace().count() < LEAST_WORDS || has_english_words(start)) {
        return None;
    }
    let found = whatlang::detect(start)?;
    (found.lang() != whatlang::Lang::Eng && found.is_reliable() && letters >= LEAST_WORDS)
        .then(|| found.lang().eng_name())
}

/// Whether small words of English make up a good part of it: then no statistics are needed, names or no names.
fn has_english_words(text: &str) -> bool {
    const SMALL: [&str; 30] = [
        "the", "of", "to", "and", "in", "for", "that", "on", "is", "was", "with", "by", "at", "from", "has", "as",
        "be", "it", "said", "his", "he", "have", "but", "not", "are", "they", "who", "which", "will", "been",
    ];
    let (mut all, mut small) = (0, 0);
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()) {
        all += 1;
        small += usize::from(SMALL.iter().any(|s| s.eq_ignore_ascii_case(word)));
    }
    small * 100 >= all * 15
}

#[cfg(test)]
mod tests {
    use super::other_than_english;

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(other_than_english(text), expected, "{text:?}");
    }

    #[test]
    fn languages() {
        check(
            "The ferry sank on Friday after a long night of rain, officials in Suva said, and nobody was hurt.",
            None,
        );
        check(
            "Fähre vor der Küste gesunken: Nach Angaben der Behörden wurde bei dem Unglück am Freitag niemand verletzt.",
            Some("German"),
        );
        check(
            "Le ferry a coulé vendredi au large des côtes après une longue nuit de pluie, ont annoncé les autorités de l’île.",
            Some("French"),
        );
        check(
            "Паром затонул в пятницу у берегов острова после ночного шторма, сообщили местные власти.",
            Some("Russian"),
        );
        check("外交部长周五表示，渡轮在暴风雨后沉没，没有人员受伤。", Some("Mandarin"));
        check("Suva Nadi Lautoka Labasa Ba Tavua Levuka Savusavu Sigatoka", None);
        check("", None);
    }
}
