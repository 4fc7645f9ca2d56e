//! The encoder's attributions beside those of the rules: one decision for each. Quotation marks are surer than either, so
//! that words between them are never cut in two.

use super::{Found, deeds::is_none, setting};
use crate::{
    AttributionKind, Why,
    encoder::{Encoding, Linked},
    lexicon::lexicon,
    text::{
        Paragraph, Text, Tokens,
        groups::{VerbGroup, verb_groups},
    },
};

/// An attribution of the encoder is shown from this probability on.
const LEAST: f32 = 0.15;
/// One without a source from this one on.
const NOBODY: f32 = 0.4;
/// A rule's attribution that the encoder does not see stays from this sureness on.
const ALONE: f32 = 0.8;

/// Decides between the `rules`' attributions and the encoder's.
pub fn decide(text: &Text, encoding: &Encoding, rules: Vec<Found>) -> Vec<Found> {
    let linked = encoding.attributions.iter().filter(|l| l.sure >= LEAST);
    let mut found: Vec<Found> = linked.map(|l| learned(text, l)).filter(|f| shown(f) && !is_none(text, f)).collect();
    let mut of = vec![None; text.tokens.len()];
    for (i, f) in found.iter().enumerate() {
        f.cue.iter().chain(&f.content).for_each(|run| of[run.clone()].fill(Some(i)));
    }
    for rule in rules {
        if reports(text, &rule, &of) || speaks(text, &rule, &mut found, &of) {
            found.push(rule);
            continue;
        }
        match rival(&rule, &of) {
            Some(i) if found[i].source.is_none() => found[i].source = rule.source.filter(|s| free(s, &of)),
            Some(i) => go_on(text, &mut found[i], &rule, &of),
            None if nested(&rule, &of) || rule.why.sure >= ALONE => found.push(rule),
            None => {}
        }
    }
    found
}

/// Whether an attribution of the encoder is sure enough: without a source it has to be surer.
fn shown(found: &Found) -> bool {
    !found.content.is_empty() && (found.source.is_some() || found.why.sure >= NOBODY)
}

/// The encoder's attribution that a rule's one says otherwise: it has the rule's cue, or most of its words outside another.
fn rival(rule: &Found, of: &[Option<usize>]) -> Option<usize> {
    let inside = nested(rule, of);
    let held: Vec<usize> = rule.cue.iter().chain(&rule.content).cloned().flatten().filter_map(|t| of[t]).collect();
    held.first().copied().filter(|_| !inside)
}

/// Whether all of a rule's attribution stands inside the words of one of the encoder's.
fn nested(rule: &Found, of: &[Option<usize>]) -> bool {
    let mut all = rule.source.iter().chain(&rule.cue).chain(&rule.content).cloned().flatten().map(|t| of[t]);
    let first = all.next().flatten();
    first.is_some() && all.all(|o| o == first)
}

/// “Oslo had rejected the offer, she said”: a rule's attribution whose words hold all of those that the encoder reads there.
fn reports(text: &Text, rule: &Found, of: &[Option<usize>]) -> bool {
    let sure = matches!(rule.why.rule.as_ref(), "said.after" | "said.around" | "said.that" | "said.inverted_clause");
    let indirect = rule.content.iter().all(|c| text.quotation_of(c.start).is_none());
    let own = rule.source.iter().chain(&rule.cue).all(|run| free(run, of));
    // Nothing that the encoder reads reaches out of the words.
    let inner = rule.content.iter().flat_map(|c| c.clone()).filter_map(|i| of[i]);
    let reaches = |f: usize| (0..of.len()).any(|i| of[i] == Some(f) && !rule.content.iter().any(|c| c.contains(&i)));
    let mut inner: Vec<usize> = inner.collect();
    inner.dedup();
    sure && indirect && own && !inner.is_empty() && !inner.into_iter().any(reaches)
}

/// “…,” said X: a quotation right before its speaker is theirs, although the encoder gives it to somebody else.
fn speaks(text: &Text, rule: &Found, found: &mut [Found], of: &[Option<usize>]) -> bool {
    let inverted = rule.why.rule == "said.inverted" && rule.source.iter().chain(&rule.cue).all(|run| free(run, of));
    let [quotation] = rule.content.as_slice() else { return false };
    let whole = text.quotation_of(quotation.start).is_some_and(|q| text.quotations[q].tokens == *quotation);
    let Some(other) = of[quotation.start].filter(|_| inverted && whole) else { return false };
    let content = &mut found[other].content;
    if let Some(run) = content.iter_mut().find(|c| c.contains(&quotation.start)) {
        run.end = quotation.start;
    }
    content.retain(|c| !c.is_empty());
    !found[other].content.is_empty()
}

/// “Prices rose, she said, and wages fell”: takes in where a rule sees the words go on after the cue.
fn go_on(text: &Text, found: &mut Found, rule: &Found, of: &[Option<usize>]) {
    let (Some(cue), Some(last)) = (&found.cue, found.content.last()) else { return };
    let around = matches!(rule.why.rule.as_ref(), "said.after" | "said.around") && rule.cue.as_ref() == Some(cue);
    let quoted = |run: &Tokens| run.clone().any(|i| text.quotation_of(i).is_some());
    let after = rule.content.last().filter(|run| run.start >= cue.end && free(run, of) && !quoted(run));
    if let Some(run) = after.filter(|_| around && last.end <= cue.start) {
        found.content.push(run.clone());
    }
}

fn free(run: &Tokens, of: &[Option<usize>]) -> bool {
    run.clone().all(|t| of[t].is_none())
}

/// The encoder's attribution, with whom it was said to, and where and when.
fn learned(text: &Text, linked: &Linked) -> Found {
    let sentence = &text.sentences[text.sentence_of(linked.cue.start)].tokens;
    let verb = linked.cue.clone().find(|i| lexicon().cue_verb(text.lower(*i)).is_some());
    let after = setting::after(text, verb.map_or(linked.cue.end, |v| v + 1), sentence.end);
    let outside = |run: &Tokens| !linked.content.iter().any(|c| c.start < run.end && run.start < c.end);
    Found {
        // Another sentence's subject is not who says what this one tells.
        source: linked
            .source
            .clone()
            .filter(|s| sentence.contains(&s.start) && !suffers(text, sentence, s, &linked.cue)),
        cue: Some(linked.cue.clone()),
        content: apart(own_words(text, linked).iter().map(|c| between_marks(text, c))),
        kind: AttributionKind::Indirect,
        addressee: after.addressee.filter(outside),
        setting: after.setting.filter(outside),
        floating: false,
        why: Why::rule("model", linked.sure),
    }
}

/// Whether a source is the subject of a passive (“Ruiz is expected to …”, “the city has been criticised for …”): who expects or
/// criticises, the text does not say.
fn suffers(text: &Text, sentence: &Tokens, source: &Tokens, cue: &Tokens) -> bool {
    let passive = |g: &VerbGroup| g.passive && cue.contains(&g.main);
    source.end <= cue.start && verb_groups(text, sentence).iter().any(passive)
}

/// Runs in their order, without those that begin inside the one before: a quotation that is given twice stands once.
fn apart(runs: impl Iterator<Item = Tokens>) -> Vec<Tokens> {
    let mut kept: Vec<Tokens> = Vec::new();
    for run in runs {
        if kept.last().is_none_or(|last| last.end <= run.start) {
            kept.push(run);
        }
    }
    kept
}

/// The contents of the cue's own sentence; where it has none, speech of other sentences. Speech that goes on after the cue's
/// sentence is found by what stands between (`floating::extend`): further off it may be somebody else's.
fn own_words(text: &Text, linked: &Linked) -> Vec<Tokens> {
    let here = text.sentence_of(linked.cue.start);
    let own = |c: &Tokens| text.sentence_of(c.start) == here || text.sentence_of(c.end - 1) == here;
    let spoken = |c: &Tokens| text.quotation_of(c.start).is_some() || text.quotation_of(c.end - 1).is_some();
    let any_own = linked.content.iter().any(own);
    if any_own {
        return linked.content.iter().filter(|c| own(c)).map(|c| within(text, c, here)).collect();
    }
    // Up to the first sentence that is no speech.
    let mut last = None;
    let adjacent = |c: &&Tokens| {
        let close = last.is_none_or(|last| text.sentence_of(c.start) <= text.sentence_of(last) + 1);
        last = Some(c.end - 1);
        close && spoken(c)
    };
    linked.content.iter().take_while(adjacent).cloned().collect()
}

/// A content that runs on into another paragraph without being speech, as from a headline into the text below, ends with
/// the cue's sentence.
fn within(text: &Text, content: &Tokens, sentence: usize) -> Tokens {
    let own = &text.sentences[sentence].tokens;
    let leaves = |p: &Paragraph| p.tokens.contains(&content.start) && p.tokens.end < content.end;
    if !text.paragraphs.iter().any(leaves)
        || text.quotation_of(content.end - 1).is_some()
        || text.quotation_of(content.start).is_some()
    {
        return content.clone();
    }
    content.start.max(own.start)..content.end.min(own.end)
}

/// Words whose first or last one stands right inside quotation marks take the marks in.
fn between_marks(text: &Text, run: &Tokens) -> Tokens {
    let mut run = run.clone();
    if let Some(q) = run.start.checked_sub(1).and_then(|i| text.quotation_of(i))
        && text.quotations[q].tokens.start + 1 == run.start
    {
        run.start -= 1;
    }
    if let Some(q) = text.quotation_of(run.end)
        && text.quotations[q].closed
        && text.quotations[q].tokens.end == run.end + 1
    {
        run.end += 1;
    }
    run
}
