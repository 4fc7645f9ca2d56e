//! The statements of articles: their sentences, and what somebody in them is said to have said.

use super::{
    doing::{self, Doing},
    feature::{self, Features, Kind},
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

/// A word of a statement.
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    /// Where.
    pub span: Span,
    /// As written, without an 's.
    pub text: &'a str,
    /// What it is matched by; the same for every word of one entity's name.
    pub feature: Option<u32>,
}

const QUOTES: [char; 3] = ['"', '“', '”'];

/// What is said, and a part of a sentence between commas, is a statement of its own when it tells so many things.
const PART_FEATURES: usize = 4;

/// The statements of all articles, in order.
pub(super) fn all<'a>(documents: &'a [Document], analysis: &Analysis, features: &mut Features) -> Vec<Statement<'a>> {
    let mentions = mentions(analysis);
    let mut statements = Vec::new();
    let mut sentence = 0;
    for (a, article) in analysis.articles.iter().enumerate() {
        let Some(text) = documents.get(article.document).map(|d| d.text.as_str()) else { continue };
        let said = said(analysis, article);
        let first = sentence;
        for span in article.sentences.iter().filter(|s| article.headline.is_none_or(|h| !h.overlaps(**s))) {
            if retracts(span.of(text)) {
                continue;
            }
            let mut subject = None;
            for (n, (span, speaker)) in parts(text, *span, &said).into_iter().enumerate() {
                let words = words(text, span, &mentions[a], features);
                if n > 0 && !is_statement(&words) {
                    continue;
                }
                let doing = Doing::of(&words, features, subject);
                subject = subject.or(doing.map(|d| d.subject));
                let letters = letters(span.of(text));
                let quoted = span.of(text).starts_with(QUOTES) || span.of(text).ends_with(QUOTES);
                let speaker = speaker.and_then(|who| analysis.entity(who));
                let voice = speaker.map(|who| features.number(voice(who), Kind::Voice));
                let speaker = speaker.map(Speaker::new);
                statements.push(Statement {
                    article: a,
                    sentence,
                    before: sentence - first,
                    span,
                    speaker,
                    said: said.iter().map(|(s, _)| *s).filter(|s| s.overlaps(span)).collect(),
                    quoted,
                    features: distinct(&words, voice),
                    doings: doing.into_iter().collect(),
                    words,
                    letters,
                });
            }
            doing::gather(&mut statements, sentence);
            sentence += 1;
        }
    }
    statements
}

/// Whether a correction says in this sentence what is not so.
fn retracts(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    ["earlier version of this", "previous version of this"].iter().any(|words| lower.contains(words))
}

/// A part without the marks and the “and” or “but” that join it to the others.
fn bare(text: &str, span: Span) -> Span {
    let words = span.of(text).trim_end_matches([' ', ',', ';', '—', '–', '-']);
    let start = ["and ", "but "].iter().find_map(|j| words.trim_start().strip_prefix(j)).unwrap_or(words).trim_start();
    let end = span.start + words.len();
    Span::new(end - start.len(), end)
}

/// Whether the words are more than a name with its titles: they tell enough, and something happens in them.
fn is_statement(words: &[Word]) -> bool {
    let verb = |w: &Word| w.text.starts_with(char::is_lowercase) && lexicon().verb_form(w.text).is_some();
    distinct(words, None).len() >= PART_FEATURES && words.iter().any(verb)
}

/// A sentence, what is said in it, and its parts between commas; each once, with the speaker of what is said.
fn parts(text: &str, sentence: Span, said: &[(Span, Option<EntityId>)]) -> Vec<(Span, Option<EntityId>)> {
    let from = said.partition_point(|(s, _)| s.start < sentence.start);
    let inside: Vec<_> = said[from..].iter().take_while(|(s, _)| s.start < sentence.end).copied().collect();
    let speaker_of = |span: Span| {
        let over = inside.iter().filter(|(s, _)| s.contains(span) || (span.contains(*s) && s.len() * 2 > span.len()));
        over.min_by_key(|(s, _)| s.len()).and_then(|(_, who)| *who)
    };
    let mut parts = vec![(sentence, speaker_of(sentence))];
    parts.extend(inside.iter().filter(|(s, _)| sentence.contains(*s)));
    let whole: Vec<Span> = parts.iter().map(|(span, _)| *span).collect();
    parts.extend(whole.into_iter().flat_map(|span| between_commas(text, span)).map(|s| (s, speaker_of(s))));
    let mut seen = Vec::new();
    parts.retain(|(span, _)| {
        !seen.contains(span) && {
            seen.push(*span);
            true
        }
    });
    parts
}

/// The parts of a sentence between commas, dashes and semicolons, where there are several.
fn between_commas(text: &str, sentence: Span) -> Vec<Span> {
    let words = sentence.of(text);
    let mut cuts: Vec<usize> = vec![0];
    for (at, mark) in words.match_indices([',', ';', '—', '–']) {
        let after = &words[at + mark.len()..];
        if after.starts_with(|c: char| c.is_whitespace() || "\"”’'".contains(c)) {
            cuts.push(at + mark.len());
        }
    }
    for joint in [" -- ", " and ", " but ", " after ", " when ", " where ", " while ", " because "] {
        cuts.extend(words.match_indices(joint).map(|(at, _)| at + 1));
    }
    cuts.push(words.len());
    cuts.sort_unstable();
    let parts = cuts.windows(2).map(|c| bare(text, Span::new(sentence.start + c[0], sentence.start + c[1])));
    if cuts.len() > 2 { parts.collect() } else { Vec::new() }
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

/// The mentions of named entities, by article, in order.
fn mentions(analysis: &Analysis) -> Vec<Vec<(Mention, EntityId)>> {
    let mut mentions = vec![Vec::new(); analysis.articles.len()];
    for entity in analysis.entities.iter().filter(|e| e.named) {
        for m in &entity.mentions {
            if let Some(list) = mentions.get_mut(m.article.index()) {
                list.push((m.clone(), entity.id));
            }
        }
    }
    mentions.iter_mut().for_each(|list| list.sort_by_key(|(m, _)| (m.start, m.end)));
    mentions
}

/// The words of a statement with what each is matched by.
fn words<'a>(text: &'a str, span: Span, mentions: &[(Mention, EntityId)], features: &mut Features) -> Vec<Word<'a>> {
    let mut words = Vec::new();
    let mut at = span.start;
    let is_part = |c: char| c.is_alphanumeric();
    while let Some(start) = text.get(at..span.end).and_then(|t| t.find(is_part)).map(|i| at + i) {
        let end = word_end(text, start, span.end);
        let written = text.get(start..end).unwrap_or("");
        let written = written.strip_suffix("'s").or_else(|| written.strip_suffix("’s")).unwrap_or(written);
        let here = Span::new(start, start + written.len());
        let feature = match entity_at(mentions, here) {
            Some(entity) => Some(features.of_entity(entity)),
            None => features.of_word(written),
        };
        words.push(Word { span: here, text: written, feature });
        at = end;
    }
    drop_titles(&mut words, features);
    join_compounds(&mut words, features);
    words
}

/// Words with a capital right before a name (“Prime Minister Ana Lemalu”) say whose name it is, not what is told.
fn drop_titles(words: &mut [Word], features: &Features) {
    for i in (1..words.len()).rev() {
        let (before, after) = (&words[i - 1], &words[i]);
        let beside = after.span.start == before.span.end + 1 && before.text.starts_with(char::is_uppercase);
        let is = |w: &Word, kinds: &[Kind]| w.feature.is_some_and(|f| kinds.contains(&features.kind(f)));
        let names =
            is(after, &[Kind::Entity]) || (after.feature.is_none() && after.text.starts_with(char::is_uppercase));
        if beside && names && is(before, &[Kind::Word, Kind::Common]) {
            words[i - 1].feature = None;
        }
    }
}

/// Two words that together name one thing, which the second alone does not.
const COMPOUNDS: [(&str, &str); 6] = [
    ("chief", "executive"),
    ("climate", "change"),
    ("human", "rights"),
    ("prime", "minister"),
    ("social", "media"),
    ("vice", "president"),
];

/// A compound is matched as one word.
fn join_compounds(words: &mut [Word], features: &mut Features) {
    for i in 1..words.len() {
        let is = |w: &Word, part: &str| w.text.eq_ignore_ascii_case(part) && w.feature.is_some();
        let compound = COMPOUNDS.iter().find(|(first, second)| is(&words[i - 1], first) && is(&words[i], second));
        if let Some((first, second)) = compound {
            words[i - 1].feature = None;
            words[i].feature = Some(features.number(format!("{first} {second}"), Kind::Word));
        }
    }
}

/// Where the word that starts at `start` ends: figures keep their commas and points, words their apostrophes.
fn word_end(text: &str, start: usize, end: usize) -> usize {
    let rest = text.get(start..end).unwrap_or("");
    let mut chars = rest.char_indices().peekable();
    let mut before = ' ';
    while let Some((i, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let in_figure = before.is_ascii_digit() && [',', '.'].contains(&c) && next.is_ascii_digit();
        let in_word = before.is_alphabetic() && ['\'', '’'].contains(&c) && next.is_alphabetic();
        if !c.is_alphanumeric() && !in_figure && !in_word {
            return start + i;
        }
        before = c;
    }
    end
}

/// The entity that is named at these bytes: of mentions inside one another, the longest.
fn entity_at(mentions: &[(Mention, EntityId)], here: Span) -> Option<EntityId> {
    let until = mentions.partition_point(|(m, _)| m.start <= here.start);
    let near = mentions.get(until.saturating_sub(8)..until)?;
    let holds = |m: &Mention| m.start <= here.start && here.end <= m.end;
    near.iter().filter(|(m, _)| holds(m)).max_by_key(|(m, _)| m.end - m.start).map(|(_, e)| *e)
}
