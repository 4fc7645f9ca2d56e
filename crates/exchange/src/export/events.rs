//! Quotations and stances as one list of statements.

use super::{Export, ItemId, Mark, name_of};
use onrecord_core::compare::reused::Repeats;
use onrecord_core::table::TargetKey;
use onrecord_core::{Article, Attribution, AttributionId, EntityId, Polarity, Span, Stance, StanceId, Why};

/// What a stance adds to a statement.
pub struct Position {
    /// What it is about.
    pub target: TargetKey,
    /// For or against.
    pub polarity: Polarity,
}

/// One statement: somebody said something, or stands somewhere.
pub struct Event<'a> {
    /// Which item of the analysis.
    pub item: ItemId,
    /// The article it stands in.
    pub article: &'a Article,
    /// Who says or holds it, as far as they are entities.
    pub actors: Vec<EntityId>,
    /// The same in words: “unattributed” where the text names nobody.
    pub by: String,
    /// Where it is a stance.
    pub position: Option<Position>,
    /// A quotation's kind, a stance's modality, as JSON names them.
    pub manner: String,
    /// The words that carry it.
    pub cue: String,
    /// Where its words stand: bytes of the document's text.
    pub spans: Vec<Span>,
    /// Its words.
    pub words: String,
    /// Through whom the article tells it, outermost first: “Winston Peters”.
    pub via: Vec<String>,
    /// Which rule found it.
    pub why: &'a Why,
    /// What a person said of it.
    pub mark: Mark,
    /// The stance that it tells again, in text that articles share.
    pub repeats: Option<StanceId>,
}

impl Event<'_> {
    /// Its id in the analysis: `q1`, `s1`.
    pub fn id(&self) -> String {
        self.item.to_string()
    }

    /// `quote` or `stance`.
    pub fn kind(&self) -> &'static str {
        if self.position.is_some() { "stance" } else { "quote" }
    }

    /// From the first of its words to the last.
    pub fn extent(&self) -> Span {
        self.spans.iter().copied().reduce(Span::join).unwrap_or_default()
    }
}

/// Every quotation, then every stance, in the order of the text.
pub fn all<'a>(export: &Export<'a>) -> Vec<Event<'a>> {
    let analysis = export.analysis;
    let quotes = analysis.attributions.iter().filter_map(|q| quote(export, q));
    let repeats = Repeats::of(analysis);
    quotes.chain(analysis.stances.iter().filter_map(|s| stance(export, &repeats, s))).collect()
}

fn quote<'a>(export: &Export<'a>, q: &'a Attribution) -> Option<Event<'a>> {
    let item = ItemId::Quote(q.id);
    Some(Event {
        item,
        article: export.analysis.article(q.article)?,
        actors: q.speakers().collect(),
        by: speaker(export, q),
        position: None,
        manner: name_of(q.kind),
        cue: export.words(q.article, &q.cue),
        spans: q.content.clone(),
        words: export.words(q.article, &q.content),
        via: q.parent.map_or(vec![], |parent| vec![speaker_of(export, parent)]),
        why: &q.why,
        mark: export.review.mark(item),
        repeats: None,
    })
}

fn stance<'a>(export: &Export<'a>, repeats: &Repeats, s: &'a Stance) -> Option<Event<'a>> {
    let item = ItemId::Stance(s.id);
    Some(Event {
        item,
        article: export.analysis.article(s.article)?,
        actors: s.holder.into_iter().collect(),
        by: s.holder.map_or_else(|| UNATTRIBUTED.into(), |h| entity(export, h)),
        position: Some(Position { target: TargetKey::of(&s.target), polarity: s.polarity }),
        manner: name_of(s.modality),
        cue: export.words(s.article, &[s.cue]),
        spans: vec![s.evidence],
        words: export.words(s.article, &[s.evidence]),
        via: through(export, s),
        why: &s.why,
        mark: export.review.mark(item),
        repeats: repeats.is_repeat(s.id).then(|| repeats.first(s.id)),
    })
}

/// Who tells of a stance. A holder who says where they stand is told of by nobody else.
fn through(export: &Export, s: &Stance) -> Vec<String> {
    let chain = s.chain.iter().filter_map(|q| export.analysis.attribution(*q));
    chain
        .filter(|q| s.holder.is_none() || q.speakers().all(|by| Some(by) != s.holder))
        .map(|q| speaker(export, q))
        .collect()
}

const UNATTRIBUTED: &str = "unattributed";

fn entity(export: &Export, id: EntityId) -> String {
    export.analysis.entity(id).map_or(String::new(), |e| e.name.clone())
}

fn speaker_of(export: &Export, id: AttributionId) -> String {
    export.analysis.attribution(id).map_or(String::new(), |q| speaker(export, q))
}

fn speaker(export: &Export, q: &Attribution) -> String {
    let names: Vec<String> = q.speakers().map(|id| entity(export, id)).collect();
    match (names.is_empty(), q.source.is_empty()) {
        (false, _) => names.join("; "),
        (true, false) => export.words(q.article, &q.source),
        (true, true) => UNATTRIBUTED.into(),
    }
}

/// Whether a target is an actor or an issue.
pub fn target_kind(target: &TargetKey) -> &'static str {
    match target {
        TargetKey::Entity(_) => "actor",
        TargetKey::Topic(_) => "topic",
    }
}
