//! What the heads say of every token: labels with their probabilities, its word class, its tone; and which cue a span belongs
//! to.

use super::{
    Encoding, Linked,
    labels::{self, Role, Run, WordClass},
};
use onrecord_nn::{Crf, Linear, Scratch, Weights, WeightsError, math};
use std::ops::Range;

/// Widths of the parts of `heads`, whose rows are stacked in this order (training/onrecord_training/export.py).
const ATTRIBUTION: usize = 7;
const ENTITY: usize = 9;
const UPOS: usize = 17;
pub const POINTER: usize = 64;
const PARTS: [usize; 10] = [ATTRIBUTION, ENTITY, UPOS, POINTER, POINTER, POINTER, POINTER, POINTER, POINTER, POINTER];
/// Where the parts are: what a cue is for a link, a key and a value for tones, a key and a value for stances. What a mention
/// asks and is for its tone is computed for mentions alone ([`super::tones`]).
const LINK: usize = 3;
const TONE: [usize; 2] = [5, 6];
const MENTION: [usize; 2] = [4, 7];
const STANCE: [usize; 2] = [8, 9];
/// The parts that every token is told, in order.
const EVERY: [usize; 8] = [0, 1, 2, LINK, TONE[0], TONE[1], STANCE[0], STANCE[1]];

/// Distances in tokens, up to these; training has the same.
pub const NEAR: [isize; 15] = [-64, -32, -16, -8, -4, -2, -1, 0, 1, 2, 4, 8, 16, 32, 64];

/// The layers after the hidden states.
pub struct Heads {
    every: Linear,
    starts: [usize; PARTS.len()],
    attribution: Crf,
    entity: Crf,
    link_span: Linear,
    link_near: Vec<f32>,
    link_none: f32,
}

/// The rows of a part of `heads`.
fn rows(part: usize) -> Range<usize> {
    let start = PARTS[..part].iter().sum();
    start..start + PARTS[part]
}

/// What asks for a tone, and what is mentioned: for [`super::tones`].
pub fn of_mentions(weights: &Weights) -> Result<Linear, WeightsError> {
    Linear::of_rows(weights, "heads", &MENTION.map(rows))
}

/// One window's head scores, a row a token; `starts` is where each part begins in a row.
struct Scores<'a> {
    rows: &'a [f32],
    width: usize,
    starts: &'a [usize; PARTS.len()],
}

impl Scores<'_> {
    /// The part's values of a token.
    fn get(&self, part: usize, token: usize) -> &[f32] {
        &self.rows[token * self.width + self.starts[part]..][..PARTS[part]]
    }

    /// The part's values of some tokens, one after the other.
    fn flat(&self, part: usize, tokens: Range<usize>) -> Vec<f32> {
        tokens.flat_map(|t| self.get(part, t).iter().copied()).collect()
    }
}

impl Heads {
    /// Reads the layers' weights; `width` values are in a hidden state.
    pub fn load(weights: &Weights, width: usize) -> Result<Self, WeightsError> {
        let heads = Heads {
            every: Linear::of_rows(weights, "heads", &EVERY.map(rows))?,
            starts: starts(),
            attribution: Crf::load(weights, "attribution_crf")?,
            entity: Crf::load(weights, "entity_crf")?,
            link_span: Linear::load(weights, "link_span")?,
            link_near: weights.grid("link_near", 2, NEAR.len() + 1)?.to_vec(),
            link_none: weights.number("link_none")?,
        };
        let rows = weights.matrix("heads.weight", None, None)?.rows;
        let fits = (heads.every.inputs(), rows) == (width, PARTS.iter().sum())
            && (heads.attribution.tags(), heads.entity.tags()) == (ATTRIBUTION, ENTITY)
            && (heads.link_span.inputs(), heads.link_span.outputs()) == (2 * width, POINTER);
        let needed = "heads that fit the hidden states";
        if fits { Ok(heads) } else { Err(WeightsError::Range { name: "heads".into(), needed }) }
    }

    /// Appends to `out` what the heads say of the windows of the given lengths, whose hidden states are `hidden`. `sentences`
    /// are the ends of the text's sentences, by the token after them.
    pub fn run(
        &self,
        hidden: &[f32],
        lengths: &[usize],
        sentences: &[usize],
        scratch: &mut Scratch,
        out: &mut Encoding,
    ) {
        let mut rows = Vec::new();
        self.every.run(hidden, scratch, &mut rows);
        out.states.hidden.extend_from_slice(hidden);
        let (width, state) = (self.every.outputs(), self.every.inputs());
        let mut at = 0;
        for length in lengths {
            let window = at..at + length;
            let scores = Scores { rows: &rows[window.start * width..window.end * width], width, starts: &self.starts };
            let first = out.attribution.len();
            out.attribution.extend(label(&self.attribution, scores.flat(0, 0..*length)));
            out.entity.extend(label(&self.entity, scores.flat(1, 0..*length)));
            for token in 0..*length {
                STANCE.iter().for_each(|part| out.states.told.extend_from_slice(scores.get(*part, token)));
                TONE.iter().for_each(|part| out.states.portrays.extend_from_slice(scores.get(*part, token)));
            }
            out.classes.extend((0..*length).map(|token| WordClass::of(greatest(scores.get(2, token)))));
            self.link(&hidden[window.start * state..window.end * state], &scores, first, scratch, out);
            let inside = sentences.partition_point(|s| *s <= first)..sentences.partition_point(|s| *s < first + length);
            out.states.stretches.extend(sentences[inside].iter().chain([&(first + length)]));
            at = window.end;
        }
    }

    /// Joins the window's cues with their sources and contents.
    fn link(&self, hidden: &[f32], scores: &Scores, first: usize, scratch: &mut Scratch, out: &mut Encoding) {
        let runs = labels::roles(&out.attribution[first..]);
        let of = |role: Role| runs.iter().filter(|r| r.class == role).cloned().collect::<Vec<_>>();
        let (cues, sources, contents) = (of(Role::Cue), of(Role::Source), of(Role::Content));
        let mut found: Vec<Linked> = cues.iter().map(|c| Linked::new(c, first)).collect();
        let to_sources = self.pair(hidden, scores, 0, &sources, &cues, scratch);
        for (c, cue) in found.iter_mut().enumerate() {
            let mut chances: Vec<f32> = (0..sources.len()).map(|s| to_sources[s * cues.len() + c]).collect();
            chances.push(self.link_none);
            let (best, sure) = likeliest(&mut chances);
            if let Some(source) = sources.get(best) {
                cue.add_source(source, first, sure);
            }
        }
        let to_contents = self.pair(hidden, scores, 1, &contents, &cues, scratch);
        if !cues.is_empty() {
            for (content, chances) in contents.iter().zip(to_contents.chunks_exact(cues.len())) {
                let (best, sure) = likeliest(&mut chances.to_vec());
                found[best].add_content(content, first, sure);
            }
        }
        found.retain(|f| !f.content.is_empty());
        out.attributions.extend(found);
    }

    /// How well each span and each cue go together, a row a span.
    fn pair(
        &self,
        hidden: &[f32],
        scores: &Scores,
        role: usize,
        spans: &[Run<Role>],
        cues: &[Run<Role>],
        scratch: &mut Scratch,
    ) -> Vec<f32> {
        let state = self.every.inputs();
        let of = |token: usize| &hidden[token * state..(token + 1) * state];
        let ends: Vec<f32> =
            spans.iter().flat_map(|s| [of(s.tokens.start), of(s.tokens.end - 1)]).flatten().copied().collect();
        let mut queries = Vec::new();
        self.link_span.run(&ends, scratch, &mut queries);
        let mut out = Vec::with_capacity(spans.len() * cues.len());
        for (span, query) in spans.iter().zip(queries.chunks_exact(POINTER)) {
            for cue in cues {
                let near = self.link_near[role * (NEAR.len() + 1) + nearness(&span.tokens, &cue.tokens)];
                out.push(dot(query, scores.get(LINK, cue.tokens.start)) / 8.0 + near);
            }
        }
        out
    }
}

/// Where each part begins in a row of [`EVERY`]; those that are not in it begin nowhere.
fn starts() -> [usize; PARTS.len()] {
    let (mut starts, mut at) = ([usize::MAX; PARTS.len()], 0);
    for part in EVERY {
        starts[part] = at;
        at += PARTS[part];
    }
    starts
}

/// The best labels of a window and their probabilities.
fn label(crf: &Crf, mut emissions: Vec<f32>) -> impl Iterator<Item = labels::Label> {
    let best = crf.viterbi(&emissions);
    crf.marginals(&mut emissions);
    let tags = crf.tags();
    best.into_iter().enumerate().map(move |(i, l)| labels::Label { label: l as u8, sure: emissions[i * tags + l] })
}

/// The greatest of some scores, and its probability.
pub fn likeliest(scores: &mut [f32]) -> (usize, f32) {
    let width = scores.len();
    math::softmax(scores, width);
    let best = greatest(scores);
    (best, scores.get(best).copied().unwrap_or_default())
}

pub fn greatest(values: &[f32]) -> usize {
    let better = |best: (usize, f32), (i, v): (usize, &f32)| if *v > best.1 { (i, *v) } else { best };
    values.iter().enumerate().fold((0, f32::NEG_INFINITY), better).0
}

/// In one fixed order: the same bits everywhere.
pub fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0.0_f32; 8];
    for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        lanes.iter_mut().zip(a.iter().zip(b)).for_each(|(lane, (a, b))| *lane += a * b);
    }
    lanes.iter().sum()
}

/// The row of `link_near` for how far a span's nearer end is from the cue.
fn nearness(span: &Range<usize>, cue: &Range<usize>) -> usize {
    let distance = if span.start >= cue.end {
        span.start as isize - cue.end as isize + 1
    } else if span.end <= cue.start {
        span.end as isize - cue.start as isize - 1
    } else {
        0
    };
    NEAR.iter().filter(|n| distance > **n).count()
}
