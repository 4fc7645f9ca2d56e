//! A report that opens from disk: one HTML file with its own style sheet, without any script and without any request.

use super::escape::markup as text;
use super::report::{Card, Report, ReportCell, Source, quoted, side, standing};
use super::{Event, Export};

/// Nothing but the file itself is loaded, even if something in it should ask for more.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The whole file.
pub fn write(export: &Export) -> String {
    let report = Report::of(export);
    let style = include_str!("report.css");
    let sections = [
        section("articles", "Articles", list("ol", report.sources.iter().map(source))),
        section("entities", "Who", list("ul", report.entities.iter().map(card))),
        section("table", "Where they stand", table(&report)),
        section("stances", "Stances", list("ul", report.stances.iter().map(|e| stance(export, &report, e)))),
        section("quotes", "Quotes", list("ul", report.quotes.iter().map(|e| quote(&report, e)))),
    ];
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>On the record</title>\n\
         <style>\n{style}</style>\n</head>\n<body>\n<main>\n<h1>On the record</h1>\n\
         <p>Who is in {}, what they said and where they stand. Made with Onrecord: what is not marked as confirmed was \
         read by machine. “Not mentioned” is never neutral.</p>\n{}</main>\n</body>\n</html>\n",
        articles(report.sources.len()),
        sections.concat()
    )
}

fn articles(n: usize) -> String {
    if n == 1 { "one article".to_owned() } else { format!("{n} articles") }
}

fn section(id: &str, title: &str, body: String) -> String {
    if body.is_empty() {
        return String::new();
    }
    format!("<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>\n{body}</section>\n")
}

fn list(tag: &str, items: impl Iterator<Item = String>) -> String {
    let items: String = items.collect();
    if items.is_empty() { items } else { format!("<{tag}>\n{items}</{tag}>\n") }
}

/// The citation of an article, with a link where its address is one of the web. The address can be read on paper too.
fn source(source: &Source) -> String {
    let link = source.address.map_or(String::new(), |address| {
        format!("<br>\n<a class=\"note\" href=\"{0}\" rel=\"noopener noreferrer\">{0}</a>", text(address))
    });
    format!("<li id=\"{}\">{}{link}</li>\n", source.id, text(&source.citation))
}

fn card(card: &Card) -> String {
    let line = |class: &str, before: &str, words: &[String]| {
        let words = words.iter().map(|w| text(w)).collect::<Vec<_>>().join("; ");
        if words.is_empty() { words } else { format!("<br>\n<span class=\"{class}\">{before}{words}</span>") }
    };
    let times = if card.mentions == 1 { "once".to_owned() } else { format!("{} times", card.mentions) };
    format!(
        "<li id=\"{}\"><strong>{}</strong> <span class=\"note\">{}, mentioned {times}</span>{}{}</li>\n",
        card.id,
        text(&card.name),
        card.kind,
        line("roles", "", &card.roles),
        line("note", "also ", &card.aliases),
    )
}

fn table(report: &Report) -> String {
    if report.table.is_empty() {
        return String::new();
    }
    let head =
        |source: &Source| format!("<th scope=\"col\"><a href=\"#{}\">{}</a></th>", source.id, text(source.short));
    let columns: String = report.sources.iter().map(head).collect();
    let rows = report.table.iter().map(|row| {
        let cells: String = row.cells.iter().map(cell).collect();
        format!("<tr><th scope=\"row\">{} → {}</th>{cells}</tr>\n", text(&row.holder), text(&row.target))
    });
    format!(
        "<div class=\"wide\" role=\"group\" aria-labelledby=\"table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\
         <th scope=\"col\">Holder → target</th>{columns}</tr>\n</thead>\n<tbody>\n{}</tbody>\n</table>\n</div>\n",
        rows.collect::<String>()
    )
}

fn cell(cell: &ReportCell) -> String {
    let words = match cell.stances.first() {
        Some(first) => format!("<a href=\"#{first}\">{}</a>", cell.words),
        None => cell.words.clone(),
    };
    format!("<td class=\"{}\">{words}</td>", cell.state)
}

fn stance(export: &Export, report: &Report, event: &Event) -> String {
    let Some(position) = &event.position else { return String::new() };
    let side = side(position.polarity);
    let target = text(position.target.name(export.analysis));
    let head = format!("<strong>{}</strong> <span class=\"{side}\">{side}</span> {target}", text(&event.by));
    item(report, event, &head)
}

fn quote(report: &Report, event: &Event) -> String {
    item(report, event, &format!("<strong>{}</strong>", text(&event.by)))
}

fn item(report: &Report, event: &Event, head: &str) -> String {
    let via = if event.via.is_empty() { String::new() } else { format!(", through {}", text(&event.via.join(", "))) };
    let id = event.article.id.to_string();
    let short = report.sources.iter().find(|s| s.id == id).map_or("", |s| s.short);
    format!(
        "<li id=\"{}\"><p>{head} <span class=\"note\">{}{via}; {}</span></p>\n<blockquote dir=\"auto\">{}</blockquote>\n\
         <p class=\"note\"><a href=\"#{id}\">{}</a></p></li>\n",
        event.id(),
        event.manner,
        text(&standing(event)),
        text(&quoted(&event.words)),
        text(short),
    )
}
