//! Who says what around a pronoun.

use crate::{
    attributions::Found,
    resolve::{Cast, pronouns::Scene},
    text::Tokens,
};

/// The attributions of an article with their speakers, those that pronouns gave included.
pub struct Speech<'a> {
    scene: &'a Scene<'a>,
    /// Where each attribution begins; they are in the order of the text.
    starts: Vec<usize>,
    /// Sources of one token, by that token, with their attributions.
    sources: Vec<(usize, usize)>,
    /// The speaker of each attribution.
    speakers: Vec<Option<usize>>,
}

impl<'a> Speech<'a> {
    /// What the names and descriptions say.
    pub fn new(scene: &'a Scene<'a>, cast: &Cast) -> Self {
        let start = |f: &Found| f.source.iter().chain(&f.cue).chain(&f.content).map(|run| run.start).min();
        let source = |(i, f): (usize, &Found)| f.source.as_ref().filter(|s| s.len() == 1).map(|s| (s.start, i));
        let mut sources: Vec<_> = scene.attributions.iter().enumerate().filter_map(source).collect();
        sources.sort_unstable();
        let of = |i: usize| cast.speakers.get(i).and_then(|s| s.as_ref()).map(|s| s.0);
        Speech {
            scene,
            starts: scene.attributions.iter().map(|f| start(f).unwrap_or_default()).collect(),
            sources,
            speakers: (0..scene.attributions.len()).map(of).collect(),
        }
    }

    /// The attribution whose source a token is.
    pub fn said_by(&self, at: usize) -> Option<usize> {
        let i = self.sources.binary_search_by_key(&at, |s| s.0).ok()?;
        Some(self.sources[i].1)
    }

    /// Takes note of who a pronoun is that speaks.
    pub fn join(&mut self, said: usize, who: Option<usize>) {
        self.speakers[said] = who;
    }

    /// Whether a token stands in the words of an attribution.
    pub fn holds(&self, said: usize, token: usize) -> bool {
        self.scene.attributions[said].content.iter().any(|run: &Tokens| run.contains(&token))
    }

    /// Whose words hold a token; for a quotation that names nobody whoever spoke before.
    pub fn speaker(&self, at: usize) -> Option<usize> {
        let mut said = self.scene.speech[at]?;
        while self.scene.attributions[said].source.is_none() {
            said = said.checked_sub(1)?;
        }
        self.speakers[said]
    }

    /// Who spoke last before a token, in another attribution than the token's own.
    pub fn spoke_before(&self, at: usize, own: Option<usize>) -> Option<usize> {
        let before = self.starts.partition_point(|start| *start < at);
        (0..before).rev().filter(|i| Some(*i) != own).find_map(|i| self.speakers[i])
    }
}
