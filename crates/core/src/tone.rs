//! How a sentence portrays a mention (after NewsMTSC), by the words of praise and blame near it. The encoder's word
//! where there is one, else words and weights.

use crate::{
    MentionForm, Tone,
    encoder::Encoding,
    lexicon::lexicon,
    resolve::Occurrence,
    text::{Text, Tokens},
};

/// Words further away than this say nothing about a mention.
const REACH: usize = 25;

/// The weight from which words say something about a mention.
const LEAST: f32 = 0.8;

/// How the words around a mention portray it; `None` where nothing is known. Without the encoder that is so wherever no
/// words of praise or blame stand near, as their absence alone makes no neutral sentence.
pub fn of(text: &Text, mention: &Occurrence, encoding: Option<&Encoding>) -> Option<Tone> {
    match encoding {
        Some(encoding) => encoding.tone(&mention.tokens).map(|(tone, _)| tone),
        // Nearness says little about a pronoun, which stands everywhere.
        None if mention.form == MentionForm::Pronoun => None,
        None => by_words(text, mention),
    }
}

/// The tone that praise and blame near a mention give it.
fn by_words(text: &Text, mention: &Occurrence) -> Option<Tone> {
    let sentence = &text.sentences[text.sentence_of(mention.tokens.start)].tokens;
    let around =
        mention.tokens.start.saturating_sub(REACH).max(sentence.start)..(mention.tokens.end + REACH).min(sentence.end);
    let said: f32 = around.filter(|i| !mention.tokens.contains(i)).map(|i| weight(text, sentence, mention, i)).sum();
    match said {
        _ if said >= LEAST => Some(Tone::Positive),
        _ if said <= -LEAST => Some(Tone::Negative),
        _ => None,
    }
}

/// What the word at `i` says about the mention: its strength, turned round by a negator, less with distance.
fn weight(text: &Text, sentence: &Tokens, mention: &Occurrence, i: usize) -> f32 {
    let Some(value) = lexicon().evaluative(text.lower(i)) else { return 0.0 };
    let distance = if i < mention.tokens.start { mention.tokens.start - i } else { i + 1 - mention.tokens.end };
    let negated = (i.saturating_sub(3).max(sentence.start)..i).any(|k| lexicon().negator(text.lower(k)));
    let near = 1.0 - distance as f32 / (REACH as f32 * 1.6);
    f32::from(if negated { -value } else { value }) * near
}

#[cfg(test)]
mod tests {
    use crate::{Document, Tone, analyze};

    fn check(text: &str, expected: Option<Tone>) {
        let analysis = analyze(&[Document { text: text.into(), ..Document::default() }]);
        assert_eq!(analysis.entities[0].mentions[0].tone, expected, "{text}");
    }

    #[test]
    fn words_of_praise_and_blame_near_a_name() {
        check("Ana Ruiz was disgraced by a disgraceful lie.", Some(Tone::Negative));
        check("Ana Ruiz did a brilliant and excellent job.", Some(Tone::Positive));
        check("Ana Ruiz spoke on Monday.", None);
    }
}
