//! Time expressions: found in an article by itself (`find`), then held against its date of publication (`resolve`), which a
//! person may change without the article being read again.

mod clause;
mod clock;
mod composed;
mod counted;
mod meaning;
mod period;
mod resolve;
mod tense;
mod weekday;
mod words;
mod written;
mod year;

pub use meaning::Found;

use crate::{
    Article, Interval, Span, TimeExpression, TimeExpressionId,
    calendar::Date,
    ingest::iso_date,
    text::{Sentence, Tag, Text, Tokens},
};
use clause::Clauses;
use composed::Parsed;
use meaning::{Direction, Meaning, PartOfYear, Which, Year};
use words::Words;

/// The time expressions of an article, in order. `names` are the runs of tokens that name something.
pub fn find(text: &Text, names: &[Tokens]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for sentence in &text.sentences {
        let parsed = parse(text, sentence, names);
        if !parsed.is_empty() {
            let runs: Vec<Tokens> = parsed.iter().map(|(at, p)| *at..p.end).collect();
            let clauses = Clauses::new(text, &sentence.tokens, &runs);
            let several = parsed.len() > 1;
            found.extend(parsed.into_iter().filter_map(|p| describe(text, sentence, &clauses, p, several)));
        }
    }
    carry_years(text, &mut found);
    found
}

/// The expressions of a sentence, each with its first token.
fn parse(text: &Text, sentence: &Sentence, names: &[Tokens]) -> Vec<(usize, Parsed)> {
    let words = Words::new(text, &sentence.tokens);
    let mut all = Vec::new();
    let mut i = sentence.tokens.start;
    while i < sentence.tokens.end {
        let parsed = composed::find(&words, i).filter(|p| !is_in_name(names, &(i..p.end)));
        match parsed {
            Some(p) => {
                let end = p.end;
                all.push((i, settled(p, all.is_empty())));
                i = end;
            }
            None => i += 1,
        }
    }
    all
}

/// “The end of the month” after another date is of that date's month.
fn settled(p: Parsed, first: bool) -> Parsed {
    match p.meaning {
        Meaning::Current(unit) if !first => Parsed { meaning: Meaning::Elsewhere(unit.precision()), ..p },
        _ => p,
    }
}

/// Whether the expression is a part of a longer name: “Sunday Times”.
fn is_in_name(names: &[Tokens], run: &Tokens) -> bool {
    let before = names.partition_point(|n| n.start <= run.start);
    let longer = |n: &Tokens| n.start <= run.start && run.end <= n.end && n.len() > run.len();
    names[..before].iter().rev().take(4).any(longer)
}

fn describe(
    text: &Text,
    sentence: &Sentence,
    clauses: &Clauses,
    (at, p): (usize, Parsed),
    several: bool,
) -> Option<Found> {
    let possessive = text.tag(p.end) == Tag::Possessive && p.end < sentence.tokens.end;
    // In “since last week's vote” the bound is the vote's.
    let bound = p.bound.filter(|_| !possessive);
    let at = at + usize::from(p.bound.is_some() && bound.is_none());
    let noun = possessive || describes_noun(text, &(at..p.end), sentence);
    let the = at > sentence.tokens.start && text.lower(at - 1) == "the" && !noun;
    let run = at - usize::from(the)..p.end;
    let direction = tense::direction(text, clauses, &run, bound, noun);
    if matches!(p.meaning, Meaning::Ahead(..)) && direction != Some(Direction::Future) {
        return None;
    }
    let clause = || Clauses::bare(text, clauses.at(at));
    let statement = || if several { text.span(&clause()) } else { sentence.span };
    Some(Found {
        span: text.span(&run),
        sentence: sentence.span,
        statement: (!noun).then(statement),
        meaning: p.meaning,
        part: p.part,
        bound,
        time: p.time,
        direction,
        quoted: text.quotation_of(at).is_some(),
        year_before: None,
    })
}

/// “the Tuesday vote”, “an October summit”: the date belongs to the noun.
fn describes_noun(text: &Text, run: &Tokens, sentence: &Sentence) -> bool {
    let after = run.end < sentence.tokens.end && text.tag(run.end) == Tag::Noun;
    let before = |i: usize| match text.tag(i) {
        Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Participle => true,
        _ => text.lower(i).contains('-'),
    };
    after && run.start > sentence.tokens.start && before(run.start - 1)
}

/// Tells every day or month without a year which year the paragraph named last.
fn carry_years(text: &Text, found: &mut [Found]) {
    let mut last: Option<(usize, i32)> = None;
    for f in found {
        let token = text.tokens.partition_point(|t| t.span.start < f.span.start);
        let paragraph = text.paragraph_of(token);
        match &f.meaning {
            Meaning::OfYear(_, Year::Given(year)) => last = Some((paragraph, *year)),
            Meaning::OfYear(PartOfYear::Month(_) | PartOfYear::Day(..), Year::Open(Which::Bare)) => {
                f.year_before = last.filter(|(p, _)| *p == paragraph).map(|(_, year)| year);
            }
            _ => {}
        }
    }
}

/// “last”, “this coming”, … at `i`, and where what they count begins; [`Which::Bare`] and `i` where there is none.
fn which(w: &Words, i: usize) -> (Which, usize) {
    let the = w.before(i) == "the";
    match w.lower(i) {
        "last" if !the => (Which::Last, i + 1),
        "next" if !the => (Which::Next, i + 1),
        "this" if w.lower(i + 1) == "past" => (Which::Past, i + 2),
        "this" if w.lower(i + 1) == "coming" => (Which::Coming, i + 2),
        "this" => (Which::This, i + 1),
        "past" if the => (Which::Past, i + 1),
        "coming" if the => (Which::Coming, i + 1),
        _ => (Which::Bare, i),
    }
}

/// The expressions of one article, with the days that they mean in it. `start` is the article's first byte, `first` the number
/// of its first expression.
pub fn resolve(found: &[Found], article: &Article, first: usize) -> Vec<TimeExpression> {
    let anchor = article.published.as_deref().and_then(iso_date).and_then(|iso| Date::parse(&iso));
    let one = |(n, f): (usize, &Found)| {
        let (period, why) = resolve::resolve(f, anchor);
        TimeExpression {
            id: TimeExpressionId((first + n) as u32),
            article: article.id,
            span: f.span.shift(article.start),
            sentence: f.sentence.shift(article.start),
            statement: f.statement.map(|s: Span| s.shift(article.start)),
            interval: period.map(|p| Interval { from: p.from.to_string(), to: p.to.to_string() }),
            precision: f.meaning.precision(),
            part: f.part,
            bound: f.bound,
            time: f.time.clone(),
            relative: f.meaning.is_relative(),
            why,
        }
    };
    found.iter().enumerate().map(one).collect()
}
