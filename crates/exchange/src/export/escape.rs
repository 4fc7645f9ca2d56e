//! Text inside markup and cells: whatever it holds, it stays text.

/// Text in XML and HTML, in an element or in a quoted attribute. What XML has no place for (control characters) becomes `�`.
pub fn markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            '\t' | '\n' => out.push(c),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

/// Text in a line of Markdown.
pub fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (i, word) in text.split_whitespace().enumerate() {
        if i > 0 {
            out.push(' ');
        }
        for (at, c) in word.char_indices() {
            let begins_block = i == 0 && (at == 0 && matches!(c, '-' | '+' | '=') || is_number_mark(word, at, c));
            if begins_block || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$')
            {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

/// Whether it is the sign of “1.” or “1)”, which would begin a list.
fn is_number_mark(word: &str, at: usize, c: char) -> bool {
    matches!(c, '.' | ')') && at > 0 && word.bytes().take(at).all(|b| b.is_ascii_digit())
}

/// Text in a cell of a spreadsheet. One that would be run as a formula gets an apostrophe in front; numbers are none.
pub fn cell(text: String) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if runs && text.parse::<i64>().is_err() { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_stays_text() {
        let check = |text, expected| assert_eq!(markup(text), expected, "{text:?}");
        check("<b a='1' c=\"2\">&amp;</b>", "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;amp;&lt;/b&gt;");
        check("a\0\u{b}\r\u{85}\u{FFFF}\n🐑", "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\n🐑");
    }

    #[test]
    fn markdown_stays_text() {
        let check = |text, expected| assert_eq!(markdown(text), expected, "{text:?}");
        check("# a *b* _c_ [d](e) <f> `g` |h| &lt;", "\\# a \\*b\\* \\_c\\_ \\[d\\](e) \\<f\\> \\`g\\` \\|h\\| \\&lt;");
        check("- one\n\n1. two", "\\- one 1. two");
        check("12) twelve, 1.5 and 2-3", "12\\) twelve, 1.5 and 2-3");
    }

    #[test]
    fn cells_never_run() {
        for runs in ["=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "-2+3", "＝1+1", "-"] {
            assert_eq!(cell(runs.into()), format!("'{runs}"));
        }
        for harmless in ["", "a=b", "-2", "3", "“=1”", "'=1"] {
            assert_eq!(cell(harmless.into()), harmless);
        }
    }
}
