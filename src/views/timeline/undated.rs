//! The statements whose days are not known, with why, and the field that gives their article a date to count from.

use super::entries::{Entry, Undated, undated};
use super::entry;
use crate::route::Timeline;
use crate::state::{set_edit, use_app};
use crate::words;
use leptos::prelude::*;
use onrecord_core::ArticleEdit;

/// One list an article.
#[component]
pub fn UndatedList(filter: Memo<Timeline>) -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| undated(&app.reading().read(), &filter.read()));
    view! {
        <Show when=move || !all.read().is_empty()>
            <section class="undated">
                <h2>{words::timeline::WITHOUT_DATE}</h2>
                <p class="hint">{words::timeline::NOTHING_GUESSED}</p>
                {move || all.get().into_iter().map(of_article).collect_view()}
            </section>
        </Show>
    }
}

fn of_article(of: Undated) -> impl IntoView {
    let Undated { article, name, published, edit, entries } = of;
    let number = words::number_of::statements(entries.len());
    let field = (!published).then(|| date_field(article.to_string(), name.clone(), edit));
    let line = |(e, why): (Entry, &str)| view! { <li>{entry(e.item, e.words, why.to_owned())}</li> };
    view! {
        <section class="undated-article">
            <h3 class="date-when" dir="auto">{name} " · " {number}</h3>
            {field}
            <details open=published>
                <summary>{words::timeline::WHAT_IS_SAID}</summary>
                <ul class="date-told">{entries.into_iter().map(line).collect_view()}</ul>
            </details>
        </section>
    }
}

/// The date of publication, kept as set by hand.
fn date_field(id: String, name: String, (document, edit): (String, ArticleEdit)) -> impl IntoView {
    let app = use_app();
    let set = move |value: String| {
        if value.is_empty() {
            return;
        }
        app.change(|w| {
            let Some(document) = w.get_mut(&document) else { return };
            set_edit(document, ArticleEdit { published: Some(value), ..edit.clone() });
        });
    };
    let field = format!("published-{id}");
    view! {
        <p class="undated-set">
            <label for=field.clone()>{words::timeline::set_date(&name)}</label>
            <input id=field type="date" on:change:target=move |e| set(e.target().value()) />
        </p>
    }
}
