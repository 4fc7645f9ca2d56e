//! “The journal Earth Letters”: what stands behind such a noun in capitals is its name.

use super::{capitals, crosses, organization};
use crate::{
    Kind,
    lexicon::lexicon,
    names::Name,
    text::{Tag, Text},
};

pub fn find(text: &Text, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    for sentence in &text.sentences {
        for i in sentence.tokens.clone().filter(|i| text.tag(*i) == Tag::Noun && is_publication(text.words[*i])) {
            let run = capitals(text, i + 1, sentence.tokens.end);
            let person = run.len() > 1 && lexicon().first_name(text.words[run.start]).is_some();
            let the =
                i > sentence.tokens.start && matches!(text.tag(i - 1), Tag::Determiner | Tag::Adjective | Tag::Noun);
            let known = names.iter().any(|n| n.tokens == run && matches!(n.kind, Kind::Organization | Kind::Other));
            if the && !run.is_empty() && !person && !known && !crosses(names, &run) {
                found.push(organization(text, run));
            }
        }
    }
    found
}

fn is_publication(word: &str) -> bool {
    matches!(word, "journal" | "newspaper" | "magazine" | "weekly" | "daily" | "tabloid" | "broadsheet")
}
