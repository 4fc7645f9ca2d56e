//! Whether what a date belongs to is over or still to come, by the verb of its clause.

use super::{
    clause::{Clauses, is_finite},
    meaning::Direction,
};
use crate::{
    TimeBound,
    lexicon::{VerbForm, lexicon},
    text::{Tag, Text, Tokens, groups::VerbGroup},
};

/// Where the verb puts what the expression `run` dates; `None` where it does not say.
/// A date that belongs to a noun (“Monday's vote”) may lie before or after what the verb tells, unless that is over.
pub fn direction(
    text: &Text,
    clauses: &Clauses,
    run: &Tokens,
    bound: Option<TimeBound>,
    noun: bool,
) -> Option<Direction> {
    let clause = clauses.at(run.start);
    let verb = direction_in(text, clauses, &clause, run);
    let before = run.start.checked_sub(1).filter(|b| clause.contains(b)).map_or("", |b| text.lower(b));
    let ahead =
        matches!(bound, Some(TimeBound::Until | TimeBound::By | TimeBound::Before)) || matches!(before, "for" | "to");
    match (bound, verb) {
        (Some(TimeBound::Since), _) => Some(Direction::Past),
        // “postponed until Monday”: after the time of the verb, which may be over or not.
        (_, Some(Direction::Past)) if ahead => None,
        (_, Some(Direction::Future)) if noun => None,
        (_, Some(Direction::Past)) if noun && is_awaited(text, &clause, run) => None,
        (_, verb) => verb,
    }
}

fn direction_in(text: &Text, clauses: &Clauses, clause: &Tokens, run: &Tokens) -> Option<Direction> {
    let speech = text.quotation_of(run.start);
    let belongs = |g: &&VerbGroup| clause.contains(&g.main) && text.quotation_of(g.main) == speech && !is_noun(text, g);
    let inside: Vec<&VerbGroup> = clauses.groups.iter().filter(belongs).collect();
    // “Peters on Monday defended”, else the verb before it, else the first one.
    let next = inside.iter().position(|g| is_finite(g) && is_right_behind(text, run.end, g.tokens.start));
    let at = next.or_else(|| inside.iter().rposition(|g| g.tokens.start < run.start));
    let Some(group) = inside.get(at.unwrap_or(0)).copied() else {
        return unlisted_past(text, clause.start..run.start);
    };
    let earlier = || inside[..at.unwrap_or(0)].iter().rev().find(|g| is_finite(g));
    let direction = if group.infinitive {
        infinitive(text, earlier().copied())
    } else if group.gerund {
        gerund(text, group, earlier().or_else(|| inside.iter().find(|g| is_finite(g))).copied())
    } else {
        of(text, group)
    };
    let between = group.tokens.end..run.start;
    // A clause whose verb is not in our lists lies between: “the rules under which we live today”.
    if between.clone().any(|i| text.tag(i) == Tag::Subordinator) {
        return None;
    }
    direction.filter(|d| match d {
        Direction::Past => !has_word(text, between, &["ahead", "before", "until", "upcoming", "scheduled"]),
        Direction::Future => !has_word(text, between, &LOOKS_BACK),
    })
}

/// “(is expected) to meet”, “X to visit Y on Monday” in a headline.
fn infinitive(text: &Text, finite: Option<&VerbGroup>) -> Option<Direction> {
    finite.is_none_or(|finite| !is_back(text, finite)).then_some(Direction::Future)
}

/// “after meeting Wang on Monday”; “meeting Wang on Monday, he said”: as the clause's finite verb.
fn gerund(text: &Text, group: &VerbGroup, finite: Option<&VerbGroup>) -> Option<Direction> {
    let before = group.tokens.start.checked_sub(1).map_or("", |b| text.lower(b));
    let opens = matches!(before, "," | "while" | "when" | "in" | "." | "");
    match (before, finite.and_then(|f| of(text, f))) {
        ("after" | "since", _) => Some(Direction::Past),
        (_, direction) if opens => direction,
        (_, direction) => direction.filter(|d| *d == Direction::Future),
    }
}

/// “the meeting”, “a public hearing”: no verb.
fn is_noun(text: &Text, group: &VerbGroup) -> bool {
    let before = group.tokens.start.checked_sub(1).map(|b| text.tag(b));
    group.gerund && matches!(before, Some(Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Noun | Tag::Number))
}

fn is_right_behind(text: &Text, end: usize, at: usize) -> bool {
    at == end || at == end + 1 && text.tag(end) == Tag::Adverb
}

/// What tells, between a verb and a date, of something that came before: “will vote for him because of the attack on Friday”.
const LOOKS_BACK: [&str; 8] = ["after", "because", "following", "from", "since", "over", "despite", "about"];

fn has_word(text: &Text, mut run: Tokens, words: &[&str]) -> bool {
    run.any(|i| words.contains(&text.lower(i)))
}

/// A past tense that is not in the list of verbs, among the words before a date: “the meeting unfolded on Thursday”.
fn unlisted_past(text: &Text, mut words: Tokens) -> Option<Direction> {
    let past = |i: usize| {
        let noun =
            i > 0 && matches!(text.tag(i - 1), Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Preposition);
        let lower = text.lower(i);
        lower.len() > 4 && lower.ends_with("ed") && !text.tokens[i].is_capitalised() && !noun && !lower.contains('-')
    };
    words.any(past).then_some(Direction::Past)
}

/// “ahead of Tuesday's vote”, “for Sunday's match”.
fn is_awaited(text: &Text, clause: &Tokens, run: &Tokens) -> bool {
    let near = run.start.saturating_sub(4).max(clause.start)..run.start;
    has_word(text, near, &["ahead", "before", "for", "until", "to", "into", "advance"])
}

/// What a finite verb group says.
fn of(text: &Text, group: &VerbGroup) -> Option<Direction> {
    let has = |words: &[&str]| group.tokens.clone().any(|i| words.contains(&text.lower(i)));
    let participle =
        |i: usize| text.tag(i) == Tag::Participle || text.lower(i) == "been" || text.lower(i).ends_with("ed");
    let has_other = (group.tokens.start..group.tokens.end + 1).any(participle);
    let perfect = has_other && has(&["has", "have", "had", "'ve", "hasn't", "haven't", "hadn't", "having"]);
    if let Some(modal) = group.modal {
        return match text.lower(modal) {
            "will" | "'ll" | "shall" | "won't" => Some(Direction::Future),
            _ if perfect => Some(Direction::Past),
            "would" | "could" | "'d" | "wouldn't" | "couldn't" => None,
            _ => Some(Direction::Future),
        };
    }
    let past = has(&PAST);
    let next = text.lower(group.tokens.end);
    if is_planned(text.lower(group.main)) || group.copula && (is_planned(next) || next == "to") {
        return (!past && !perfect).then_some(Direction::Future);
    }
    if past || perfect {
        return Some(Direction::Past);
    }
    let present = has(&["is", "are", "am", "'re", "'m", "isn't", "aren't"]);
    if present {
        return (text.tag(group.main) == Tag::Gerund).then_some(Direction::Future);
    }
    finite_form(text, group.main)
}

const PAST: [&str; 8] = ["was", "were", "did", "had", "wasn't", "weren't", "didn't", "hadn't"];

/// “was expected (to meet)”, “would like (to meet)”: what was to come then may be over now.
fn is_back(text: &Text, finite: &VerbGroup) -> bool {
    let past = finite.tokens.clone().any(|i| PAST.contains(&text.lower(i)));
    let says = of(text, finite);
    past || says == Some(Direction::Past) || finite.modal.is_some() && says.is_none()
}

/// A single verb: “said”; “opens”, which in the present is said of what is to come.
fn finite_form(text: &Text, main: usize) -> Option<Direction> {
    let lower = text.lower(main);
    let starts =
        matches!(lower, "begin" | "begins" | "start" | "starts" | "open" | "opens" | "end" | "ends" | "expires");
    match lexicon().verb_form(lower) {
        _ if starts => Some(Direction::Future),
        Some(VerbForm::Past | VerbForm::Participle) => Some(Direction::Past),
        None if lower.ends_with("ed") && matches!(text.tag(main), Tag::Verb | Tag::Participle) => Some(Direction::Past),
        _ => None,
    }
}

/// “is scheduled for”, “is due on”: what is planned is still to come.
fn is_planned(lower: &str) -> bool {
    matches!(
        lower,
        "scheduled"
            | "planned"
            | "due"
            | "set"
            | "slated"
            | "expected"
            | "likely"
            | "booked"
            | "supposed"
            | "poised"
            | "ready"
    )
}
