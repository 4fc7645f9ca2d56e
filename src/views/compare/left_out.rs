//! Who and what stands in one of the articles side by side alone, as plain data.

use crate::choices::{POLARITIES, label_of};
use crate::route::Item;
use crate::words::LIKELY;
use crate::worker::Reading;
use onrecord_core::table::TargetKey;
use onrecord_core::{ArticleId, EntityId, Kind, MentionForm, Stance, Target};
use std::collections::BTreeMap;
use std::hash::Hash;

/// What one article has alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnlyHere {
    /// Who is quoted, the most quoted first.
    pub quoted: Vec<Entry>,
    /// Who else is named, the most named first.
    pub named: Vec<Entry>,
    /// Who is for or against what.
    pub stances: Vec<Entry>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// “Winston Peters”, “China against AUKUS”.
    pub words: String,
    /// Where it stands.
    pub items: Vec<Item>,
}

/// What each of `articles` has that no other of them has.
pub fn only_here(reading: &Reading, articles: &[ArticleId]) -> Vec<OnlyHere> {
    let quoted = alone(articles, quotes(reading));
    let named = alone(articles, names(reading));
    let stances = alone(articles, stances(reading));
    let name = |id: &EntityId| reading.name(Some(*id));
    let of = |article: &ArticleId| OnlyHere {
        quoted: entries(&quoted, *article, |id, _| Some(name(id))),
        named: entries(&named, *article, |id, _| (!quoted.contains_key(&(*article, *id))).then(|| name(id))),
        stances: entries(&stances, *article, |pair, items| Some(stance_words(reading, *pair, items))),
    };
    articles.iter().map(of).collect()
}

type Pair = (EntityId, TargetKey);

fn entries<K: Ord>(
    alone: &BTreeMap<(ArticleId, K), Vec<Item>>,
    article: ArticleId,
    words: impl Fn(&K, &[Item]) -> Option<String>,
) -> Vec<Entry> {
    let here = alone.iter().filter(|((a, _), _)| *a == article);
    let mut entries: Vec<Entry> =
        here.filter_map(|((_, key), items)| Some(Entry { words: words(key, items)?, items: items.clone() })).collect();
    entries.sort_by_key(|e| std::cmp::Reverse(e.items.len()));
    entries
}

/// Of things that stand in articles, those that stand in one of `articles` alone, with what opens them.
fn alone<K: Ord + Copy + Hash>(
    articles: &[ArticleId],
    found: impl Iterator<Item = (ArticleId, K, Item)>,
) -> BTreeMap<(ArticleId, K), Vec<Item>> {
    let mut places: BTreeMap<K, BTreeMap<ArticleId, Vec<Item>>> = BTreeMap::new();
    for (article, key, item) in found.filter(|(a, ..)| articles.contains(a)) {
        places.entry(key).or_default().entry(article).or_default().push(item);
    }
    let only = |(key, mut by_article): (K, BTreeMap<ArticleId, Vec<Item>>)| {
        let (article, items) = by_article.pop_first()?;
        by_article.is_empty().then_some(((article, key), items))
    };
    places.into_iter().filter_map(only).collect()
}

fn quotes(reading: &Reading) -> impl Iterator<Item = (ArticleId, EntityId, Item)> + '_ {
    let has_name = |id: &EntityId| reading.analysis.entity(*id).is_some_and(|e| e.named);
    reading.analysis.attributions.iter().flat_map(move |q| {
        q.speakers().filter(has_name).map(|id| (q.article, id, Item::Quote(q.id))).collect::<Vec<_>>()
    })
}

fn names(reading: &Reading) -> impl Iterator<Item = (ArticleId, EntityId, Item)> + '_ {
    let actors = reading.analysis.entities.iter().filter(|e| matches!(e.kind, Kind::Person | Kind::Organization));
    actors.filter(|e| e.named).flat_map(|e| {
        let by_name = e.mentions.iter().enumerate().filter(|(_, m)| m.form == MentionForm::Name);
        by_name.map(|(n, m)| (m.article, e.id, Item::Mention(e.id, n)))
    })
}

fn stances(reading: &Reading) -> impl Iterator<Item = (ArticleId, Pair, Item)> + '_ {
    let told = reading.analysis.stances.iter().filter(|s| s.why.sure >= LIKELY);
    told.filter_map(|s| Some((s.article, (s.holder?, target(s)), Item::Stance(s.id))))
}

fn target(stance: &Stance) -> TargetKey {
    match stance.target {
        Target::Entity { entity } => TargetKey::Entity(entity),
        Target::Topic { topic_id, .. } => TargetKey::Topic(topic_id),
    }
}

/// “China against AUKUS”; of several stances of a pair, the ways of all.
fn stance_words(reading: &Reading, (holder, target): Pair, items: &[Item]) -> String {
    let analysis = &reading.analysis;
    let stance = |item: &Item| if let Item::Stance(id) = item { analysis.stance(*id) } else { None };
    let mut ways: Vec<_> = items.iter().filter_map(stance).map(|s| label_of(POLARITIES, &s.polarity)).collect();
    ways.sort_by_key(|way| std::cmp::Reverse(*way));
    ways.dedup();
    let target = match target {
        TargetKey::Entity(id) => reading.name(Some(id)),
        TargetKey::Topic(id) => analysis.topic(id).map_or_else(String::new, |t| t.name.clone()),
    };
    format!("{} {} {target}", reading.name(Some(holder)), ways.join(" and ").to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    fn check(articles: &[u32], expected: &[&str]) {
        let articles: Vec<ArticleId> = articles.iter().map(|a| ArticleId(*a)).collect();
        let line = |entries: &[Entry]| {
            let entry = |e: &Entry| {
                let items: Vec<String> = e.items.iter().map(Item::to_string).collect();
                format!("{} {}", e.words, items.join("."))
            };
            entries.iter().map(entry).collect::<Vec<_>>().join(", ")
        };
        let shown: Vec<String> = only_here(&reading(), &articles)
            .iter()
            .map(|o| format!("{} | {} | {}", line(&o.quoted), line(&o.named), line(&o.stances)))
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn who_and_what_stands_in_one_article_alone() {
        let herald = "Tom Berg q2 | The Post e3-1 | Ada Lund for bridge s1, Tom Berg against bridge s2";
        check(&[0, 1], &[herald, " |  | "]);
        check(&[1, 0], &[" |  | ", herald]);
    }
}
