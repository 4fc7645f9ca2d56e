//! The ranking's weights, fitted by training/onrecord_training/pronouns.py.

use super::features::{COUNT, Feature, Features};
use std::sync::LazyLock;

/// What “he” and “she” are in their sentence: each form has a column of weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// “she met”
    Subject,
    /// “met her”
    Object,
    /// “with her”
    Governed,
    /// “her plan”
    Possessive,
    /// “herself”
    Reflexive,
}

impl Form {
    /// All of them, in the order of the columns.
    pub const ALL: [Form; 5] = [Form::Subject, Form::Object, Form::Governed, Form::Possessive, Form::Reflexive];

    /// Its name in training.
    pub fn name(self) -> &'static str {
        match self {
            Form::Subject => "subject",
            Form::Object => "object",
            Form::Governed => "governed",
            Form::Possessive => "possessive",
            Form::Reflexive => "reflexive",
        }
    }
}

/// A row a feature, a column a form.
pub struct Ranker {
    rows: [[f32; Form::ALL.len()]; COUNT],
}

/// The weights that ship.
pub static RANKER: LazyLock<Ranker> = LazyLock::new(|| Ranker::read(include_str!("weights.tsv")).0);

impl Ranker {
    /// Reads a table of weights, and says which rows name no feature or are no row of numbers. A feature without a row
    /// counts nothing.
    fn read(table: &str) -> (Self, Vec<String>) {
        let (mut ranker, mut problems) = (Ranker { rows: [[0.0; Form::ALL.len()]; COUNT] }, Vec::new());
        for line in table.lines().filter(|l| !l.starts_with('#')) {
            let (name, numbers) = line.split_once('\t').unwrap_or((line, ""));
            let weights: Vec<f32> = numbers.split('\t').filter_map(|n| n.parse().ok()).collect();
            match (Feature::ALL.iter().position(|f| f.name() == name), weights.try_into()) {
                (Some(row), Ok(weights)) => ranker.rows[row] = weights,
                _ => problems.push(line.to_string()),
            }
        }
        (ranker, problems)
    }

    /// The score of a choice.
    pub fn score(&self, form: Form, features: &Features) -> f32 {
        features.0.iter().map(|(f, value)| self.rows[*f as usize][form as usize] * value).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_row_for_every_feature() {
        let table = include_str!("weights.tsv");
        let (_, problems) = Ranker::read(table);
        assert_eq!(problems, Vec::<String>::new());
        let missing = |f: &&Feature| !table.lines().any(|l| l.starts_with(&format!("{}\t", f.name())));
        assert_eq!(Feature::ALL.iter().filter(missing).collect::<Vec<_>>(), Vec::<&Feature>::new());
    }

    #[test]
    fn a_broken_row_counts_nothing() {
        let (ranker, problems) = Ranker::read("nobody\t1\t2\t3\t4\t5\nfull name\t1\nno feature\t1\t1\t1\t1\t1\n");
        assert_eq!(problems, ["full name\t1", "no feature\t1\t1\t1\t1\t1"]);
        let score = |feature| ranker.score(Form::Governed, &Features(vec![(feature, 2.0)]));
        assert_eq!((score(Feature::Nobody), score(Feature::FullName)), (6.0, 0.0));
    }
}
