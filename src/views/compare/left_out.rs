//! Who and what stands in one of the articles side by side alone, as plain data.

use crate::choices::{POLARITIES, label_of};
use crate::route::Item;
use crate::words::{self, LIKELY};
use crate::worker::Reading;
use onrecord_core::{ArticleId, EntityId, Kind, MentionForm, Stance, Target};
use std::collections::BTreeMap;

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
    let mut quoted = alone(articles, quotes(reading));
    quoted.retain(|(article, id), _| !others(articles, *article).any(|other| is_source(reading, other, *id)));
    let mut named = alone(articles, names(reading));
    named.retain(|(article, id), _| !others(articles, *article).any(|other| is_written(reading, other, *id)));
    named.retain(|key, _| !quoted.contains_key(key));
    let stances = alone(articles, stances(reading));
    let name = |id: &EntityId, _: &[Item]| reading.name(Some(*id));
    let of = |article: &ArticleId| OnlyHere {
        quoted: entries(&quoted, *article, name),
        named: entries(&named, *article, name),
        stances: entries(&stances, *article, |pair, items| stance_words(reading, pair, items)),
    };
    articles.iter().map(of).collect()
}

fn others(articles: &[ArticleId], article: ArticleId) -> impl Iterator<Item = ArticleId> {
    articles.iter().copied().filter(move |a| *a != article)
}

/// Whether words have an entity's name or one of its aliases in them. What is told as left out must not stand there, even
/// where it was not read as the same one.
fn has_name(reading: &Reading, words: &str, id: EntityId) -> bool {
    let entity = reading.analysis.entity(id);
    entity.is_some_and(|e| std::iter::once(&e.name).chain(&e.aliases).any(|name| words.contains(name.as_str())))
}

/// Whether somebody of this name says something in an article.
fn is_source(reading: &Reading, article: ArticleId, id: EntityId) -> bool {
    let here = reading.analysis.attributions.iter().filter(|q| q.article == article);
    here.flat_map(|q| &q.source).any(|source| has_name(reading, reading.words(article, *source), id))
}

/// Whether an article has this name anywhere.
fn is_written(reading: &Reading, article: ArticleId, id: EntityId) -> bool {
    let text = reading.analysis.article(article).map(|a| reading.words(article, a.span()));
    text.is_some_and(|words| has_name(reading, words, id))
}

/// Holder and target of a stance. The target by its name: topics of one name may be told apart.
type Pair = (EntityId, String);

fn entries<K: Ord>(
    alone: &BTreeMap<(ArticleId, K), Vec<Item>>,
    article: ArticleId,
    words: impl Fn(&K, &[Item]) -> String,
) -> Vec<Entry> {
    let here = alone.iter().filter(|((a, _), _)| *a == article);
    let mut entries: Vec<Entry> =
        here.map(|((_, key), items)| Entry { words: words(key, items), items: items.clone() }).collect();
    entries.sort_by_key(|e| std::cmp::Reverse(e.items.len()));
    entries
}

/// Of things that stand in articles, those that stand in one of `articles` alone, with what opens them.
fn alone<K: Ord>(
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
    let is_named = |id: &EntityId| reading.analysis.entity(*id).is_some_and(|e| e.named);
    reading.analysis.attributions.iter().flat_map(move |q| {
        q.speakers().filter(is_named).map(|id| (q.article, id, Item::Quote(q.id))).collect::<Vec<_>>()
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
    told.filter_map(|s| Some((s.article, (s.holder?, target(reading, s)), Item::Stance(s.id))))
}

fn target(reading: &Reading, stance: &Stance) -> String {
    match &stance.target {
        Target::Entity { entity } => reading.name(Some(*entity)),
        Target::Topic { topic_id, topic } => reading.analysis.topic(*topic_id).map_or(topic, |t| &t.name).clone(),
    }
}

/// “China against AUKUS”; of several stances of a pair, the ways of all.
fn stance_words(reading: &Reading, (holder, target): &Pair, items: &[Item]) -> String {
    let stance = |item: &Item| if let Item::Stance(id) = item { reading.analysis.stance(*id) } else { None };
    let mut ways: Vec<_> = items.iter().filter_map(stance).map(|s| label_of(POLARITIES, &s.polarity)).collect();
    ways.sort_by_key(|way| std::cmp::Reverse(*way));
    ways.dedup();
    words::compare::stand(&reading.name(Some(*holder)), &ways, target)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use onrecord_core::Span;

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

    #[test]
    fn what_is_written_elsewhere_is_not_left_out_there() {
        let mut reading = reading();
        reading.documents[1].text.push_str(" Tom Berg and the Post said nothing.");
        let end = reading.documents[1].text.len();
        reading.analysis.articles[1].end = end;
        let mut quote = reading.analysis.attributions[3].clone();
        quote.source = vec![Span::new(end - 35, end - 14)];
        quote.speaker = None;
        reading.analysis.attributions.push(quote);
        let [herald, _] = &only_here(&reading, &[ArticleId(0), ArticleId(1)])[..] else { panic!() };
        assert!(herald.quoted.is_empty(), "{:?}", herald.quoted);
        let named: Vec<&str> = herald.named.iter().map(|e| e.words.as_str()).collect();
        assert_eq!(named, ["The Post"], "written otherwise in the other one");
    }
}
