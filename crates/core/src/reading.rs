//! What one article says, by itself: the stages from tokens to stances, run on an article's own text. A reading depends
//! on nothing else, so it is kept and used again when other articles come or go.

use crate::{
    AttributionKind, Kind, MentionForm, Modality, Polarity, Span, Tone, Why,
    attributions::{self, Found},
    dates,
    encoder::{Encoding, Model},
    names::{self, Name},
    resolve::{self, Cast, Character},
    stances::{self, Claim, ClaimTarget},
    text::{Text, Tokens},
    tone,
};
use serde::{Deserialize, Serialize};

/// An article's reading. Offsets are bytes of the article's own text; indices point into the reading's own lists.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Sentences, in order.
    pub sentences: Vec<Span>,
    /// Words read.
    pub words: usize,
    /// Entities.
    pub characters: Vec<Character>,
    /// Their mentions, in order.
    pub mentions: Vec<ReadMention>,
    /// Attributions, in order.
    pub attributions: Vec<ReadAttribution>,
    /// Stances, in order.
    pub stances: Vec<ReadStance>,
    /// Time expressions, in order; which days they mean depends on the article's date.
    pub dates: Vec<dates::Found>,
}

/// A mention.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadMention {
    /// Where.
    pub span: Span,
    /// Name, nominal, pronoun.
    pub form: MentionForm,
    /// What it is, where it differs from its entity.
    pub kind: Option<Kind>,
    /// Whose.
    pub character: usize,
    /// How its sentence portrays it, where that shows.
    pub tone: Option<Tone>,
    /// Why.
    pub why: Why,
}

/// An attribution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadAttribution {
    /// Whose words.
    pub source: Vec<Span>,
    /// The words that carry the saying.
    pub cue: Vec<Span>,
    /// What was said.
    pub content: Vec<Span>,
    /// Direct, indirect, mixed.
    pub kind: AttributionKind,
    /// The entity behind the source, and why.
    pub speaker: Option<(usize, Why)>,
    /// Who else says it.
    pub also_speakers: Vec<usize>,
    /// To whom: the words, and the entity where it is one.
    pub addressee: Option<(Span, Option<usize>)>,
    /// Where or when.
    pub setting: Option<Span>,
    /// The attribution whose content it stands in.
    pub parent: Option<usize>,
    /// Which rule found it.
    pub why: Why,
}

/// What a stance is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ReadTarget {
    /// An entity.
    Character(usize),
    /// An issue, by its words.
    Issue(Span),
}

/// A stance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadStance {
    /// Who holds it.
    pub holder: Option<usize>,
    /// The holder's words.
    pub holder_span: Option<Span>,
    /// What it is about.
    pub target: ReadTarget,
    /// The target's words.
    pub target_span: Span,
    /// For or against.
    pub polarity: Polarity,
    /// How it is given.
    pub modality: Modality,
    /// How strongly.
    pub strength: Option<Span>,
    /// The words that show it.
    pub evidence: Span,
    /// The words that carry the polarity.
    pub cue: Span,
    /// The attributions it stands in, outermost first.
    pub chain: Vec<usize>,
    /// Which rule found it.
    pub why: Why,
}

/// Reads an article. `source` is its text; `headline` and `paragraphs` say which stretches of it to read. Without a
/// model, rules and lists read it alone.
pub fn read(source: &str, headline: Option<Span>, paragraphs: &[Span], model: Option<&Model>) -> Reading {
    let Prepared { text, encoding, names, found } = prepare(source, headline, paragraphs, model);
    let encoding = encoding.as_ref();
    let cast = resolve::resolve(&text, &names, &found);
    let parents = parents(&text, &found);
    let claims = stances::find(&text, &found, &cast, encoding);
    Reading {
        sentences: text.sentences.iter().map(|s| s.span).collect(),
        words: text.tokens.iter().filter(|t| t.is_word()).count(),
        mentions: mentions(&text, &cast, encoding),
        attributions: (0..found.len()).map(|i| attribution(&text, &found[i], &cast, i, parents[i])).collect(),
        stances: claims.iter().map(|c| stance(&text, c, &parents)).collect(),
        dates: dates::find(&text, &named(&cast)),
        characters: cast.characters,
    }
}

/// The encoder keeps 1.8 kB of every token of an article until that is read: a longer one, some 250,000 words, which is no news
/// article, is read by rules and lists alone, as before the model is there, rather than take all memory that a tab has.
const MOST_TOKENS: usize = 300_000;

/// An article before it is known who is who.
pub struct Prepared<'a> {
    /// The text, with the encoder's classes of words.
    pub text: Text<'a>,
    /// What the encoder says.
    pub encoding: Option<Encoding<'a>>,
    /// The names.
    pub names: Vec<Name>,
    /// The attributions.
    pub found: Vec<Found>,
}

/// The stages of [`read`] before entities, with the same arguments.
pub fn prepare<'a>(
    source: &'a str,
    headline: Option<Span>,
    paragraphs: &[Span],
    model: Option<&'a Model>,
) -> Prepared<'a> {
    let mut text = Text::new(source, headline, paragraphs);
    let encoding = model.filter(|_| text.tokens.len() <= MOST_TOKENS).map(|m| m.encode(&text));
    if let Some(encoding) = &encoding {
        text.retag(&encoding.classes);
    }
    let names = names::find(&text, encoding.as_ref());
    let found = attributions::find(&text, &names, encoding.as_ref());
    Prepared { text, encoding, names, found }
}

/// The runs of tokens that name something, in order.
fn named(cast: &Cast) -> Vec<Tokens> {
    let names = cast.occurrences.iter().filter(|o| o.form == MentionForm::Name);
    let mut runs: Vec<Tokens> = names.map(|o| o.tokens.clone()).collect();
    runs.sort_by_key(|r| r.start);
    runs
}

fn spans(text: &Text, runs: &[Tokens]) -> Vec<Span> {
    runs.iter().map(|r| text.span(r)).collect()
}

fn one(text: &Text, run: &Option<Tokens>) -> Option<Span> {
    run.as_ref().map(|r| text.span(r))
}

fn mentions(text: &Text, cast: &Cast, encoding: Option<&Encoding>) -> Vec<ReadMention> {
    let mention = |o: &resolve::Occurrence| ReadMention {
        span: text.span(&o.tokens),
        form: o.form,
        kind: o.kind,
        character: o.character,
        tone: tone::of(text, o, encoding),
        why: o.why.clone(),
    };
    cast.occurrences.iter().map(mention).collect()
}

fn attribution(text: &Text, found: &Found, cast: &Cast, i: usize, parent: Option<usize>) -> ReadAttribution {
    let addressee = found.addressee.as_ref().map(|a| {
        let speaker = cast.speakers.get(i).and_then(|s| s.as_ref()).map(|s| s.0);
        let entity = cast.head_of(text, a).map(|o| o.character).filter(|who| Some(*who) != speaker);
        (text.span(a), entity)
    });
    ReadAttribution {
        source: one(text, &found.source).into_iter().collect(),
        cue: one(text, &found.cue).into_iter().collect(),
        content: spans(text, &found.content),
        kind: found.kind,
        speaker: cast.speakers.get(i).cloned().flatten(),
        also_speakers: cast.also_speakers.get(i).cloned().unwrap_or_default(),
        addressee,
        setting: one(text, &found.setting),
        parent,
        why: found.why.clone(),
    }
}

/// For every attribution the smallest other one whose content holds it.
fn parents(text: &Text, found: &[Found]) -> Vec<Option<usize>> {
    let extents: Vec<Span> = found.iter().map(|f| f.extent(text)).collect();
    let holds = |outer: usize, inner: usize| {
        outer != inner
            && found[outer]
                .content
                .iter()
                .any(|c| text.span(c).contains(extents[inner]) && extents[outer].len() > extents[inner].len())
    };
    (0..found.len())
        .map(|inner| {
            // Attributions stand in the order of the text: an outer one begins nearby, before or after.
            let near = inner.saturating_sub(12)..(inner + 12).min(found.len());
            near.filter(|outer| holds(*outer, inner)).min_by_key(|outer| extents[*outer].len())
        })
        .collect()
}

/// The words of a target; of “anti-nuclear policy”, which says the stance as well, what it is against.
fn words_of(text: &Text, claim: &Claim, target: &Tokens) -> Span {
    let cue = text.span(&claim.cue);
    let prefix = ["anti-", "pro-"].into_iter().find(|p| text.lower(claim.cue.start).starts_with(p));
    match prefix.filter(|_| claim.cue == (target.start..target.start + 1)) {
        Some(prefix) => Span::new(cue.start + prefix.len(), cue.end),
        None => text.span(target),
    }
}

fn stance(text: &Text, claim: &Claim, parents: &[Option<usize>]) -> ReadStance {
    let mut chain: Vec<usize> = Vec::new();
    let mut at = claim.within;
    while let Some(i) = at.filter(|i| !chain.contains(i)) {
        chain.insert(0, i);
        at = parents[i];
    }
    ReadStance {
        holder: claim.holder,
        holder_span: one(text, &claim.holder_tokens),
        target: match &claim.target {
            ClaimTarget::Character(c) => ReadTarget::Character(*c),
            ClaimTarget::Issue(run) => ReadTarget::Issue(words_of(text, claim, run)),
        },
        target_span: words_of(text, claim, &claim.target_tokens),
        polarity: claim.polarity,
        modality: claim.modality,
        strength: claim.strength.map(|i| text.tokens[i].span),
        evidence: text.span(&claim.evidence),
        cue: text.span(&claim.cue),
        chain,
        why: claim.why.clone(),
    }
}
