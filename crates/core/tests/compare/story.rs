//! Reads a `.story` file: articles on one event whose statements are marked `{key: words}`, and in what they differ.
//! `stories/README.md` tells the format.

use onrecord_core::{Aspect, Span};

/// Articles on one event and what a careful editor sets side by side of them.
pub struct Story {
    pub articles: Vec<Article>,
    pub parts: Vec<Part>,
}

/// An article with its marked statements.
pub struct Article {
    pub name: String,
    pub text: String,
    pub marks: Vec<Mark>,
}

/// `{key: words}`
pub struct Mark {
    pub key: String,
    /// The words, in bytes of the article's text.
    pub span: Span,
    /// `{?key: …}`: may as well stay without a match.
    pub optional: bool,
}

/// `key Left/Right: may aspect words | words`: a differing part of two statements.
#[derive(Debug)]
pub struct Part {
    pub key: String,
    /// The articles, by index.
    pub articles: [usize; 2],
    pub aspect: Aspect,
    /// The differing words; empty where one article has none.
    pub words: [String; 2],
    /// Whether it may as well go unnamed.
    pub optional: bool,
}

/// Reads a whole file.
pub fn parse(file: &str) -> Result<Story, String> {
    let lines: Vec<&str> = file.lines().filter(|l| !l.starts_with('#')).collect();
    let file = format!("\n{}\n", lines.join("\n"));
    let (articles, parts) = file.split_once("\n== differs\n").ok_or("no “== differs”")?;
    let articles: Vec<Article> = articles.split("\n== ").skip(1).map(article).collect::<Result<_, _>>()?;
    let parts = parts.lines().filter(|l| !l.is_empty());
    let parts = parts.map(|line| part(line, &articles).ok_or_else(|| format!("cannot read “{line}”")));
    let parts = parts.collect::<Result<_, _>>()?;
    Ok(Story { articles, parts })
}

fn article(block: &str) -> Result<Article, String> {
    let (name, marked) = block.split_once('\n').ok_or("an article without text")?;
    let (mut text, mut marks) = (String::new(), Vec::new());
    let mut rest = marked.trim();
    while let Some((before, after)) = rest.split_once('{') {
        let (inside, behind) = after.split_once('}').ok_or_else(|| format!("“{after}” is not closed"))?;
        let (key, words) = inside.split_once(": ").ok_or_else(|| format!("no key in “{inside}”"))?;
        let optional = key.starts_with('?');
        text.push_str(before);
        let span = Span::new(text.len(), text.len() + words.len());
        text.push_str(words);
        marks.push(Mark { key: key.trim_start_matches('?').into(), span, optional });
        rest = behind;
    }
    text.push_str(rest);
    Ok(Article { name: name.trim().into(), text, marks })
}

fn part(line: &str, articles: &[Article]) -> Option<Part> {
    let (head, words) = line.split_once(": ")?;
    let (key, pair) = head.split_once(' ')?;
    let (left, right) = pair.split_once('/')?;
    let index = |name: &str| articles.iter().position(|a| a.name == name);
    let articles_of = [index(left)?, index(right)?];
    let (optional, words) = words.strip_prefix("may ").map_or((false, words), |rest| (true, rest));
    let (aspect, words) = words.split_once(' ')?;
    let (l, r) = words.split_once(" | ")?;
    let words = [l, r].map(|w| if w.trim() == "-" { String::new() } else { w.trim().to_owned() });
    let stands =
        |(w, a): (&String, usize)| articles[a].text.contains(w) && articles[a].marks.iter().any(|m| m.key == key);
    let stand = words.iter().zip(articles_of).all(stands);
    stand.then_some(Part { key: key.into(), articles: articles_of, aspect: aspect_of(aspect)?, words, optional })
}

fn aspect_of(word: &str) -> Option<Aspect> {
    Some(match word {
        "number" => Aspect::Number,
        "date" => Aspect::Date,
        "who" => Aspect::Who,
        "certainty" => Aspect::Certainty,
        "scope" => Aspect::Scope,
        "wording" => Aspect::Wording,
        _ => return None,
    })
}
