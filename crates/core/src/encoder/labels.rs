//! BIO labels and the runs of tokens that they mark.

use crate::{Kind, text::Tokens};

/// A part of an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Whose words.
    Source,
    /// The words that carry the saying.
    Cue,
    /// What was said.
    Content,
}

/// In the order of their labels.
const ROLES: [Role; 3] = [Role::Source, Role::Cue, Role::Content];
const KINDS: [Kind; 4] = [Kind::Person, Kind::Organization, Kind::Place, Kind::Other];

/// A class of words that the rules take over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordClass {
    /// large
    Adjective,
    /// quickly
    Adverb,
    /// plan
    Noun,
    /// Ruiz
    ProperNoun,
    /// Any other.
    Closed,
}

impl WordClass {
    /// The class of a label, whose order is that of training's `UPOS`.
    pub fn of(label: usize) -> Self {
        match label {
            0 => WordClass::Adjective,
            2 => WordClass::Adverb,
            7 => WordClass::Noun,
            11 => WordClass::ProperNoun,
            _ => WordClass::Closed,
        }
    }
}

/// A label with its probability: 0 is outside, 2k + 1 begins a run of class k, 2k + 2 goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Label {
    /// Which.
    pub label: u8,
    /// How likely, given the whole window.
    pub sure: f32,
}

/// A run of tokens of one class.
#[derive(Clone, Debug, PartialEq)]
pub struct Run<T> {
    /// Its tokens.
    pub tokens: Tokens,
    /// What it is.
    pub class: T,
    /// The probability of its least sure token.
    pub sure: f32,
}

/// The runs that attribution labels mark.
pub fn roles(labels: &[Label]) -> Vec<Run<Role>> {
    runs(labels, &ROLES)
}

/// The runs that entity labels mark.
pub fn kinds(labels: &[Label]) -> Vec<Run<Kind>> {
    runs(labels, &KINDS)
}

fn runs<T: Copy + PartialEq>(labels: &[Label], classes: &[T]) -> Vec<Run<T>> {
    let mut runs: Vec<Run<T>> = Vec::new();
    for (i, Label { label, sure }) in labels.iter().enumerate() {
        let Some(class) = label.checked_sub(1).and_then(|l| classes.get(usize::from(l / 2))).copied() else { continue };
        match runs.last_mut() {
            Some(run) if label % 2 == 0 && run.tokens.end == i && run.class == class => {
                run.tokens.end = i + 1;
                run.sure = run.sure.min(*sure);
            }
            _ => runs.push(Run { tokens: i..i + 1, class, sure: *sure }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(labels: &[u8], expected: &[(Tokens, Role)]) {
        let labels: Vec<_> = labels.iter().map(|l| Label { label: *l, sure: 0.5 }).collect();
        let got: Vec<_> = roles(&labels).into_iter().map(|r| (r.tokens, r.class)).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn runs_of_labels() {
        check(&[], &[]);
        check(&[0, 1, 2, 3, 0], &[(1..3, Role::Source), (3..4, Role::Cue)]);
        check(&[5, 6, 5, 6], &[(0..2, Role::Content), (2..4, Role::Content)]);
        check(&[2, 4, 99], &[(0..1, Role::Source), (1..2, Role::Cue)]);
    }
}
