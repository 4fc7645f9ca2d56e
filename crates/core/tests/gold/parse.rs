//! Reads a `.gold` file: an article with its mentions marked, what is said and held under each paragraph, who is who,
//! and the floor. `articles/README.md` tells the format.

use crate::{
    markup::{self, Mark},
    notes::{self, Note, Position, Saying},
    tally::Floor,
};
use onrecord_core::{Kind, RoleTime, Span};

/// An article and what a careful reader finds in it.
pub struct Gold {
    /// The article, as pasted.
    pub text: String,
    /// Its mentions.
    pub marks: Vec<Mark>,
    /// Who is who.
    pub cast: Vec<Member>,
    /// Who said what.
    pub sayings: Vec<Saying>,
    /// Who stands where.
    pub positions: Vec<Position>,
    /// What was found last time.
    pub floor: Floor,
}

/// `person Jane Doe: mayor of Ashby; may former teacher`
pub struct Member {
    /// The kinds that are right.
    pub kinds: Vec<Kind>,
    /// The name; a description in small letters for somebody without one.
    pub name: String,
    /// What the article says that they are.
    pub roles: Vec<GoldRole>,
    /// Whether it may as well not be found.
    pub optional: bool,
}

/// `former mayor of Ashby`
pub struct GoldRole {
    /// Now or before.
    pub time: RoleTime,
    /// `mayor of Ashby`
    pub words: String,
    /// Whether it may as well not be found.
    pub optional: bool,
}

impl Member {
    /// Whether it has a name, which a description in small letters is not.
    pub fn named(&self) -> bool {
        self.name.chars().any(char::is_uppercase) && !self.name.starts_with(char::is_lowercase)
    }
}

/// Reads a whole file.
pub fn parse(file: &str) -> Result<Gold, String> {
    let (file, floor) = file.split_once("\n== floor\n").unwrap_or((file, ""));
    let (article, cast) = file.split_once("\n== who\n").ok_or("no “== who”")?;
    let lines = || article.lines().filter(|l| !l.starts_with('#'));
    let marked = lines().filter(|l| !is_note(l)).collect::<Vec<_>>().join("\n");
    let (text, marks) = markup::read(&without_gaps(&marked))?;
    let cast: Result<Vec<Member>, String> = cast.lines().filter(|l| !l.trim().is_empty()).map(member).collect();
    let (cast, floor) = (cast?, Floor::parse(floor)?);
    let mut gold = Gold { text, marks, cast, sayings: vec![], positions: vec![], floor };
    gold.read_notes(lines())?;
    gold.check_names()?;
    Ok(gold)
}

fn is_note(line: &str) -> bool {
    line.starts_with("    ")
}

/// Without the empty lines that notes leave behind.
fn without_gaps(marked: &str) -> String {
    let lines: Vec<&str> = marked.lines().collect();
    let kept =
        (0..lines.len()).filter(|i| !lines[*i].is_empty() || i.checked_sub(1).is_some_and(|b| !lines[b].is_empty()));
    kept.map(|i| lines[i]).collect::<Vec<_>>().join("\n").trim().to_string()
}

/// `may person Jane Doe: mayor of Ashby`
fn member(line: &str) -> Result<Member, String> {
    let (line, optional) = line.strip_prefix("may ").map_or((line, false), |rest| (rest, true));
    let (kinds, rest) = line.split_once(' ').ok_or_else(|| format!("cannot read “{line}”"))?;
    let kinds: Option<Vec<Kind>> = kinds.split('|').map(kind).collect();
    let (name, roles) = rest.split_once(": ").unwrap_or((rest, ""));
    let roles = roles.split("; ").filter(|r| !r.is_empty()).map(role).collect();
    Ok(Member { kinds: kinds.ok_or_else(|| format!("no kind: “{line}”"))?, name: name.into(), roles, optional })
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

fn role(words: &str) -> GoldRole {
    let (words, optional) = words.strip_prefix("may ").map_or((words, false), |rest| (rest, true));
    let times = [("former ", RoleTime::Former), ("incoming ", RoleTime::Incoming)];
    let timed = times.iter().find_map(|(word, time)| Some((words.strip_prefix(word)?, *time)));
    let (words, time) = timed.unwrap_or((words, RoleTime::Current));
    GoldRole { time, words: words.into(), optional }
}

impl Gold {
    /// Reads the notes; each block of them is about the paragraphs since the last.
    fn read_notes<'a>(&mut self, lines: impl Iterator<Item = &'a str>) -> Result<(), String> {
        let (mut above, mut noted) = (Span::new(0, 0), true);
        for line in lines.filter(|l| !l.trim().is_empty()) {
            if !is_note(line) {
                let words = markup::read(line)?.0;
                let at = self.text[above.end..].find(&words).ok_or_else(|| format!("“{words}” is lost"))? + above.end;
                above = Span::new(if noted { at } else { above.start }, at + words.len());
                noted = false;
                continue;
            }
            noted = true;
            match notes::read(line.trim(), &self.text, above).map_err(|e| format!("{}: {e}", line.trim()))? {
                Note::Saying(saying) => self.sayings.push(saying),
                Note::Position(position) => self.positions.push(position),
            }
        }
        Ok(())
    }

    /// Every mark has to name somebody of the cast.
    fn check_names(&self) -> Result<(), String> {
        for mark in &self.marks {
            for name in mark.names.split(['|', '+']) {
                self.member(name).ok_or_else(|| format!("who is “{name}”?"))?;
            }
        }
        Ok(())
    }

    /// Whose name `words` are: the whole name, else words of the one name that has them.
    pub fn member(&self, words: &str) -> Option<usize> {
        let wanted = bare(words);
        let whole = self.cast.iter().position(|m| bare(&m.name) == wanted);
        let part = |name: &str, words: &str| format!(" {name} ").contains(&format!(" {words} "));
        let mut parts = (0..self.cast.len()).filter(|i| {
            let name = bare(&self.cast[*i].name);
            part(&name, &wanted) || part(&wanted, &name)
        });
        whole.or_else(|| parts.next().filter(|_| parts.next().is_none()))
    }
}

/// A name without its article and without regard to case.
pub fn bare(name: &str) -> String {
    let name = name.replace('’', "'").to_lowercase();
    let articles = ["the ", "a ", "an "];
    articles.iter().find_map(|a| name.strip_prefix(a)).unwrap_or(&name).trim().to_string()
}
