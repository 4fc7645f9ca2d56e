//! Small made-up analyses, and what a split makes of them, as text.

use super::super::*;
use crate::{
    Article, Attribution, AttributionId, AttributionKind, Entity, Kind, Mention, MentionForm, Modality, Polarity, Role,
    RoleTime, Stance, StanceId, Target, Topic, TopicMember, Why,
};

const WHY: Why = Why::rule("model", 1.0);

/// One article a text. `entities`: “Jane Smith: Jane Smith, Smith, she”, the mentions in the order of the texts;
/// `quotes`: “Jane Smith: Smith | said | the levy was fair”, the source empty where the text has none;
/// `stances`: “Jane Smith: she | opposes | the levy”, towards the entity or topic mentioned there.
pub struct Sample {
    pub documents: Vec<Document>,
    pub analysis: Analysis,
}

impl Sample {
    pub fn new(texts: &[&str]) -> Self {
        let mut s = Sample { documents: vec![], analysis: Analysis::default() };
        for (n, text) in texts.iter().enumerate() {
            s.documents.push(Document { id: format!("d{n}"), text: (*text).into(), ..Document::default() });
            s.analysis.articles.push(article(n, text));
        }
        s
    }

    /// The first place at or after `from` where words stand whole.
    pub fn find(&self, words: &str, from: (usize, usize)) -> (ArticleId, Span) {
        for (n, document) in self.documents.iter().enumerate().skip(from.0) {
            let start = if n == from.0 { from.1 } else { 0 };
            let is_whole = |at: &usize| {
                let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                !letter(document.text[..*at].chars().next_back())
                    && !letter(document.text[at + words.len()..].chars().next())
            };
            let places = document.text[start..].match_indices(words).map(|(at, _)| start + at);
            if let Some(at) = places.into_iter().find(is_whole) {
                return (ArticleId(n as u32), Span::new(at, at + words.len()));
            }
        }
        panic!("“{words}” is not in the texts")
    }

    pub fn entities(mut self, lines: &[&str]) -> Self {
        for line in lines {
            let (name, mentions) = line.split_once(": ").unwrap();
            let (mut from, mut out) = ((0, 0), vec![]);
            for words in mentions.split(", ") {
                let (article, span) = self.find(words, from);
                from = (article.index(), span.end);
                out.push(mention(article, span, words));
            }
            let mut aliases: Vec<String> = vec![];
            for words in mentions.split(", ").filter(|w| form(w) == MentionForm::Name && *w != name) {
                if !aliases.contains(&words.to_string()) {
                    aliases.push(words.into());
                }
            }
            let id = EntityId(self.analysis.entities.len() as u32);
            self.analysis.entities.push(entity(id, name, aliases, out));
        }
        self
    }

    pub fn topics(mut self, lines: &[&str]) -> Self {
        for line in lines {
            let (name, members) = line.split_once(": ").unwrap();
            let (mut from, mut out) = ((0, 0), vec![]);
            for words in members.split(", ") {
                let (article, span) = self.find(words, from);
                from = (article.index(), span.end);
                out.push(TopicMember { article, span });
            }
            let id = TopicId(self.analysis.topics.len() as u32);
            self.analysis.topics.push(Topic { id, name: name.into(), members: out });
        }
        self
    }

    pub fn role(mut self, name: &str, title: &str, evidence: &str) -> Self {
        let (article, evidence) = self.find(evidence, (0, 0));
        let entity = self.analysis.entities.iter_mut().find(|e| e.name == name).unwrap();
        let (title, time) = (title.to_owned(), RoleTime::Current);
        entity.roles.push(title.clone());
        entity.role_evidence.push(Role {
            title,
            of: None,
            of_entity: None,
            time,
            period: None,
            article,
            evidence,
            why: WHY,
        });
        self
    }

    /// Each begins where the one before begins, or later.
    pub fn quotes(mut self, lines: &[&str]) -> Self {
        for line in lines {
            let (speaker, [source, cue, content]) = parts(line);
            let from = self.analysis.attributions.last().map_or((0, 0), |q| (q.article.index(), q.extent().start));
            let (article, content) = self.find(content, from);
            let one = |words: &str| match words {
                "" => vec![],
                words => vec![self.find(words, from).1],
            };
            let attribution = Attribution {
                id: AttributionId(self.analysis.attributions.len() as u32),
                article,
                source: one(source),
                cue: one(cue),
                content: vec![content],
                speaker: self.analysis.entities.iter().find(|e| e.name == speaker).map(|e| e.id),
                kind: AttributionKind::Direct,
                addressee: None,
                setting: None,
                parent: None,
                why: WHY,
                speaker_why: None,
                also_speakers: vec![],
            };
            self.analysis.attributions.push(attribution);
        }
        self
    }

    pub fn stances(mut self, lines: &[&str]) -> Self {
        for line in lines {
            let (holder, [words, cue, target]) = parts(line);
            let (article, cue) = self.find(cue, (0, 0));
            let near = (article.index(), cue.start.saturating_sub(24));
            let holder_span = (!words.is_empty()).then(|| self.find(words, near).1);
            let (_, target_span) = self.find(target, (article.index(), cue.end));
            let said =
                self.analysis.attributions.iter().rev().find(|q| q.content[0].contains(cue) && q.article == article);
            self.analysis.stances.push(Stance {
                id: StanceId(self.analysis.stances.len() as u32),
                article,
                holder: self.analysis.entities.iter().find(|e| e.name == holder).map(|e| e.id),
                holder_span,
                target: self.target(article, target_span),
                target_span,
                polarity: Polarity::Negative,
                modality: Modality::Asserted,
                strength: None,
                evidence: cue,
                cue,
                chain: said.map(|q| q.id).into_iter().collect(),
                why: WHY,
            });
        }
        self
    }

    fn target(&self, article: ArticleId, span: Span) -> Target {
        let topic = self.analysis.topics.iter().find(|t| t.members.contains(&TopicMember { article, span }));
        let is_here = |e: &&Entity| e.mentions.iter().any(|m| m.article == article && m.span() == span);
        match topic {
            Some(t) => Target::Topic { topic: t.name.clone(), topic_id: t.id },
            None => Target::Entity { entity: self.analysis.entities.iter().find(is_here).unwrap().id },
        }
    }

    /// Splits at the first place with these words, and writes down what comes of it.
    pub fn check(&self, splits: &[(Part, &str)], expected: &str) {
        let at = |words: &str| {
            let (article, span) = self.find(words, (0, 0));
            Anchor::of(&self.documents, &self.analysis, article, span).unwrap()
        };
        let split = |(part, words): &(Part, &str)| Correction::Split(Split { part: *part, at: at(words) });
        let splits: Vec<Correction> = splits.iter().map(split).collect();
        let corrected = apply(&self.documents, &self.analysis, &splits);
        let clean = |s: &str| s.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n");
        assert_eq!(clean(&shown(&self.documents, &corrected)), clean(expected));
    }
}

/// “who: a | b | c”
fn parts(line: &str) -> (&str, [&str; 3]) {
    let (who, rest) = line.split_once(": ").unwrap();
    let three: Vec<&str> = rest.split('|').map(str::trim).collect();
    (who, three.try_into().unwrap())
}

fn form(words: &str) -> MentionForm {
    match words {
        "he" | "He" | "she" | "She" | "I" | "we" => MentionForm::Pronoun,
        _ if words.starts_with("the ") => MentionForm::Nominal,
        _ => MentionForm::Name,
    }
}

fn mention(article: ArticleId, span: Span, words: &str) -> Mention {
    Mention { article, start: span.start, end: span.end, form: form(words), kind: None, tone: None, why: WHY }
}

fn entity(id: EntityId, name: &str, aliases: Vec<String>, mentions: Vec<Mention>) -> Entity {
    let (roles, role_evidence) = (vec![], vec![]);
    let kind = Kind::Person;
    Entity { id, name: name.into(), kind, aliases, roles, role_evidence, mentions, gender: None, named: true }
}

fn article(n: usize, text: &str) -> Article {
    Article {
        id: ArticleId(n as u32),
        document: n,
        ordinal: 0,
        start: 0,
        end: text.len(),
        headline: None,
        dateline: None,
        byline: None,
        paragraphs: vec![Span::new(0, text.len())],
        sentences: vec![Span::new(0, text.len())],
        title: String::new(),
        outlet: None,
        published: None,
        url: None,
        words: 0,
    }
}

pub fn shown(documents: &[Document], corrected: &Corrected) -> String {
    let all = &corrected.analysis;
    let words = |a: ArticleId, s: Span| s.of(&documents[a.index()].text);
    let name = |e: Option<EntityId>| e.and_then(|e| all.entity(e)).map_or("nobody", |e| &e.name);
    let mut out = vec![];
    for e in &all.entities {
        let mentions: Vec<_> = e.mentions.iter().map(|m| words(m.article, m.span())).collect();
        let roles = e.roles.iter().map(|r| format!(", {r}")).collect::<String>();
        let also = e.aliases.iter().map(|a| format!(" = {a}")).collect::<String>();
        out.push(format!("{}{also}{roles}: {}", e.name, mentions.join(", ")));
    }
    for t in &all.topics {
        let members: Vec<_> = t.members.iter().map(|m| words(m.article, m.span)).collect();
        out.push(format!("#{}: {}", t.name, members.join(", ")));
    }
    out.extend(all.attributions.iter().map(|q| format!("{} said {}", name(q.speaker), words(q.article, q.content[0]))));
    out.extend(all.stances.iter().map(|s| format!("{} against {}", name(s.holder), all.target_name(&s.target))));
    out.extend(corrected.outcomes.iter().filter(|o| o.is_err()).map(|_| "no effect".to_owned()));
    out.join("\n")
}
