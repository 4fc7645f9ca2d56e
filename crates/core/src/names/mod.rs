//! Named entities: which words name somebody or something, and what kind. Rules and lists propose; the
//! encoder, where there is one, decides with them.

mod classify;
mod consistency;
mod context;
mod extent;
mod learned;
mod nicknames;
mod runs;

pub use runs::title_before;

use crate::{
    Kind, MentionForm, Span, Why,
    encoder::Encoding,
    lexicon::Class,
    text::{Text, Tokens},
};

/// A name in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Its tokens, without title, article and possessive.
    pub tokens: Tokens,
    /// Bytes of the article's text.
    pub span: Span,
    /// What it names.
    pub kind: Kind,
    /// A name, or an adjective of a country (“Chinese”).
    pub form: MentionForm,
    /// What the lists know of it.
    pub class: Option<Class>,
    /// The name in the lists: “United States” for “U.S.”, the country for its adjective.
    pub canonical: Option<&'static str>,
    /// The title right before it: “Prime Minister”, “Mr”.
    pub title: Option<Tokens>,
    /// Which rule decided.
    pub why: Why,
}

/// All names of a text, in order, none inside another.
pub fn find(text: &Text, encoding: Option<&Encoding>) -> Vec<Name> {
    let mut names = Vec::new();
    for s in 0..text.sentences.len() {
        runs::find(text, s, &mut names);
    }
    if let Some(encoding) = encoding {
        names = learned::decide(text, encoding, names);
    }
    nicknames::merge(text, &mut names);
    context::mend(text, &mut names);
    consistency::mend(text, &mut names);
    names
}
