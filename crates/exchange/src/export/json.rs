//! The analysis as the command line prints it, with what a person said of its items.

use super::Export;
use onrecord_core::{Analysis, codepoints::to_code_points, corrections::Review};
use serde::Serialize;

#[derive(Serialize)]
struct Reviewed<'a> {
    #[serde(flatten)]
    analysis: Analysis,
    #[serde(skip_serializing_if = "Review::is_empty")]
    review: &'a Review,
}

pub fn write(export: &Export) -> String {
    let analysis = to_code_points(export.analysis.clone(), export.documents);
    // Maps with text keys, lists, numbers and text: nothing that JSON could not hold.
    serde_json::to_string_pretty(&Reviewed { analysis, review: &export.review }).unwrap_or_default()
}
