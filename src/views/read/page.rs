//! An article as a page: its blocks in the order of the text, cut into marked segments.

use super::pieces::{Piece, PieceWriter};
use crate::choices::{REASONS, label_of};
use crate::route::{Item, Layer};
use crate::text::{marks, pointed_at};
use crate::words;
use crate::worker::Reading;
use onrecord_core::{Article, ArticleId, SetAside, Span};

/// Everything the view shows of one article.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The headline as it stands in the text; empty where the text has none, or the title was set by hand.
    pub headline: Vec<Piece>,
    /// What to call it.
    pub title: String,
    /// “By …”.
    pub byline: String,
    /// Outlet, date.
    pub dateline: String,
    /// Its address, if it is one that a link may open.
    pub url: Option<String>,
    /// Number of words; none before it is read.
    pub words: Option<usize>,
    /// Paragraphs and what was set aside between them, in runs that are each set at once.
    pub runs: Vec<Vec<Block>>,
}

/// One block of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A line above the first sentence that stands apart: the dateline, or the headline under a title set by hand.
    Dateline(Vec<Piece>),
    /// A paragraph.
    Paragraph(Vec<Piece>),
    /// The rest of a paragraph that is too long to be set in one.
    Rest(Vec<Piece>),
    /// Lines that are not read: what they are, and the words.
    Aside(String, String),
}

impl Page {
    /// The page of an article, with marks for `unmarked` items besides the layers that are not hidden; `None` where there
    /// is no such article.
    pub fn of(reading: &Reading, id: ArticleId, hide: &[Layer], unmarked: &[Item]) -> Option<Page> {
        let article = reading.analysis.article(id)?;
        let marks = [pointed_at(reading, id, unmarked), marks(reading, id, hide)].concat();
        let mut writer = PieceWriter::new(reading, article, marks);
        let headline = article.headline.map_or(vec![], |s| writer.pieces(s));
        let mut blocks = blocks(reading, article, &mut writer);
        let by_hand = has_title_by_hand(reading, article);
        if by_hand && !headline.is_empty() {
            blocks.insert(0, Block::Dateline(headline.clone()));
        }
        Some(Page {
            headline: if by_hand { vec![] } else { headline },
            title: article.title.clone(),
            byline: article.byline.map_or(String::new(), |s| reading.words(id, s).trim().to_owned()),
            dateline: crate::state::dateline(article),
            url: article.url.clone().filter(|u| onrecord_core::is_web_address(u)),
            words: reading.read.then_some(article.words),
            runs: runs(blocks),
        })
    }
}

/// Whether the person has called the article something else than it is headed.
fn has_title_by_hand(reading: &Reading, article: &Article) -> bool {
    let edits = reading.documents.get(article.document).map_or(&[][..], |d| &d.edits);
    edits.iter().any(|e| e.article == article.ordinal && e.title.is_some())
}

/// How many pieces one block holds at most.
const BLOCK: usize = 300;
/// How many pieces are set at once; a long page then takes several turns, between which the browser answers.
const RUN: usize = 1500;

/// Cuts very long paragraphs, and the page into runs.
fn runs(blocks: Vec<Block>) -> Vec<Vec<Block>> {
    let mut runs = vec![vec![]];
    let mut in_run = 0;
    for block in blocks.into_iter().flat_map(cut) {
        in_run += match &block {
            Block::Paragraph(pieces) | Block::Rest(pieces) => pieces.len(),
            Block::Dateline(_) | Block::Aside(..) => 1,
        };
        if let Some(run) = runs.last_mut() {
            run.push(block);
        }
        if in_run >= RUN {
            runs.push(vec![]);
            in_run = 0;
        }
    }
    runs
}

fn cut(block: Block) -> Vec<Block> {
    match block {
        Block::Paragraph(pieces) if pieces.len() > BLOCK => {
            let mut blocks: Vec<Block> = pieces.chunks(BLOCK).map(|p| Block::Rest(p.to_vec())).collect();
            if let Some(Block::Rest(first)) = blocks.first_mut() {
                blocks[0] = Block::Paragraph(std::mem::take(first));
            }
            blocks
        }
        other => vec![other],
    }
}

/// Paragraphs, and what was set aside since the article before.
fn blocks(reading: &Reading, article: &Article, writer: &mut PieceWriter) -> Vec<Block> {
    let mut blocks: Vec<(usize, Block)> =
        article.paragraphs.iter().map(|p| (p.start, Block::Paragraph(writer.pieces(*p)))).collect();
    let own_line = article.dateline.as_ref().filter(|d| !article.paragraphs.iter().any(|p| p.overlaps(d.span)));
    if let Some(dateline) = own_line {
        blocks.push((dateline.span.start, Block::Dateline(writer.pieces(dateline.span))));
    }
    blocks.extend(asides(reading, article).iter().map(|a| (a.span.start, aside(reading, article.id, a))));
    blocks.sort_by_key(|(at, _)| *at);
    blocks.into_iter().map(|(_, block)| block).collect()
}

fn aside(reading: &Reading, id: ArticleId, aside: &SetAside) -> Block {
    let words = reading.words(id, aside.span).trim();
    let lines = words.lines().filter(|l| !l.trim().is_empty()).count();
    Block::Aside(words::read::aside(label_of(REASONS, &aside.reason), lines), words.to_owned())
}

/// What was set aside inside an article or after it, up to the next; before the first one, it is the first one's.
/// Neighbours with the same reason are one.
fn asides(reading: &Reading, article: &Article) -> Vec<SetAside> {
    let siblings = reading.analysis.articles.iter().filter(|a| a.document == article.document);
    let next = siblings.map(|a| a.start).filter(|s| *s > article.start).min().unwrap_or(usize::MAX);
    let from = if article.ordinal == 0 { 0 } else { article.start };
    let here = move |s: &&SetAside| s.document == article.document && from <= s.span.start && s.span.start < next;
    let mut asides: Vec<SetAside> = vec![];
    for next in reading.analysis.set_aside.iter().filter(here) {
        let touches = |a: &SetAside| {
            let between = Span::new(a.span.end, next.span.start);
            a.reason == next.reason && reading.words(article.id, between).trim().is_empty()
        };
        match asides.last_mut().filter(|a| touches(a)) {
            Some(last) => last.span = last.span.join(next.span),
            None => asides.push(next.clone()),
        }
    }
    asides
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    /// The page as text: a marked piece with the item it opens, a star where the keyboard stops.
    fn shown(page: &Page) -> String {
        let piece = |p: &Piece| match p.opens {
            Some(item) => format!("[{}|{item}{}]", p.text, if p.first { "*" } else { "" }),
            None => p.text.clone(),
        };
        let block = |b: &Block| match b {
            Block::Dateline(pieces) | Block::Paragraph(pieces) | Block::Rest(pieces) => {
                pieces.iter().map(piece).collect::<String>()
            }
            Block::Aside(what, words) => format!("({what}: {})", words.replace('\n', " / ")),
        };
        page.runs.iter().flatten().map(block).collect::<Vec<_>>().join("\n")
    }

    fn check(article: u32, hide: &[Layer], expected: &str) {
        check_at(article, hide, &[], expected);
    }

    fn check_at(article: u32, hide: &[Layer], at: &[Item], expected: &str) {
        let page = Page::of(&reading(), ArticleId(article), hide, &crate::text::unmarked(at, hide));
        let clean = |s: &str| s.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        assert_eq!(page.as_ref().map(shown), Some(clean(expected)));
    }

    #[test]
    fn marks_open_the_innermost_item() {
        check(1, &[], "[Ada Lund|e1-3*] [was criticised|s3*]. [“We will wait,”|q4*] [she|e1-4*] [said|q4].");
    }

    #[test]
    fn hidden_layers_leave_no_marks() {
        check(1, &[Layer::Names, Layer::Quotes, Layer::Stances], "Ada Lund was criticised. “We will wait,” she said.");
        check(
            0,
            &[Layer::Names, Layer::Stances],
            "Mayor Ada Lund [said|q1*] [the bridge “must be built”|q1]. Tom Berg [told|q2*] the Post [that Lund |q2]\
             [had promised|q3*][ |q2][a vote|q3]. Berg opposes the bridge.
             (related links (2 lines): Related links / More news)",
        );
    }

    #[test]
    fn what_the_address_points_at_is_marked_on_any_layer() {
        let none = [Layer::Names, Layer::Quotes, Layer::Stances];
        let wait = Item::Quote(onrecord_core::AttributionId(3));
        check_at(1, &none, &[wait], "Ada Lund was criticised. [“We will wait,”|q4*] she [said|q4].");
        check_at(1, &none, &[Item::Statement(0, 0)], "Ada Lund was criticised. [“We will wait,”|c1-1*] she said.");
        check_at(1, &none, &[Item::Statement(1, 0)], "Ada Lund was criticised. “We will wait,” she said.");
    }

    #[test]
    fn long_paragraphs_are_cut_and_nothing_is_lost() {
        let piece = |n: usize| Piece {
            text: n.to_string(),
            start: n,
            opens: None,
            items: vec![],
            class: String::new(),
            first: false,
            says: String::new(),
        };
        let long = Block::Paragraph((0..4000).map(piece).collect());
        let runs = runs(vec![long, Block::Paragraph(vec![piece(4000)])]);
        assert_eq!(runs.iter().map(Vec::len).collect::<Vec<_>>(), [5, 5, 5]);
        let numbers: Vec<String> = runs
            .iter()
            .flatten()
            .flat_map(|b| match b {
                Block::Paragraph(pieces) | Block::Rest(pieces) => pieces.iter().map(|p| p.text.clone()).collect(),
                _ => vec![],
            })
            .collect();
        assert_eq!(numbers, (0..=4000).map(|n| n.to_string()).collect::<Vec<_>>());
    }

    #[test]
    fn an_unknown_article_has_no_page() {
        assert_eq!(Page::of(&reading(), ArticleId(9), &[], &[]), None);
    }
}
