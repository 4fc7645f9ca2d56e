//! Words cut into the pieces of a vocabulary: the longest piece first (WordPiece, as BERT's uncased vocabularies use it).

use rustc_hash::FxHashMap;

/// A word is read by at most this many pieces.
const MOST: usize = 8;

/// The pieces that the encoder knows, in the order of its embedding rows; `##` marks those that go on a word.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    starts: FxHashMap<Box<str>, u32>,
    rests: FxHashMap<Box<str>, u32>,
    unknown: u32,
    longest: usize,
}

impl Vocabulary {
    /// Reads one piece a line. The piece `[UNK]` stands for whatever the others cannot spell.
    pub fn read(lines: &str) -> Self {
        let mut vocabulary = Vocabulary::default();
        for (row, piece) in lines.lines().enumerate() {
            let row = u32::try_from(row).unwrap_or(u32::MAX);
            vocabulary.longest = vocabulary.longest.max(piece.len());
            match piece.strip_prefix("##") {
                Some(rest) if !rest.is_empty() => drop(vocabulary.rests.insert(rest.into(), row)),
                _ if piece == "[UNK]" => vocabulary.unknown = row,
                _ => drop(vocabulary.starts.insert(piece.into(), row)),
            }
        }
        vocabulary
    }

    /// How many pieces there are.
    pub fn rows(&self) -> usize {
        self.starts.len() + self.rests.len() + 1
    }

    /// Appends the rows of a word's pieces, one at least, to `out`. Marks inside a word (“anti-nuclear”, “U.S.”) are pieces
    /// of their own, after which a new word begins.
    pub fn pieces(&self, word: &str, out: &mut Vec<u32>) {
        let word = fold(word);
        let most = out.len() + MOST;
        let mut rest = &*word;
        while let Some(first) = rest.chars().next() {
            let letters = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
            let run = letters.max(first.len_utf8());
            self.spell(&rest[..run], out);
            rest = &rest[run..];
        }
        if word.is_empty() {
            out.push(self.unknown);
        }
        out.truncate(most);
    }

    /// Appends the pieces of one run of letters, or of one mark.
    fn spell(&self, run: &str, out: &mut Vec<u32>) {
        let first = out.len();
        let mut at = 0;
        while at < run.len() {
            let pieces = if at == 0 { &self.starts } else { &self.rests };
            let Some((row, length)) = self.longest(pieces, &run[at..]) else {
                out.truncate(first);
                return out.push(self.unknown);
            };
            out.push(row);
            at += length;
        }
    }

    /// The longest piece at the start of `rest`: its row and its length in bytes.
    fn longest(&self, pieces: &FxHashMap<Box<str>, u32>, rest: &str) -> Option<(u32, usize)> {
        let mut length = rest.len().min(self.longest);
        while length > 0 {
            if let Some(row) = rest.get(..length).and_then(|piece| pieces.get(piece)) {
                return Some((*row, length));
            }
            length -= 1;
        }
        None
    }
}

/// A word as the vocabulary spells it: in small letters without accents, marks in their plain forms.
pub fn fold(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).filter_map(plain).collect()
}

/// Letters with the accents that names in English news carry, and the letter without.
const ACCENTS: &[(&str, char)] = &[
    ("àáâãäåāăą", 'a'),
    ("çćĉċč", 'c'),
    ("ďđ", 'd'),
    ("èéêëēĕėęě", 'e'),
    ("ĝğġģ", 'g'),
    ("ĥħ", 'h'),
    ("ìíîïĩīĭįı", 'i'),
    ("ķ", 'k'),
    ("ĺļľł", 'l'),
    ("ñńņň", 'n'),
    ("òóôõöøōŏő", 'o'),
    ("ŕŗř", 'r'),
    ("śŝşšș", 's'),
    ("ţťț", 't'),
    ("ùúûüũūŭůűųư", 'u'),
    ("ŵ", 'w'),
    ("ýÿŷ", 'y'),
    ("źżž", 'z'),
    ("“”„«»", '"'),
    ("‘’ʼ`", '\''),
    ("‐‑–—", '-'),
];

fn plain(c: char) -> Option<char> {
    match c {
        _ if c.is_ascii() => Some(if c == '`' { '\'' } else { c }),
        '\u{300}'..='\u{36f}' => None,
        _ => Some(ACCENTS.iter().find(|(letters, _)| letters.contains(c)).map_or(c, |(_, to)| *to)),
    }
}

#[cfg(test)]
mod tests {
    use super::Vocabulary;

    fn check(word: &str, expected: &str) {
        let lines = "[UNK]\nwell\n##ing\n##ton\nwellington\na\n##b\nkor\n##ero\n'\n\"";
        let mut rows = Vec::new();
        Vocabulary::read(lines).pieces(word, &mut rows);
        let pieces: Vec<_> = rows.iter().filter_map(|r| lines.lines().nth(*r as usize)).collect();
        assert_eq!(pieces.join(" "), expected, "{word}");
    }

    #[test]
    fn words_in_pieces() {
        check("Wellington", "wellington");
        check("Welling", "well ##ing");
        check("Kōrero", "kor ##ero");
        check("xyz", "[UNK]");
        check("abx", "[UNK]");
        check("", "[UNK]");
        check("“", "\"");
        check("’", "'");
        check("a-ab.a", "a [UNK] a ##b [UNK] a");
        check("🙂", "[UNK]");
    }
}
