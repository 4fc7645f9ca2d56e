//! Where somebody stands (after MPQA's opinion holder and target).

use super::{ArticleId, AttributionId, EntityId, Span, StanceId, TopicId, Why};
use serde::{Deserialize, Serialize};

/// For or against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// For: support, praise, wish, agreement, acts in favour.
    Positive,
    /// Against: opposition, blame, concern, acts against.
    Negative,
}

/// In what way the article gives the stance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    /// Told as a fact.
    Asserted,
    /// Its reverse is told: “does not support”. The polarity is already reversed.
    Negated,
    /// “would”, “if”, “may”.
    Conditional,
    /// Somebody is asked to hold it: the holder is the one who asks.
    Urged,
    /// Somebody else says that the holder holds it; see the chain.
    Reported,
}

/// What a stance is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Target {
    /// An actor.
    Entity {
        /// Which.
        entity: EntityId,
    },
    /// An issue.
    Topic {
        /// The topic's name.
        topic: String,
        /// Which.
        topic_id: TopicId,
    },
}

/// Somebody's stance towards something, and the words that show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stance {
    /// Its id in this analysis.
    pub id: StanceId,
    /// The article it stands in.
    pub article: ArticleId,
    /// Who holds it; `None` where the text names nobody (“has been criticised”).
    pub holder: Option<EntityId>,
    /// The words that name the holder, where they stand in the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder_span: Option<Span>,
    /// What it is about.
    pub target: Target,
    /// The words that name the target.
    pub target_span: Span,
    /// For or against.
    pub polarity: Polarity,
    /// Asserted, negated, conditional, urged, reported.
    pub modality: Modality,
    /// How strongly, as said: “fiercely”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<Span>,
    /// The words that show it, holder and target included where they stand near.
    pub evidence: Span,
    /// The words that carry the polarity: “has been fiercely critical of”.
    pub cue: Span,
    /// The attributions it stands in, outermost first: *Peters said* → *Wang raised AUKUS*.
    pub chain: Vec<AttributionId>,
    /// Which rule found it.
    pub why: Why,
}

/// One place where a topic is named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TopicMember {
    /// The article.
    pub article: ArticleId,
    /// The words.
    pub span: Span,
}

/// An issue that stances are about: “nuclear-powered submarines”.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id in this analysis.
    pub id: TopicId,
    /// The shortest clear name among its members.
    pub name: String,
    /// Every wording that was gathered under it, in the order of the text.
    pub members: Vec<TopicMember>,
}
