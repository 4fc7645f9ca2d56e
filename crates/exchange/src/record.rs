//! What is stored of a workspace, and what a `.onrecord.json` file holds: the same JSON.

use crate::migrations;
use crate::shared::Shared;
use crate::workspace::Workspace;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt;

/// The first word of every record, by which it is known for one of ours.
pub const FORMAT: &str = "onrecord";

/// What a workspace is called, and when what happened to it. These keys are the same in every version from 3 on, so that
/// records of later versions can be listed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Label {
    /// What no other workspace of this browser has.
    #[serde(default)]
    pub id: String,
    /// What the person calls it; empty where it goes by its articles.
    #[serde(default)]
    pub name: String,
    /// When it was made, as `2024-03-18T09:30:00.000Z`.
    #[serde(default)]
    pub created: String,
    /// When it was last changed, likewise.
    #[serde(default)]
    pub modified: String,
    /// When it was deleted, likewise. It can be brought back for a while.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<String>,
}

/// A workspace with its label.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    format: String,
    version: u32,
    /// What it is called.
    #[serde(flatten)]
    pub label: Label,
    /// The address of the view, `#/…`, in what somebody saves as a file or sends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub view: Option<String>,
    /// What it holds. Offsets in it are bytes.
    pub workspace: Workspace,
}

/// Why a record is not read. It stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is something else.
    NotOurs,
    /// A later version of the page wrote it.
    Later,
    /// Something in it is missing or wrong.
    Damaged(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::NotOurs => f.write_str("It holds no workspace."),
            Fault::Later => f.write_str("A later version of Onrecord wrote it. Reload the page to get that version."),
            Fault::Damaged(why) => write!(f, "It is damaged ({why})."),
        }
    }
}

impl Record {
    /// A record of the newest version.
    pub fn of(label: Label, workspace: Workspace) -> Self {
        Record { format: FORMAT.into(), version: migrations::VERSION, label, view: None, workspace }
    }

    /// To be stored.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What was stored, by this version or one before it.
    ///
    /// # Errors
    /// It is none of ours, of a later version, or damaged.
    pub fn from_json(json: &[u8]) -> Result<Self, Fault> {
        let value = serde_json::from_slice(json).map_err(|_| Fault::NotOurs)?;
        let damaged = |e: serde_json::Error| Fault::Damaged(e.to_string());
        let record: Record = serde_json::from_value(migrations::to_current(value)?).map_err(damaged)?;
        let workspace = record.workspace.checked().map_err(|why| Fault::Damaged(why.into()))?;
        Ok(Record { workspace, ..record })
    }

    /// What a `.onrecord.json` file holds, of the first versions too, whose files held what links hold.
    ///
    /// # Errors
    /// Says in words for a person why it cannot be opened.
    pub fn from_file(json: &[u8]) -> Result<Self, String> {
        match Record::from_json(json) {
            Err(Fault::NotOurs) => Shared::from_json(json).map(Record::from),
            read => read.map_err(|fault| fault.to_string()),
        }
    }
}

impl From<Shared> for Record {
    fn from(shared: Shared) -> Self {
        let workspace = Workspace::of(shared.documents, shared.corrections);
        Record { view: Some(shared.view), ..Record::of(Label::default(), workspace) }
    }
}

/// Changes what a stored record is called and leaves all else as it is; `None` where it is none of ours. Any version does.
pub fn amend(json: &str, change: impl FnOnce(&mut Label)) -> Option<String> {
    let mut value: Value = serde_json::from_str(json).ok()?;
    if value.get("format")? != FORMAT {
        return None;
    }
    let mut label = Label::deserialize(&value).ok()?;
    change(&mut label);
    let (record, Value::Object(changed)) = (value.as_object_mut()?, serde_json::to_value(&label).ok()?) else {
        return None;
    };
    record.remove("deleted");
    record.extend(changed);
    Some(value.to_string())
}

/// What to call a second one: “Name (2)”, after that “Name (3)”.
pub fn next_name(name: &str) -> String {
    let numbered = || {
        let (name, number) = name.strip_suffix(')')?.rsplit_once(" (")?;
        Some((name, number.parse::<u32>().ok()?.checked_add(1)?))
    };
    let (name, number) = numbered().unwrap_or((name, 2));
    format!("{name} ({number})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_the_first_versions_are_read() {
        let file = r##"{"onrecord":1,"documents":[{"id":"d2","text":"Rain."}],"corrections":[],"view":"#/cards"}"##;
        let Ok(record) = Record::from_file(file.as_bytes()) else { panic!("it is read") };
        assert_eq!((record.view.as_deref(), record.workspace.titles()), (Some("#/cards"), vec!["Rain.".to_owned()]));
        assert_eq!(Record::from_file(record.to_json().as_bytes()), Ok(record));
        for (bad, words) in [("", "no workspace"), (r#"{"onrecord":2}"#, "another version")] {
            assert!(Record::from_file(bad.as_bytes()).is_err_and(|why| why.contains(words)), "{bad}");
        }
    }

    #[test]
    fn copies_are_numbered() {
        for (name, next) in [
            ("Bridge", "Bridge (2)"),
            ("Bridge (2)", "Bridge (3)"),
            ("Bridge (draft)", "Bridge (draft) (2)"),
            ("Bridge (4294967295)", "Bridge (4294967295) (2)"),
            ("", " (2)"),
        ] {
            assert_eq!(next_name(name), next);
        }
    }

    #[test]
    fn a_label_changes_and_all_else_stays_even_of_a_later_version() {
        let stored = r#"{"format":"onrecord","version":9,"id":"a","name":"Old","created":"c","modified":"m","deleted":"d","new":[1],"workspace":{"x":2}}"#;
        let Some(json) = amend(stored, |l| {
            l.name = "New".into();
            l.deleted = None;
        }) else {
            panic!("it is ours")
        };
        let expected = r#"{"format":"onrecord","version":9,"id":"a","name":"New","created":"c","modified":"m","new":[1],"workspace":{"x":2}}"#;
        let value = |json: &str| serde_json::from_str::<Value>(json).unwrap_or_default();
        assert_eq!(value(&json), value(expected));
        for other in ["", "[]", "{}", r#"{"format":"other"}"#] {
            assert_eq!(amend(other, |_| ()), None, "{other}");
        }
    }
}
