//! The statements of articles: their sentences, and what somebody in them is said to have said.

use super::{
    doing::{self, Doing},
    feature::{self, Features, Kind},
    parts,
    words::{self, Word},
};
use crate::{Analysis, Article, Document, Entity, EntityId, Mention, Span, lexicon::lexicon};

/// One statement.
#[derive(Clone, Debug)]
pub(super) struct Statement<'a> {
    /// Its article, by index.
    pub article: usize,
    /// The sentence it is or stands in, counted over all articles.
    pub sentence: usize,
    /// How many sentences of its article stand before it.
    pub before: usize,
    /// Its words, in bytes of its document's text.
    pub span: Span,
    /// Who said it, where it is given as said.
    pub speaker: Option<Speaker>,
    /// What is given as said in its sentence.
    pub said: Vec<Span>,
    /// Whether it opens or ends as a quotation does.
    pub quoted: bool,
    /// Its words in order.
    pub words: Vec<Word<'a>>,
    /// Its features, sorted, each once.
    pub features: Vec<u32>,
    /// Who does what in it and in its parts.
    pub doings: Vec<Doing>,
    /// Its letters and figures, in small letters.
    pub letters: String,
}

/// Who says a statement.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Speaker {
    /// The last word of the name, which one article may give alone.
    pub surname: String,
    /// Whether they have a name: an unnamed one is another one in every article.
    pub named: bool,
}

impl Speaker {
    fn new(who: &Entity) -> Self {
        Speaker { surname: who.name.split_whitespace().last().unwrap_or_default().to_lowercase(), named: who.named }
    }
}

const QUOTES: [char; 3] = ['"', '“', '”'];

/// What is said, and a part of a sentence between commas, is a statement of its own when it tells so many things.
const PART_FEATURES: usize = 4;

/// The statements of all articles, in order.
pub(super) fn all<'a>(documents: &'a [Document], analysis: &Analysis, features: &mut Features) -> Vec<Statement<'a>> {
    let mut statements = Vec::new();
    let mut sentence = 0;
    for (number, (article, mentions)) in analysis.articles.iter().zip(words::mentions(analysis)).enumerate() {
        let Some(text) = documents.get(article.document).map(|d| d.text.as_str()) else { continue };
        let said = said(analysis, article);
        let mut reader = Reader { analysis, article: number, text, said, mentions, features };
        for (before, span) in sentences(text, article).enumerate() {
            statements.extend(reader.sentence(span, sentence, before));
            sentence += 1;
        }
    }
    statements
}

/// The sentences of an article that say what is so, without its headline.
fn sentences(text: &str, article: &Article) -> impl Iterator<Item = Span> {
    let body = article.sentences.iter().filter(|s| article.headline.is_none_or(|h| !h.overlaps(**s)));
    body.copied().filter(|s| !retracts(s.of(text)))
}

/// What reads the statements of one article.
struct Reader<'a, 'b> {
    analysis: &'b Analysis,
    /// The article, by index.
    article: usize,
    /// Its document's text.
    text: &'a str,
    said: Vec<(Span, Option<EntityId>)>,
    mentions: Vec<(Mention, EntityId)>,
    features: &'b mut Features,
}

impl<'a> Reader<'a, '_> {
    /// The statements of a sentence: the `sentence`th of all, with `before` sentences of its article before it.
    fn sentence(&mut self, span: Span, sentence: usize, before: usize) -> Vec<Statement<'a>> {
        let (mut statements, mut subject) = (Vec::new(), None);
        for (n, (span, speaker)) in parts::of(self.text, span, &self.said).into_iter().enumerate() {
            let words = words::of(self.text, span, &self.mentions, self.features);
            if n > 0 && !is_statement(&words) {
                continue;
            }
            let doing = Doing::of(&words, self.features, subject);
            subject = subject.or(doing.map(|d| d.subject));
            let doings = doing.into_iter().collect();
            statements.push(Statement { sentence, before, doings, ..self.statement(span, speaker, words) });
        }
        doing::gather(&mut statements);
        statements
    }

    /// A statement by its words and who says it, without its sentence and what is done in it.
    fn statement(&mut self, span: Span, speaker: Option<EntityId>, words: Vec<Word<'a>>) -> Statement<'a> {
        let written = span.of(self.text);
        let speaker = speaker.and_then(|who| self.analysis.entity(who));
        let voice = speaker.map(|who| self.features.number(voice(who), Kind::Voice));
        Statement {
            article: self.article,
            sentence: 0,
            before: 0,
            span,
            speaker: speaker.map(Speaker::new),
            said: self.said.iter().map(|(s, _)| *s).filter(|s| s.overlaps(span)).collect(),
            quoted: written.starts_with(QUOTES) || written.ends_with(QUOTES),
            features: distinct(&words, voice),
            doings: Vec::new(),
            words,
            letters: letters(written),
        }
    }
}

/// Whether a correction says in this sentence what is not so.
fn retracts(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    ["earlier version of this", "previous version of this"].iter().any(|words| lower.contains(words))
}

/// Whether the words are more than a name with its titles: they tell enough, and something happens in them.
fn is_statement(words: &[Word]) -> bool {
    let verb = |w: &Word| w.text.starts_with(char::is_lowercase) && lexicon().verb_form(w.text).is_some();
    distinct(words, None).len() >= PART_FEATURES && words.iter().any(verb)
}

/// What a statement is matched by for who says it: a named speaker, or what an unnamed one is (“a spokesperson for …”).
fn voice(speaker: &Entity) -> String {
    if speaker.named {
        return format!(">{}", speaker.id);
    }
    let behind = ["for", "of", "from", "who", "with"];
    let words = speaker.name.split_whitespace().take_while(|w| !behind.contains(w));
    format!(">{}", words.last().map_or_else(String::new, |w| feature::root(&w.to_lowercase())))
}

fn distinct(words: &[Word], said: Option<u32>) -> Vec<u32> {
    let mut features: Vec<u32> = words.iter().filter_map(|w| w.feature).chain(said).collect();
    features.sort_unstable();
    features.dedup();
    features
}

/// Letters and figures in small letters: the same for words copied with other case and punctuation.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What is said in an article: each stretch of content, and who says it.
fn said(analysis: &Analysis, article: &Article) -> Vec<(Span, Option<EntityId>)> {
    let of_article = analysis.attributions.iter().filter(|q| q.article == article.id);
    let mut said: Vec<_> = of_article.flat_map(|q| q.content.iter().map(|c| (*c, q.speaker))).collect();
    said.sort_by_key(|(span, _)| *span);
    said.dedup_by_key(|(span, _)| *span);
    said
}
