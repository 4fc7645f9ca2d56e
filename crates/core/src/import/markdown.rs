//! Markdown as text: headings keep their mark (it says where articles start), emphasis, links, pictures and quotation
//! marks of the format lose theirs.

use crate::{Document, address::is_web_address, ingest::iso_date};

/// The document that a Markdown file holds. Front matter gives its title, date, outlet and address. The id is empty.
pub fn from_markdown(text: &str) -> Document {
    let text = text.trim_start_matches('\u{feff}');
    let (front, body) = front_matter(text).unwrap_or(("", text));
    let mut fenced = false;
    let lines = body.lines().filter_map(|line| {
        let is_fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        fenced ^= is_fence;
        (!is_fence).then(|| if fenced { line.to_owned() } else { plain_line(line) })
    });
    let field = |names: &[&str]| names.iter().find_map(|n| front_field(front, n));
    Document {
        text: lines.collect::<Vec<_>>().join("\n"),
        title: field(&["title", "headline"]),
        published: field(&["date", "published", "pubdate"]).and_then(|d| iso_date(&d)),
        outlet: field(&["outlet", "source", "publisher", "publication"]),
        url: field(&["url", "link", "canonical"]).filter(|u| is_web_address(u)),
        ..Document::default()
    }
}

/// The lines between two `---` at the start, and what follows them.
fn front_matter(text: &str) -> Option<(&str, &str)> {
    let start = text.find('\n')? + 1;
    let mut end = start;
    (text[..start].trim_end() == "---").then_some(())?;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((&text[start..end], &text[end + line.len()..]));
        }
        let is_field = line.contains(':') || line.trim().is_empty() || line.starts_with([' ', '-', '#']);
        end += line.len();
        is_field.then_some(())?;
    }
    None
}

fn front_field(front: &str, name: &str) -> Option<String> {
    let value =
        front.lines().find_map(|l| l.split_once(':').filter(|(key, _)| key.trim().eq_ignore_ascii_case(name)))?.1;
    let value = value.trim().trim_matches(['"', '\'']).trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// One line without the marks of the format.
fn plain_line(line: &str) -> String {
    let line = line.trim_end();
    let mut rest = line.trim_start();
    while let Some(quoted) = rest.strip_prefix('>') {
        rest = quoted.trim_start();
    }
    let item = ["- ", "* ", "+ "].iter().find_map(|mark| rest.strip_prefix(mark));
    let hash = rest.len() - rest.trim_start_matches('#').len();
    let (mark, words) = match item {
        Some(item) if !is_rule(rest) => ("", item.trim_start()),
        _ if (1..=6).contains(&hash) && rest[hash..].starts_with(' ') => rest.split_at(hash + 1),
        _ => ("", rest),
    };
    if is_rule(rest) || is_rule(words) {
        return rest.to_owned();
    }
    let words = if mark.is_empty() { words } else { words.trim_end_matches('#').trim() };
    format!("{mark}{}", inline(words))
}

fn is_rule(line: &str) -> bool {
    let marks: Vec<char> = line.chars().filter(|c| !c.is_whitespace()).collect();
    marks.len() >= 3 && marks.iter().all(|c| *c == marks[0]) && ['-', '*', '_', '='].contains(&marks[0])
}

/// Words without emphasis and code marks, links as their text, pictures not at all.
fn inline(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    // Where no bracket closes any more none is sought: a line may open a million.
    let [round, angle] = [')', '>'].map(|bracket| words.rfind(bracket).unwrap_or_default());
    let mut rest = words;
    while let Some(c) = rest.chars().next() {
        let (at, next) = (words.len() - rest.len(), &rest[c.len_utf8()..]);
        let link = |mark| rest.strip_prefix(mark).filter(|_| at < round).and_then(link);
        if let Some((_, after)) = link("![") {
            rest = after;
        } else if let Some((text, after)) = link("[") {
            out.push_str(&strip_emphasis(text));
            rest = after;
        } else if c == '\\' && next.starts_with(|c: char| c.is_ascii_punctuation()) {
            out.push_str(&next[..1]);
            rest = &next[1..];
        } else if let Some(address) =
            rest.strip_prefix('<').filter(|r| at < angle && r.starts_with("http")).and_then(|r| r.split_once('>'))
        {
            out.push_str(address.0);
            rest = address.1;
        } else {
            out.push(c);
            rest = next;
        }
    }
    strip_emphasis(&out)
}

/// The text of a link whose opening bracket was read, and what follows the link.
fn link(rest: &str) -> Option<(&str, &str)> {
    let (text, after) = rest.split_at(rest.find(['[', ']'])?);
    let (_, after) = after.strip_prefix("](")?.split_once(')')?;
    Some((text, after))
}

/// Takes away pairs of emphasis and code marks that stand at the edges of words.
fn strip_emphasis(text: &str) -> String {
    ["***", "**", "__", "~~", "`", "*", "_"].iter().fold(text.to_owned(), |text, mark| without_pairs(text, mark))
}

/// Takes away pairs of one mark: the first stands at a word's start, the second at a word's end.
fn without_pairs(text: String, mark: &str) -> String {
    let before = |at: usize| text[..at].chars().next_back();
    let after = |at: usize| text[at + mark.len()..].chars().next();
    let opens = |at| after(at).is_some_and(|c| !c.is_whitespace()) && before(at).is_none_or(|c| !c.is_alphanumeric());
    let closes = |at| before(at).is_some_and(|c| !c.is_whitespace()) && after(at).is_none_or(|c| !c.is_alphanumeric());
    let (mut open, mut taken) = (None, Vec::new());
    for (at, _) in text.match_indices(mark) {
        match open {
            Some(start) if at > start + mark.len() && closes(at) => {
                taken.extend([start, at]);
                open = None;
            }
            None if opens(at) => open = Some(at),
            _ => {}
        }
    }
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    for at in taken {
        out.push_str(&text[from..at]);
        from = at + mark.len();
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &str) {
        assert_eq!(from_markdown(input).text, expected, "{input:?}");
    }

    #[test]
    fn marks_are_taken_away() {
        check(
            "# Ferry *sinks* #\n\nIt **sank** [off Suva](https://example.org/a_b) on _Friday_.",
            "# Ferry sinks\n\nIt sank off Suva on Friday.",
        );
        check("> “No,” she said.\n\n- one\n- two", "“No,” she said.\n\none\ntwo");
        check("![A ferry](a.png)\nsnake_case and 2 * 3 * 4\n***", "\nsnake_case and 2 * 3 * 4\n***");
        check("<https://example.org> \\*no\\*", "https://example.org no");
        check("```\nlet a = *b;\n```", "let a = *b;");
        check("#ferry [1] a]( b) `c`", "#ferry [1] a]( b) c");
    }

    #[test]
    fn a_million_brackets_take_no_longer_than_words() {
        for mark in ["[", "![", "[a](", "<http", "[]"] {
            let line = mark.repeat(1_000_000 / mark.len());
            check(&line, &line);
        }
    }

    #[test]
    fn front_matter_is_read() {
        let d = from_markdown(
            "---\ntitle: \"Ferry sinks\"\ndate: 2024-03-08T10:00:00Z\nsource: The Suva Post\n---\nIt sank.",
        );
        assert_eq!((d.title.as_deref(), d.published.as_deref()), (Some("Ferry sinks"), Some("2024-03-08")));
        assert_eq!((d.outlet.as_deref(), d.text.trim()), (Some("The Suva Post"), "It sank."));
        check("---\nNot front matter\n---\nText", "---\nNot front matter\n---\nText");
    }
}
