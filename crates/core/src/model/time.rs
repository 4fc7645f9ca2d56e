//! When things were, are or will be (after TimeML's TIMEX3).

use super::{ArticleId, Span, TimeExpressionId, Why};
use serde::{Deserialize, Serialize};

/// The days that an expression covers, both ends included. `YYYY-MM-DD`, without time zone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Interval {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
}

/// The unit that an expression is given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// A time of day without a day: “14:32”.
    Time,
    /// “on Tuesday”, “18 March”.
    Day,
    /// “over the weekend”.
    Weekend,
    /// “last week”; from Monday to Sunday.
    Week,
    /// “in October”.
    Month,
    /// “the second quarter of 2022”.
    Quarter,
    /// “spring 2023”.
    Season,
    /// “the first half of 2022”.
    Half,
    /// “in 2017”.
    Year,
    /// “the 1990s”.
    Decade,
}

/// The part of its interval that an expression means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TimePart {
    /// “early 2024”, “the beginning of March”.
    Early,
    /// “mid-2023”, “the middle of the year”.
    Mid,
    /// “late last year”, “the end of the month”.
    Late,
}

/// How what happened stands to the interval, where it does not lie in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TimeBound {
    /// “since 2017”: from then on.
    Since,
    /// “until Friday”: up to then.
    Until,
    /// “by Friday”: then or before.
    By,
    /// “before Friday”.
    Before,
    /// “after Friday”.
    After,
}

/// Words of an article that say when, and the days they mean.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeExpression {
    /// Its id in this analysis.
    pub id: TimeExpressionId,
    /// The article it stands in.
    pub article: ArticleId,
    /// The words: “Monday evening”, “since 2017”, “mid-2023”; without “on”, “in”, “at”.
    pub span: Span,
    /// The sentence that they stand in.
    pub sentence: Span,
    /// What they date: the clause, which is the sentence where it has one date only; `None` where they belong to a noun
    /// (“Tuesday's vote”).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<Span>,
    /// The days; `None` where nothing says which, or two readings are as good.
    pub interval: Option<Interval>,
    /// The unit it is given in, also where the days are not known.
    pub precision: Precision,
    /// Early, mid or late in the interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<TimePart>,
    /// Since, until, by, before or after the interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<TimeBound>,
    /// The time of day, `HH:MM`, of no particular time zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// Whether the days depend on the article's date of publication.
    pub relative: bool,
    /// How the days were found, or why they were not.
    pub why: Why,
}
