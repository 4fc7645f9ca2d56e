//! Which article mentions what: the difference between “no stance” and “not mentioned”.

use super::{Column, RowKey, TargetKey};
use crate::{Analysis, ArticleId, EntityId};
use std::collections::{BTreeSet, HashSet};

/// Which article mentions what.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mentions {
    pairs: HashSet<(TargetKey, ArticleId)>,
    articles: BTreeSet<ArticleId>,
}

impl Mentions {
    pub fn new(analysis: &Analysis) -> Self {
        let entities =
            analysis.entities.iter().flat_map(|e| e.mentions.iter().map(|m| (TargetKey::Entity(e.id), m.article)));
        let topics = analysis.topics.iter().flat_map(|t| t.members.iter().map(|m| (TargetKey::Topic(t.id), m.article)));
        Mentions { pairs: entities.chain(topics).collect(), articles: analysis.articles.iter().map(|a| a.id).collect() }
    }

    fn holder(&self, holder: Option<EntityId>, article: ArticleId) -> bool {
        holder.is_none_or(|h| self.pairs.contains(&(TargetKey::Entity(h), article)))
    }

    /// Whether one article (the column's, or any) mentions both holder and target.
    pub fn both(&self, row: RowKey, column: Column) -> bool {
        let target = |a: ArticleId| self.pairs.contains(&(row.target(), a));
        match (row, column) {
            (RowKey::Pair(holder, _), Column::Article(a)) => self.holder(holder, a) && target(a),
            (_, Column::Article(a)) => target(a),
            (_, Column::Holder(holder)) => self.articles.iter().any(|&a| self.holder(holder, a) && target(a)),
        }
    }
}
