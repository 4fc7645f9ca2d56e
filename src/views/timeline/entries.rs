//! Dated statements of all articles, as plain data: in the order of their dates, and those whose days are not known.

use crate::route::{Item, Timeline};
use crate::text::{Mark, segments};
use crate::words::{heading, when};
use crate::worker::Reading;
use onrecord_core::{Analysis, ArticleEdit, ArticleId, EntityId, Precision, TimeExpression, rules, timeline};

/// One year, or a decade.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// “2024”.
    pub heading: String,
    /// Its dates.
    pub dates: Vec<Dated>,
}

/// One date, as exactly as it is told, with what is told of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// “18 March 2024”.
    pub when: String,
    /// Whether it is a day.
    pub exact: bool,
    /// What is told.
    pub entries: Vec<Entry>,
}

/// What words are in a sentence with a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// Around what is dated.
    Around,
    /// What is dated.
    Dated,
    /// What says when.
    When,
}

/// A sentence with its date.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What opens its evidence.
    pub item: Item,
    /// Its words, and what they are.
    pub words: Vec<(String, Part)>,
    /// What to call the article.
    pub article: String,
}

/// The statements of an article whose days are not known.
#[derive(Clone, Debug, PartialEq)]
pub struct Undated {
    /// The article.
    pub article: ArticleId,
    /// What to call it.
    pub name: String,
    /// Whether it has a date of publication.
    pub published: bool,
    /// Its document, and what the person set by hand of it.
    pub edit: (String, ArticleEdit),
    /// Each with why.
    pub entries: Vec<(Entry, &'static str)>,
}

/// The dated statements that the filters let through, by year; and how many there are.
pub fn years(reading: &Reading, filter: &Timeline, limit: usize) -> (Vec<Year>, usize) {
    let all: Vec<&TimeExpression> =
        timeline(&reading.analysis).into_iter().filter(|t| fits(&reading.analysis, filter, t)).collect();
    let mut years: Vec<Year> = vec![];
    for t in all.iter().take(limit) {
        let (heading, when) = (heading(t), when(t));
        if years.last().is_none_or(|y| y.heading != heading) {
            years.push(Year { heading, dates: vec![] });
        }
        let Some(year) = years.last_mut() else { continue };
        if year.dates.last().is_none_or(|d| d.when != when) {
            let exact = matches!(t.precision, Precision::Day | Precision::Time) && t.bound.is_none();
            year.dates.push(Dated { when, exact, entries: vec![] });
        }
        year.dates.last_mut().into_iter().for_each(|d| d.entries.push(entry(reading, t)));
    }
    (years, all.len())
}

/// The statements with words that say when, but not which days, by article.
pub fn undated(reading: &Reading, filter: &Timeline) -> Vec<Undated> {
    let analysis = &reading.analysis;
    let open = |t: &&TimeExpression| t.interval.is_none() && t.statement.is_some() && fits(analysis, filter, t);
    let mut undated: Vec<Undated> = vec![];
    for t in analysis.time_expressions.iter().filter(open) {
        if undated.last().is_none_or(|u| u.article != t.article) {
            undated.extend(of_article(reading, t.article));
        }
        let why = rules::explain(&t.why.rule).unwrap_or_default();
        undated.last_mut().into_iter().for_each(|u| u.entries.push((entry(reading, t), why)));
    }
    undated
}

fn of_article(reading: &Reading, id: ArticleId) -> Option<Undated> {
    let article = reading.analysis.article(id)?;
    let document = reading.documents.get(article.document)?;
    let by_hand = document.edits.iter().find(|e| e.article == article.ordinal).cloned();
    let edit = by_hand.unwrap_or(ArticleEdit { article: article.ordinal, ..ArticleEdit::default() });
    Some(Undated {
        article: id,
        name: reading.short_title(id),
        published: article.published.is_some(),
        edit: (document.id.clone(), edit),
        entries: vec![],
    })
}

fn fits(analysis: &Analysis, filter: &Timeline, t: &TimeExpression) -> bool {
    let names = |id: EntityId| {
        let here = |e: &onrecord_core::Entity| {
            e.mentions.iter().any(|m| m.article == t.article && t.sentence.overlaps(m.span()))
        };
        analysis.entity(id).is_some_and(here)
    };
    filter.article.is_none_or(|a| a == t.article) && filter.entity.is_none_or(names)
}

/// The entities that stand in sentences with a date, the most mentioned first.
pub fn entities(reading: &Reading) -> Vec<(EntityId, String)> {
    let analysis = &reading.analysis;
    let one = |id| Timeline { article: None, entity: Some(id) };
    let dated: Vec<_> = analysis.time_expressions.iter().filter(|t| t.statement.is_some()).collect();
    let stands = |e: &&onrecord_core::Entity| e.named && dated.iter().any(|t| fits(analysis, &one(e.id), t));
    analysis.entities.iter().filter(stands).map(|e| (e.id, e.name.clone())).collect()
}

fn entry(reading: &Reading, t: &TimeExpression) -> Entry {
    let dated = t.statement.unwrap_or(t.sentence);
    let marks = [Mark { span: dated, what: () }, Mark { span: t.span, what: () }];
    let words = segments(t.sentence.join(t.span), &marks).into_iter().map(|s| {
        let part = match (s.marks.contains(&0), s.marks.contains(&1)) {
            (_, true) => Part::When,
            (true, false) => Part::Dated,
            (false, false) => Part::Around,
        };
        (reading.words(t.article, s.span).to_owned(), part)
    });
    Entry { item: Item::Time(t.id), words: words.collect(), article: reading.short_title(t.article) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use onrecord_core::{Interval, Span, TimeExpressionId, Why};

    /// A date on words of the sample: article, words, first and last day.
    type Date = (u32, &'static str, Option<(&'static str, &'static str)>);

    fn dated(dates: &[Date]) -> Reading {
        let mut reading = reading();
        for (n, (article, words, days)) in dates.iter().enumerate() {
            let id = ArticleId(*article);
            let start = reading.text(id).find(words).unwrap();
            let span = Span::new(start, start + words.len());
            let sentence =
                *reading.analysis.articles[id.index()].sentences.iter().rev().find(|s| s.overlaps(span)).unwrap();
            let exact = days.is_none_or(|(from, to)| from == to);
            reading.analysis.time_expressions.push(TimeExpression {
                id: TimeExpressionId(n as u32),
                article: id,
                span,
                sentence,
                statement: Some(sentence),
                interval: days.map(|(from, to)| Interval { from: from.into(), to: to.into() }),
                precision: if exact { Precision::Day } else { Precision::Year },
                part: None,
                bound: None,
                time: None,
                relative: false,
                why: Why::rule(if days.is_some() { "date.written" } else { "date.no_anchor" }, 1.0),
            });
        }
        reading
    }

    fn shown(e: &Entry) -> String {
        let words = e.words.iter().map(|(w, part)| match part {
            Part::When => format!("[{w}]"),
            Part::Dated => w.clone(),
            Part::Around => format!("({w})"),
        });
        format!("{} {}: {}", e.item, e.article, words.collect::<String>())
    }

    fn check(reading: &Reading, filter: Timeline, expected: &[&str]) {
        let (years, _) = years(reading, &filter, 100);
        let lines: Vec<String> = years
            .iter()
            .flat_map(|y| y.dates.iter().flat_map(move |d| d.entries.iter().map(move |e| (y, d, e))))
            .map(|(y, d, e)| format!("{} | {} | {}", y.heading, d.when, shown(e)))
            .collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn statements_stand_in_the_order_of_their_dates() {
        let reading = dated(&[
            (0, "opposes", Some(("2024-03-18", "2024-03-18"))),
            (1, "was criticised", Some(("2017-01-01", "2017-12-31"))),
            (1, "We will wait", None),
        ]);
        let (old, new) = (
            "2017 | 2017 | d2 The Star: Ada Lund [was criticised].",
            "2024 | 18 March 2024 | d1 The Herald: Berg [opposes] the bridge.",
        );
        check(&reading, Timeline::default(), &[old, new]);
        check(&reading, Timeline { article: Some(ArticleId(0)), entity: None }, &[new]);
        check(&reading, Timeline { article: None, entity: Some(EntityId(0)) }, &[old]);
        let names: Vec<String> = entities(&reading).into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["Ada Lund", "Tom Berg"]);
    }

    #[test]
    fn what_has_no_days_stands_apart_with_why() {
        let undated = undated(&dated(&[(1, "We will wait", None)]), &Timeline::default());
        let [of_star] = &undated[..] else { panic!("{undated:?}") };
        assert_eq!((of_star.name.as_str(), of_star.published, of_star.edit.0.as_str()), ("The Star", true, "d2"));
        let (entry, why) = &of_star.entries[0];
        assert_eq!(shown(entry), "d1 The Star: “[We will wait],” she said.");
        assert_eq!(*why, "It is counted from the article's date, which is not known.");
    }
}
