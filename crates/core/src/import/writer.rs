//! Text with paragraphs, from pieces of text and the breaks between them.

/// What stands between two pieces of text; of several, the largest counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub(super) enum Break {
    /// Nothing.
    #[default]
    None,
    /// A space.
    Space,
    /// The next cell of a table.
    Cell,
    /// A new line.
    Line,
    /// A new paragraph.
    Paragraph,
    /// Another article.
    Article,
}

/// Collects text.
#[derive(Default)]
pub(super) struct Writer {
    text: String,
    pending: Break,
}

impl Writer {
    /// The text so far.
    pub fn finish(self) -> String {
        self.text
    }

    /// Sets a break before the next piece.
    pub fn set(&mut self, gap: Break) {
        if gap > self.pending {
            self.pending = gap;
        }
    }

    /// A line break in the text; a second one without text between them starts a paragraph.
    pub fn line_break(&mut self) {
        self.pending = if self.pending >= Break::Line { self.pending.max_of(Break::Paragraph) } else { Break::Line };
    }

    /// Adds text in which runs of white space are one space.
    pub fn push(&mut self, text: &str) {
        let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
        if text.starts_with(is_space) {
            self.set(Break::Space);
        }
        for word in text.split(is_space).filter(|w| !w.is_empty()) {
            self.push_word(word);
            self.set(Break::Space);
        }
        if !text.ends_with(is_space) && self.pending == Break::Space {
            self.pending = Break::None;
        }
    }

    /// Adds text whose line ends count.
    pub fn push_lines(&mut self, text: &str) {
        for (i, line) in text.lines().enumerate() {
            if i > 0 {
                self.line_break();
            }
            self.push(line);
        }
    }

    fn push_word(&mut self, word: &str) {
        let gap = match self.pending {
            _ if self.text.is_empty() => "",
            Break::None => "",
            Break::Space => " ",
            Break::Cell => "\t",
            Break::Line => "\n",
            Break::Paragraph => "\n\n",
            Break::Article => "\n\n\n",
        };
        self.text.push_str(gap);
        self.text.push_str(word);
        self.pending = Break::None;
    }
}

impl Break {
    fn max_of(self, other: Break) -> Break {
        if other > self { other } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_break_counts() {
        let mut w = Writer::default();
        w.set(Break::Paragraph);
        w.push(" One  two\n");
        w.push("three");
        w.push("!");
        w.line_break();
        w.push(" four ");
        w.line_break();
        w.line_break();
        w.set(Break::Space);
        w.push("five");
        assert_eq!(w.finish(), "One two three!\nfour\n\nfive");
    }
}
