//! What is asked: a pronoun “he” or “she”, where it stands and in whose speech.

use super::{people::People, ranker::Form, speech::Speech};
use crate::{
    Gender,
    text::{Tag, Text},
};

/// A pronoun to be joined.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its token.
    pub at: usize,
    /// What it is in its sentence.
    pub form: Form,
    /// he or she.
    pub gender: Gender,
    /// Its sentence.
    pub sentence: usize,
    /// The first token of its paragraph.
    pub paragraph: usize,
    /// The verb it belongs to, by its place in the sentence.
    pub verb: Option<usize>,
    /// The quotation it stands in.
    pub quotation: Option<usize>,
    /// Who says it between quotation marks, and so means somebody else.
    pub speaker: Option<usize>,
    /// Whose words it stands in that are not quoted.
    pub reported: Option<usize>,
    /// The attribution whose source it is.
    pub said: Option<usize>,
    /// The speaker of the attribution before.
    pub spoke_last: Option<usize>,
    /// The first comma after it.
    pub comma: Option<usize>,
    /// Whether no verb and no person stand before it in its sentence, but for what somebody says there.
    pub opens: bool,
}

impl Asked {
    /// The pronoun at a token, which is one.
    pub fn at(text: &Text, people: &People, speech: &Speech, at: usize, (form, gender): (Form, Gender)) -> Self {
        let sentence = text.sentence_of(at);
        let tokens = &text.sentences[sentence].tokens;
        let clauses = people.clauses(sentence);
        let quotation = text.quotation_of(at);
        let said = speech.said_by(at);
        // “The past year had been hard, she said”: what is said does not count.
        let apart = |token: &usize| {
            said.is_some_and(|s| speech.holds(s, *token)) || quotation.is_none() && text.quotation_of(*token).is_some()
        };
        let speaker = speech.speaker(at);
        Asked {
            at,
            form,
            gender,
            sentence,
            paragraph: text.paragraphs[text.paragraph_of(at)].tokens.start,
            verb: clauses.and_then(|c| c.verb_of(at, form == Form::Subject)),
            quotation,
            speaker: speaker.filter(|_| quotation.is_some()),
            reported: speaker.filter(|_| quotation.is_none()),
            said,
            spoke_last: speech.spoke_before(at, said),
            comma: (at..tokens.end).find(|i| text.lower(*i) == ","),
            opens: clauses.is_none_or(|c| c.starts_in(tokens.start..at).all(|v| apart(&v)))
                && people.starts_in(tokens.start..at).all(|p| apart(&p)),
        }
    }
}

/// The form and gender of a pronoun “he” or “she”.
pub fn form(text: &Text, at: usize) -> Option<(Form, Gender)> {
    let object = || match at > 0 && matches!(text.tag(at - 1), Tag::Preposition | Tag::To) {
        true => Form::Governed,
        false => Form::Object,
    };
    Some(match text.lower(at) {
        "he" => (Form::Subject, Gender::He),
        "him" => (object(), Gender::He),
        "his" => (Form::Possessive, Gender::He),
        "himself" => (Form::Reflexive, Gender::He),
        "she" => (Form::Subject, Gender::She),
        "her" if text.tag(at) == Tag::Possessive => (Form::Possessive, Gender::She),
        "her" => (object(), Gender::She),
        "hers" => (Form::Possessive, Gender::She),
        "herself" => (Form::Reflexive, Gender::She),
        _ => return None,
    })
}
