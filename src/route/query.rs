//! The part of an address after the question mark: each key once, no key unknown.

use super::NoAddress;
use crate::choices::{Choice, key_of, value_of};
use std::fmt::Display;

/// The pairs of an address that were not asked for yet.
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Refuses a key that stands there twice.
    pub fn new(text: &str) -> Result<Self, NoAddress> {
        let pairs: Vec<(String, String)> = form_urlencoded::parse(text.as_bytes()).into_owned().collect();
        let twice = |i: usize| pairs[..i].iter().any(|p| p.0 == pairs[i].0);
        if (0..pairs.len()).any(twice) { Err(NoAddress) } else { Ok(Query(pairs)) }
    }

    fn take(&mut self, key: &str) -> Option<String> {
        let i = self.0.iter().position(|p| p.0 == key)?;
        Some(self.0.remove(i).1)
    }

    /// Any text; empty where the key is missing.
    pub fn text(&mut self, key: &str) -> String {
        self.take(key).unwrap_or_default()
    }

    /// What `read` makes of the value; refuses what it cannot read.
    pub fn value<T>(&mut self, read: impl Fn(&str) -> Option<T>, key: &str) -> Result<Option<T>, NoAddress> {
        self.take(key).map(|v| read(&v).ok_or(NoAddress)).transpose()
    }

    /// One of `choices`.
    pub fn choice<T: Copy>(&mut self, choices: &[Choice<T>], key: &str) -> Result<Option<T>, NoAddress> {
        self.value(|v| value_of(choices, v), key)
    }

    /// Several values with `by` between them.
    pub fn list<T>(&mut self, by: &str, read: impl Fn(&str) -> Option<T>, key: &str) -> Result<Vec<T>, NoAddress> {
        let all = self.value(|v| v.split(by).map(&read).collect::<Option<Vec<T>>>(), key)?;
        Ok(all.unwrap_or_default())
    }

    /// Refuses what nobody asked for.
    pub fn end(self) -> Result<(), NoAddress> {
        if self.0.is_empty() { Ok(()) } else { Err(NoAddress) }
    }
}

/// Writes what [`Query`] reads; leaves out what is empty.
#[derive(Default)]
pub struct Writer(Vec<(&'static str, String)>);

impl Writer {
    /// Any text.
    pub fn text(&mut self, key: &'static str, value: &str) {
        if !value.is_empty() {
            self.0.push((key, value.to_owned()));
        }
    }

    /// One of `choices`.
    pub fn choice<T: PartialEq>(&mut self, key: &'static str, choices: &[Choice<T>], value: Option<T>) {
        self.text(key, value.map_or("", |v| key_of(choices, &v)));
    }

    /// Several values, with a full stop between them.
    pub fn list<T: Display>(&mut self, key: &'static str, values: impl Iterator<Item = T>) {
        self.text(key, &values.map(|v| v.to_string()).collect::<Vec<_>>().join("."));
    }

    /// With its question mark; empty where there is nothing.
    pub fn finish(self) -> String {
        if self.0.is_empty() {
            return String::new();
        }
        let mut out = form_urlencoded::Serializer::for_suffix(String::from("?"), 1);
        out.extend_pairs(self.0).finish()
    }
}
