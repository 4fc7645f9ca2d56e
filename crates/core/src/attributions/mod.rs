//! Who said what: source, cue and content of direct, indirect and mixed attributions. One file a way of saying; each
//! proposes [`Found`]s, and [`find`] keeps those that do not contradict a surer one.

mod according;
mod clause;
mod content;
mod deeds;
mod edges;
mod estimates;
mod floating;
mod inverted;
mod labels;
mod learned;
mod nesting;
mod nouns;
mod passives;
mod setting;
mod verbs;

use crate::{
    AttributionKind, Span, Why,
    encoder::Encoding,
    names::Name,
    text::{Text, Tokens},
};
use std::collections::HashSet;

/// An attribution as the text shows it, before anybody knows who the source is.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Whose words; empty where the text names nobody here.
    pub source: Option<Tokens>,
    /// The words that carry the saying; empty for a floating quote.
    pub cue: Option<Tokens>,
    /// What was said, in order.
    pub content: Vec<Tokens>,
    /// Direct, indirect, mixed.
    pub kind: AttributionKind,
    /// To whom.
    pub addressee: Option<Tokens>,
    /// Where or when.
    pub setting: Option<Tokens>,
    /// A quotation without source and cue: its speaker is whoever spoke last.
    pub floating: bool,
    /// Which rule found it.
    pub why: Why,
}

impl Found {
    /// From its first word to its last.
    pub fn extent(&self, text: &Text) -> Span {
        let runs = self.source.iter().chain(&self.cue).chain(&self.content);
        runs.map(|r| text.span(r)).reduce(Span::join).unwrap_or_default()
    }

    /// One past its last token.
    pub fn extent_end(&self) -> usize {
        let runs = self.source.iter().chain(&self.cue).chain(&self.content);
        runs.map(|r| r.end).max().unwrap_or(0)
    }
}

/// All attributions of a text, in order; nested ones included.
pub fn find(text: &Text, names: &[Name], encoding: Option<&Encoding>) -> Vec<Found> {
    let mut found = Vec::new();
    for s in 0..text.sentences.len() {
        let tokens = &text.sentences[s].tokens;
        verbs::find(text, tokens, &mut found);
        passives::find(text, tokens, &mut found);
        estimates::find(text, tokens, &mut found);
        according::find(text, tokens, &mut found);
        nouns::find(text, tokens, &mut found);
        labels::find(text, tokens, &mut found);
    }
    nesting::drop_asides(text, &mut found);
    let mut found = without_rivals(text, found);
    if let Some(encoding) = encoding {
        found = learned::decide(text, encoding, found);
    }
    floating::extend(text, &mut found);
    floating::find(text, names, &mut found);
    found.retain(|f| !f.content.is_empty());
    nesting::drop_echoes(text, &mut found);
    for f in &mut found {
        edges::mend(text, f);
        setting::complete(text, f);
        f.kind = content::kind(text, &f.content);
    }
    found.sort_by_key(|f| (f.extent(text).start, f.cue.as_ref().map_or(0, |c| c.start)));
    found
}

/// For every token the innermost attribution whose content holds it.
pub fn innermost(text: &Text, found: &[Found]) -> Vec<Option<usize>> {
    let mut of = vec![None; text.tokens.len()];
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|i| std::cmp::Reverse(found[*i].extent(text).len()));
    for i in order {
        found[i].content.iter().for_each(|c| of[c.clone()].fill(Some(i)));
    }
    of
}

/// Of two that claim the same cue, or the same content for another source outside any quotation, the surer one stays.
fn without_rivals(text: &Text, mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by(|a, b| b.why.sure.total_cmp(&a.why.sure).then(a.extent(text).start.cmp(&b.extent(text).start)));
    let mut cued = vec![false; text.tokens.len()];
    let mut said: HashSet<Tokens> = HashSet::new();
    found.retain(|f| {
        let rival = f.cue.iter().cloned().flatten().any(|i| cued[i]) || f.content.iter().any(|c| said.contains(c));
        if !rival {
            f.cue.iter().cloned().flatten().for_each(|i| cued[i] = true);
            said.extend(f.content.iter().cloned());
        }
        !rival
    });
    found
}
