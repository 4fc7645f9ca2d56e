//! One article's lines read: headline, dateline, byline, paragraphs.

use super::{
    FrontMatter, RawArticle,
    dateline::{Found, Strength},
    headline::{Head, same_words},
    lines::{Line, trim},
    shape::Shape,
    split::Paste,
};
use crate::{Document, SetAsideReason, Span};
use std::ops::Range;

/// Bylines and dates stand among this many first lines of an article; a byline on its last line, too.
const HEAD_LINES: usize = 6;

/// One article's lines, and what is made of them.
struct Reader<'a> {
    text: &'a str,
    document: &'a Document,
    /// What lines at the head of the text say of this article.
    front: Option<&'a FrontMatter>,
    lines: Vec<(&'a Line, &'a Shape)>,
    /// Whether a page's menus stand above the text.
    has_menus: bool,
    article: RawArticle,
    set_aside: Vec<(Span, SetAsideReason)>,
}

/// Reads the lines `range` as one article, with the lines of it that say nothing new; `None` where every line is set
/// aside or has no words.
pub(super) fn read(
    paste: &Paste,
    range: Range<usize>,
    document: &Document,
    front: Option<&FrontMatter>,
) -> Option<(RawArticle, Vec<(Span, SetAsideReason)>)> {
    let kept = |i: &usize| paste.reasons[*i].is_none() && paste.shapes[*i] != Shape::Rule;
    let above = range.clone().take_while(|i| !paste.is_text(*i));
    let has_menus = above.filter(|i| paste.reasons[*i] == Some(SetAsideReason::Menu)).count() > 1;
    let lines: Vec<_> = range.filter(kept).map(|i| (&paste.lines[i], &paste.shapes[i])).collect();
    let article = RawArticle::default();
    let mut reader = Reader { text: paste.text, document, front, lines, has_menus, article, set_aside: Vec::new() };
    reader.read()?;
    Some((reader.article, reader.set_aside))
}

impl Reader<'_> {
    fn read(&mut self) -> Option<()> {
        let mut headline = self.headline();
        if self.has_menus
            && let Some((at, _)) = &mut headline
        {
            *at -= self.drop_lines_above(*at);
        }
        self.article.span = self.lines.first()?.0.span.join(self.lines.last()?.0.span);
        self.article.headline = headline.map(|(_, span)| span).or(self.stated_title());
        if let Some(headline) = self.article.headline {
            self.article.span = self.article.span.join(headline);
        }
        for i in 0..self.lines.len() {
            if headline.is_none_or(|(at, _)| at != i) && !self.is_head_line(i) {
                self.push_text(i);
            }
        }
        Some(())
    }

    fn headline(&self) -> Option<(usize, Span)> {
        let first_text = self.lines.iter().position(|(_, shape)| shape.is_prose())?;
        let body: Vec<&Line> = self.lines.iter().filter(|(_, s)| s.is_prose()).map(|(l, _)| *l).collect();
        let stated = self.stated_title().map(|t| t.of(self.text));
        let head = Head {
            text: self.text,
            lines: &self.lines[..=first_text],
            body: &body,
            title: self.document.title.as_deref().or(stated),
            has_menus: self.has_menus,
        };
        head.headline().filter(|(_, span)| stated.is_none_or(|t| same_words(span.of(self.text), t)))
    }

    /// The title that lines at the head of the text give.
    fn stated_title(&self) -> Option<Span> {
        self.front.and_then(|f| f.title)
    }

    /// Sets the titles above the headline aside, those of a page that its menus stand over; gives their number.
    fn drop_lines_above(&mut self, headline: usize) -> usize {
        let (text, restored) = (self.text, &self.document.restored);
        let is_restored = |line: &Line| restored.iter().any(|r| r.trim() == line.span.of(text).trim());
        let above = self.lines.iter().take(headline).take_while(|(l, s)| **s == Shape::Title && !is_restored(l));
        let dropped: Vec<_> = above.map(|(line, _)| (line.span, SetAsideReason::Menu)).collect();
        self.lines.drain(..dropped.len());
        self.set_aside.extend(&dropped);
        dropped.len()
    }

    /// Whether line `i` is a byline or a dateline, which are taken down here.
    fn is_head_line(&mut self, i: usize) -> bool {
        let (line, shape) = self.lines[i];
        let alone = self.lines.len() == 1;
        let near = i < HEAD_LINES;
        match shape {
            Shape::Byline if !alone && self.article.byline.is_none() && (near || i + 1 == self.lines.len()) => {
                self.article.byline = Some(line.span);
                true
            }
            Shape::Byline if near && i > 0 && self.article.byline == Some(self.lines[i - 1].0.span) => {
                self.article.byline = self.article.byline.map(|b| b.join(line.span));
                true
            }
            Shape::Dateline(found) if near && !alone => self.take_dateline(found, line),
            _ => false,
        }
    }

    /// Takes a dateline down, unless the article has a better one: a second date is set aside.
    fn take_dateline(&mut self, found: &Found, line: &Line) -> bool {
        let stated = self.front.and_then(|f| f.published.as_deref());
        let new = found.finish(self.document.published.as_deref().or(stated), line.span.start);
        match &mut self.article.dateline {
            None => self.article.dateline = Some(new),
            Some(old) if old.place.is_none() && old.agency.is_none() && found.strength != Strength::DateAlone => {
                self.set_aside.push((old.span, SetAsideReason::Notice));
                let date = new.date.clone().or_else(|| old.date.take());
                *old = crate::Dateline { date, ..new };
            }
            Some(_) if found.strength == Strength::DateAlone => {
                self.set_aside.push((line.span, SetAsideReason::Notice))
            }
            Some(_) => return false,
        }
        true
    }

    fn push_text(&mut self, i: usize) {
        let (line, shape) = self.lines[i];
        let mut span = line.span;
        match shape {
            Shape::Heading(_, at) => span.start += at,
            Shape::Prose(Some(found)) if self.opens_with(i, found) && self.take_dateline(found, line) => {
                span = trim(self.text, Span::new(span.start + found.rest, span.end));
            }
            _ => {}
        }
        if !span.is_empty() {
            self.article.paragraphs.push(span);
        }
    }

    /// Whether the dateline at the head of line `i` is the article's: on its first text, and, where it is only a place
    /// in capitals, not one of several such labels (those name the speakers of a transcript) or on a lone sentence.
    fn opens_with(&self, i: usize, found: &Found) -> bool {
        let first = !self.lines[..i].iter().any(|(_, s)| matches!(s, Shape::Prose(Some(_))));
        let label = |s: &Shape| matches!(s, Shape::Prose(Some(f)) if f.strength == Strength::PlaceAlone);
        let labels = || self.lines.iter().filter(|(_, s)| label(s)).count();
        i < HEAD_LINES && first && (found.strength == Strength::Sure || (self.lines.len() > 1 && labels() == 1))
    }
}
