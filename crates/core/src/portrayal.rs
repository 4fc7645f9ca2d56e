//! How each article portrays whom it mentions: how many mentions stand in a good light, in a bad one, in neither.

use crate::{Analysis, ArticleId, EntityId, Tone};
use std::collections::BTreeMap;

/// From how many mentions on a share is told. With fewer, one sentence that is read wrongly would move it by more than
/// a fifth.
pub const ENOUGH: usize = 5;

/// The mentions of one entity by how their sentences portray it, each as its place in [`crate::Entity::mentions`]. A
/// mention without a tone is in none of the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// In a good light.
    pub positive: Vec<usize>,
    /// Neither well nor badly.
    pub neutral: Vec<usize>,
    /// In a bad light.
    pub negative: Vec<usize>,
}

impl Tally {
    /// The mentions with this tone.
    pub fn with(&self, tone: Tone) -> &[usize] {
        match tone {
            Tone::Positive => &self.positive,
            Tone::Neutral => &self.neutral,
            Tone::Negative => &self.negative,
        }
    }

    /// All of them, in the order of the text.
    pub fn mentions(&self) -> Vec<usize> {
        let mut all = [&*self.positive, &self.neutral, &self.negative].concat();
        all.sort_unstable();
        all
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.positive.len() + self.neutral.len() + self.negative.len()
    }

    /// The share of mentions with this tone, from 0 to 1; `None` where there are fewer than [`ENOUGH`].
    pub fn share(&self, tone: Tone) -> Option<f32> {
        (self.count() >= ENOUGH).then(|| self.with(tone).len() as f32 / self.count() as f32)
    }

    fn add(&mut self, mention: usize, tone: Tone) {
        match tone {
            Tone::Positive => self.positive.push(mention),
            Tone::Neutral => self.neutral.push(mention),
            Tone::Negative => self.negative.push(mention),
        }
    }
}

/// How one entity is portrayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrayal {
    /// Whom.
    pub entity: EntityId,
    /// By all articles together.
    pub all: Tally,
    /// By each article that mentions it.
    pub articles: BTreeMap<ArticleId, Tally>,
}

impl Portrayal {
    /// How an entity is portrayed; nothing is counted for one of another analysis.
    pub fn of(analysis: &Analysis, entity: EntityId) -> Self {
        let mut portrayal = Portrayal { entity, all: Tally::default(), articles: BTreeMap::new() };
        for (n, mention) in analysis.entity(entity).map_or(&[][..], |e| &e.mentions).iter().enumerate() {
            let Some(tone) = mention.tone else { continue };
            portrayal.all.add(n, tone);
            portrayal.articles.entry(mention.article).or_default().add(n, tone);
        }
        portrayal
    }

    /// Those of the main entities: what the text names and mentions [`ENOUGH`] times in all, the most mentioned first.
    pub fn of_main(analysis: &Analysis) -> Vec<Self> {
        let named = analysis.entities.iter().filter(|e| e.named);
        named.map(|e| Portrayal::of(analysis, e.id)).filter(|p| p.all.count() >= ENOUGH).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Entity, Kind, Mention, MentionForm, Why};

    const WHY: Why = Why::rule("model", 1.0);

    /// An entity a line, “Ada: ++0-? | +”: a sign a mention, “?” for one without a tone, “|” between articles. A small
    /// first letter is one that the text does not name.
    fn analysis(lines: &[&str]) -> Analysis {
        let entity = |(n, line): (usize, &&str)| {
            let (name, signs) = line.split_once(": ").unwrap();
            let articles = signs.split(" | ").enumerate();
            let mentions = articles.flat_map(|(a, signs)| signs.chars().map(move |sign| mention(a as u32, sign)));
            Entity {
                id: EntityId(n as u32),
                name: name.into(),
                kind: Kind::Person,
                aliases: vec![],
                roles: vec![],
                role_evidence: vec![],
                mentions: mentions.collect(),
                gender: None,
                named: name.starts_with(char::is_uppercase),
            }
        };
        Analysis { entities: lines.iter().enumerate().map(entity).collect(), ..Analysis::default() }
    }

    fn mention(article: u32, sign: char) -> Mention {
        let tone = match sign {
            '+' => Some(Tone::Positive),
            '-' => Some(Tone::Negative),
            '0' => Some(Tone::Neutral),
            _ => None,
        };
        let form = MentionForm::Name;
        Mention { article: ArticleId(article), start: 0, end: 0, form, kind: None, tone, why: WHY }
    }

    /// “3 2 1, 50% 33% 17%”: counts, and shares where there are any, of good, neutral, bad.
    fn shown(tally: &Tally) -> String {
        const TONES: [Tone; 3] = [Tone::Positive, Tone::Neutral, Tone::Negative];
        let counts = TONES.map(|t| tally.with(t).len().to_string()).join(" ");
        let shares = TONES.map(|t| tally.share(t).map(|s| format!("{:.0}%", s * 100.0)));
        match shares.into_iter().collect::<Option<Vec<_>>>() {
            Some(shares) => format!("{counts}, {}", shares.join(" ")),
            None => counts,
        }
    }

    fn check(lines: &[&str], expected: &[&str]) {
        let all = analysis(lines);
        let line = |p: Portrayal| {
            let name = &all.entity(p.entity).unwrap().name;
            let articles: Vec<_> = p.articles.iter().map(|(a, t)| format!("{a}: {}", shown(t))).collect();
            format!("{name}: {}; {}", shown(&p.all), articles.join("; "))
        };
        assert_eq!(Portrayal::of_main(&all).into_iter().map(line).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn mentions_by_light_and_article() {
        check(
            &["Ada: ++0-0 | 0--", "Bern: 00 | 000-00"],
            &[
                "Ada: 2 3 3, 25% 38% 38%; a1: 2 2 1, 40% 40% 20%; a2: 0 1 2",
                "Bern: 0 7 1, 0% 88% 12%; a1: 0 2 0; a2: 0 5 1, 0% 83% 17%",
            ],
        );
    }

    #[test]
    fn too_few_mentions_give_no_share() {
        check(&["Ada: ++++"], &[]);
        check(&["Ada: ++ | --- | 0"], &["Ada: 2 1 3, 33% 17% 50%; a1: 2 0 0; a2: 0 0 3; a3: 0 1 0"]);
    }

    #[test]
    fn what_has_no_tone_or_no_name_is_not_counted() {
        check(
            &["Ada: +???0", "officials: 00000", "Bern: +?000? | 0?"],
            &["Bern: 1 4 0, 20% 80% 0%; a1: 1 3 0; a2: 0 1 0"],
        );
    }

    #[test]
    fn places_of_mentions_are_those_of_the_entity() {
        let tally = Portrayal::of(&analysis(&["Ada: 0+-?+"]), EntityId(0)).all;
        assert_eq!((tally.with(Tone::Positive), tally.mentions()), (&[1, 4][..], vec![0, 1, 2, 4]));
        assert_eq!(Portrayal::of(&Analysis::default(), EntityId(7)).all.count(), 0);
    }
}
