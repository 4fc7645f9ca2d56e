//! What was found, missed and wrong, a line each; the table of it; and the floor that an article's file keeps.

use std::{collections::BTreeMap, fmt::Write};

/// What is counted, in the table's order.
pub const ASPECTS: [&str; 8] = ["names", "kinds", "mentions", "roles", "quotes", "speakers", "stances", "details"];

/// How one aspect of an article came out.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Expected and found.
    pub found: usize,
    /// Expected, and nothing was found.
    pub missed: Vec<String>,
    /// Something else was found, or something that nobody expects.
    pub wrong: Vec<String>,
    /// How many of the wrong stand in the place of something expected.
    pub instead: usize,
}

impl Tally {
    /// Counts something expected.
    pub fn expect(&mut self, line: String, found: bool) {
        if found { self.found += 1 } else { self.missed.push(line) }
    }

    /// Counts something expected for which something else was found.
    pub fn mistake(&mut self, line: String) {
        self.instead += 1;
        self.wrong.push(line);
    }

    fn expected(&self) -> usize {
        self.found + self.missed.len() + self.instead
    }

    fn lost(&self) -> usize {
        self.missed.len() + self.instead
    }

    /// `12 of 14, 1 wrong`
    fn line(&self) -> String {
        let wrong = if self.wrong.is_empty() { String::new() } else { format!(", {} wrong", self.wrong.len()) };
        format!("{} of {}{wrong}", self.found, self.expected())
    }

    /// `12/14 +1`
    fn cell(&self) -> String {
        let wrong = if self.wrong.is_empty() { String::new() } else { format!(" +{}", self.wrong.len()) };
        format!("{}/{}{wrong}", self.found, self.expected())
    }

    fn add(&mut self, other: &Tally) {
        self.found += other.found;
        self.instead += other.instead;
        self.missed.extend(other.missed.iter().cloned());
        self.wrong.extend(other.wrong.iter().cloned());
    }
}

/// The tallies of one article, by aspect.
#[derive(Clone, Debug, Default)]
pub struct Report(BTreeMap<&'static str, Tally>);

impl Report {
    /// The tally of an aspect.
    pub fn of(&mut self, aspect: &'static str) -> &mut Tally {
        self.0.entry(aspect).or_default()
    }

    fn get(&self, aspect: &str) -> Tally {
        self.0.get(aspect).cloned().unwrap_or_default()
    }

    /// Adds another article's tallies.
    pub fn add(&mut self, other: &Report) {
        other.0.iter().for_each(|(aspect, tally)| self.of(aspect).add(tally));
    }

    /// One row of the table.
    pub fn row(&self, title: &str) -> String {
        let cells = ASPECTS.map(|a| format!("{:<11}", self.get(a).cell()));
        format!("{title:<12}{}", cells.concat()).trim_end().to_string()
    }

    /// The table's first row.
    pub fn head() -> String {
        format!("{:<12}{}", "", ASPECTS.map(|a| format!("{a:<11}")).concat())
    }

    /// Everything missed (-) and wrong (+), a line each.
    pub fn lines(&self) -> String {
        let mut out = String::new();
        for aspect in ASPECTS {
            let tally = self.get(aspect);
            tally.missed.iter().for_each(|line| _ = writeln!(out, "    - {aspect}: {line}"));
            tally.wrong.iter().for_each(|line| _ = writeln!(out, "    + {aspect}: {line}"));
        }
        out
    }

    /// The section of the file that keeps this result; empty where nothing is missed or wrong.
    pub fn floor(&self) -> String {
        let imperfect = ASPECTS.iter().filter(|a| self.get(a).lost() + self.get(a).wrong.len() > 0);
        let lines: Vec<String> = imperfect.map(|a| format!("{a} {}\n", self.get(a).line())).collect();
        if lines.is_empty() { String::new() } else { format!("\n== floor\n\n{}", lines.concat()) }
    }

    /// The aspects that came out worse than the floor.
    pub fn below(&self, floor: &Floor) -> Vec<String> {
        let worse = ASPECTS.iter().filter(|a| {
            let (lost, wrong) = floor.0.get(**a).copied().unwrap_or_default();
            self.get(a).lost() > lost || self.get(a).wrong.len() > wrong
        });
        worse.map(|a| format!("{a} {}", self.get(a).line())).collect()
    }
}

/// How many of an aspect may be lost and wrong; none where the file says nothing.
#[derive(Debug, Default)]
pub struct Floor(BTreeMap<String, (usize, usize)>);

impl Floor {
    /// Reads lines such as `mentions 30 of 33, 1 wrong`.
    pub fn parse(lines: &str) -> Result<Floor, String> {
        let line = |line: &str| {
            let (counts, wrong) = line.split_once(", ").unwrap_or((line, "0 wrong"));
            let mut words = counts.split(' ');
            let aspect = words.next()?.to_string();
            let (found, of): (usize, usize) = (words.next()?.parse().ok()?, words.nth(1)?.parse().ok()?);
            Some((aspect, (of.checked_sub(found)?, wrong.strip_suffix(" wrong")?.parse().ok()?)))
        };
        let lines = lines.lines().filter(|l| !l.trim().is_empty());
        lines.map(|l| line(l).ok_or_else(|| format!("cannot read “{l}”"))).collect::<Result<_, _>>().map(Floor)
    }
}
