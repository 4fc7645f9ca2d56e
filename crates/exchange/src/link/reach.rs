//! Where a link of some length arrives whole. docs/share.md names the sources.

/// A kind of place that links travel through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// What it is called.
    pub name: &'static str,
    /// The most characters of a whole address, `https://` included, that arrive there.
    pub most: usize,
}

/// The places, the narrowest first.
pub const PLACES: [Place; 6] = [
    Place { name: "Discord and QR codes", most: 2_000 },
    Place { name: "Telegram", most: 4_096 },
    Place { name: "mail, web and phone programs", most: 8_000 },
    Place { name: "Slack", most: 40_000 },
    Place { name: "Firefox", most: 1_048_576 },
    Place { name: "Chrome and Edge", most: 2_097_152 },
];

/// The places where a whole address of so many characters arrives; none where only a file will do.
pub fn survives(characters: usize) -> impl Iterator<Item = Place> {
    PLACES.into_iter().filter(move |place| characters <= place.most)
}
