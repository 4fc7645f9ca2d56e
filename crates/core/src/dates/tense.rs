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
pub fn direction(text: &Text, clauses: &Clauses, run: &Tokens, bound: Option<TimeBound>) -> Option<Direction> {
    let clause = clauses.at(run.start);
    let verb = direction_in(text, clauses, &clause, run);
    let before = run.start.checked_sub(1).filter(|b| clause.contains(b)).map_or("", |b| text.lower(b));
    let ahead =
        matches!(bound, Some(TimeBound::Until | TimeBound::By | TimeBound::Before)) || matches!(before, "for" | "to");
    match (bound, verb) {
        (Some(TimeBound::Since), _) => Some(Direction::Past),
        // “postponed until Monday”: after the time of the verb, which may be over or not.
        (_, Some(Direction::Past)) if ahead => None,
        (_, verb) => verb,
    }
}

fn direction_in(text: &Text, clauses: &Clauses, clause: &Tokens, run: &Tokens) -> Option<Direction> {
    let inside: Vec<&VerbGroup> = clauses.groups.iter().filter(|g| clause.contains(&g.main)).collect();
    let at = inside.iter().rposition(|g| g.tokens.start < run.start).unwrap_or(0);
    let group = *inside.get(at)?;
    let finite_before = || inside[..at].iter().rev().find(|g| is_finite(g));
    if group.infinitive {
        // “(is expected) to meet”, “X to visit Y on Monday” in a headline.
        return match finite_before() {
            Some(finite) if is_back(text, finite) => None,
            _ => Some(Direction::Future),
        };
    }
    if group.gerund {
        let before = group.tokens.start.checked_sub(1).map_or("", |b| text.lower(b));
        return match (before, finite_before().and_then(|f| of(text, f))) {
            ("after" | "since", _) => Some(Direction::Past),
            ("," | "while" | "when", direction) | (_, direction @ Some(Direction::Future)) => direction,
            _ => None,
        };
    }
    of(text, group)
}

/// What a finite verb group says.
fn of(text: &Text, group: &VerbGroup) -> Option<Direction> {
    let has = |words: &[&str]| group.tokens.clone().any(|i| words.contains(&text.lower(i)));
    let perfect = has(&["has", "have", "had", "'ve", "hasn't", "haven't", "hadn't", "having"]);
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
