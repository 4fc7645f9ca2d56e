//! How sure, as a word in a frame: solid, dashed, dotted.

use crate::words::Sureness;
use leptos::prelude::*;

/// “sure”, “likely”, “uncertain”, of a trained model with its probability.
#[component]
pub fn SureMark(sure: Sureness) -> impl IntoView {
    view! { <span class=format!("sure sure-{}", sure.level)>{sure.words}</span> }
}
