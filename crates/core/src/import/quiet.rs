//! Markup without styles and event handlers. A browser never applies or runs those of a page that it only parses, but
//! under a content security policy it reports each one on the console.

/// `html` with every `style` attribute and event handler renamed (`data-style`, `data-onclick`), and `<style>` elements
/// turned into scripts, which no parser applies. What is left means the same, and reads the same as text.
pub fn quiet(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 64);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        rest = quiet_tag(tag, &mut out);
    }
    out.push_str(rest);
    out
}

/// Writes the tag that `html` starts with, if it is one, and gives what follows it.
fn quiet_tag<'a>(html: &'a str, out: &mut String) -> &'a str {
    let slash = usize::from(html[1..].starts_with('/'));
    let (mark, named) = html.split_at(1 + slash);
    out.push_str(mark);
    if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return named;
    }
    let name_end = end_of(html, mark.len(), |c| c.is_ascii_whitespace() || c == '>' || c == '/');
    let name = &html[mark.len()..name_end];
    out.push_str(if name.eq_ignore_ascii_case("style") { "script" } else { name });
    let mut at = name_end;
    while at < html.len() && !html[at..].starts_with('>') {
        let start = end_of(html, at, |c| !(c.is_ascii_whitespace() || c == '/'));
        let end = end_of(html, start, |c| c.is_ascii_whitespace() || ['/', '>', '='].contains(&c));
        let value_end = end_of_value(html, end);
        let attribute = &html[start..end];
        let speaks = attribute.eq_ignore_ascii_case("style")
            || attribute.get(..2).is_some_and(|on| on.eq_ignore_ascii_case("on") && attribute.len() > 2);
        out.push_str(&html[at..start]);
        out.push_str(if speaks { "data-" } else { "" });
        out.push_str(&html[start..value_end]);
        // A stray “=” is no attribute's name: step over it.
        at = value_end.max(at + 1);
        if value_end < at {
            out.push_str(&html[value_end..at]);
        }
    }
    &html[at..]
}

/// The first byte from `from` on whose character `is`; the end where none is.
fn end_of(html: &str, from: usize, is: impl Fn(char) -> bool) -> usize {
    html.get(from..).and_then(|rest| rest.find(is)).map_or(html.len(), |i| from + i)
}

/// Where the value ends that may follow an attribute's name, which ends at `end`.
fn end_of_value(html: &str, end: usize) -> usize {
    let equals = end_of(html, end, |c| !c.is_ascii_whitespace());
    if !html[equals..].starts_with('=') {
        return end;
    }
    let start = end_of(html, equals + 1, |c| !c.is_ascii_whitespace());
    match html[start..].chars().next() {
        Some(mark @ ('"' | '\'')) => end_of(html, start + 1, |c| c == mark).saturating_add(1).min(html.len()),
        _ => end_of(html, start, |c| c.is_ascii_whitespace() || c == '>'),
    }
}

#[cfg(test)]
mod tests {
    use super::quiet;
    use proptest::prelude::*;

    fn check(html: &str, expected: &str) {
        assert_eq!(quiet(html), expected);
    }

    #[test]
    fn styles_and_handlers_are_renamed() {
        check(r#"<p style="color: red" class=a>a</p>"#, r#"<p data-style="color: red" class=a>a</p>"#);
        check("<img src=x onerror='f(\">\")'/>", "<img src=x data-onerror='f(\">\")'/>");
        check("<a STYLE = x onClick>b</a>", "<a data-STYLE = x data-onClick>b</a>");
        check("<style media=all>p{}</style>", "<script media=all>p{}</script>");
    }

    #[test]
    fn a_million_brackets_take_no_longer_than_words() {
        let brackets = "<".repeat(1_000_000);
        check(&brackets, &brackets);
    }

    #[test]
    fn all_else_stays() {
        for html in [
            "",
            "a < b, style=c",
            "<p title='style=x onclick=y'>",
            "<!-- style=x -->",
            "<br/>",
            "<",
            "</",
            "<p",
            "<p a='",
        ] {
            check(html, html);
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost(html in "(<|>|/|=| |'|\"|style|on|p|é|x)*") {
            let shortened = quiet(&html).replace("data-", "").replace("script", "style");
            prop_assert_eq!(shortened, html);
        }
    }
}
