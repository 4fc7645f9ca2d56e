//! A line of the list: open the workspace, rename it in place, copy it, delete it.

use super::{Deleted, List, entry, run, told};
use crate::parts::focus;
use crate::state::{App, Entry, use_app};
use crate::words;
use leptos::html;
use leptos::prelude::*;

/// A workspace that can be opened.
#[component]
pub fn Row(list: List, id: String) -> impl IntoView {
    let app = use_app();
    let entry = entry(list, id);
    let renames = RwSignal::new(false);
    let get = move || entry.get_untracked();
    let name = Memo::new(move |_| entry.read().as_ref().map(|e| e.name.clone()).unwrap_or_default());
    let is_open = Memo::new(move |_| {
        list.entries.track();
        entry.read().as_ref().is_some_and(|e| app.is_open(e))
    });
    let reads = Memo::new(move |_| entry.read().as_ref().is_some_and(|e| e.texts.is_ok()));
    let duplicate = move |_| run(list, async move { duplicate(app, list, get()).await });
    let delete = move |_| run(list, async move { delete(app, list, get()).await });
    let action = move |label: &'static str, on: Box<dyn FnMut(leptos::ev::MouseEvent)>| {
        view! { <button class="quiet" aria-label=move || words::common::to_what(label, &name.read()) on:click=on>{label}</button> }
    };
    view! {
        <li class:workspace-open=is_open>
            <Show when=move || !renames.get() fallback=move || view! { <Rename list entry renames /> }>
                <div class="workspace-what">
                    <Show
                        when=move || !is_open.get() && reads.get()
                        fallback=move || view! { <strong class="workspace-title">{name}</strong> }
                    >
                        <Open list entry />
                    </Show>
                    <p class="hint">{move || entry.read().as_ref().map(|e| told(e, is_open.get()))}</p>
                </div>
                <div class="workspace-actions">
                    <Show when=move || reads.get()>
                        {action(words::workspaces::RENAME, Box::new(move |_| renames.set(true)))}
                        {action(words::workspaces::DUPLICATE, Box::new(duplicate))}
                    </Show>
                    {action(words::workspaces::DELETE, Box::new(delete))}
                </div>
            </Show>
        </li>
    }
}

/// The name, which opens it.
#[component]
fn Open(list: List, entry: Memo<Option<Entry>>) -> impl IntoView {
    let app = use_app();
    let name = move || entry.read().as_ref().map(|e| e.name.clone());
    let enter = move |_| {
        run(list, async move {
            let Some(key) = entry.get_untracked().and_then(|e| e.key) else { return Ok(()) };
            if app.open(&key).await {
                list.open.set(false);
            }
            Ok(())
        });
    };
    view! { <button class="inline workspace-title" on:click=enter>{name}</button> }
}

/// The name in a field. Enter keeps what it holds, Escape what was; an empty one goes by the articles.
#[component]
fn Rename(list: List, entry: Memo<Option<Entry>>, renames: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let field = NodeRef::<html::Input>::new();
    let name = entry.get_untracked().map(|e| e.name).unwrap_or_default();
    Effect::new(move || {
        if let Some(field) = field.get() {
            field.set_value(&name);
            // A field in the page always takes the focus.
            let _ = field.focus();
            field.select();
        }
    });
    let done = move || {
        renames.set(false);
        focus("workspaces-title");
    };
    let save = move |e: leptos::ev::SubmitEvent| {
        e.prevent_default();
        let name = field.get_untracked().map(|f| f.value()).unwrap_or_default();
        run(list, async move { rename(app, entry.get_untracked(), name).await });
        done();
    };
    let escape = move |e: web_sys::KeyboardEvent| {
        if e.key() == "Escape" {
            // The dialog stays.
            e.prevent_default();
            done();
        }
    };
    view! {
        <form class="workspace-rename" on:submit=save on:keydown=escape>
            <input node_ref=field aria-label=words::common::NAME maxlength="120" />
            <button class="quiet">{words::common::SAVE}</button>
            <button class="quiet" type="button" on:click=move |_| done()>{words::common::CANCEL}</button>
        </form>
    }
}

async fn rename(app: App, entry: Option<Entry>, name: String) -> Result<(), String> {
    match entry {
        Some(entry) if app.is_open(&entry) => app.rename(&name),
        Some(Entry { key: Some(key), .. }) => {
            app.relabel_other(&key, |label| label.name = name.trim().to_owned()).await?;
        }
        _ => {}
    }
    Ok(())
}

async fn duplicate(app: App, list: List, entry: Option<Entry>) -> Result<(), String> {
    let Some(entry) = entry else { return Ok(()) };
    app.duplicate(&entry).await?;
    list.said.try_set(words::workspaces::twice_now(&entry.name));
    Ok(())
}

async fn delete(app: App, list: List, entry: Option<Entry>) -> Result<(), String> {
    let Some(entry) = entry else { return Ok(()) };
    let was_open = app.is_open(&entry);
    let deleted = app.delete(&entry).await?;
    list.deleted.try_set(deleted.map(|key| Deleted { name: entry.name, key, was_open }));
    request_animation_frame(|| {
        let _ = focus("workspace-undo") || focus("workspaces-title");
    });
    Ok(())
}
