//! How far a run of capitalised words goes.

use super::runs::Case;
use crate::{
    lexicon::lexicon,
    text::{Tag, Text, Tokens},
};

/// Where the run of capitalised words from `i` ends; “of”, “and”, particles inside it belong to it.
pub fn run_end(text: &Text, i: usize, sentence: &Tokens, case: Case) -> usize {
    let opened = lexicon().organization_start(&text.words[i..sentence.end]).filter(|n| text.tag(i + n) == Tag::Name);
    let mut end = i + opened.unwrap_or(1);
    while end < sentence.end {
        let token = &text.tokens[end];
        let touching = token.is_capitalised() && token.is_word() && text.tag(end) == Tag::Name && !ends_run(text, end);
        if touching {
            end += 1;
        } else if let Some(n) = connector(text, i, end, sentence, case) {
            end += n;
        } else {
            break;
        }
    }
    end
}

/// A capitalised word that does not belong to the run before it.
fn ends_run(text: &Text, i: usize) -> bool {
    lexicon().stop_name(text.words[i])
        || lexicon().honorific(text.words[i]).is_some_and(|_| text.words[i].ends_with('.') && text.words[i].len() > 2)
}

/// Number of tokens that a lower-case connector and the capitalised word after it take.
fn connector(text: &Text, start: usize, at: usize, sentence: &Tokens, case: Case) -> Option<usize> {
    let capital = |i: usize| i < sentence.end && text.tokens[i].is_capitalised() && text.tag(i) == Tag::Name;
    let word = text.lower(at);
    if lexicon().surname_particle(word) && capital(at + 1) && case == Case::Sentence {
        return Some(2);
    }
    let organization = lexicon().organization_start(&text.words[start..sentence.end]).is_some()
        || (start..at).any(|k| lexicon().organization_head(text.words[k]) || lexicon().event_head(text.words[k]));
    let the = usize::from(text.lower(at + 1) == "the");
    match word {
        "of" | "for" | "on" if organization && capital(at + 1 + the) => Some(2 + the),
        "and" | "&"
            if organization && capital(at + 1) && text.lower(at - 1) != "," && names_go_on(text, at + 1, sentence) =>
        {
            Some(2)
        }
        "&" if capital(at + 1) => Some(2),
        _ => None,
    }
}

/// “Ministry of Foreign Affairs and Trade”: the words after “and” are plain nouns, no names of their own.
fn names_go_on(text: &Text, i: usize, sentence: &Tokens) -> bool {
    let words = &text.words[i..sentence.end];
    let plain = lexicon().common_word(text.lower(i)) && lexicon().first_name(text.words[i]).is_none();
    plain && lexicon().gazetteer(words).is_none() && lexicon().office(words).is_none()
}
