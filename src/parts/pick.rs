//! A field that takes a name out of many, found as one types.

use crate::state::{choosable, use_app};
use crate::worker::Reading;
use leptos::html;
use leptos::prelude::*;
use onrecord_core::EntityId;

/// Which names are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// Those of entities.
    Entities,
    /// Those of entities and topics.
    Targets,
    /// Those of topics.
    Topics,
}

impl Names {
    fn of(self, reading: &Reading) -> Vec<String> {
        let analysis = &reading.analysis;
        let entities = (0..analysis.entities.len()).map(|n| choosable(reading, EntityId(n as u32)));
        let topics = analysis.topics.iter().map(|t| t.name.clone());
        match self {
            Names::Entities => entities.collect(),
            Names::Targets => entities.chain(topics).collect(),
            Names::Topics => topics.collect(),
        }
    }
}

/// A labelled text field with the names as suggestions.
#[component]
pub fn Pick(
    /// What is asked for.
    label: &'static str,
    /// A hint below the field.
    #[prop(optional)]
    hint: &'static str,
    /// Which names are offered.
    names: Names,
    /// What stands there at first.
    value: String,
    /// The field.
    node: NodeRef<html::Input>,
    /// The id of the list, once a page.
    #[prop(into)]
    list: String,
) -> impl IntoView {
    let all = names.of(&use_app().reading().read_untracked());
    let hint = (!hint.is_empty()).then(|| view! { <span class="field-hint">{hint}</span> });
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <input type="text" list=list.clone() value=value autocomplete="off" spellcheck="false" node_ref=node />
            {hint}
        </label>
        <datalist id=list>{all.into_iter().map(|name| view! { <option value=name></option> }).collect_view()}</datalist>
    }
}
