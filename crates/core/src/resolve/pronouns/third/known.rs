//! What is known of an article's people while its pronouns are joined.

use super::{Answer, Asked, people::People};
use crate::resolve::Cast;

/// By character, or by gender where there are two.
pub struct Known {
    /// Where each is named first.
    pub first: Vec<Option<usize>>,
    /// The person named most often.
    pub most_named: Option<usize>,
    /// How many pronouns mean each.
    pub meant: [Vec<u32>; 2],
    /// The last pronoun's sentence, and whom it means.
    pub last: [Option<(usize, Option<usize>)>; 2],
    /// The first pronoun that was left open.
    pub open: [Option<usize>; 2],
}

impl Known {
    /// Before any pronoun is read, or read again: `answers` are those of the first reading.
    pub fn new(cast: &Cast, people: &People, answers: &[Answer]) -> Self {
        let count = cast.characters.len();
        let mut named = vec![0; count];
        people.named.iter().for_each(|s| named[s.character] += 1);
        let most_named = (0..count).filter(|c| named[*c] > 1).max_by_key(|c| (named[*c], std::cmp::Reverse(*c)));
        let mut meant = [vec![0; count], vec![0; count]];
        answers.iter().for_each(|a| meant[a.gender as usize][a.character] += 1);
        Known { first: cast.first_names(), most_named, meant, last: [None; 2], open: [None; 2] }
    }

    /// Takes back what a pronoun was read as before.
    pub fn forget(&mut self, answer: &Answer) {
        self.meant[answer.gender as usize][answer.character] -= 1;
    }

    /// Takes note of whom a pronoun means.
    pub fn note(&mut self, asked: &Asked, who: Option<usize>) {
        let of = asked.gender as usize;
        match who {
            Some(who) => self.meant[of][who] += 1,
            None => self.open[of] = self.open[of].or(Some(asked.at)),
        }
        self.last[of] = Some((asked.sentence, who));
    }
}
