//! Exports: of any analysis, a saved one of a stranger included, files that other programs can read, in which nothing of
//! the text is markup.

use crate::articles;
use crate::lines::Lines;
use crate::record::Record;
use onrecord_core::{Analysis, Document, Engine};
use onrecord_exchange::export::{Export, Format};
use scraper::{Html, Selector};

/// A saved analysis with its documents, as the command line writes it; or texts, to be analysed first.
pub fn exports(bytes: &[u8]) {
    match Lines::new(bytes).next().and_then(|line| Record::read(&line.ok()?).ok()) {
        Some(record) => check(&record.documents, &record.analysis),
        None => {
            let documents = articles::documents(bytes);
            check(&documents, &articles::read(&documents, &mut Engine::default()));
        }
    }
}

/// Every export of an analysis, whoever made that.
pub fn check(documents: &[Document], analysis: &Analysis) {
    let export = Export::new(documents, analysis);
    for format in Format::ALL {
        let file = export.to(format);
        match format {
            Format::Report => report(&file),
            Format::Annotations => assert!(serde_json::from_str::<serde_json::Value>(&file).is_ok(), "{file}"),
            Format::Network | Format::Actors => xml(&file),
            Format::Markdown => {}
            _ => table(&file),
        }
    }
}

/// Rows of one length, and no cell that a spreadsheet would run.
fn table(file: &str) {
    let mut rows =
        csv::ReaderBuilder::new().has_headers(false).from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    for row in rows.records() {
        for cell in &row.expect("rows of one length") {
            let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && cell.parse::<i64>().is_err();
            assert!(!runs, "a spreadsheet would run {cell:?}");
        }
    }
}

/// No control characters, and no markup but ours.
fn xml(file: &str) {
    let allowed = |c: char| !c.is_control() || matches!(c, '\t' | '\n');
    assert!(file.chars().all(allowed), "XML has no place for control characters");
    let markup = file.split('<').skip(1);
    for tag in markup {
        assert!(tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '?'), "<{tag}");
    }
}

/// Nothing runs, nothing is loaded, links lead to the web or to a place in the page.
fn report(file: &str) {
    let page = Html::parse_document(file);
    let all = Selector::parse("*").expect("a selector");
    for element in page.select(&all) {
        let name = element.value().name();
        assert!(!FORBIDDEN.contains(&name), "<{name}> in the report");
        for (attribute, value) in element.value().attrs() {
            assert!(
                !attribute.starts_with("on") && attribute != "src" && attribute != "style",
                "{attribute}={value:?}"
            );
            let leads = value.starts_with('#') || value.starts_with("https://") || value.starts_with("http://");
            assert!(attribute != "href" || leads, "a link to {value:?}");
        }
    }
}

/// What the report has none of.
const FORBIDDEN: [&str; 14] = [
    "script", "img", "iframe", "object", "embed", "svg", "math", "form", "input", "template", "video", "audio", "base",
    "link",
];
