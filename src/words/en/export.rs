//! Taking the results elsewhere. The exports themselves are written by `onrecord-exchange`.

pub const EXPORT: &str = "Export";
pub const NOTHING_YET: &str = "Nothing has been read yet that could be exported.";
pub const MADE_HERE: &str = "Made in this browser and saved by it; nothing is sent anywhere.";
pub const PRINT: &str = "Print the view behind this";
pub const COPY: &str = "Copy";
pub const DOWNLOAD: &str = "Download";
pub const NOT_COPIED: &str = "The browser did not let us copy; download it instead.";

/// What a form of export is called, and what it is for.
pub type Form = (&'static str, &'static str);

pub const REPORT: Form = ("Report", "One page that opens from disk, to read, send or print");
pub const MARKDOWN: Form = ("Markdown", "A note with a footnote for every article");
pub const EVENTS: Form = ("Events (CSV)", "A row a quote and a row a stance: spreadsheets, R, Python");
pub const BINARY: Form = ("Matrix, yes or no (CSV)", "Actors by what they take a stance on: R, UCINET");
pub const SIGNED: Form = ("Matrix, for less against (CSV)", "The same, with sides");
pub const COUNTS: Form = ("Matrix, counts (CSV)", "The same, how many stances");
pub const EDGES: Form = ("Edges (CSV)", "Stances, agreement and conflict as edges: Gephi, igraph");
pub const NETWORK: Form = ("Stances (GEXF)", "Actors and what they are for and against: Gephi");
pub const ACTORS: Form = ("Actors (GEXF)", "Who agrees and who disagrees with whom: Gephi");
pub const ANNOTATIONS: Form = ("Web Annotations (JSON-LD)", "Every item on its words: annotation tools");
pub const JSON: Form = ("Analysis (JSON)", "Everything that was read, without what you rejected: programs");

pub fn copied(form: &str) -> String {
    format!("{form}: copied.")
}
