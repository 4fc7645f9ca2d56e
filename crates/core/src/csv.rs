//! The event list as CSV: one row a quotation and one a stance, each with its exact words and where they stand.

use crate::{Analysis, ArticleId, Attribution, Document, EntityId, Span, Stance, StanceId, codepoints::to_code_points};

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

/// The events of an analysis of these documents, heads first.
pub fn events(documents: &[Document], analysis: &Analysis) -> String {
    list(documents, analysis, true, &|_| true)
}

/// Those of its stances that `keep` keeps, heads first, in the same columns.
pub fn stances(documents: &[Document], analysis: &Analysis, keep: impl Fn(StanceId) -> bool) -> String {
    list(documents, analysis, false, &keep)
}

fn list(documents: &[Document], analysis: &Analysis, quotes: bool, keep: &dyn Fn(StanceId) -> bool) -> String {
    // Words are cut out by bytes; the offsets that a reader sees count code points.
    let shown = to_code_points(analysis.clone(), documents);
    let table = Table { documents, analysis };
    let quotes = analysis.attributions.iter().zip(&shown.attributions).filter(|_| quotes);
    let stances = analysis.stances.iter().zip(&shown.stances).filter(|(s, _)| keep(s.id));
    let heads = std::iter::once(COLUMNS.map(String::from));
    let events = quotes.map(|(q, at)| table.quote(q, at)).chain(stances.map(|(s, at)| table.stance(s, at)));
    heads.chain(events).map(record).collect()
}

/// One line. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
pub(crate) fn record(cells: impl IntoIterator<Item = String>) -> String {
    let cell = |cell: String| {
        let cell = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell };
        if cell.contains([',', '"', '\r', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
    };
    cells.into_iter().map(cell).collect::<Vec<_>>().join(",") + "\n"
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze;

    #[test]
    fn cells_are_quoted_and_run_nothing() {
        for (cell, expected) in [
            ("plain", "plain"),
            ("", ""),
            ("a, b", "\"a, b\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@sum", "'@sum"),
            ("\tx", "'\tx"),
            ("\rx", "\"'\rx\""),
            ("1-1", "1-1"),
        ] {
            assert_eq!(record([cell.to_owned(), "b".into()]), format!("{expected},b\n"));
        }
    }

    #[test]
    fn events_with_their_words() {
        let text = "Zoë Lund supports the bridge. “It pays,” Lund said.";
        let documents = [Document { text: text.into(), ..Document::default() }];
        let analysis = analyze(&documents);
        let all = events(&documents, &analysis);
        let lines: Vec<&str> = all.lines().collect();
        assert_eq!(lines[0], COLUMNS.join(","));
        assert!(lines[1].starts_with("quote,a1,") && lines[1].contains(",,30,40,Zoë Lund,said,"), "{}", lines[1]);
        assert!(lines[2].starts_with("stance,a1,") && lines[2].contains("Zoë Lund,supports,bridge,positive,asserted,"));
        let kept = |keep: bool| stances(&documents, &analysis, |_| keep).lines().count();
        assert_eq!((lines.len(), kept(true), kept(false)), (3, 2, 1));
    }
}
