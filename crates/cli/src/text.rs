//! The analysis as text for a person at a terminal.

use onrecord_core::{
    Analysis, Article, Attribution, Document, Entity, Kind, MentionForm, Polarity, Span, Stance, TimeExpression,
    timeline,
};
use std::io::{self, Write};

/// Writes articles, cards, quotes, stances and the timeline.
pub fn write(documents: &[Document], analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    let page = Page { documents, analysis };
    for note in &analysis.notes {
        writeln!(out, "Note: {}", note.message)?;
    }
    for article in &analysis.articles {
        page.article(article, out)?;
    }
    page.cards(out)?;
    if !analysis.attributions.is_empty() {
        writeln!(out, "\nQUOTES")?;
    }
    analysis.attributions.iter().try_for_each(|q| page.quote(q, out))?;
    if !analysis.stances.is_empty() {
        writeln!(out, "\nSTANCES")?;
    }
    analysis.stances.iter().try_for_each(|s| page.stance(s, out))?;
    let dated = timeline(analysis);
    if !dated.is_empty() {
        writeln!(out, "\nTIMELINE")?;
    }
    dated.into_iter().try_for_each(|t| page.dated(t, out))?;
    if !analysis.set_aside.is_empty() {
        writeln!(out, "\nSET ASIDE")?;
    }
    for b in &analysis.set_aside {
        writeln!(out, "  {}", one_line(b.span.of(page.text(b.document))))?;
    }
    Ok(())
}

struct Page<'a> {
    documents: &'a [Document],
    analysis: &'a Analysis,
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Page<'_> {
    fn text(&self, document: usize) -> &str {
        self.documents.get(document).map_or("", |d| &d.text)
    }

    fn words(&self, article: onrecord_core::ArticleId, spans: &[Span]) -> String {
        let text = self.analysis.article(article).map_or("", |a| self.text(a.document));
        spans.iter().map(|s| one_line(s.of(text))).collect::<Vec<_>>().join(" … ")
    }

    fn article(&self, article: &Article, out: &mut impl Write) -> io::Result<()> {
        let from: Vec<&str> = [&article.outlet, &article.published].into_iter().flatten().map(String::as_str).collect();
        writeln!(out, "\n[{}] {}", article.id, article.title)?;
        if !from.is_empty() {
            writeln!(out, "     {}", from.join(", "))?;
        }
        Ok(())
    }

    fn dated(&self, t: &TimeExpression, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "  {} [{}] {}", days(t), t.article, self.words(t.article, &[t.sentence]))
    }

    fn cards(&self, out: &mut impl Write) -> io::Result<()> {
        let kinds = [
            (Kind::Person, "PEOPLE"),
            (Kind::Organization, "ORGANIZATIONS"),
            (Kind::Place, "PLACES"),
            (Kind::Other, "OTHER"),
        ];
        for (kind, heading) in kinds {
            let all: Vec<&Entity> = self.analysis.entities.iter().filter(|e| e.kind == kind).collect();
            if all.is_empty() {
                continue;
            }
            writeln!(out, "\n{heading}")?;
            all.iter().try_for_each(|e| card(e, out))?;
        }
        Ok(())
    }

    fn quote(&self, q: &Attribution, out: &mut impl Write) -> io::Result<()> {
        let names: Vec<&str> = q.speakers().filter_map(|s| self.analysis.entity(s)).map(|e| e.name.as_str()).collect();
        let speaker = if names.is_empty() { self.words(q.article, &q.source) } else { names.join(", ") };
        let speaker = if speaker.is_empty() { "unattributed".to_string() } else { speaker };
        writeln!(
            out,
            "  [{}] {speaker} ({}) {}",
            q.article,
            self.words(q.article, &q.cue),
            self.words(q.article, &q.content)
        )
    }

    fn stance(&self, s: &Stance, out: &mut impl Write) -> io::Result<()> {
        let holder = s.holder.and_then(|h| self.analysis.entity(h)).map_or("unattributed", |e| &e.name);
        let side = if s.polarity == Polarity::Positive { "for" } else { "against" };
        let modality = format!("{:?}", s.modality).to_lowercase();
        let target = one_line(self.analysis.target_name(&s.target));
        writeln!(
            out,
            "  [{}] {holder} {side} {target} ({modality}): {}",
            s.article,
            self.words(s.article, &[s.evidence])
        )
    }
}

/// “2024-03-18 09:30”, “2023-01-01 to 2023-12-31 (mid)”, “since 2017-01-01 to 2017-12-31”.
fn days(t: &TimeExpression) -> String {
    let Some(days) = &t.interval else { return String::new() };
    let word = |w: &dyn std::fmt::Debug| format!("{w:?}").to_lowercase();
    let bound = t.bound.map_or(String::new(), |b| word(&b) + " ");
    let until = if days.from == days.to { String::new() } else { format!(" to {}", days.to) };
    let part = t.part.map_or(String::new(), |p| format!(" ({})", word(&p)));
    let time = t.time.as_ref().map_or(String::new(), |time| format!(" {time}"));
    format!("{bound}{}{until}{part}{time}", days.from)
}

fn card(e: &Entity, out: &mut impl Write) -> io::Result<()> {
    let named = e.mentions.iter().filter(|m| m.form == MentionForm::Name).count();
    write!(out, "  {} ({} mentions, {named} by name)", e.name, e.mentions.len())?;
    if !e.aliases.is_empty() {
        write!(out, "; also {}", e.aliases.join(", "))?;
    }
    if !e.roles.is_empty() {
        write!(out, "; {}", e.roles.join("; "))?;
    }
    writeln!(out)
}
