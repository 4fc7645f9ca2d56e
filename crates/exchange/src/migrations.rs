//! Records of every version before this one, brought up to it: a step a version, on plain JSON, so that no step changes
//! when the page's own types do.

use crate::record::{FORMAT, Fault};
use serde_json::{Map, Value, json};

/// The version that is written. From 3 on, every record says in `format` that it is ours.
pub const VERSION: u32 = STEPS.len() as u32 + 1;

/// From version 1 to 2, from 2 to 3, and so on.
const STEPS: [fn(Value) -> Option<Value>; 2] = [from_1, from_2];

/// A record as the newest version writes it.
///
/// # Errors
/// It is none of ours, of a later version, or damaged.
pub fn to_current(value: Value) -> Result<Value, Fault> {
    let version = value.get("version").and_then(Value::as_u64).filter(|v| *v > 0).ok_or(Fault::NotOurs)?;
    if version > 2 && value.get("format").is_none_or(|format| format != FORMAT) {
        return Err(Fault::NotOurs);
    }
    let done = usize::try_from(version - 1).ok();
    let steps = done.and_then(|done| STEPS.get(done..)).ok_or(Fault::Later)?;
    let damaged = || Fault::Damaged(format!("version {version}"));
    steps.iter().try_fold(value, |value, step| step(value)).ok_or_else(damaged)
}

/// Version 1 kept splits alone, and of their words not what stood around them. Version 2 has a log of corrections.
fn from_1(mut value: Value) -> Option<Value> {
    let record = value.as_object_mut()?;
    let splits = record.remove("splits").unwrap_or_else(|| json!([]));
    let documents = record.get("documents")?.as_array()?;
    let corrections = splits.as_array()?.iter().map(|split| correction(split, documents));
    let corrections: Vec<Value> = corrections.collect::<Option<_>>()?;
    let past: Vec<Value> = corrections.iter().map(|_| json!({ "came": 1 })).collect();
    record.insert("log".into(), json!({ "corrections": corrections, "past": past }));
    record.insert("version".into(), 2.into());
    Some(value)
}

/// A split as a correction, with what stands around its words where its document is still there.
fn correction(split: &Value, documents: &[Value]) -> Option<Value> {
    let mut correction = split.as_object()?.clone();
    correction.insert("do".into(), "split".into());
    let at = correction.get_mut("at")?.as_object_mut()?;
    if let Some([prefix, suffix]) = around(at, documents) {
        at.insert("prefix".into(), prefix.into());
        at.insert("suffix".into(), suffix.into());
    }
    Some(correction.into())
}

/// The 32 characters before an anchor's words and the 32 after, of the text that has them there.
fn around(at: &Map<String, Value>, documents: &[Value]) -> Option<[String; 2]> {
    let document = at.get("document")?;
    let text = documents.iter().find(|d| d.get("id") == Some(document))?.get("text")?.as_str()?;
    let place = |n| usize::try_from(at.get("span")?.get(n)?.as_u64()?).ok();
    let (start, end) = (place(0)?, place(1)?);
    if text.get(start..end)? != at.get("words")?.as_str()? {
        return None;
    }
    let (before, after) = (text.get(..start)?, text.get(end..)?);
    let from = before.char_indices().rev().nth(31).map_or(0, |(at, _)| at);
    Some([before.get(from..)?.to_owned(), after.chars().take(32).collect()])
}

/// Versions 1 and 2 were one workspace in local storage. Version 3 is one of several and has a label.
fn from_2(mut value: Value) -> Option<Value> {
    value.as_object_mut()?.remove("version");
    Some(json!({ "format": FORMAT, "version": 3, "workspace": value }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Record;

    /// What each past version wrote, and the newest, with what a person would see of it now.
    const WRITTEN: [(&str, &str, &str); 4] = [
        ("version 1, without splits", include_str!("fixtures/version-1.json"), "0 corrections"),
        ("version 1, with splits", include_str!("fixtures/version-1-splits.json"), "2 corrections"),
        ("version 2", include_str!("fixtures/version-2.json"), "10 corrections"),
        ("version 3", include_str!("fixtures/version-3.json"), "10 corrections"),
    ];

    #[test]
    fn every_past_version_is_read_whole() {
        for (name, json, corrections) in WRITTEN {
            let read = Record::from_json(json.as_bytes());
            let Ok(record) = read else { panic!("{name}: {read:?}") };
            let workspace = &record.workspace;
            assert_eq!(format!("{} corrections", workspace.log.corrections().len()), corrections, "{name}");
            let ids: Vec<&str> = workspace.documents.iter().map(|d| d.id.as_str()).collect();
            assert_eq!((ids, workspace.example), (vec!["d1", "d3"], false), "{name}");
            let edits: usize = workspace.documents.iter().map(|d| d.edits.len() + d.restored.len()).sum();
            assert_eq!(edits, 2, "{name}: what was set by hand");
            assert_eq!(Record::from_json(record.to_json().as_bytes()), Ok(record), "{name}: and written again");
        }
    }

    #[test]
    fn there_is_a_fixture_a_version() {
        for version in 1..=VERSION {
            let of = |json: &str| serde_json::from_str::<Value>(json).is_ok_and(|v| v["version"] == version);
            assert!(WRITTEN.iter().any(|(_, json, _)| of(json)), "version {version}");
        }
    }

    #[test]
    fn splits_of_version_1_get_what_stands_around_their_words() {
        let [_, (_, json, _), ..] = WRITTEN;
        let value = serde_json::from_str(json).ok().and_then(|v| to_current(v).ok()).unwrap_or_default();
        let anchors: Vec<String> = value["workspace"]["log"]["corrections"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|c| {
                let of = |key| c["at"][key].as_str().unwrap_or("-");
                format!("{}: {}[{}]{}", of("document"), of("prefix"), of("words"), of("suffix"))
            })
            .collect();
        let expected = ["d1:  reste ouvert »\n\nThen the pilot [Ann] spoke of the “naïve” timetable ", "d9: -[Bob]-"];
        assert_eq!(anchors, expected, "what has lost its document is kept, too");
    }

    #[test]
    fn what_is_not_ours_is_refused() {
        let check = |json: &str, expected: &str| {
            let read = Record::from_json(json.as_bytes());
            let why = read.map_or_else(|fault| fault.to_string(), |_| "read".into());
            assert!(why.contains(expected), "{json}: {why}");
        };
        check("", "holds no workspace");
        check("null", "holds no workspace");
        check(r#"{"version":0}"#, "holds no workspace");
        check(r#"{"version":-1}"#, "holds no workspace");
        check(r#"{"version":3,"workspace":{"documents":[],"last":0}}"#, "holds no workspace");
        check(r#"{"format":"other","version":3,"workspace":{"documents":[],"last":0}}"#, "holds no workspace");
        check(r#"{"format":"onrecord","version":4}"#, "A later version");
        check(r#"{"format":"onrecord","version":18446744073709551615}"#, "A later version");
        check(r#"{"version":1}"#, "damaged (version 1)");
        check(r#"{"version":1,"documents":[],"splits":7,"last":0}"#, "damaged (version 1)");
        check(r#"{"version":1,"documents":[],"splits":[7],"last":0}"#, "damaged (version 1)");
        check(r#"{"version":2}"#, "damaged (missing field");
        check(r#"{"format":"onrecord","version":3}"#, "damaged (missing field");
    }
}
