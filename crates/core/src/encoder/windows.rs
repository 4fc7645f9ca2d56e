//! The windows that the encoder reads an article in: whole paragraphs, as many as fit.

use super::Input;

/// A window ends at a paragraph's end before this many tokens, if it can. Training cuts in the same way (corpora.py).
const MOST: usize = 224;

/// Lengths of the windows, which lie side by side and cover all tokens. A paragraph that is too long is cut at sentences'
/// ends, a sentence that is too long anywhere.
pub fn windows(input: &Input) -> Vec<usize> {
    let mut lengths = Vec::new();
    let (mut start, mut end) = (0, 0);
    let mut cut = |start: &mut usize, at: usize| {
        lengths.push(at - *start);
        *start = at;
    };
    for &paragraph in &input.paragraphs {
        if paragraph - start > MOST && end > start {
            cut(&mut start, end);
        }
        while paragraph - start > MOST {
            let fitting = input.sentences.partition_point(|s| *s <= start + MOST);
            let sentence = fitting.checked_sub(1).map(|i| input.sentences[i]).filter(|s| *s > start);
            let at = sentence.unwrap_or(start + MOST);
            cut(&mut start, at);
        }
        end = paragraph;
    }
    if end > start {
        cut(&mut start, end);
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paragraphs: &[usize], sentences: &[usize], expected: &[usize]) {
        let input = Input { paragraphs: paragraphs.to_vec(), sentences: sentences.to_vec(), ..Input::default() };
        assert_eq!(windows(&input), expected);
    }

    #[test]
    fn whole_paragraphs_as_many_as_fit() {
        check(&[], &[], &[]);
        check(&[100, 200], &[50, 100, 200], &[200]);
        check(&[100, 200, 300], &[100, 200, 300], &[200, 100]);
        check(&[224, 225], &[224, 225], &[224, 1]);
    }

    #[test]
    fn long_paragraphs_and_sentences_are_cut() {
        check(&[300], &[100, 200, 300], &[200, 100]);
        check(&[10, 310], &[10, 110, 210, 310], &[10, 200, 100]);
        check(&[500], &[500], &[224, 224, 52]);
    }
}
