//! Which wordings mean the same issue. Every wording looks among those that share its head and its rarest word, so the
//! work grows with the number of wordings.

use super::phrase::Phrase;
use std::collections::{BTreeSet, HashMap};

/// A wording fits so many longer ones at most before it is taken for a general word.
const MOST: usize = 8;

/// A wording and the articles it stands in.
type Wording<'a> = (&'a Phrase, &'a BTreeSet<usize>);

/// For every wording the number of its group: the first wording's that it was joined with.
pub fn join(wordings: &[Wording]) -> Vec<usize> {
    let index = Index::of(wordings);
    let mut of: Vec<usize> = (0..wordings.len()).collect();
    for i in 0..wordings.len() {
        if let Some(longer) = index.longer(wordings, i).or_else(|| index.spelt_out(wordings, i)) {
            let (a, b) = (root(&of, i), root(&of, longer));
            of[a.max(b)] = a.min(b);
        }
    }
    (0..of.len()).map(|i| root(&of, i)).collect()
}

fn root(of: &[usize], mut i: usize) -> usize {
    while of[i] != i {
        i = of[i];
    }
    i
}

/// Wordings by head and word, and by initials.
struct Index<'a> {
    by_word: HashMap<(&'a str, &'a str), Vec<usize>>,
    by_head: HashMap<(&'a str, usize), Vec<usize>>,
    by_initials: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn of(wordings: &[Wording<'a>]) -> Self {
        let mut index = Index { by_word: HashMap::new(), by_head: HashMap::new(), by_initials: HashMap::new() };
        for (i, (phrase, articles)) in wordings.iter().enumerate().filter(|(_, (p, _))| !p.action) {
            for word in &phrase.rest {
                index.by_word.entry((&phrase.head, word)).or_default().push(i);
            }
            for article in articles.iter() {
                index.by_head.entry((&phrase.head, *article)).or_default().push(i);
            }
            if !phrase.short {
                index.by_initials.entry(&phrase.initials).or_default().push(i);
            }
        }
        index
    }

    /// The longer wording that this one is short for: the shortest that says more, if all others say more of the same.
    fn longer(&self, wordings: &[Wording], i: usize) -> Option<usize> {
        let (phrase, articles) = wordings[i];
        if phrase.action {
            return None;
        }
        let fits = |k: usize| k != i && says_more(wordings[k], wordings[i]);
        let near: Vec<usize> = match phrase
            .rest
            .iter()
            .map(|w| self.by_word.get(&(phrase.head.as_str(), w.as_str())))
            .min_by_key(|l| l.map_or(0, Vec::len))
        {
            Some(list) => list?.iter().copied().filter(|k| fits(*k)).take(MOST + 1).collect(),
            None if phrase.refers_back() => {
                let article = articles.first()?;
                let list = self.by_head.get(&(phrase.head.as_str(), *article))?;
                list.iter().copied().filter(|k| fits(*k)).take(MOST + 1).collect()
            }
            None => return None,
        };
        let shortest = *near.iter().min_by_key(|k| (wordings[**k].0.rest.len(), **k))?;
        let same = near.iter().all(|k| wordings[shortest].0.rest.is_subset(&wordings[*k].0.rest));
        (same && near.len() <= MOST).then_some(shortest)
    }

    /// “VAT” beside one “value-added tax”.
    fn spelt_out(&self, wordings: &[Wording], i: usize) -> Option<usize> {
        let (phrase, _) = wordings[i];
        let list = self.by_initials.get(phrase.initials.as_str()).filter(|_| phrase.short)?;
        if let [only] = list[..] { Some(only) } else { None }
    }
}

/// Whether `long` says all that `short` says and more, of the same thing: whose it is, or, where “the” points back to it
/// in the same article, which one.
fn says_more(long: Wording, short: Wording) -> bool {
    let more = || long.0.rest.difference(&short.0.rest);
    let owner = || more().all(|w| w.starts_with('@'));
    let back = || short.0.definite() && !short.1.is_disjoint(long.1);
    let bare = short.0.rest.is_empty();
    short.0.rest.len() < long.0.rest.len() && short.0.rest.is_subset(&long.0.rest) && (back() || !bare && owner())
}
