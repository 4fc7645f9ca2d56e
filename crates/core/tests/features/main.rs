//! What the core reads in short texts, a feature a test: the text, and what a careful reader would note down.

mod across;
mod beside;
mod descriptions;
mod entities;
mod learned;
mod pronouns;
mod quotes;
mod roles;
mod sources;
mod stances;
mod topics;

use onrecord_core::{Analysis, ArticleId, Document, Polarity, Span, analyze};

/// A text's analysis, with the means to write it down.
struct Read {
    text: String,
    analysis: Analysis,
}

fn read(text: &str) -> Read {
    let document = Document { id: "test".into(), text: text.into(), ..Document::default() };
    Read { text: text.into(), analysis: analyze(&[document]) }
}

impl Read {
    fn words(&self, spans: &[Span]) -> String {
        spans.iter().map(|s| s.of(&self.text).replace('\n', " ")).collect::<Vec<_>>().join(" … ")
    }

    /// `speaker | cue | content`, the source's words in brackets where nobody is known behind them.
    fn quotes(&self) -> Vec<String> {
        let line = |q: &onrecord_core::Attribution| {
            let speaker = q.speaker.and_then(|s| self.analysis.entity(s));
            let speaker = speaker.map_or_else(|| format!("[{}]", self.words(&q.source)), |e| e.name.clone());
            format!("{speaker} | {} | {}", self.words(&q.cue), self.words(&q.content))
        };
        self.analysis.attributions.iter().map(line).collect()
    }

    /// `name: title of whom, when (period) [evidence]`.
    fn roles(&self) -> Vec<String> {
        let line = |e: &onrecord_core::Entity, r: &onrecord_core::Role| {
            let of = r.of.as_ref().map(|of| format!(" of {of}")).unwrap_or_default();
            let period = r.period.map(|p| format!(" ({})", p.of(&self.text))).unwrap_or_default();
            let time = format!("{:?}", r.time).to_lowercase();
            format!("{}: {}{of}, {time}{period} [{}]", e.name, r.title, r.evidence.of(&self.text))
        };
        self.analysis.entities.iter().flat_map(|e| e.role_evidence.iter().map(move |r| line(e, r))).collect()
    }

    /// `speaker and speaker to whom; where and when`.
    fn addressed(&self) -> Vec<String> {
        let name = |e| self.analysis.entity(e).map_or("", |e| &e.name);
        let line = |q: &onrecord_core::Attribution| {
            let speakers: Vec<&str> = q.speaker.iter().chain(&q.also_speakers).map(|s| name(*s)).collect();
            let to = q.addressee.as_ref().map(|a| format!(" to {}", a.entity.map_or(a.span.of(&self.text), name)));
            let setting = q.setting.map(|s| format!("; {}", s.of(&self.text)));
            format!("{}{}{}", speakers.join(" and "), to.unwrap_or_default(), setting.unwrap_or_default())
        };
        self.analysis.attributions.iter().map(line).collect()
    }

    /// `holder for|against target (modality)`.
    fn stances(&self) -> Vec<String> {
        let line = |s: &onrecord_core::Stance| {
            let holder = s.holder.and_then(|h| self.analysis.entity(h)).map_or("unattributed", |e| &e.name);
            let side = if s.polarity == Polarity::Positive { "for" } else { "against" };
            let modality = format!("{:?}", s.modality).to_lowercase();
            format!("{holder} {side} {} ({modality})", self.analysis.target_name(&s.target))
        };
        self.analysis.stances.iter().map(line).collect()
    }

    /// `name (kind) = every mention; role`.
    fn cards(&self) -> Vec<String> {
        let line = |e: &onrecord_core::Entity| {
            let kind = format!("{:?}", e.kind).to_lowercase();
            let mentions: Vec<&str> = e.mentions.iter().map(|m| m.span().of(&self.text)).collect();
            let roles: String = e.roles.iter().map(|r| format!("; {r}")).collect();
            format!("{} ({kind}) = {}{roles}", e.name, mentions.join(", "))
        };
        let mut cards: Vec<String> = self.analysis.entities.iter().map(line).collect();
        cards.sort();
        cards
    }

    fn article_count(&self) -> usize {
        self.analysis.article(ArticleId(0)).map_or(0, |_| self.analysis.articles.len())
    }
}
