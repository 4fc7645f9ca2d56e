//! Who said what (after PARC and PolNeAR: source, cue, content).

use super::{ArticleId, AttributionId, EntityId, Span, Why};
use serde::{Deserialize, Serialize};

/// How the words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AttributionKind {
    /// All between quotation marks.
    Direct,
    /// In the article's words.
    Indirect,
    /// In the article's words, with some between quotation marks.
    Mixed,
}

/// To whom it was said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Addressee {
    /// The words: “AFP”, “reporters”.
    pub span: Span,
    /// The entity, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityId>,
}

/// Something that somebody said, wrote, thinks or wants, as the article reports it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// Its id in this analysis.
    pub id: AttributionId,
    /// The article it stands in.
    pub article: ArticleId,
    /// Whose words: a list, as a source can be interrupted; empty where the text names nobody here.
    pub source: Vec<Span>,
    /// The words that carry the saying: “has said”, “according to”.
    pub cue: Vec<Span>,
    /// What was said, with its quotation marks; several spans where the cue stands inside it or it runs over paragraphs.
    pub content: Vec<Span>,
    /// The entity behind the source.
    pub speaker: Option<EntityId>,
    /// The others, where several speak at once: “Ruiz and Hale said”.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_speakers: Vec<EntityId>,
    /// Direct, indirect or mixed.
    pub kind: AttributionKind,
    /// To whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<Addressee>,
    /// Where or when it was said, as written: “in a statement on Monday”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setting: Option<Span>,
    /// The attribution whose content this one stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<AttributionId>,
    /// Which rule found it.
    pub why: Why,
    /// Why this speaker; `None` where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker_why: Option<Why>,
}

impl Attribution {
    /// Everybody who says it.
    pub fn speakers(&self) -> impl Iterator<Item = EntityId> + '_ {
        self.speaker.into_iter().chain(self.also_speakers.iter().copied())
    }

    /// From its first word to its last: source, cue and content.
    pub fn extent(&self) -> Span {
        let all = self.source.iter().chain(&self.cue).chain(&self.content);
        all.copied().reduce(Span::join).unwrap_or_default()
    }
}
