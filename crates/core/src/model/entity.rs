//! Who and what an article is about.

use super::{ArticleId, EntityId, Span, Why};
use serde::{Deserialize, Serialize};

/// What an entity or a mention is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A person, named or not (“a government spokesperson”).
    Person,
    /// A company, party, ministry, alliance, team, newspaper.
    Organization,
    /// A place, and a country with its government.
    Place,
    /// Any other name: an event, a law, a work, a nationality.
    Other,
}

/// How a mention names its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MentionForm {
    /// The bare name: “Luxon”.
    Name,
    /// A description or an adjective: “the foreign minister”, “Chinese”.
    Nominal,
    /// A pronoun: “he”.
    Pronoun,
}

/// How a sentence portrays a mention (after NewsMTSC).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// In a good light.
    Positive,
    /// Neither.
    Neutral,
    /// In a bad light.
    Negative,
}

/// Which pronouns the text may use for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// she, her
    She,
    /// he, him, his
    He,
}

/// A stretch of one article's text that names an entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// The article it stands in.
    pub article: ArticleId,
    /// First byte in the document's text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Name, nominal or pronoun.
    pub form: MentionForm,
    /// What this mention is, where it differs from its entity: “Wellington” the city inside New Zealand's government.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// How its sentence portrays it; `None` where nothing is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tone: Option<Tone>,
    /// Why it was taken for this entity.
    pub why: Why,
}

impl Mention {
    /// Where it stands.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// Whether a role is held now, as the article tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RoleTime {
    /// Held at the time of the article.
    Current,
    /// “former”, “ex-”, “then”.
    Former,
    /// “outgoing”, “departing”: held at the time of the article, and about to end.
    Outgoing,
    /// “-elect”, “incoming”, “nominee”.
    Incoming,
}

/// What a person is, and the words that say so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// The role without its holder: “Foreign Minister”.
    pub title: String,
    /// Of what: “New Zealand”, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// The entity behind `of`, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_entity: Option<EntityId>,
    /// Now or before.
    pub time: RoleTime,
    /// The words that say when it was held: “from 2010 to 2015”, “last October”; part of the evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Span>,
    /// The article that says so.
    pub article: ArticleId,
    /// The words that say so.
    pub evidence: Span,
    /// Which rule read them.
    pub why: Why,
}

/// Somebody or something that the articles name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Its id in this analysis.
    pub id: EntityId,
    /// The fullest name seen; a description for an unnamed source (“a government spokesperson”).
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Its other names, as written, without `name`.
    pub aliases: Vec<String>,
    /// Its roles as a line each: “Foreign Minister of New Zealand”.
    pub roles: Vec<String>,
    /// The same roles, taken apart, with their evidence: one for every sentence that says so.
    pub role_evidence: Vec<Role>,
    /// Where it is named, in the order of the text.
    pub mentions: Vec<Mention>,
    /// The pronouns the text uses, where it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Whether the text gives it a name; an unnamed source has none.
    pub named: bool,
}
