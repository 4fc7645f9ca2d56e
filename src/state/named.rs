//! Whom and what a person means by the name they typed or chose from a list.

use crate::words;
use crate::worker::Reading;
use onrecord_core::corrections::{Aim, ItemId, Place};
use onrecord_core::{Entity, EntityId, TopicId};

/// What is wrong with what was typed, in words.
pub type Trouble = &'static str;

/// No entity has the name.
pub const NOBODY: Trouble = words::cards::NO_SUCH_CARD_OR_EMPTY;

impl Reading {
    /// The entity of a name, as [`choosable`] tells it or in any case.
    pub fn entity_named(&self, name: &str) -> Option<EntityId> {
        let named = |e: &&Entity| choosable(self, e.id) == name.trim();
        let alike = |e: &&Entity| e.name.to_lowercase() == name.trim().to_lowercase();
        let entities = &self.analysis.entities;
        entities.iter().find(named).or_else(|| entities.iter().find(alike)).map(|e| e.id)
    }

    /// The topic of a name, in any case.
    pub fn topic_named(&self, name: &str) -> Option<TopicId> {
        self.analysis.topics.iter().find(|t| t.name.to_lowercase() == name.trim().to_lowercase()).map(|t| t.id)
    }

    /// The entity of a name, nobody for none.
    ///
    /// # Errors
    /// No entity has the name.
    pub fn whom(&self, name: &str) -> Result<Option<EntityId>, Trouble> {
        if name.is_empty() { Ok(None) } else { self.entity_named(name).map(Some).ok_or(NOBODY) }
    }

    /// The same as a place for a correction.
    ///
    /// # Errors
    /// No entity has the name.
    pub fn whom_at(&self, name: &str) -> Result<Option<Place>, Trouble> {
        let entity = self.whom(name)?.map(ItemId::Entity);
        Ok(entity.and_then(|item| Place::of(&self.documents, &self.analysis, item)))
    }

    /// What a stance is about, by its name; a name that nothing has is a new issue.
    ///
    /// # Errors
    /// There is no name.
    pub fn aim(&self, name: &str) -> Result<Aim, Trouble> {
        if name.is_empty() {
            return Err(words::cards::SAY_WHAT_ABOUT);
        }
        let topic = self.topic_named(name).map(ItemId::Topic);
        let known = topic.or_else(|| self.entity_named(name).map(ItemId::Entity));
        let place = known.and_then(|item| Place::of(&self.documents, &self.analysis, item));
        Ok(place.map_or_else(|| Aim::Issue(name.to_owned()), Aim::At))
    }
}

/// What an entity is called among all: of several with one name, the second is “Name (2)”.
pub fn choosable(reading: &Reading, id: EntityId) -> String {
    let name = reading.name(Some(id));
    let before = reading.analysis.entities.iter().take(id.index()).filter(|e| e.name == name).count();
    if before > 0 { format!("{name} ({})", before + 1) } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    #[test]
    fn entities_of_one_name_are_told_apart() {
        let mut read = reading();
        read.analysis.entities[1].name = "Ada Lund".into();
        let second = choosable(&read, EntityId(1));
        assert_eq!((second.as_str(), read.entity_named(&second)), ("Ada Lund (2)", Some(EntityId(1))));
        assert_eq!((read.entity_named("ada lund"), read.entity_named("Nobody")), (Some(EntityId(0)), None));
    }
}
