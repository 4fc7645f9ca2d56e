//! What single words say about stances: judgements, negation, doubt, and what carries them.

use super::{Lexicon, words::List};

/// A verb that says nothing by itself but who gives or gets what its noun says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LightVerb {
    /// “voiced concern”, “expressed support”: the subject holds it.
    Giving,
    /// “faced criticism”, “won praise”: the subject is the target.
    Receiving,
    /// “stressed the importance of”: the subject holds it to be good.
    Affirming,
}

impl Lexicon {
    /// What a word says about the thing it describes, from -3 (very bad) to 3 (very good), in small letters.
    pub fn evaluative(&self, word: &str) -> Option<i8> {
        self.words.strength(word)
    }

    /// “not”, “never”, “without”: turns what follows into its reverse.
    pub fn negator(&self, word: &str) -> bool {
        self.words.on(word, List::Negator)
    }

    /// “would”, “may”, “if”: what follows is not told as a fact.
    pub fn hedge(&self, word: &str) -> bool {
        self.words.on(word, List::Hedge)
    }

    /// “expected”, “reportedly”: what is told is less than certain; in small letters.
    pub fn unsure_word(&self, word: &str) -> bool {
        self.words.on(word, List::Unsure)
    }

    /// “slammed”, “blitz”: a plainer word would tell the same without judging; in small letters.
    pub fn loaded_word(&self, word: &str) -> bool {
        self.words.on(word, List::Loaded)
    }

    /// “fiercely”, “staunch”: how strongly a stance is held.
    pub fn intensifier(&self, word: &str) -> bool {
        self.words.on(word, List::Intensifier)
    }

    /// Whether the verb form gives, gets or affirms the stance that its noun carries: “voiced”, “faces”, “stressed”.
    pub fn light_verb(&self, word: &str, sense: LightVerb) -> bool {
        self.words.on(
            word,
            match sense {
                LightVerb::Giving => List::Giving,
                LightVerb::Receiving => List::Receiving,
                LightVerb::Affirming => List::Affirming,
            },
        )
    }

    /// What somebody does or shows, in small letters: who judges it judges them. “handling”, “remarks”.
    pub fn conduct(&self, word: &str) -> bool {
        self.words.on(word, List::Conduct)
    }

    /// Something written or spoken that says what its author thinks, in small letters: “letter”, “lawsuit”.
    pub fn document(&self, word: &str) -> bool {
        self.words.on(word, List::Document)
    }

    /// A verb, in its base form, that somebody who is asked to do it is asked against their will: “resign”.
    pub fn leaving_verb(&self, lemma: &str) -> bool {
        self.words.on(lemma, List::Leaving)
    }

    /// A verb, in its base form, whose clause is not told as a fact: “hope”, “deny”.
    pub fn wishing_verb(&self, lemma: &str) -> bool {
        self.words.on(lemma, List::Wishing)
    }

    /// A verb, in its base form, with which somebody does something in order to do another: “used the rally to praise …”.
    pub fn means_verb(&self, lemma: &str) -> bool {
        self.words.on(lemma, List::Means)
    }

    /// A noun, in small letters, that an infinitive belongs to: “a plan to …”, “the power to …”.
    pub fn infinitive_noun(&self, word: &str) -> bool {
        self.words.on(word, List::InfinitiveNoun)
    }
}
