//! A text as Discourse Network Analyzer shows it, and where a byte of ours stands in it.

/// The text that is written, with the caret position (UTF-16 code units, as Java counts) of every byte of the one given.
pub struct Text {
    /// Line breaks are line feeds alone, as the program's text pane makes them; NUL, which ends a text in SQLite, is U+FFFD.
    pub written: String,
    carets: Vec<u32>,
}

impl Text {
    /// Of what stands in an article.
    pub fn of(given: &str) -> Self {
        let mut text =
            Text { written: String::with_capacity(given.len()), carets: Vec::with_capacity(given.len() + 1) };
        let mut caret = 0;
        for (at, c) in given.char_indices() {
            text.carets.extend(std::iter::repeat_n(caret, c.len_utf8()));
            let shown = match c {
                '\r' if given[at..].starts_with("\r\n") => continue,
                '\r' => '\n',
                '\0' => char::REPLACEMENT_CHARACTER,
                c => c,
            };
            text.written.push(shown);
            caret += shown.len_utf16() as u32;
        }
        text.carets.push(caret);
        text
    }

    /// The caret position of a byte; of one past the end, the end's.
    pub fn caret(&self, byte: usize) -> u32 {
        self.carets.get(byte).or(self.carets.last()).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carets_count_what_java_counts() {
        let check = |given: &str, words: &str, written: &str, expected: (u32, u32)| {
            let text = Text::of(given);
            let start = given.find(words).expect("it is there");
            assert_eq!((text.caret(start), text.caret(start + words.len())), expected, "{given:?}");
            assert_eq!(text.written, written);
            let units: Vec<u16> = text.written.encode_utf16().collect();
            let cut = String::from_utf16(&units[expected.0 as usize..expected.1 as usize]).expect("whole characters");
            assert_eq!(cut, Text::of(words).written);
        };
        check("She agrees.", "agrees", "She agrees.", (4, 10));
        check("Ōtaki 🐑 agrees", "agrees", "Ōtaki 🐑 agrees", (9, 15));
        check("a\r\nb\rc", "b\rc", "a\nb\nc", (2, 5));
        check("a\0b", "b", "a\u{FFFD}b", (2, 3));
        assert_eq!(Text::of("ab").caret(9), 2);
    }
}
