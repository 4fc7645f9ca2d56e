//! A note in Markdown, with a footnote for every article that is cited.

use super::escape::markdown as text;
use super::report::{Card, Report, Source, quoted, side, standing};
use super::{Event, Export};

/// The whole note.
pub fn write(export: &Export) -> String {
    let report = Report::of(export);
    let mut sections = vec!["# On the record".to_owned()];
    section(&mut sections, "Who", report.entities.iter().map(entity).collect());
    section(&mut sections, "Where they stand", table(&report));
    section(&mut sections, "Stances", report.stances.iter().map(|e| stance(export, e)).collect());
    section(&mut sections, "Quotes", report.quotes.iter().map(quote).collect());
    sections.push(report.sources.iter().map(source).collect::<Vec<_>>().join("\n"));
    sections.join("\n\n") + "\n"
}

fn section(sections: &mut Vec<String>, title: &str, lines: Vec<String>) {
    if !lines.is_empty() {
        sections.push(format!("## {title}\n\n{}", lines.join("\n")));
    }
}

fn source(source: &Source) -> String {
    let address = source.address.map_or(String::new(), |address| format!(", <{address}>"));
    format!("[^{}]: {}{address}", source.id, text(&source.citation))
}

fn entity(card: &Card) -> String {
    let aliases = (!card.aliases.is_empty()).then(|| format!("also {}", text(&card.aliases.join(", "))));
    let roles = card.roles.iter().map(|role| text(role));
    let mentions = if card.mentions == 1 { "1 mention".to_owned() } else { format!("{} mentions", card.mentions) };
    let facts: Vec<String> = std::iter::once(card.kind.clone()).chain(roles).chain(aliases).chain([mentions]).collect();
    format!("- **{}**: {}", text(&card.name), facts.join("; "))
}

fn table(report: &Report) -> Vec<String> {
    if report.table.is_empty() {
        return vec![];
    }
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let columns = report.sources.iter().map(|s| format!("{}[^{}]", text(s.short), s.id));
    let head: Vec<String> = ["Holder".to_owned(), "Target".to_owned()].into_iter().chain(columns).collect();
    let rule = line(vec!["---".to_owned(); head.len()]);
    let rows = report.table.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| cell.words.clone());
        line([text(&row.holder), text(&row.target)].into_iter().chain(cells).collect())
    });
    [line(head), rule].into_iter().chain(rows).collect()
}

fn stance(export: &Export, event: &Event) -> String {
    let Some(position) = &event.position else { return String::new() };
    let via = if event.via.is_empty() { String::new() } else { format!(", through {}", text(&event.via.join(", "))) };
    format!(
        "- **{}** {} **{}** ({}{via}; {}): {}[^{}]",
        text(&event.by),
        side(position.polarity),
        text(position.target.name(export.analysis)),
        event.manner,
        standing(event),
        text(&quoted(&event.words)),
        event.article.id
    )
}

fn quote(event: &Event) -> String {
    let (by, words) = (text(&event.by), text(&quoted(&event.words)));
    format!("- **{by}** ({}; {}): {words}[^{}]", event.manner, standing(event), event.article.id)
}
