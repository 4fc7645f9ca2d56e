//! The catalogue of rules: what to tell a reader who asks why.

/// What a rule does, in words for a reader; `None` for a rule that is not in the catalogue.
pub fn explain(rule: &str) -> Option<&'static str> {
    RULES.iter().find(|(name, _)| *name == rule).map(|(_, words)| *words)
}

/// Every rule and its words, by stage.
pub const RULES: &[(&str, &str)] = &[("model", "A trained model reads it so.")];
