//! Actors and concepts by name: what the database calls entities.

use super::Variable;
use onrecord_core::{Analysis, EntityId, Kind, table::TargetKey};
use rusqlite::{Result, Transaction, params};
use std::collections::{HashMap, HashSet};

/// The longest name that the database takes, in code points.
const LONGEST: usize = 190;

/// A text that fits where a short one must stand.
pub fn short(text: &str) -> &str {
    text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end])
}

/// What has been written of them.
pub struct Names<'a> {
    to: &'a Transaction<'a>,
    analysis: &'a Analysis,
    /// The database's id of what is written, variable by variable; of nobody, too.
    ids: HashMap<(Variable, Option<TargetKey>), i64>,
    taken: HashSet<(Variable, String)>,
}

impl<'a> Names<'a> {
    /// Before any is written.
    pub fn new(to: &'a Transaction<'a>, analysis: &'a Analysis) -> Self {
        Names { to, analysis, ids: HashMap::new(), taken: HashSet::new() }
    }

    /// What sort of thing an actor is.
    pub fn kind(&self, id: EntityId) -> Option<Kind> {
        self.analysis.entity(id).map(|e| e.kind)
    }

    /// The database's id of an actor or issue, or of nobody; it is written where it was not.
    pub fn entity(&mut self, variable: Variable, key: Option<TargetKey>) -> Result<i64> {
        if let Some(id) = self.ids.get(&(variable, key)) {
            return Ok(*id);
        }
        let value = self.distinct(variable, key.map_or("", |k| k.name(self.analysis)));
        self.to.execute("INSERT INTO ENTITIES (VariableId, Value) VALUES (?, ?)", params![variable as i64, value])?;
        let id = self.to.last_insert_rowid();
        self.ids.insert((variable, key), id);
        self.attributes(id, variable, key)?;
        Ok(id)
    }

    /// The name, with a number where another has it already: the database knows names alone.
    fn distinct(&mut self, variable: Variable, name: &str) -> String {
        let mut value = short(name).to_owned();
        for n in 2.. {
            if self.taken.insert((variable, value.clone())) {
                break;
            }
            let number = format!(" ({n})");
            value = name.chars().take(LONGEST - number.len()).chain(number.chars()).collect();
        }
        value
    }

    /// Every entity has a value of every attribute, if an empty one.
    fn attributes(&self, id: i64, variable: Variable, key: Option<TargetKey>) -> Result<()> {
        let entity = key.and_then(|key| match key {
            TargetKey::Entity(id) => self.analysis.entity(id),
            TargetKey::Topic(_) => None,
        });
        let role = entity.and_then(|e| e.roles.first()).map_or("", String::as_str);
        let aliases = entity.map(|e| e.aliases.join("; ")).unwrap_or_default();
        let query = "INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue)
            SELECT ?, ID, ? FROM ATTRIBUTEVARIABLES WHERE VariableId = ? AND AttributeVariable = ?";
        for (attribute, value) in [("Type", role), ("Alias", &aliases), ("Notes", "")] {
            self.to.execute(query, params![id, short(value), variable as i64, attribute])?;
        }
        Ok(())
    }
}
