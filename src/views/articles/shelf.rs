//! What was made of each document: its articles, and what was set aside, as plain data.

use crate::choices::{NOTES, REASONS, label_of};
use crate::state::Workspace;
use crate::words::number_of;
use crate::worker::Reading;
use onrecord_core::{Analysis, Article, ArticleEdit, ArticleId, Document};
use std::collections::BTreeSet;

/// One document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Shelf {
    /// The document's id.
    pub id: String,
    /// What to call it.
    pub name: String,
    /// Whether the reading knows it: not yet, right after it was added.
    pub read: bool,
    /// Its articles.
    pub articles: Vec<Line>,
    /// What was set aside: why, and the words.
    pub asides: Vec<(String, String)>,
    /// Lines that were set aside and restored.
    pub restored: Vec<String>,
    /// Remarks: what it is about, and what to tell the person.
    pub notes: Vec<(String, String)>,
    /// Whether it is to be read as one article.
    pub one_article: bool,
}

/// One article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    /// Which.
    pub article: ArticleId,
    /// Its title.
    pub title: String,
    /// Outlet and date.
    pub dateline: String,
    /// “12 names, 9 quotes, 4 stances”; empty until it is read.
    pub found: String,
    /// What the person can set by hand, as it stands now.
    pub edit: ArticleEdit,
}

/// The documents of the workspace, in the order of every other view, with what the last reading says of each.
pub fn shelves(workspace: &Workspace, reading: &Reading) -> Vec<Shelf> {
    let found = Found::all(reading);
    workspace.documents.iter().map(|document| shelf_with(document, reading, &found)).collect()
}

/// One document, with what a reading says of it.
pub fn shelf(document: &Document, reading: &Reading) -> Shelf {
    shelf_with(document, reading, &Found::all(reading))
}

fn shelf_with(document: &Document, reading: &Reading, found: &[Found]) -> Shelf {
    match reading.documents.iter().position(|d| d.id == document.id) {
        Some(at) => read_shelf(document, at, reading, found),
        None => Shelf { name: name(document, &[]), ..unread(document) },
    }
}

fn unread(document: &Document) -> Shelf {
    Shelf {
        id: document.id.clone(),
        restored: document.restored.clone(),
        one_article: document.one_article,
        ..Shelf::default()
    }
}

fn read_shelf(document: &Document, at: usize, reading: &Reading, found: &[Found]) -> Shelf {
    let analysis = &reading.analysis;
    let text = reading.documents.get(at).map_or("", |d| &d.text);
    let articles: Vec<Line> = analysis.articles.iter().filter(|a| a.document == at).map(|a| line(a, found)).collect();
    let asides = analysis.set_aside.iter().filter(|s| s.document == at);
    let notes = analysis.notes.iter().filter(|n| n.document == at);
    Shelf {
        name: name(document, &articles),
        read: true,
        articles,
        asides: asides.map(|s| (label_of(REASONS, &s.reason).into(), s.span.of(text).trim().to_owned())).collect(),
        notes: notes.map(|n| (label_of(NOTES, &n.kind).into(), n.message.clone())).collect(),
        ..unread(document)
    }
}

/// The title given, else the first article's, else the first words.
fn name(document: &Document, articles: &[Line]) -> String {
    let given = document.title.clone().or_else(|| articles.first().map(|a| a.title.clone()));
    let words = given.unwrap_or_else(|| document.text.split_whitespace().take(12).collect::<Vec<_>>().join(" "));
    crate::words::shorten(&words, 80)
}

fn line(a: &Article, found: &[Found]) -> Line {
    Line {
        article: a.id,
        title: a.title.clone(),
        dateline: crate::state::dateline(a),
        found: found.get(a.id.index()).map_or_else(String::new, |found| found.words(a)),
        edit: ArticleEdit {
            article: a.ordinal,
            title: Some(a.title.clone()),
            outlet: a.outlet.clone(),
            published: a.published.clone(),
            url: a.url.clone(),
        },
    }
}

/// How much was found in an article.
#[derive(Clone, Default)]
struct Found {
    names: usize,
    quotes: usize,
    stances: usize,
}

impl Found {
    /// For every article; empty until they are read.
    fn all(reading: &Reading) -> Vec<Found> {
        let analysis = &reading.analysis;
        let mut all = vec![Found::default(); if reading.read { analysis.articles.len() } else { 0 }];
        let mut add = |article: ArticleId, one: fn(&mut Found) -> &mut usize| {
            all.get_mut(article.index()).into_iter().for_each(|found| *one(found) += 1);
        };
        for entity in analysis.entities.iter().filter(|e| e.named) {
            let articles: BTreeSet<ArticleId> = entity.mentions.iter().map(|m| m.article).collect();
            articles.into_iter().for_each(|a| add(a, |found| &mut found.names));
        }
        analysis.attributions.iter().for_each(|q| add(q.article, |found| &mut found.quotes));
        analysis.stances.iter().for_each(|s| add(s.article, |found| &mut found.stances));
        all
    }

    fn words(&self, a: &Article) -> String {
        let found = [
            number_of::words(a.words),
            number_of::names(self.names),
            number_of::quotes(self.quotes),
            number_of::stances(self.stances),
        ];
        found.join(" · ")
    }
}

/// What a reading found in all, in one sentence's pieces: articles, entities, quotes by speakers, stances.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Articles.
    pub articles: usize,
    /// Named entities.
    pub entities: usize,
    /// Quotes.
    pub quotes: usize,
    /// Different speakers.
    pub speakers: usize,
    /// Stances.
    pub stances: usize,
    /// Pairs of holder and target on which articles disagree.
    pub disagreements: usize,
}

impl Summary {
    /// What was found.
    pub fn of(analysis: &Analysis) -> Self {
        use onrecord_core::table::{Filter, Only, StanceTable};
        let speakers: std::collections::BTreeSet<_> = analysis.attributions.iter().flat_map(|q| q.speakers()).collect();
        let disagree = Filter { only: Only::Disagree, ..Filter::default() };
        Summary {
            articles: analysis.articles.len(),
            entities: analysis.entities.iter().filter(|e| e.named).count(),
            quotes: analysis.attributions.len(),
            speakers: speakers.len(),
            stances: analysis.stances.len(),
            disagreements: StanceTable::by_holder(analysis, &disagree).rows.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    #[test]
    fn read_and_unread_documents_in_order() {
        let reading = reading();
        let mut workspace = Workspace::default();
        workspace.add(reading.documents.clone());
        workspace.add(vec![Document { text: "Not read yet".into(), ..Document::default() }]);
        let all = shelves(&workspace, &reading);
        let names: Vec<_> = all.iter().map(|s| (s.name.as_str(), s.read)).collect();
        assert_eq!(names, [("Mayor backs bridge", true), ("Bridge delayed", true), ("Not read yet", false)]);
        let found: Vec<_> = all[0].articles.iter().map(|l| format!("{}: {}", l.dateline, l.found)).collect();
        assert_eq!(found, ["The Herald · 2 April 2024: 20 words · 3 names · 3 quotes · 2 stances"]);
        let asides: Vec<_> = all[0].asides.iter().map(|(why, words)| format!("{why}: {words}")).collect();
        assert_eq!(asides, ["related links: Related links", "related links: More news"]);
    }

    #[test]
    fn nothing_is_counted_before_it_is_read() {
        let reading = Reading { read: false, ..reading() };
        let mut workspace = Workspace::default();
        workspace.add(reading.documents.clone());
        let found = shelves(&workspace, &reading).into_iter().flat_map(|s| s.articles).map(|l| (l.title, l.found));
        let expected = ["Mayor backs bridge", "Bridge delayed"].map(|title| (title.to_owned(), String::new()));
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_summary_counts() {
        let expected = Summary { articles: 2, entities: 3, quotes: 4, speakers: 2, stances: 3, disagreements: 0 };
        assert_eq!(Summary::of(&reading().analysis), expected);
    }
}
