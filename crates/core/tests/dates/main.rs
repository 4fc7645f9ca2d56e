//! Time expressions: a table of sentences, and what holds of every text.

use onrecord_core::{Document, Precision, TimeBound, TimeExpression, TimePart, analyze};

const TABLE: &str = include_str!("expressions.tsv");

fn document(published: &str, text: &str) -> Document {
    let published = Some(published.to_string()).filter(|p| p != "-");
    Document { text: text.into(), published, one_article: true, ..Document::default() }
}

/// What a table's row says of an expression: its days, precision, part, bound and time.
fn shown(t: &TimeExpression) -> String {
    let days = t.interval.as_ref().map_or("unresolved".into(), |i| match i.from == i.to {
        true => i.from.clone(),
        false => format!("{}..{}", i.from, i.to),
    });
    let word = |x: &dyn std::fmt::Debug| format!("{x:?}").to_lowercase();
    let part = t.part.as_ref().map(|p: &TimePart| word(p));
    let bound = t.bound.as_ref().map(|b: &TimeBound| word(b));
    let precision = Some(t.precision).map(|p: Precision| word(&p));
    [Some(days), precision, part, bound, t.time.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A line of the table: date of publication, sentence with the expression in brackets, what it means. A sentence without
/// brackets has no time expression.
fn problem(line: &str) -> Option<String> {
    let [published, marked, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
        return Some(format!("not three columns: {line}"));
    };
    let text = marked.replace(['[', ']'], "");
    let document = document(published, &text);
    let analysis = analyze(std::slice::from_ref(&document));
    let found = match marked.find('[').zip(marked.find(']')) {
        Some((start, end)) => analysis.time_expressions.iter().find(|t| (t.span.start, t.span.end) == (start, end - 1)),
        None => analysis.time_expressions.first(),
    };
    let all: Vec<&str> = analysis.time_expressions.iter().map(|t| t.span.of(&document.text)).collect();
    let got = found.map_or("none".into(), shown);
    (got != expected).then(|| format!("{published} {marked}\n  expected {expected}\n  found    {got} (all: {all:?})"))
}

#[test]
fn the_table() {
    let rows: Vec<&str> = TABLE.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
    assert!(rows.len() >= 120, "{} rows", rows.len());
    let problems: Vec<String> = rows.iter().filter_map(|line| problem(line)).collect();
    assert!(problems.is_empty(), "{} of {} rows\n{}", problems.len(), rows.len(), problems.join("\n"));
}
