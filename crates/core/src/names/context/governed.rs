//! “The mayor of X” is mayor of a place, “the managing director of X” runs a company, and “X council” is a place's.

use crate::{
    Kind,
    names::{Name, classify::is_local},
    text::Text,
};

/// What the office before a name, or the noun behind it, says it is.
pub fn kind(text: &Text, _: &[Name], name: &Name) -> Option<Kind> {
    if name.canonical.is_some() || text.tokens.get(name.tokens.end).is_some_and(|t| t.is_possessive()) {
        return None;
    }
    if name.kind == Kind::Organization && name.tokens.len() == 1 && is_local(text.lower(name.tokens.end)) {
        return Some(Kind::Place);
    }
    let i = name.tokens.start.checked_sub(2)?;
    let (head, tie) = (text.lower(i), text.lower(i + 1));
    let phrase = (i.checked_sub(1).map_or("", |b| text.lower(b)), head);
    let governs = tie == "of" && (matches!(phrase, ("chief" | "prime", "minister")) || is_seat(head));
    let runs = matches!(tie, "of" | "at")
        && (matches!(phrase, ("chief", "executive") | ("managing", "director")) || is_post(head));
    // “Shares in X”
    let traded = tie == "in" && matches!(head, "shares" | "stake" | "shareholders" | "shareholder" | "investors");
    match name.kind {
        Kind::Place | Kind::Person if traded => Some(Kind::Organization),
        _ if governs => Some(Kind::Place),
        Kind::Person if runs => Some(Kind::Organization),
        _ => None,
    }
}

/// Who is what of a town, a state, a country.
fn is_seat(head: &str) -> bool {
    matches!(head, "mayor" | "governor" | "premier" | "king" | "queen" | "emperor" | "residents")
}

/// Who is what of a company.
fn is_post(head: &str) -> bool {
    matches!(head, "chairman" | "chairwoman" | "ceo" | "founder" | "co-founder" | "analyst" | "economist" | "shares")
}
