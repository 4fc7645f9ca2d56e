//! A workspace that somebody sent: what is in it, and what the person wants done with it.

use super::dialog::Dialog;
use crate::parts::Remark;
use crate::state::use_app;
use crate::words::{self, shorten};
use leptos::prelude::*;
use leptos::task::spawn_local;
use onrecord_exchange::record::Record;

/// Asks what to do with a workspace that has arrived.
#[component]
pub fn OpenedDialog() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    Effect::new(move || {
        if app.arrived().read().is_some() {
            open.set(true);
        }
    });
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now {
            app.decline();
        }
        now
    });
    view! {
        <Dialog open title=words::share::ARRIVED id="opened-title">
            {app.arrived().get_untracked().map(|record| view! { <Asked record open /> })}
        </Dialog>
    }
}

#[component]
fn Asked(record: Record, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let workspace = &record.workspace;
    let held = words::share::holds(workspace.documents.len(), workspace.log.corrections().len());
    let titles = workspace.titles().into_iter().map(|title| view! { <li>{shorten(&title, 90)}</li> }).collect_view();
    let name = (!record.label.name.is_empty()).then(|| view! { <strong>{record.label.name.clone()}</strong> });
    let look = move |keep: bool| {
        spawn_local(async move {
            app.look().await;
            if keep {
                app.keep_shared();
            }
            open.set(false);
        });
    };
    view! {
        <p>{name} " " {held}</p>
        <ul class="opened">{titles}</ul>
        <p class="hint">
            {words::share::WHAT_KEPT_MEANS}
        </p>
        <p class="dialog-ways">
            <button class="button" on:click=move |_| look(true)>{words::share::OPEN_AND_KEEP}</button>
            <button class="quiet" on:click=move |_| look(false)>{words::share::LOOK}</button>
            <button class="quiet" on:click=move |_| open.set(false)>{words::share::LEAVE}</button>
        </p>
    }
}

/// Says that what is shown was sent by somebody and is not stored.
#[component]
pub fn SharedStrip() -> impl IntoView {
    let app = use_app();
    let shown = Memo::new(move |_| app.is_looking());
    view! {
        <Remark
            shown
            name=words::share::SHARED_WORKSPACE
            head=words::share::SHARED_WITH_YOU
            words=words::share::NOT_STORED
        >
            <button class="quiet" on:click=move |_| app.keep_shared()>{words::share::KEEP}</button>
            <button class="quiet" on:click=move |_| app.back_to_own()>{words::share::BACK}</button>
        </Remark>
    }
}
