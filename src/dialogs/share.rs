//! A link that carries the workspace, and how far it gets.

use super::dialog::DialogButton;
use crate::intake::WORKSPACE_FILE;
use crate::parts::{Icon, Symbol, copy_and_tell, download};
use crate::state::{App, Form, use_app};
use crate::words;
use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use onrecord_exchange::export::Format;
use onrecord_exchange::link::PLACES;
use wasm_bindgen::{JsCast, JsValue};

/// The button “Share”, and its dialog.
#[component]
pub fn ShareDialog() -> impl IntoView {
    view! {
        <DialogButton words=words::share::SHARE title=words::share::SHARE id="share-title">
            <Sharing />
        </DialogButton>
    }
}

#[component]
fn Sharing() -> impl IntoView {
    let app = use_app();
    let said = RwSignal::new(String::new());
    if app.workspace().with_untracked(|w| w.documents.is_empty()) {
        return view! { <p>{words::share::NOTHING_YET}</p> }.into_any();
    }
    let way = match app.link() {
        Ok(link) => view! { <Link link said /> }.into_any(),
        Err(why) => view! { <p>{why.to_string()}</p> }.into_any(),
    };
    view! {
        <p>
            {words::share::LINK_CARRIES}
            <strong>{words::share::WHO_HAS_IT}</strong>
            {words::share::SO_DO_PROGRAMS}
        </p>
        {way}
        <Files said />
        <p class="dialog-said" role="status">{said}</p>
    }
    .into_any()
}

#[component]
fn Link(link: String, said: RwSignal<String>) -> impl IntoView {
    // An address is ASCII.
    let length = link.len();
    let copy = {
        let link = link.clone();
        move |_| copy_and_tell(link.clone(), said, words::share::COPIED.into(), words::share::NOT_COPIED)
    };
    let send = can_send().then(|| {
        let link = link.clone();
        view! { <button class="quiet" on:click=move |_| send(&link)>{words::share::SEND_WITH}</button> }
    });
    let select = |e: web_sys::FocusEvent| event_target::<web_sys::HtmlInputElement>(&e).select();
    view! {
        <label class="field">
            <span class="field-label">{words::share::LINK}</span>
            <input readonly prop:value=link on:focus=select />
        </label>
        <p class="dialog-ways">
            <button class="button" on:click=copy>{words::share::COPY_LINK}</button>
            {send}
        </p>
        <Reach length />
    }
}

/// Where a link of this length arrives whole.
#[component]
fn Reach(length: usize) -> impl IntoView {
    let place = move |place: onrecord_exchange::link::Place| {
        let arrives = length <= place.most;
        let (symbol, words) =
            if arrives { (Symbol::Tick, words::share::ARRIVES) } else { (Symbol::Close, words::share::MAY_BE_CUT) };
        view! {
            <li class:reach-cut=!arrives>
                <Icon symbol />
                {words::share::place(place.name, words)}
            </li>
        }
    };
    let too_long = length > MAIL;
    view! {
        <p>
            <meter min="0" max=MAIL high=MAIL - 1 value=length.min(MAIL) aria-label=words::share::OF_MAIL></meter>
            {words::share::length(length)}
            {too_long.then_some(words::share::TOO_LONG)}
        </p>
        <ul class="reach">{PLACES.map(place).collect_view()}</ul>
    }
}

/// What mail, web and phone programs take.
const MAIL: usize = PLACES[2].most;

/// Has the browser save the workspace as a file, and gives the file's name.
pub fn save_workspace(app: App) -> String {
    let name = format!("{}{WORKSPACE_FILE}", file_name(&app.name()));
    download(&name, "application/json", &app.file());
    name
}

/// A name as every file system takes it.
fn file_name(name: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || "-_".contains(c) { c } else { ' ' };
    let words = name.chars().map(plain).collect::<String>();
    let words = words.split_whitespace().collect::<Vec<_>>().join("-");
    if words.is_empty() { "workspace".into() } else { words }
}

#[component]
fn Files(said: RwSignal<String>) -> impl IntoView {
    let app = use_app();
    let told = move |name: &str| said.set(words::common::handed_over(name));
    let workspace = move |_| {
        told(&save_workspace(app));
    };
    let report = move |_| {
        let form = Form::Other(Format::Report);
        download(form.file_name(), form.media_type(), &app.export(form));
        told(form.file_name());
    };
    view! {
        <p class="dialog-ways">
            <span class="hint">{words::share::AS_FILE}</span>
            <button class="quiet" on:click=workspace>{words::share::WORKSPACE_FILE}</button>
            <Show when=move || app.can_export()>
                <button class="quiet" on:click=report>{words::share::REPORT_FILE}</button>
            </Show>
        </p>
    }
}

/// `navigator.share`, which not every browser has.
fn sender() -> Option<Function> {
    Reflect::get(&window().navigator(), &JsValue::from_str("share")).ok()?.dyn_into().ok()
}

fn can_send() -> bool {
    sender().is_some()
}

fn send(link: &str) {
    let Some(sender) = sender() else { return };
    let entry = |key: &str, value: &str| Array::of2(&key.into(), &value.into());
    let entries = Array::of2(&entry("title", words::common::ONRECORD), &entry("url", link));
    let Ok(what) = Object::from_entries(&entries) else { return };
    if let Ok(promise) = sender.call1(&window().navigator(), &what) {
        // A person who closes the browser's own dialog has refused nothing of ours.
        spawn_local(async move { drop(wasm_bindgen_futures::JsFuture::from(js_sys::Promise::from(promise)).await) });
    }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn names_of_files_are_plain() {
        for (name, file) in
            [("Bridge (2)", "Bridge-2"), ("../a: b?", "a-b"), ("Été 2024", "Été-2024"), ("…", "workspace")]
        {
            assert_eq!(file_name(name), file);
        }
    }
}
