//! The list of quotes, and citations.

pub const EMPTY_TITLE: &str = "No quotes yet";
pub const EMPTY: &str = "Everything that somebody said, wrote or wants, as the articles report it, stands here with its speaker and its source.";
pub const NONE_FITS: &str = "No quote fits these filters.";

/// A speaker and how many quotes there are.
pub fn speaker(name: &str, quotes: usize) -> String {
    format!("{name} ({quotes})")
}

/// After the speaker's name.
pub fn to_whom(name: &str) -> String {
    format!(", to {name}")
}

/// “Ada Lund, “It must be built””.
pub fn speaker_and_words(speaker: &str, words: &str) -> String {
    format!("{speaker}, {words}")
}

// Copying.
pub fn copied(words: &str) -> String {
    format!("Copied: {words}")
}

pub fn not_copied(text: &str) -> String {
    format!("The browser did not let us copy this: {text}")
}

// Citations.
/// Of what was not said in those very words; after the speaker.
pub const AS_REPORTED: &str = " (as reported)";

/// Speaker, words, source.
pub fn cited(speaker: &str, words: &str, source: &str) -> String {
    format!("{speaker}: {words}{source}")
}

/// The parts of a source, behind the words.
pub fn source(parts: &[String]) -> String {
    format!(" — {}", parts.join(", "))
}
