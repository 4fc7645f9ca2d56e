//! Countries with their adjectives, capitals and seats of government.

use super::{
    Lexicon,
    table::{Row, read, table},
};
use rustc_hash::FxHashMap;

/// A country, or a part of one that acts for itself in the news (Scotland, Hong Kong).
#[derive(Debug)]
pub struct Country {
    /// The name we show: “United States”.
    pub name: &'static str,
    /// Other names: “US”, “America”.
    pub aliases: Vec<&'static str>,
    /// Adjectives and the words for its people: “American”, “Americans”.
    pub adjectives: Vec<&'static str>,
    /// Its capital city, which may stand for its government.
    pub capital: Option<&'static str>,
    /// Other spellings of the capital, and second capitals: “Kiev”, “The Hague”.
    pub other_capitals: Vec<&'static str>,
    /// Names other than the capital city's that stand for its government: “White House”.
    pub seats: Vec<&'static str>,
    /// Whether its name is also a first name, a state or a plain word: “Jordan”.
    pub ambiguous: bool,
}

/// Countries, by each of their words.
#[derive(Default)]
pub(super) struct Countries {
    pub all: Vec<Country>,
    by_name: FxHashMap<&'static str, usize>,
    by_adjective: FxHashMap<&'static str, usize>,
    by_capital: FxHashMap<&'static str, usize>,
    by_seat: FxHashMap<&'static str, usize>,
}

impl Countries {
    pub fn load(problems: &mut Vec<String>) -> Self {
        let mut countries = Countries::default();
        read(&table!("countries.tsv"), problems, |row| countries.add(parse(row)?));
        countries
    }

    fn add(&mut self, country: Country) -> Result<(), String> {
        let at = self.all.len();
        let mut twice = None;
        let mut index = |map: &mut FxHashMap<&'static str, usize>, words: &[&'static str]| {
            for word in words {
                if map.insert(word, at).is_some() {
                    twice = Some(format!("“{word}” is another country's already"));
                }
            }
        };
        index(&mut self.by_name, &[country.name]);
        index(&mut self.by_name, &country.aliases);
        index(&mut self.by_adjective, &country.adjectives);
        index(&mut self.by_capital, country.capital.as_slice());
        index(&mut self.by_capital, &country.other_capitals);
        index(&mut self.by_seat, &country.seats);
        self.all.push(country);
        twice.map_or(Ok(()), Err)
    }
}

fn parse(row: &Row) -> Result<Country, String> {
    row.at_most(6)?;
    Ok(Country {
        name: row.required(0, "name")?,
        aliases: row.list(1),
        adjectives: row.list(2),
        capital: row.alternatives(3).next(),
        other_capitals: row.alternatives(3).skip(1).collect(),
        seats: row.list(4),
        ambiguous: row.flag(5, "ambiguous")?,
    })
}

impl Lexicon {
    /// The country of this name or alias, in this case.
    pub fn country(&self, name: &str) -> Option<&Country> {
        self.by(&self.countries.by_name, name)
    }

    /// The country of “Chinese”, “Kiwi”, “Britons”.
    pub fn country_by_adjective(&self, adjective: &str) -> Option<&Country> {
        self.by(&self.countries.by_adjective, adjective)
    }

    /// The country whose capital this is.
    pub fn country_by_capital(&self, capital: &str) -> Option<&Country> {
        self.by(&self.countries.by_capital, capital)
    }

    fn by(&self, map: &FxHashMap<&'static str, usize>, word: &str) -> Option<&Country> {
        map.get(word).and_then(|&at| self.countries.all.get(at))
    }
}
