//! The gazetteer: names known beforehand, with what they are.

use super::{
    Lexicon,
    countries::Countries,
    phrases::{Phrases, same_letters, same_word},
    table::{Row, Table, read, table},
};
use crate::Kind;

/// What a known name is, finer than [`Kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Class {
    /// A country.
    Country,
    /// A capital city, which may stand for its country's government.
    Capital,
    /// Any other city or town.
    City,
    /// A state, province, island, continent, sea, river, strait, mountain, …
    Region,
    /// A building or street that stands for a government: “Kremlin”.
    Seat,
    /// A news agency.
    Agency,
    /// A newspaper, broadcaster, magazine.
    Outlet,
    /// An alliance, treaty body or international organization.
    Alliance,
    /// A company.
    Company,
    /// A political party or armed movement.
    Party,
    /// A ministry, court, central bank, parliament, agency, university, charity.
    Institution,
    /// A sports club, national league or federation.
    Team,
    /// An event, disease, movement, holiday.
    Event,
    /// A work, prize or product.
    Work,
    /// A law, treaty or accord.
    Law,
    /// A person whose name misleads, such as one with the family name first.
    Person,
}

impl Class {
    /// The kind of its names.
    pub fn kind(self) -> Kind {
        match self {
            Class::Country | Class::Capital | Class::City | Class::Region => Kind::Place,
            // Where it is a place only, “at the White House”, resolve says so of the mention.
            Class::Seat | Class::Agency | Class::Outlet | Class::Alliance | Class::Company => Kind::Organization,
            Class::Party | Class::Institution | Class::Team => Kind::Organization,
            Class::Event | Class::Work | Class::Law => Kind::Other,
            Class::Person => Kind::Person,
        }
    }
}

/// A known name.
#[derive(Debug)]
pub struct Known {
    /// The name we show, whichever alias was met.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// What it is, finer.
    pub class: Class,
    /// Whether the alias that was met is a plain word or a person's name as often: “Reading”, “Jordan”.
    pub ambiguous: bool,
}

/// All known names.
#[derive(Default)]
pub(super) struct Gazetteer {
    all: Vec<Known>,
    phrases: Phrases<usize>,
}

/// The files in the order of their claim to a name that stands in several.
const FILES: &[(Class, Table)] = &[
    (Class::Alliance, table!("names/alliances.tsv")),
    (Class::Agency, table!("names/agencies.tsv")),
    (Class::Outlet, table!("names/outlets.tsv")),
    (Class::Institution, table!("names/institutions.tsv")),
    (Class::Party, table!("names/parties.tsv")),
    (Class::Company, table!("names/companies.tsv")),
    (Class::Team, table!("names/teams.tsv")),
    (Class::Event, table!("names/events.tsv")),
    (Class::Work, table!("names/works.tsv")),
    (Class::Law, table!("names/laws.tsv")),
    (Class::Person, table!("names/persons.tsv")),
    (Class::Region, table!("names/regions.tsv")),
    (Class::City, table!("names/cities.tsv")),
];

impl Gazetteer {
    pub fn load(countries: &Countries, problems: &mut Vec<String>) -> Self {
        let mut gazetteer = Gazetteer::default();
        gazetteer.add_countries(countries);
        for (class, table) in FILES {
            read(table, problems, |row| gazetteer.add(*class, row));
        }
        gazetteer
    }

    fn add_countries(&mut self, countries: &Countries) {
        for country in &countries.all {
            let ambiguous: &[_] = if country.ambiguous { &[country.name] } else { &[] };
            self.insert(Class::Country, country.name, &country.aliases, ambiguous);
            // “Singapore” and “Monaco” are countries before they are capitals.
            if let Some(capital) = country.capital {
                self.insert(Class::Capital, capital, &country.other_capitals, &[]);
            }
            for seat in &country.seats {
                self.insert(Class::Seat, seat, &[], &[]);
            }
        }
    }

    fn add(&mut self, class: Class, row: &Row) -> Result<(), String> {
        row.at_most(3)?;
        let (name, aliases, ambiguous) = (row.required(0, "name")?, row.list(1), row.list(2));
        match ambiguous.iter().find(|a| **a != name && !aliases.contains(a)) {
            Some(stray) => Err(format!("“{stray}” is none of the names before it")),
            None => {
                self.insert(class, name, &aliases, &ambiguous);
                Ok(())
            }
        }
    }

    fn insert(&mut self, class: Class, name: &'static str, aliases: &[&'static str], ambiguous: &[&str]) {
        for phrase in std::iter::once(&name).chain(aliases) {
            let known = Known { name, kind: class.kind(), class, ambiguous: ambiguous.contains(phrase) };
            if self.phrases.add(phrase, self.all.len()) {
                self.all.push(known);
            }
        }
    }
}

impl Lexicon {
    /// The longest known name at the start of `words` (tokens of running text, “’s” apart), in its own case, and how
    /// many words it took.
    pub fn gazetteer(&self, words: &[&str]) -> Option<(usize, &Known)> {
        self.known(words, same_word)
    }

    /// The same without regard to case, for headlines in capitals or small letters. A known name that would read as a
    /// plain word there (“us”, “who”, “nice”) is left out.
    pub fn gazetteer_caseless(&self, words: &[&str]) -> Option<(usize, &Known)> {
        let found = self.known(words, same_letters)?;
        let first = words.first().map(|w| w.to_lowercase()).unwrap_or_default();
        (found.0 > 1 || !(self.function_word(&first) || self.common_word(&first))).then_some(found)
    }

    fn known(&self, words: &[&str], same: fn(&str, &str) -> bool) -> Option<(usize, &Known)> {
        let (length, at) = self.gazetteer.phrases.longest(words, same)?;
        Some((length, self.gazetteer.all.get(at)?))
    }
}
