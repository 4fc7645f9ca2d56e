//! W3C Web Annotations as JSON-LD: one a quotation and one a stance, on the text that was read.
//!
//! What the annotation model has no word for stands under the prefix `onrecord`.

use super::events::{self, Event};
use super::report::side;
use super::{Export, cite, name_of};
use onrecord_core::Span;
use serde_json::{Value, json};

/// Characters before and after the words that find them again.
const CONTEXT: usize = 32;
/// Of terms that the annotation model does not have.
const VOCABULARY: &str = "urn:onrecord:";

/// An annotation page with all annotations.
pub fn write(export: &Export) -> String {
    let items: Vec<Value> = events::all(export).iter().map(|event| annotation(export, event)).collect();
    let page = json!({
        "@context": ["http://www.w3.org/ns/anno.jsonld", { "onrecord": VOCABULARY }],
        "id": uuid(&items.iter().map(|i| i["id"].to_string()).collect::<Vec<_>>()),
        "type": "AnnotationPage",
        "items": items,
    });
    format!("{page:#}\n")
}

fn annotation(export: &Export, event: &Event) -> Value {
    let targets: Vec<Value> = event.spans.iter().map(|span| target(export, event, *span)).collect();
    let text = export.document(event.article.id).map_or("", |(_, d)| &d.text);
    let mut value = json!({
        "id": uuid(&[text, &event.id(), &event.words]),
        "type": "Annotation",
        "motivation": if event.position.is_some() { "classifying" } else { "identifying" },
        "generator": { "id": "urn:onrecord", "type": "Software", "name": "Onrecord" },
        "body": { "type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": describe(export, event) },
        "target": targets,
        "onrecord:item": event.id(),
        "onrecord:event": event.kind(),
        "onrecord:by": event.by,
        "onrecord:manner": event.manner,
        "onrecord:rule": event.why.rule,
        "onrecord:sure": (f64::from(event.why.sure) * 100.0).round() / 100.0,
        "onrecord:review": name_of(event.mark),
    });
    if let (Some(position), Some(fields)) = (&event.position, value.as_object_mut()) {
        fields.insert("onrecord:target".into(), position.target.name(export.analysis).into());
        fields.insert("onrecord:polarity".into(), name_of(position.polarity).into());
    }
    value
}

/// “Ada Lund: against the bridge”, “Ada Lund (indirect)”.
fn describe(export: &Export, event: &Event) -> String {
    match &event.position {
        Some(p) => {
            format!("{}: {} {} ({})", event.by, side(p.polarity), p.target.name(export.analysis), event.manner)
        }
        None => format!("{} ({} quotation)", event.by, event.manner),
    }
}

fn target(export: &Export, event: &Event, span: Span) -> Value {
    let at = export.offsets(event.article.id, span);
    let text = export.document(event.article.id).map_or("", |(_, d)| &d.text);
    let (before, after) = context(text, span);
    let mut source = json!({ "id": uuid(&[text]), "type": "Text", "format": "text/plain" });
    if let (Some(address), Some(fields)) = (cite::address(event.article), source.as_object_mut()) {
        fields.insert("via".into(), address.into());
    }
    json!({
        "type": "SpecificResource",
        "source": source,
        "selector": [
            { "type": "TextQuoteSelector", "exact": span.of(text), "prefix": before, "suffix": after },
            { "type": "TextPositionSelector", "start": at.start, "end": at.end },
        ],
    })
}

/// What stands right before and after a span.
fn context(text: &str, span: Span) -> (&str, &str) {
    let before = text.get(..span.start).unwrap_or("");
    let after = text.get(span.end..).unwrap_or("");
    let first = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(i, _)| i);
    let last = after.char_indices().nth(CONTEXT).map_or(after.len(), |(i, _)| i);
    (before.get(first..).unwrap_or(""), after.get(..last).unwrap_or(""))
}

/// A UUID (version 8) made of the parts alone, by FNV-1a: the same export has the same ids.
fn uuid(parts: &[impl AsRef<str>]) -> String {
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013B;
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    let bytes = parts.iter().flat_map(|part| part.as_ref().bytes().chain([0]));
    let hash = bytes.fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    let marked = hash & !(0xF << 76) & !(0x3 << 62) | (0x8 << 76) | (0x2 << 62);
    let hex = format!("{marked:032x}");
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or("");
    format!("urn:uuid:{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}
