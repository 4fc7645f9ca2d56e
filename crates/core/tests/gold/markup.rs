//! `{Oslo=Norway} had rejected …`: an article with its mentions in braces becomes its text and the mentions' places.

use onrecord_core::Span;

/// A mention as the file marks it.
#[derive(Debug, PartialEq)]
pub struct Mark {
    /// Its words in the text, in bytes.
    pub span: Span,
    /// Whom it names, as written: `Norway`, `Hale|Ashby`, `Hale+Okafor`; the mention's own words where nothing is.
    pub names: String,
    /// `{?…}`: right either way.
    pub optional: bool,
}

/// Takes the braces out of `marked`.
pub fn read(marked: &str) -> Result<(String, Vec<Mark>), String> {
    let (mut text, mut marks, mut open) = (String::new(), Vec::new(), Vec::new());
    let mut rest = marked.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '{' => {
                let optional = rest.next_if_eq(&'?').is_some();
                open.push((text.len(), optional, String::new()));
            }
            '=' | '}' if !open.is_empty() => {
                let (start, optional, mut names) = open.pop().ok_or("a stray brace")?;
                if c == '=' {
                    names.extend(std::iter::from_fn(|| rest.next_if(|c| *c != '}')));
                    rest.next().ok_or_else(|| format!("“{names}” is not closed"))?;
                }
                let span = Span::new(start, text.len());
                let names = if names.is_empty() { text[start..].to_string() } else { names };
                marks.push(Mark { span, names, optional });
            }
            _ => text.push(c),
        }
    }
    marks.sort_by_key(|m| (m.span.start, m.span.end));
    if open.is_empty() { Ok((text, marks)) } else { Err("a brace is not closed".into()) }
}

#[test]
fn marks_nest_and_name() {
    let check = |marked: &str, text: &str, names: &[(&str, &str)]| {
        let (read, marks) = read(marked).expect("balanced braces");
        let found: Vec<_> = marks.iter().map(|m| (m.span.of(&read), m.names.as_str())).collect();
        assert_eq!((read.as_str(), found.as_slice()), (text, names));
    };
    check("{Oslo=Norway} and {?Rome}", "Oslo and Rome", &[("Oslo", "Norway"), ("Rome", "Rome")]);
    check("{{Her=Ana} boss=Hugo} left", "Her boss left", &[("Her", "Ana"), ("Her boss", "Hugo")]);
    check("1 + 1 = 2", "1 + 1 = 2", &[]);
}
