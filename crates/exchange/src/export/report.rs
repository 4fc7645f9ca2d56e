//! What a person reads, as plain data: who, where they stand, what they said, and where it was published. Markdown and
//! the HTML report are two ways of writing it.

use super::{Event, Export, Mark, cite, name_of};
use onrecord_core::table::{Cell, CellState, Filter, RowKey, StanceTable};
use onrecord_core::{Article, Entity, EntityId, Polarity, StanceId};

/// The whole report.
pub struct Report<'a> {
    /// The articles, in order.
    pub sources: Vec<Source<'a>>,
    /// Who is in them, the most mentioned first.
    pub entities: Vec<Card>,
    /// Where they stand: rows holder → target, a column an article.
    pub table: Vec<Row>,
    /// What they said.
    pub quotes: Vec<Event<'a>>,
    /// The stances behind the table.
    pub stances: Vec<Event<'a>>,
}

/// An article to be cited.
pub struct Source<'a> {
    /// `a1`
    pub id: String,
    /// What to call it in the head of a column: its outlet, else its title.
    pub short: &'a str,
    /// Outlet, title, date.
    pub citation: String,
    /// Its address on the web.
    pub address: Option<&'a str>,
}

/// An entity.
pub struct Card {
    /// `e1`
    pub id: String,
    /// Its name.
    pub name: String,
    /// `person`, …
    pub kind: String,
    /// A line each.
    pub roles: Vec<String>,
    /// Its other names.
    pub aliases: Vec<String>,
    /// How often it is mentioned.
    pub mentions: usize,
}

/// A row of the stance table.
pub struct Row {
    /// Who; “unattributed” where the text names nobody.
    pub holder: String,
    /// Towards what.
    pub target: String,
    /// What each article tells.
    pub cells: Vec<ReportCell>,
}

/// A cell of the stance table.
pub struct ReportCell {
    /// Its state's name, for a class: `for`, `against`, `mixed`, `mentioned`, `not-mentioned`.
    pub state: &'static str,
    /// “for 2”, “not mentioned”.
    pub words: String,
    /// The stances behind it.
    pub stances: Vec<StanceId>,
}

impl<'a> Report<'a> {
    /// The report of an export, without what a person rejected.
    pub fn of(export: &Export<'a>) -> Report<'a> {
        let (stances, quotes): (Vec<_>, Vec<_>) = export.kept().partition(|e| e.position.is_some());
        Report {
            sources: export.articles().iter().map(source).collect(),
            entities: export.analysis.entities.iter().map(card).collect(),
            table: rows(export),
            quotes,
            stances,
        }
    }
}

fn source(article: &Article) -> Source<'_> {
    let short = article.outlet.as_deref().filter(|outlet| !outlet.is_empty()).unwrap_or(&article.title);
    let (citation, address) = (cite::article(article), cite::address(article));
    Source { id: article.id.to_string(), short, citation, address }
}

fn card(e: &Entity) -> Card {
    Card {
        id: e.id.to_string(),
        name: e.name.clone(),
        kind: name_of(e.kind),
        roles: e.roles.clone(),
        aliases: e.aliases.clone(),
        mentions: e.mentions.len(),
    }
}

fn rows(export: &Export) -> Vec<Row> {
    let mut analysis = export.analysis.clone();
    analysis.stances.retain(|s| export.review.mark(super::ItemId::Stance(s.id)) != Mark::Rejected);
    let table = StanceTable::by_holder(&analysis, &Filter::default());
    let name = |id: Option<EntityId>| {
        id.and_then(|id| analysis.entity(id)).map_or_else(|| "unattributed".to_owned(), |e| e.name.clone())
    };
    let row = |row: &onrecord_core::table::Row| Row {
        holder: match row.key {
            RowKey::Pair(holder, _) => name(holder),
            RowKey::Target(_) => String::new(),
        },
        target: row.key.target().name(&analysis).to_owned(),
        cells: table.cells(row).into_iter().map(cell).collect(),
    };
    table.rows.iter().map(row).collect()
}

fn cell(cell: Cell) -> ReportCell {
    let (positive, negative) = (cell.positive.len(), cell.negative.len());
    let (state, words) = match cell.state {
        CellState::For => ("for", format!("for {positive}")),
        CellState::Against => ("against", format!("against {negative}")),
        CellState::Mixed => ("mixed", format!("for {positive}, against {negative}")),
        CellState::Mentioned => ("mentioned", "no stance".to_owned()),
        CellState::NotMentioned => ("not-mentioned", "not mentioned".to_owned()),
    };
    ReportCell { state, words, stances: [cell.positive, cell.negative].concat() }
}

/// “for”, “against”.
pub fn side(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Positive => "for",
        Polarity::Negative => "against",
    }
}

/// Who says so: “read by machine, likely”, “confirmed”. What is expected of a rule is no measured probability, so that only
/// the network's is given in figures.
pub fn standing(event: &Event) -> String {
    if event.mark != Mark::Machine {
        return name_of(event.mark);
    }
    let sure = event.why.sure.clamp(0.0, 1.0);
    let level = match sure {
        0.85.. => "sure",
        0.6.. => "likely",
        _ => "uncertain",
    };
    match &*event.why.rule {
        "model" => format!("read by machine, {level}, {:.0}%", sure * 100.0),
        _ => format!("read by machine, {level}"),
    }
}

/// Words between quotation marks, unless they begin with one.
pub fn quoted(words: &str) -> String {
    if words.starts_with(['“', '"', '‘', '«', '„']) { words.to_owned() } else { format!("“{words}”") }
}
