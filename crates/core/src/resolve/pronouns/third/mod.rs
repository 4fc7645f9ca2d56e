//! “he” and “she”: a person named nearby. Every mention around the pronoun, and nobody, gets a score by its features; the
//! scores make probabilities (a softmax), and a person's probability is the sum over its mentions. All pronouns are read
//! twice: the second time it is known whom the others mean.

mod asked;
mod clauses;
mod facts;
mod features;
mod known;
mod people;
mod ranker;
mod speech;

use super::{Cast, Scene, pronoun};
use crate::{Gender, MentionForm, Why, resolve::Occurrence, text::Tokens};
use asked::{Asked, form};
use clauses::Role;
use facts::{Among, Facts};
use features::Features;
use known::Known;
use onrecord_nn::math;
use people::{People, Site};
use ranker::{Form, RANKER};
use speech::Speech;

/// Below this probability a pronoun is left open.
const LEAST: f32 = 0.35;

/// From this probability on a pronoun tells by which pronouns a person goes.
const TELLS: f32 = 0.7;

/// Whom a pronoun means.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The pronoun's token.
    pub at: usize,
    /// he or she.
    pub gender: Gender,
    /// Whom it means.
    pub character: usize,
    /// How likely.
    pub sure: f32,
}

/// A pronoun with its choices, for training; the last one is nobody.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// The pronoun's token.
    pub at: usize,
    /// Its form, as a column of weights is named.
    pub form: &'static str,
    /// What it may mean.
    pub choices: Vec<Choice>,
}

/// A mention that a pronoun may point at, or nobody.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The mention; empty for nobody.
    pub tokens: Tokens,
    /// Whose it is; `None` for nobody.
    pub character: Option<usize>,
    /// Whether it is a pronoun, joined before.
    pub pronoun: bool,
    /// The features by name, with their values.
    pub features: Vec<(&'static str, f32)>,
}

impl Choice {
    fn new(site: Option<&Site>, features: &Features) -> Self {
        Choice {
            tokens: site.map_or(0..0, |s| s.tokens.clone()),
            character: site.map(|s| s.character),
            pronoun: site.is_some_and(|s| s.form == MentionForm::Pronoun),
            features: features.0.iter().map(|(f, value)| (f.name(), *value)).collect(),
        }
    }
}

/// Joins the pronouns he and she, and learns from them by which pronouns people go.
pub fn find(scene: &Scene, cast: &mut Cast) -> Vec<Occurrence> {
    let mut reader = Reader::new(scene, cast);
    let first = reader.read(&[], None);
    let mut answers = reader.read(&first, None);
    let gender = genders(&answers, cast.characters.len());
    answers.retain(|a| gender[a.character] == Some(a.gender));
    for a in answers.iter().filter(|a| a.sure >= TELLS) {
        cast.characters[a.character].gender.get_or_insert(a.gender);
    }
    answers.into_iter().map(|a| pronoun(a.at, (a.character, Why::rule("pronoun.third", a.sure)))).collect()
}

/// The pronouns he and she with the choices that each has, for training.
pub fn ranked(scene: &Scene, cast: &Cast) -> Vec<Ranked> {
    let mut reader = Reader::new(scene, cast);
    let (first, mut out) = (reader.read(&[], None), Vec::new());
    reader.read(&first, Some(&mut out));
    out
}

/// The gender of the pronouns that mean each character: the likelier one, so that nobody is “he” here and “she” there.
fn genders(answers: &[Answer], count: usize) -> Vec<Option<Gender>> {
    let mut balance = vec![0.0; count];
    for a in answers {
        balance[a.character] += if a.gender == Gender::She { a.sure } else { -a.sure };
    }
    let gender = |b: f32| if b > 0.0 { Gender::She } else { Gender::He };
    balance.into_iter().map(|b| (b != 0.0).then(|| gender(b))).collect()
}

/// Reads the pronouns of an article.
struct Reader<'a> {
    scene: &'a Scene<'a>,
    cast: &'a Cast,
    /// The pronouns' tokens, in order, with what they are.
    pronouns: Vec<(usize, (Form, Gender))>,
    people: People,
}

impl<'a> Reader<'a> {
    fn new(scene: &'a Scene<'a>, cast: &'a Cast) -> Self {
        let tokens = 0..scene.text.tokens.len();
        let pronouns: Vec<_> = tokens.filter_map(|i| Some((i, form(scene.text, i)?))).collect();
        let people = People::near(scene.text, cast, pronouns.iter().map(|p| p.0));
        Reader { scene, cast, pronouns, people }
    }

    /// Whom each pronoun means, where that is likely enough. `before` is what was read first; `out` gets all choices.
    fn read(&mut self, before: &[Answer], mut out: Option<&mut Vec<Ranked>>) -> Vec<Answer> {
        self.people.pronouns.clear();
        let mut known = Known::new(self.cast, &self.people, before);
        let mut speech = Speech::new(self.scene, self.cast);
        for answer in before {
            if let Some(said) = speech.said_by(answer.at) {
                speech.join(said, Some(answer.character));
            }
        }
        let (mut before, mut answers) = (before.iter().peekable(), Vec::new());
        let mut ranking = Ranking::default();
        for (at, what) in &self.pronouns {
            if let Some(answer) = before.next_if(|a| a.at == *at) {
                known.forget(answer);
            }
            let asked = Asked::at(self.scene.text, &self.people, &speech, *at, *what);
            let facts = Facts {
                text: self.scene.text,
                cast: self.cast,
                people: &self.people,
                known: &known,
                speech: &speech,
                asked: &asked,
            };
            let choices = ranking.rank(&facts, out.is_some());
            if let Some(out) = &mut out {
                out.push(Ranked { at: *at, form: asked.form.name(), choices });
            }
            let best = ranking.likeliest().filter(|(_, sure)| *sure >= LEAST);
            known.note(&asked, best.map(|b| b.0));
            if let Some(said) = asked.said {
                speech.join(said, best.map(|b| b.0));
            }
            if let Some((character, sure)) = best {
                self.people.join(self.scene.text, *at, character);
                answers.push(Answer { at: *at, gender: asked.gender, character, sure });
            }
        }
        answers
    }
}

/// One pronoun's choices with their scores; kept from pronoun to pronoun for its memory.
#[derive(Default)]
struct Ranking {
    sites: Vec<Site>,
    /// One more than there are sites: the last is nobody's.
    scores: Vec<f32>,
    /// The persons among the sites, nearest first.
    people: Vec<usize>,
    features: Features,
}

impl Ranking {
    /// Scores all choices; gives them, too, if they are to be kept.
    fn rank(&mut self, facts: &Facts, keep: bool) -> Vec<Choice> {
        let Ranking { sites, scores, people, features } = self;
        facts.people.around(facts.text, facts.asked.at, sites);
        people.clear();
        people.extend(sites.iter().filter(|s| facts.rules_out(s)).map(|s| s.character));
        sites.retain(|s| facts.fits(s.character) && !people.contains(&s.character));
        scores.clear();
        people.clear();
        let (mut choices, mut subjects) = (Vec::new(), false);
        let mut score = |site: Option<&Site>, features: &Features| {
            scores.push(RANKER.score(facts.asked.form, features));
            choices.extend(keep.then(|| Choice::new(site, features)));
        };
        for site in sites.iter() {
            let nearer = people.iter().position(|c| *c == site.character).unwrap_or(people.len());
            if nearer == people.len() {
                people.push(site.character);
            }
            let subject = site.role == Role::Subject && site.tokens.start < facts.asked.at;
            facts.mention(site, Among { nearer, nearest_subject: subject && !subjects }, features);
            subjects |= subject;
            score(Some(site), features);
        }
        facts.nobody(sites, features);
        score(None, features);
        choices
    }

    /// The likeliest person, and how likely.
    fn likeliest(&mut self) -> Option<(usize, f32)> {
        let width = self.scores.len();
        math::softmax(&mut self.scores, width);
        let of = |c: usize| self.sites.iter().zip(&self.scores).filter(move |(s, _)| s.character == c);
        let sums = self.people.iter().map(|c| (*c, of(*c).map(|(_, p)| p).sum::<f32>()));
        // Of two that are as likely, the nearer.
        sums.reduce(|best, c| if c.1 > best.1 { c } else { best })
    }
}
