//! Reads a `.gold` file: the article, then what is expected of it, a line each.

use onrecord_core::{AttributionKind, Kind, Polarity};

/// An article and what a careful reader finds in it.
pub struct Gold {
    /// The article, as pasted.
    pub text: String,
    /// Who and what is named.
    pub entities: Vec<GoldEntity>,
    /// Names that may be found or not.
    pub optional_entities: Vec<String>,
    /// Who said what.
    pub quotes: Vec<GoldQuote>,
    /// First words of attributions that may be found or not.
    pub optional_quotes: Vec<String>,
    /// Who stands where.
    pub stances: Vec<GoldStance>,
    /// Stances that may be found or not.
    pub optional_stances: Vec<OptionalStance>,
}

/// `person Jane Doe = Doe, she | role Mayor of Ashby`
pub struct GoldEntity {
    pub kind: Kind,
    pub name: String,
    pub mentions: Vec<String>,
    pub role: Option<String>,
}

/// `quote "first words" by Jane Doe direct`
pub struct GoldQuote {
    pub words: String,
    pub speaker: String,
    pub kind: AttributionKind,
}

/// `stance Jane Doe against plan @ "opposed the plan"`
pub struct GoldStance {
    pub holder: String,
    pub polarity: Polarity,
    pub target: String,
    pub words: String,
}

/// `may stance Jane Doe`, `may stance Jane Doe for`, `may stance Jane Doe for plan`
pub struct OptionalStance {
    pub holder: String,
    pub polarity: Option<Polarity>,
    pub target: String,
}

/// Reads a whole file.
pub fn parse(file: &str) -> Result<Gold, String> {
    let (text, expected) = file.split_once("\n== expected\n").ok_or("no “== expected”")?;
    let text: Vec<&str> = text.lines().filter(|l| !l.starts_with('#')).collect();
    let mut gold = Gold {
        text: text.join("\n").trim().to_string(),
        entities: vec![],
        optional_entities: vec![],
        quotes: vec![],
        optional_quotes: vec![],
        stances: vec![],
        optional_stances: vec![],
    };
    for line in expected.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
        gold.read(line).ok_or_else(|| format!("cannot read “{line}”"))?;
    }
    Ok(gold)
}

impl Gold {
    fn read(&mut self, line: &str) -> Option<()> {
        if let Some(rest) = line.strip_prefix("may ") {
            return self.read_optional(rest);
        }
        let (word, rest) = line.split_once(' ')?;
        match word {
            "quote" => self.quotes.push(quote(rest)?),
            "stance" => self.stances.push(stance(rest)?),
            _ => self.entities.push(entity(kind(word)?, rest)),
        }
        Some(())
    }

    fn read_optional(&mut self, rest: &str) -> Option<()> {
        let (word, rest) = rest.split_once(' ')?;
        match word {
            "entity" => self.optional_entities.push(rest.to_string()),
            "quote" => self.optional_quotes.push(quoted(rest)?.0.to_string()),
            "stance" => {
                let (holder, polarity, target) = sides(rest).unwrap_or((rest.to_string(), None, String::new()));
                self.optional_stances.push(OptionalStance { holder, polarity, target });
            }
            _ => return None,
        }
        Some(())
    }
}

fn kind(word: &str) -> Option<Kind> {
    match word {
        "person" => Some(Kind::Person),
        "organization" => Some(Kind::Organization),
        "place" => Some(Kind::Place),
        "other" => Some(Kind::Other),
        _ => None,
    }
}

fn entity(kind: Kind, rest: &str) -> GoldEntity {
    let (rest, role) = rest.split_once(" | role ").map_or((rest, None), |(rest, role)| (rest, Some(role.to_string())));
    let (name, mentions) = rest.split_once(" = ").unwrap_or((rest, ""));
    let mentions = mentions.split(", ").filter(|m| !m.is_empty()).map(str::to_string).collect();
    GoldEntity { kind, name: name.to_string(), mentions, role }
}

/// The words between the quotation marks at the start, and what follows them.
fn quoted(rest: &str) -> Option<(&str, &str)> {
    let (words, rest) = rest.strip_prefix('"')?.split_once('"')?;
    Some((words, rest.trim()))
}

fn quote(rest: &str) -> Option<GoldQuote> {
    let (words, rest) = quoted(rest)?;
    let (speaker, kind) = rest.strip_prefix("by ")?.rsplit_once(' ')?;
    let kind = match kind {
        "direct" => AttributionKind::Direct,
        "indirect" => AttributionKind::Indirect,
        "mixed" => AttributionKind::Mixed,
        _ => return None,
    };
    Some(GoldQuote { words: words.to_string(), speaker: speaker.to_string(), kind })
}

fn stance(rest: &str) -> Option<GoldStance> {
    let (rest, words) = rest.split_once(" @ ")?;
    let (holder, polarity, target) = sides(rest)?;
    Some(GoldStance { holder, polarity: polarity?, target, words: quoted(words)?.0.to_string() })
}

/// `holder for target`, `holder against target`, `holder for`.
fn sides(rest: &str) -> Option<(String, Option<Polarity>, String)> {
    let spaced = format!("{rest} ");
    let sides = [(" for ", Polarity::Positive), (" against ", Polarity::Negative)];
    let (holder, polarity, target) =
        sides.iter().find_map(|(word, polarity)| spaced.split_once(word).map(|(h, t)| (h, *polarity, t)))?;
    Some((holder.to_string(), Some(polarity), target.trim().to_string()))
}
