//! The data model: what goes in ([`Document`]) and the one value that comes out ([`Analysis`]).

mod analysis;
mod attribution;
mod document;
mod entity;
mod ids;
mod span;
mod stance;
mod time;

pub use analysis::{
    Alignment, Analysis, Article, Aspect, Dateline, Difference, Note, NoteKind, Passage, Relation, Reuse, SetAside,
    SetAsideReason,
};
pub use attribution::{Addressee, Attribution, AttributionKind};
pub use document::{ArticleEdit, Document};
pub use entity::{Entity, Gender, Kind, Mention, MentionForm, Role, RoleTime, Tone};
pub use ids::{ArticleId, AttributionId, EntityId, StanceId, TimeExpressionId, TopicId};
pub use span::{Span, Why};
pub use stance::{Modality, Polarity, Stance, Target, Topic, TopicMember};
pub use time::{Interval, Precision, TimeBound, TimeExpression, TimePart};
