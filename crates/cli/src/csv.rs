//! The event list as CSV: one row a quotation and one a stance, each with its exact words and where they stand.

use onrecord_core::{Analysis, ArticleId, Attribution, Document, EntityId, Span, Stance, codepoints::to_code_points};
use std::io::{self, Write};

const COLUMNS: [&str; 13] = [
    "event",
    "article",
    "title",
    "outlet",
    "published",
    "start",
    "end",
    "speaker_or_holder",
    "cue",
    "target",
    "polarity",
    "kind_or_modality",
    "words",
];

/// Writes the events of an analysis.
pub fn write(documents: &[Document], analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    // Words are cut out by bytes; the offsets that a reader sees count code points.
    let shown = to_code_points(analysis.clone(), documents);
    let table = Table { documents, analysis };
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(COLUMNS)?;
    for (quote, shown) in analysis.attributions.iter().zip(&shown.attributions) {
        csv.write_record(table.quote(quote, shown).map(harmless))?;
    }
    for (stance, shown) in analysis.stances.iter().zip(&shown.stances) {
        csv.write_record(table.stance(stance, shown).map(harmless))?;
    }
    csv.flush()
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe in front.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

struct Table<'a> {
    documents: &'a [Document],
    analysis: &'a Analysis,
}

impl Table<'_> {
    fn words(&self, article: ArticleId, spans: &[Span]) -> String {
        let text =
            self.analysis.article(article).and_then(|a| self.documents.get(a.document)).map_or("", |d| d.text.as_str());
        let parts: Vec<String> =
            spans.iter().map(|s| s.of(text).split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        parts.join(" … ")
    }

    fn name(&self, entity: Option<EntityId>) -> String {
        entity.and_then(|e| self.analysis.entity(e)).map_or_else(|| "unattributed".into(), |e| e.name.clone())
    }

    fn article(&self, id: ArticleId) -> [String; 4] {
        let article = self.analysis.article(id);
        let or_empty = |field: Option<&String>| field.cloned().unwrap_or_default();
        [
            id.to_string(),
            or_empty(article.map(|a| &a.title)),
            or_empty(article.and_then(|a| a.outlet.as_ref())),
            or_empty(article.and_then(|a| a.published.as_ref())),
        ]
    }

    fn quote(&self, q: &Attribution, shown: &Attribution) -> [String; 13] {
        let [article, title, outlet, published] = self.article(q.article);
        let at = shown.content.iter().copied().reduce(Span::join).unwrap_or_default();
        let speaker = match q.speaker {
            Some(_) => q.speakers().map(|s| self.name(Some(s))).collect::<Vec<_>>().join("; "),
            None => self.words(q.article, &q.source),
        };
        let kind = format!("{:?}", q.kind).to_lowercase();
        let (start, end) = (at.start.to_string(), at.end.to_string());
        let (cue, words) = (self.words(q.article, &q.cue), self.words(q.article, &q.content));
        [
            "quote".into(),
            article,
            title,
            outlet,
            published,
            start,
            end,
            speaker,
            cue,
            String::new(),
            String::new(),
            kind,
            words,
        ]
    }

    fn stance(&self, s: &Stance, shown: &Stance) -> [String; 13] {
        let [article, title, outlet, published] = self.article(s.article);
        let (start, end) = (shown.evidence.start.to_string(), shown.evidence.end.to_string());
        let (cue, words) = (self.words(s.article, &[s.cue]), self.words(s.article, &[s.evidence]));
        let target = self.analysis.target_name(&s.target).to_string();
        let (polarity, modality) =
            (format!("{:?}", s.polarity).to_lowercase(), format!("{:?}", s.modality).to_lowercase());
        [
            "stance".into(),
            article,
            title,
            outlet,
            published,
            start,
            end,
            self.name(s.holder),
            cue,
            target,
            polarity,
            modality,
            words,
        ]
    }
}
