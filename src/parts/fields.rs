//! Fields of filters: a list to choose from, and a search box.

use crate::choices::Choice;
use crate::words;
use leptos::prelude::*;

/// One option of a list: its key in the address and its words.
pub type Choosable = (String, String);

/// The options for a list of choices.
pub fn options<T>(choices: &[Choice<T>]) -> Vec<Choosable> {
    choices.iter().map(|c| (c.key.to_owned(), c.label.to_owned())).collect()
}

/// A labelled list. Its first option, where `all` names one, has the empty key.
#[component]
pub fn Choose(
    /// What is chosen.
    label: &'static str,
    /// The words for “no choice”; empty where a choice must be made.
    #[prop(optional)]
    all: &'static str,
    /// The options.
    #[prop(into)]
    options: Signal<Vec<Choosable>>,
    /// The key of the chosen one.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the key of another one.
    on_choose: impl Fn(String) + 'static,
) -> impl IntoView {
    let option = move |(key, words): Choosable| {
        let own = key.clone();
        let selected = move || *value.read() == own;
        view! {
            <option value=key prop:selected=selected>
                {words}
            </option>
        }
    };
    let first = (!all.is_empty()).then(|| (String::new(), all.to_owned()));
    let all_options = move || first.iter().cloned().chain(options.get()).map(option).collect_view();
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <select on:change:target=move |e| on_choose(e.target().value())>{all_options}</select>
        </label>
    }
}

/// Filters in a row; on a narrow page, folded away until asked for.
#[component]
pub fn Filters(
    /// Whether they take two rows, evenly filled.
    #[prop(optional)]
    many: bool,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let narrow = super::narrow();
    view! {
        <details class="filters" class:filters-many=many open=move || !narrow.get()>
            <summary>{words::stances::FILTERS_AND_ORDER}</summary>
            <div class="filters-row">{children()}</div>
        </details>
    }
}

/// A labelled search box that answers as one types.
#[component]
pub fn Search(
    /// What is searched.
    label: &'static str,
    /// The words searched for.
    #[prop(into)]
    value: Signal<String>,
    /// Called with other words.
    on_search: impl Fn(String) + 'static,
) -> impl IntoView {
    view! {
        <label class="field field-search">
            <span class="field-label">{label}</span>
            <input
                type="search"
                autocomplete="off"
                spellcheck="false"
                prop:value=value
                on:input:target=move |e| on_search(e.target().value())
            />
        </label>
    }
}
