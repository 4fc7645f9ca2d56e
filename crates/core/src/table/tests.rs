//! The table on small made-up analyses, as text.

use super::*;
use crate::{Article, Entity, Kind, Mention, MentionForm, Modality, Passage, Reuse, Span, Topic, TopicMember, Why};
use std::fmt::Write;

const WHY: Why = Why::rule("model", 1.0);

/// `articles`: who is mentioned where, “Ada Bern | Ada”; `stances`: “1 Ada + Bern”, “2 ? - #tax” (? is nobody, # a
/// topic), “1 Ada +would Bern” for a conditional one, “1 Ada +perhaps Bern” for one that is half sure.
fn analysis(articles: &str, stances: &[&str]) -> Analysis {
    let mut all = Analysis::default();
    for (n, names) in articles.split('|').enumerate() {
        let id = ArticleId(n as u32);
        all.articles.push(article(id));
        names.split_whitespace().for_each(|name| mention(&mut all, name, id));
    }
    for (n, line) in stances.iter().enumerate() {
        let words: Vec<_> = line.split(' ').collect();
        let find = |name: &str| all.entities.iter().find(|e| e.name == name).map(|e| e.id);
        let target = match words[3].strip_prefix('#') {
            Some(topic) => {
                let id = all.topics.iter().find(|t| t.name == topic).unwrap().id;
                Target::Topic { topic: topic.into(), topic_id: id }
            }
            None => Target::Entity { entity: find(words[3]).unwrap() },
        };
        all.stances.push(Stance {
            id: StanceId(n as u32),
            article: ArticleId(words[0].parse::<u32>().unwrap() - 1),
            holder: find(words[1]),
            holder_span: None,
            target,
            target_span: Span::default(),
            polarity: if words[2].starts_with('+') { Polarity::Positive } else { Polarity::Negative },
            modality: if words[2].ends_with("would") { Modality::Conditional } else { Modality::Asserted },
            strength: None,
            evidence: Span::default(),
            cue: Span::default(),
            chain: vec![],
            why: if words[2].ends_with("perhaps") { Why::rule("model", 0.5) } else { WHY },
        });
    }
    all
}

fn article(id: ArticleId) -> Article {
    Article {
        id,
        document: 0,
        ordinal: 0,
        start: 0,
        end: 0,
        headline: None,
        dateline: None,
        byline: None,
        paragraphs: vec![],
        sentences: vec![],
        title: id.to_string(),
        outlet: None,
        published: None,
        url: None,
        words: 0,
    }
}

fn mention(all: &mut Analysis, name: &str, article: ArticleId) {
    if let Some(topic) = name.strip_prefix('#') {
        let member = TopicMember { article, span: Span::default() };
        match all.topics.iter_mut().find(|t| t.name == topic) {
            Some(t) => t.members.push(member),
            None => {
                let id = TopicId(all.topics.len() as u32);
                all.topics.push(Topic { id, name: topic.into(), members: vec![member] });
            }
        }
        return;
    }
    let m = Mention { article, start: 0, end: 0, form: MentionForm::Name, kind: None, tone: None, why: WHY };
    match all.entities.iter_mut().find(|e| e.name == name) {
        Some(e) => e.mentions.push(m),
        None => all.entities.push(Entity {
            id: EntityId(all.entities.len() as u32),
            name: name.into(),
            kind: Kind::Person,
            aliases: vec![],
            roles: vec![],
            role_evidence: vec![],
            mentions: vec![m],
            gender: None,
            named: true,
        }),
    }
}

fn shown(all: &Analysis, table: &StanceTable) -> String {
    let name = |h: Option<EntityId>| h.and_then(|h| all.entity(h)).map_or("?", |e| &e.name).to_owned();
    let mut out = String::new();
    for row in &table.rows {
        match row.key {
            RowKey::Pair(h, t) => write!(out, "{} > {}:", name(h), t.name(all)).unwrap(),
            RowKey::Target(t) => write!(out, "{}:", t.name(all)).unwrap(),
        }
        for (column, cell) in table.columns.iter().zip(table.cells(row)) {
            if let Column::Holder(h) = column {
                write!(out, " {}", name(*h)).unwrap();
            }
            match cell.state {
                CellState::For => write!(out, " +{}", cell.count()),
                CellState::Against => write!(out, " -{}", cell.count()),
                CellState::Mixed => write!(out, " +{}-{}", cell.positive.len(), cell.negative.len()),
                CellState::Mentioned => write!(out, " named"),
                CellState::NotMentioned => write!(out, " none"),
            }
            .unwrap();
        }
        writeln!(out, " {:?}", row.spread).unwrap();
    }
    out
}

fn check(articles: &str, stances: &[&str], filter: Filter, by_holder: &str, by_target: &str) {
    let all = analysis(articles, stances);
    let clean = |s: &str| s.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n");
    assert_eq!(clean(&shown(&all, &StanceTable::by_holder(&all, &filter))), clean(by_holder), "by holder");
    assert_eq!(clean(&shown(&all, &StanceTable::by_target(&all, &filter))), clean(by_target), "by target");
}

const ARTICLES: &str = "Ada Bern #tax | Ada Bern #tax | Ada | Ada Bern #tax";
const STANCES: &[&str] = &["1 Ada + Bern", "1 Ada - Bern", "2 Ada -would Bern", "1 Ada + #tax", "1 ? - #tax"];

#[test]
fn five_states_and_disagreements_first() {
    check(
        ARTICLES,
        STANCES,
        Filter::default(),
        "Ada > Bern: +1-1 -1 none named Disagree
         Ada > tax: +1 named none named Only(0)
         ? > tax: -1 named none named Only(0)",
        "tax: Ada +1 ? -1 Disagree
         Bern: Ada +1-2 ? named Only(0)",
    );
}

#[test]
fn filters_keep_rows_whole() {
    check(
        ARTICLES,
        STANCES,
        Filter { only: Only::Disagree, ..Filter::default() },
        "Ada > Bern: +1-1 -1 none named Disagree",
        "tax: Ada +1 ? -1 Disagree",
    );
    check(
        ARTICLES,
        STANCES,
        Filter { holder: Some(None), ..Filter::default() },
        "? > tax: -1 named none named Only(0)",
        "tax: ? -1 Agree",
    );
    check(
        ARTICLES,
        STANCES,
        Filter { modality: Some(Modality::Conditional), sort: Sort::Target, ..Filter::default() },
        "Ada > Bern: +1-1 -1 none named Disagree",
        "Bern: Ada +1-2 ? named Only(0)",
    );
    check(
        ARTICLES,
        STANCES,
        Filter { modality: Some(Modality::Conditional), polarity: Some(Polarity::Positive), ..Filter::default() },
        "",
        "",
    );
}

#[test]
fn what_is_less_sure_than_wanted_is_not_there() {
    let stances = &["1 Ada + Bern", "2 Ada -perhaps Bern", "4 ? -perhaps #tax"];
    check(
        ARTICLES,
        stances,
        Filter { sure: 0.6, ..Filter::default() },
        "Ada > Bern: +1 named none named Only(0)",
        "Bern: Ada +1 Agree",
    );
    check(
        ARTICLES,
        stances,
        Filter { sure: 0.5, only: Only::Disagree, ..Filter::default() },
        "Ada > Bern: +1 -1 none named Disagree",
        "",
    );
}

#[test]
fn one_article_is_never_alone() {
    check("Ada Bern", &["1 Ada + Bern"], Filter::default(), "Ada > Bern: +1 Agree", "Bern: Ada +1 Agree");
    check("", &[], Filter::default(), "", "");
}

#[test]
fn rows_with_at_least_so_much() {
    let least = |least| Filter { least, ..Filter::default() };
    check(
        ARTICLES,
        STANCES,
        least(Least::Stances(2)),
        "Ada > Bern: +1-1 -1 none named Disagree",
        "tax: Ada +1 ? -1 Disagree
         Bern: Ada +1-2 ? named Only(0)",
    );
    check(
        ARTICLES,
        STANCES,
        least(Least::Articles(2)),
        "Ada > Bern: +1-1 -1 none named Disagree",
        "Bern: Ada +1-2 ? named Only(0)",
    );
    check(ARTICLES, STANCES, least(Least::Stances(4)), "", "");
}

#[test]
fn rows_as_csv() {
    let mut all = analysis(ARTICLES, STANCES);
    all.articles[0].outlet = Some("Herald, the".into());
    all.articles[0].published = Some("2024-04-02".into());
    all.entities[0].name = "=Ada\"1\"".into();
    let csv = |table: StanceTable| table.to_csv(&all);
    assert_eq!(
        csv(StanceTable::by_holder(&all, &Filter::default())),
        "holder,target,target_kind,stances,stances_with_copies,articles,spread,\"a1 Herald, the, 2024-04-02, a1\",a2 a2,a3 a3,a4 a4\n\
         \"'=Ada\"\"1\"\"\",Bern,person,3,3,2,disagree,\"for 1, against 1\",against 1,not mentioned,no stance\n\
         \"'=Ada\"\"1\"\"\",tax,topic,1,1,1,\"only a1 Herald, the, 2024-04-02, a1\",for 1,no stance,not mentioned,no stance\n\
         unattributed,tax,topic,1,1,1,\"only a1 Herald, the, 2024-04-02, a1\",against 1,no stance,not mentioned,no stance\n"
    );
    assert_eq!(
        csv(StanceTable::by_target(&all, &Filter { only: Only::Disagree, ..Filter::default() })),
        "target,target_kind,stances,stances_with_copies,articles,spread,\"'=Ada\"\"1\"\"\",unattributed\n\
         tax,topic,2,2,1,disagree,for 1,against 1\n"
    );
    assert_eq!(
        csv(StanceTable::by_holder(&Analysis::default(), &Filter::default())),
        "holder,target,target_kind,stances,stances_with_copies,articles,spread\n"
    );
}

/// The first two articles share the sentence that every stance stands in.
#[test]
fn copied_text_counts_once() {
    let mut all = analysis("Ada Bern | Ada Bern | Ada Bern", &["1 Ada + Bern", "2 Ada + Bern", "3 Ada + Bern"]);
    all.articles.iter_mut().for_each(|a| a.sentences = vec![Span::new(0, 9)]);
    all.stances.iter_mut().for_each(|s| s.cue = Span::new(2, 4));
    let passage = |n| Passage { article: ArticleId(n), span: Span::new(0, 9), exact: true, share: 100 };
    all.reused = vec![Reuse { passages: vec![passage(0), passage(1)], quoted: false, why: WHY }];
    let counted = |table: StanceTable| {
        let row =
            |r: &Row| (r.count, r.with_copies, r.held.iter().map(|(_, c)| (c.count(), c.copied)).collect::<Vec<_>>());
        table.rows.iter().map(row).collect::<Vec<_>>()
    };
    let least = |n| Filter { least: Least::Stances(n), ..Filter::default() };
    assert_eq!(counted(StanceTable::by_holder(&all, &least(2))), [(2, 3, vec![(1, 1), (1, 1), (1, 0)])]);
    assert_eq!(counted(StanceTable::by_target(&all, &least(2))), [(2, 3, vec![(3, 2)])]);
    assert_eq!(counted(StanceTable::by_holder(&all, &least(3))), []);
}
