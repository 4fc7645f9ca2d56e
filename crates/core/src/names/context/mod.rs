//! What the words around a name say of it, whatever the encoder or the lists read: each file knows one sign. Some make one name
//! of a run that was cut, some drop what is no name, some say what kind of thing it is.

mod appositions;
mod articles;
mod bodies;
mod brackets;
mod families;
mod given;
mod governed;
mod imperatives;
mod initialled;
mod months;
mod national;
mod openers;
mod publications;
mod siblings;
mod the;
mod works;

pub use months::is_month;

use super::Name;
use crate::{
    Kind, MentionForm, Why,
    text::{Text, Tokens},
};

/// Mends the names of an article, which stand in order, by what stands around them.
pub fn mend(text: &Text, names: &mut Vec<Name>) {
    for whole in [the::find, publications::find, brackets::find, national::find, articles::find] {
        whole(text, names).into_iter().for_each(|run| put(names, run));
    }
    given::widen(text, names);
    let words = openers::Words::of(text);
    let dropped: Vec<bool> = names.iter().map(|n| is_none(text, &words, names, n)).collect();
    let mut dropped = dropped.into_iter();
    names.retain(|_| !dropped.next().unwrap_or(false));
    let signs = [governed::kind, appositions::kind, works::kind, siblings::kind, initialled::kind, bodies::kind];
    for sign in signs {
        let kinds: Vec<Option<Kind>> = names.iter().map(|n| sign(text, names, n)).collect();
        names.iter_mut().zip(kinds).for_each(|(name, kind)| retype(name, kind));
    }
}

/// Whether a name is none.
fn is_none<'a>(text: &Text<'a>, words: &openers::Words<'a>, names: &[Name], name: &Name) -> bool {
    bodies::is_description(text, name)
        || name.form == MentionForm::Name
            && name.tokens.len() == 1
            && (openers::is_plain(text, words, name)
                || families::is_family(text, names, name)
                || imperatives::is_verb(text, name)
                || is_month(text, name.tokens.start))
}

fn retype(name: &mut Name, kind: Option<Kind>) {
    if let Some(kind) = kind.filter(|k| *k != name.kind && name.form == MentionForm::Name) {
        (name.kind, name.class, name.canonical) = (kind, None, None);
        name.why = Why::rule("name.beside", 0.93);
        name.title = name.title.take().filter(|_| kind == Kind::Person);
    }
}

/// One name for a whole run, in place of those inside it.
fn put(names: &mut Vec<Name>, whole: Name) {
    names.retain(|n| n.tokens.end <= whole.tokens.start || whole.tokens.end <= n.tokens.start);
    let at = names.partition_point(|n| n.tokens.start < whole.tokens.start);
    names.insert(at, whole);
}

/// An organization's name that its surroundings show.
fn organization(text: &Text, tokens: Tokens) -> Name {
    Name {
        span: text.span(&tokens),
        tokens,
        kind: Kind::Organization,
        form: MentionForm::Name,
        class: None,
        canonical: None,
        title: None,
        why: Why::rule("name.beside", 0.88),
    }
}

/// The capitalised words in a row from `start` on.
fn capitals(text: &Text, start: usize, end: usize) -> Tokens {
    let capital = |i: &usize| text.tokens[*i].is_capitalised() && text.tokens[*i].is_word();
    let last = (start..end.min(text.tokens.len())).take_while(capital).last();
    start..last.map_or(start, |l| l + 1)
}

/// Whether exactly this run is a name already, of another kind than a person.
fn is_known(names: &[Name], run: &Tokens) -> bool {
    let at = names.partition_point(|n| n.tokens.start < run.start);
    names.get(at).is_some_and(|n| n.tokens == *run && n.kind != Kind::Person)
}

/// Whether some name of the lists stands in the run, and reaches out of it or fills it.
fn crosses(names: &[Name], run: &Tokens) -> bool {
    let touches = |n: &&Name| n.tokens.start < run.end && run.start < n.tokens.end;
    let inside = |n: &Name| run.start <= n.tokens.start && n.tokens.end <= run.end;
    names.iter().filter(touches).any(|n| !inside(n) || n.tokens == *run && n.canonical.is_some())
}

/// The first word of the sentence that holds a token.
fn first_word(text: &Text, i: usize) -> Option<usize> {
    text.sentences[text.sentence_of(i)].tokens.clone().find(|k| text.tokens[*k].is_word())
}
