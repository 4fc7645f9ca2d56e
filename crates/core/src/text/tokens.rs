//! Tokens: words, numbers, clitics (“’s”), punctuation and quotation marks, each with its place.

use super::Tag;
use crate::{Span, lexicon::lexicon};
use std::borrow::Cow;

/// A word or a mark.
#[derive(Clone, Debug)]
pub struct Token<'a> {
    /// Bytes of the article's text.
    pub span: Span,
    /// As written.
    pub text: &'a str,
    /// In lower case, typographic apostrophes made straight.
    pub lower: Cow<'a, str>,
    /// Its coarse word class.
    pub tag: Tag,
}

impl Token<'_> {
    /// Whether it begins with a capital letter.
    pub fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it is written in capitals alone: two letters at least.
    pub fn is_all_capitals(&self) -> bool {
        let mut letters = self.text.chars().filter(|c| c.is_alphabetic());
        let many = letters.clone().nth(1).is_some();
        many && letters.all(char::is_uppercase)
    }

    /// Whether it is a word or a number.
    pub fn is_word(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }

    /// Whether it is the possessive clitic.
    pub fn is_possessive(&self) -> bool {
        matches!(&*self.lower, "'s" | "'")
    }
}

/// Whether a character is an apostrophe.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘')
}

/// Appends the tokens of `span` of `source`.
pub fn tokenize<'a>(source: &'a str, span: Span, out: &mut Vec<Token<'a>>) {
    let mut at = span.start;
    while let Some(c) = source.get(at..span.end).and_then(|rest| rest.chars().next()) {
        if c.is_whitespace() || c.is_control() || is_invisible(c) {
            at += c.len_utf8();
            continue;
        }
        let rest = &source[at..span.end];
        let len = token_len(rest, c);
        push_word(source, Span::new(at, at + len), out);
        at += len;
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Length in bytes of the token at the start of `rest`, whose first character is `c`.
fn token_len(rest: &str, c: char) -> usize {
    if c.is_alphanumeric() {
        return word_len(rest);
    }
    if is_apostrophe(c) {
        let clitic = clitic_len(rest);
        if clitic > 0 {
            return clitic;
        }
    }
    let run = |mark: char| rest.chars().take_while(|x| *x == mark).count() * mark.len_utf8();
    match c {
        '`' | '\'' => run(c).min(2),
        '-' | '.' => run(c),
        _ => c.len_utf8(),
    }
}

/// Length of “’s”, “’re”, … at the start of `rest`, 0 where there is none.
fn clitic_len(rest: &str) -> usize {
    let mut chars = rest.char_indices();
    chars.next();
    let letters: String = chars.map(|(_, c)| c).take_while(|c| c.is_alphanumeric()).take(4).collect();
    let known = matches!(letters.to_lowercase().as_str(), "s" | "re" | "ll" | "ve" | "d" | "m");
    let mark = rest.chars().next().map_or(0, char::len_utf8);
    if known { mark + letters.len() } else { 0 }
}

/// Length of the word at the start of `rest`: inner hyphens, apostrophes and points belong to it, clitics do not.
fn word_len(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let next = chars.peek().map(|(_, n)| *n);
        let inner = |ok: fn(char) -> bool| next.is_some_and(ok);
        let belongs = match c {
            _ if c.is_alphanumeric() || is_combining(c) => true,
            '-' | '‑' | '&' => inner(char::is_alphanumeric),
            ',' | ':' => ends_in_digit(&rest[..i]) && inner(|n| n.is_ascii_digit()),
            '.' => (ends_in_digit(&rest[..i]) && inner(|n| n.is_ascii_digit())) || is_abbreviation_point(rest, i),
            _ if is_apostrophe(c) => inner(char::is_alphabetic) && clitic_len(&rest[i..]) == 0,
            _ => false,
        };
        if !belongs {
            break;
        }
        end = i + c.len_utf8();
    }
    end
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}')
}

fn ends_in_digit(s: &str) -> bool {
    s.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether the point at byte `i` of `rest` belongs to the word before it: “U.S.”, “Mr.”, “a.m.”.
fn is_abbreviation_point(rest: &str, i: usize) -> bool {
    let word = &rest[..i];
    let last_part = word.rsplit(['.', '-']).next().unwrap_or(word);
    let single = last_part.chars().count() == 1 && last_part.chars().all(char::is_alphabetic);
    let next = rest[i + 1..].chars().next();
    if single && next.is_some_and(char::is_alphabetic) {
        return rest[i + 1..].chars().nth(1) == Some('.');
    }
    // “J. Doe”, “U.S. troops”; but “Plan B.” may end a sentence: sentences::split decides that.
    single && (last_part.chars().all(char::is_uppercase) || word.contains('.')) || lexicon().abbreviation(&rest[..=i])
}

/// Pushes a word, its clitic cut off where it carries one (“Luxon’s”, “we’re”, “allies’” keep apart).
fn push_word<'a>(source: &'a str, span: Span, out: &mut Vec<Token<'a>>) {
    let text = span.of(source);
    out.push(Token { span, text, lower: lower(text), tag: Tag::Noun });
}

fn lower(text: &str) -> Cow<'_, str> {
    let plain = |c: char| !c.is_uppercase() && !is_apostrophe(c) || c == '\'';
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| if is_apostrophe(c) { '\'' } else { c }).flat_map(char::to_lowercase).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len()), &mut tokens);
        let words: Vec<_> = tokens.iter().map(|t| t.text).collect();
        assert_eq!(words.join("|"), expected);
    }

    #[test]
    fn words_clitics_and_marks() {
        check("Ardern’s plan, she said.", "Ardern|’s|plan|,|she|said|.");
        check("We're sure they don't", "We|'re|sure|they|don't");
        check("its allies' votes", "its|allies|'|votes");
        check("O'Brien met D’Souza", "O'Brien|met|D’Souza");
        check("``Sorry,'' he said", "``|Sorry|,|''|he|said");
        check("anti-nuclear policy -- now", "anti-nuclear|policy|--|now");
    }

    #[test]
    fn points() {
        check("U.S. aid of $3.5bn rose 1,200 times.", "U.S.|aid|of|$|3.5bn|rose|1,200|times|.");
        check("J. K. Rowling met Mr. Bond", "J.|K.|Rowling|met|Mr.|Bond");
        check("with China.Chinese officials", "with|China|.|Chinese|officials");
        check("Rep. Ana Ruiz (D-N.C.) left", "Rep.|Ana|Ruiz|(|D-N.C.|)|left");
        check("at 5 p.m. today", "at|5|p.m.|today");
        check("Wait... what?", "Wait|...|what|?");
    }

    #[test]
    fn odd_characters() {
        check("a\u{a0}b\u{200b}c\r\n🙂 é", "a|b|c|🙂|é");
        check("", "");
    }
}
