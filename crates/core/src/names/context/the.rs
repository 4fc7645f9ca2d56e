//! “Told The Carson Example”: a capital “The” inside a sentence begins one name, up to its last capital, and no person's.

use super::{capitals, crosses, first_word, is_known, organization};
use crate::{
    Kind,
    lexicon::lexicon,
    names::{Name, runs::Case},
    text::{Text, Tokens},
};

pub fn find(text: &Text, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    for sentence in &text.sentences {
        let tokens = &sentence.tokens;
        for i in tokens.clone().filter(|i| text.words[*i] == "The" && first_word(text, *i) != Some(*i)) {
            let run = capitals(text, i + 1, tokens.end);
            let inside = i > tokens.start && text.tokens[i - 1].is_word() && Case::of(text, tokens) == Case::Sentence;
            if inside && run.len() > 1 && !titled(text, run.start) && !other(names, &run) && !crosses(names, &run) {
                found.push(organization(text, run));
            }
        }
    }
    found
}

/// Whether the run, or what was read of it, is a name already and no person's or place's: a film, a body.
fn other(names: &[Name], run: &Tokens) -> bool {
    let inside = |n: &&Name| run.start <= n.tokens.start && n.tokens.end <= run.end;
    let film = names.iter().filter(inside).any(|n| n.kind == Kind::Other);
    film || is_known(names, run)
}

/// “The Rev. Jane Doe”
fn titled(text: &Text, i: usize) -> bool {
    lexicon().honorific(text.words[i]).is_some() || lexicon().office(&text.words[i..]).is_some()
}
