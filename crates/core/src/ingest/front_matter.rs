//! The lines “Name: value” that some texts open with: title, outlet, date, address.

use super::{
    date::iso_date,
    lines::{physical_lines, trim},
};
use crate::{Document, Span, address::is_web_address};

/// What the lines at the head of a text say of its first article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrontMatter {
    /// The title's words.
    pub title: Option<Span>,
    /// Outlet.
    pub outlet: Option<String>,
    /// Date of publication, `YYYY-MM-DD`.
    pub published: Option<String>,
    /// Address of the article.
    pub url: Option<String>,
    /// Where the lines end.
    pub end: usize,
}

/// Reads the lines “Name: value” before the first empty line: two or more, of different names, and nothing else. What
/// the document itself gives is left out.
pub(super) fn read(text: &str, document: &Document) -> FrontMatter {
    let mut front = FrontMatter::default();
    let mut fields = Vec::new();
    for line in physical_lines(text) {
        let span = trim(text, line);
        match field(span.of(text)) {
            Some((name, at)) if !fields.contains(&name) => {
                fields.push(name);
                front.take(name, Span::new(span.start + at, span.end), text);
                front.end = line.end;
            }
            None if span.is_empty() && fields.is_empty() => {}
            None if span.is_empty() => break,
            _ => return FrontMatter::default(),
        }
    }
    if fields.len() < 2 || trim(text, Span::new(front.end, text.len())).is_empty() {
        return FrontMatter::default();
    }
    front.without(document)
}

/// What a line gives.
#[derive(Clone, Copy, PartialEq)]
enum Name {
    Title,
    Outlet,
    Published,
    Url,
}

/// The name that a line starts with, and where its value starts, in bytes of the line.
fn field(line: &str) -> Option<(Name, usize)> {
    let (name, value) = line.split_once(':')?;
    let name = match name.trim_end().to_ascii_lowercase().as_str() {
        "title" | "headline" => Name::Title,
        "outlet" | "source" | "publisher" | "publication" => Name::Outlet,
        "date" | "published" => Name::Published,
        "url" | "link" => Name::Url,
        _ => return None,
    };
    let value = value.trim_start();
    (!value.is_empty()).then_some((name, line.len() - value.len()))
}

impl FrontMatter {
    fn take(&mut self, name: Name, span: Span, text: &str) {
        let value = span.of(text);
        match name {
            Name::Title => self.title = Some(span),
            Name::Outlet => self.outlet = Some(value.to_owned()),
            Name::Published => self.published = iso_date(value),
            Name::Url => self.url = Some(value.to_owned()).filter(|u| is_web_address(u)),
        }
    }

    /// Without what the document gives.
    fn without(self, document: &Document) -> Self {
        Self {
            title: self.title.filter(|_| document.title.is_none()),
            outlet: self.outlet.filter(|_| document.outlet.is_none()),
            published: self.published.filter(|_| document.published.is_none()),
            url: self.url.filter(|_| document.url.is_none()),
            end: self.end,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expected` is title, outlet, date and address, and what follows the lines.
    fn check(input: &str, expected: Option<&str>) {
        let front = read(input, &Document::default());
        let title = front.title.map(|t| t.of(input).to_owned());
        let found = [title, front.outlet, front.published, front.url].map(Option::unwrap_or_default).join(" | ");
        let found = (front.end > 0).then(|| format!("{found} | {}", input[front.end..].trim()));
        assert_eq!(found.as_deref(), expected, "{input:?}");
    }

    #[test]
    fn lines_at_the_head() {
        check(
            "Title: Ferry sinks\nOutlet: The Suva Post\nDate: 2024-03-18\nURL: https://example.org/f\n\nIt sank.",
            Some("Ferry sinks | The Suva Post | 2024-03-18 | https://example.org/f | It sank."),
        );
        check(
            "\n\u{feff}Source: The Suva Post\r\nPublished: 2024-03-18\r\n\r\nIt sank.",
            Some(" | The Suva Post | 2024-03-18 |  | It sank."),
        );
        check("Headline: Rain: a history\nDate: soon\n\nIt fell.", Some("Rain: a history |  |  |  | It fell."));
    }

    #[test]
    fn other_openings() {
        check("", None);
        check("Title: Ferry sinks\n\nIt sank.", None);
        check("Title: Ferry sinks\nIt sank.\n\nNobody was hurt.", None);
        check("Title: one\nTitle: two\n\nThree.", None);
        check("Title: Ferry sinks\nDate: 2024-03-18\n\n", None);
        check("Ferry sinks\nDate: 2024-03-18\nOutlet: The Suva Post\n\nIt sank.", None);
    }
}
