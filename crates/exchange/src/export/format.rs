//! The forms that there are, with the names of their files.

/// A form of export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// CSV: a row a quotation and a row a stance.
    Events,
    /// CSV: actors × targets, 1 where there is a stance.
    Binary,
    /// CSV: actors × targets, stances for less stances against.
    Signed,
    /// CSV: actors × targets, number of stances.
    Counts,
    /// CSV: the edges of both networks, as Gephi reads them.
    Edges,
    /// GEXF: actors and what they are for and against.
    Network,
    /// GEXF: actors and who agrees and who disagrees with whom.
    Actors,
    /// JSON-LD: W3C Web Annotations.
    Annotations,
    /// Markdown with citations.
    Markdown,
    /// A page that opens from disk, without any script.
    Report,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 10] = [
        Format::Events,
        Format::Binary,
        Format::Signed,
        Format::Counts,
        Format::Edges,
        Format::Network,
        Format::Actors,
        Format::Annotations,
        Format::Markdown,
        Format::Report,
    ];

    /// What the command line calls it.
    pub fn key(self) -> &'static str {
        match self {
            Format::Events => "csv",
            Format::Binary => "csv-binary",
            Format::Signed => "csv-signed",
            Format::Counts => "csv-counts",
            Format::Edges => "csv-edges",
            Format::Network => "gexf",
            Format::Actors => "gexf-actors",
            Format::Annotations => "jsonld",
            Format::Markdown => "markdown",
            Format::Report => "html",
        }
    }

    /// What to call a file of it.
    pub fn file_name(self) -> &'static str {
        match self {
            Format::Events => "onrecord-events.csv",
            Format::Binary => "onrecord-matrix-binary.csv",
            Format::Signed => "onrecord-matrix-signed.csv",
            Format::Counts => "onrecord-matrix-counts.csv",
            Format::Edges => "onrecord-edges.csv",
            Format::Network => "onrecord-stances.gexf",
            Format::Actors => "onrecord-actors.gexf",
            Format::Annotations => "onrecord-annotations.jsonld",
            Format::Markdown => "onrecord.md",
            Format::Report => "onrecord.html",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Events | Format::Binary | Format::Signed | Format::Counts | Format::Edges => {
                "text/csv;charset=utf-8"
            }
            Format::Network | Format::Actors => "application/gexf+xml",
            Format::Annotations => "application/ld+json",
            Format::Markdown => "text/markdown;charset=utf-8",
            Format::Report => "text/html;charset=utf-8",
        }
    }
}
