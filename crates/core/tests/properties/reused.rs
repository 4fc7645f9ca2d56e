//! Copies of our own sentences, edited at random, are found beside the originals, and nothing else is.

use super::config;
use super::own::{self, Dice};
use onrecord_core::{Analysis, Document, Engine, Span};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Shorter sentences are found only where all their words are the same.
const LEAST_WORDS: usize = 8;

/// An article of these sentences, a paragraph each.
fn document(sentences: &[String]) -> Document {
    Document { text: sentences.join("\n\n"), one_article: true, ..Document::default() }
}

/// The sentences of all our articles that can be edited, by article.
fn originals() -> Vec<Vec<String>> {
    let whole: Vec<Document> = own::articles().iter().map(|paragraphs| document(paragraphs)).collect();
    let analysis = onrecord_core::analyze(&whole);
    let long = |s: &String| s.split_whitespace().count() >= LEAST_WORDS;
    let sentences = |text: &str, spans: &[Span]| spans.iter().map(|s| s.of(text).to_owned()).filter(long).collect();
    analysis.articles.iter().map(|a| sentences(&whole[a.document].text, &a.sentences)).collect()
}

/// One to three edits: words dropped, neighbours swapped, the parts swapped, numbers changed.
fn edit(sentence: &str, dice: &mut Dice) -> String {
    let body = sentence.trim_end_matches(['.', '”', '"', '!', '?']);
    let mut words: Vec<String> = body.split_whitespace().map(str::to_owned).collect();
    for _ in 0..=dice.below(3) {
        match dice.below(4) {
            0 => (0..=words.len() / 14).for_each(|_| drop(words.remove(dice.below(words.len())))),
            1 => {
                let at = dice.below(words.len() - 1);
                words.swap(at, at + 1);
            }
            2 => {
                let comma = words.iter().position(|w| w.ends_with(',')).unwrap_or(words.len() / 2);
                words.rotate_left(comma + 1);
            }
            _ => words.iter_mut().for_each(|w| *w = with_other_numbers(w, dice)),
        }
    }
    words.join(" ") + "."
}

fn with_other_numbers(word: &str, dice: &mut Dice) -> String {
    let other = |c: char| if c.is_ascii_digit() { char::from(b'1' + dice.below(9) as u8) } else { c };
    word.chars().map(other).collect()
}

/// Where a sentence stands: its article, and the number of its paragraph.
type Place = (usize, usize);

/// Every pair of sentences of different articles that are given as copies of one another.
fn pairs(documents: &[Document], analysis: &Analysis) -> BTreeSet<(Place, Place)> {
    let mut pairs = BTreeSet::new();
    for reuse in &analysis.reused {
        let sentences: Vec<Vec<Place>> = reuse
            .passages
            .iter()
            .map(|passage| {
                let article = &analysis.articles[passage.article.index()];
                let paragraph = |s: &Span| documents[article.document].text[..s.start].matches("\n\n").count();
                let inside = article.sentences.iter().filter(|s| passage.span.contains(**s));
                inside.map(|s| (article.id.index(), paragraph(s))).collect()
            })
            .collect();
        for (n, left) in sentences.iter().enumerate() {
            for right in &sentences[n + 1..] {
                assert_eq!(left.len(), right.len(), "passages with as many sentences");
                pairs.extend(left.iter().zip(right).filter(|(l, r)| l.0 != r.0).map(|(l, r)| (*l.min(r), *l.max(r))));
            }
        }
    }
    pairs
}

#[test]
fn our_articles_share_nothing() {
    let documents: Vec<_> = originals().iter().map(|sentences| document(sentences)).collect();
    let analysis = onrecord_core::analyze(&documents);
    assert_eq!(pairs(&documents, &analysis), BTreeSet::new());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 0, ..config() })]

    #[test]
    fn edited_copies_are_found_and_nothing_else(seed in any::<u64>()) {
        let dice = &mut Dice(seed);
        let originals = originals();
        let edited: Vec<Vec<String>> = originals.iter().map(|a| a.iter().map(|s| edit(s, dice)).collect()).collect();
        let documents: Vec<_> = originals.iter().chain(&edited).map(|sentences| document(sentences)).collect();
        let analysis = Engine::default().analyze(&documents, &mut |_| ());
        let found = pairs(&documents, &analysis);
        let n = originals.len();
        let wanted: BTreeSet<(Place, Place)> = (0..n)
            .flat_map(|a| (0..originals[a].len()).map(move |s| ((a, s), (a + n, s))))
            .collect();
        let wrong: Vec<_> = found.difference(&wanted).collect();
        prop_assert!(wrong.is_empty(), "not copies of one another: {wrong:?}");
        let recall = found.len() as f32 / wanted.len() as f32;
        prop_assert!(recall >= 0.95, "{} of {} copies found", found.len(), wanted.len());
    }
}
