//! The strips between the page's head and its view: the example, what the worker is at, messages.

use crate::dialogs::FaultDialog;
use crate::parts::focus;
use crate::state::{App, Notice, use_app};
use crate::words::{self, megabytes};
use crate::worker::Status;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use onrecord_core::Stage;

/// A strip that says what the articles are, and what can be done about it.
#[component]
pub fn Remark(
    /// Whether it is there.
    #[prop(into)]
    shown: Signal<bool>,
    /// What the strip is called.
    name: &'static str,
    /// The words in front.
    head: &'static str,
    /// The others.
    words: &'static str,
    /// The buttons.
    children: ChildrenFn,
) -> impl IntoView {
    view! {
        <Show when=move || shown.get()>
            <aside class="strip" aria-label=name>
                <p>
                    <strong>{head}</strong>
                    {words}
                </p>
                {children()}
            </aside>
        </Show>
    }
}

/// Says that the articles are ours, and how to clear them.
#[component]
pub fn ExampleStrip() -> impl IntoView {
    let app = use_app();
    let shown = move || app.workspace().read().example;
    view! {
        <Remark
            shown=Signal::derive(shown)
            name=words::strips::EXAMPLE
            head=words::strips::EXAMPLE
            words=words::strips::EXAMPLE_WORDS
        >
            <button class="quiet" on:click=move |_| app.clear()>{words::strips::CLEAR_EXAMPLE}</button>
        </Remark>
    }
}

/// What the worker is at, with a way to stop it or to try again.
#[component]
pub fn StatusStrip() -> impl IntoView {
    let app = use_app();
    let report = RwSignal::new(false);
    // Without the progress, so that the button to cancel stays the same one while it is pressed.
    let state = Memo::new(move |_| match &*app.status().read() {
        Status::Working(_) => Status::Working(None),
        Status::Loading { total, .. } => Status::Loading { loaded: 0, total: *total },
        other => other.clone(),
    });
    let body = move || status(app, state.get(), report);
    let quiet = move || *app.status().read() == Status::Idle;
    view! {
        <div class="strip strip-status" class:strip-none=quiet role="status">
            {body}
        </div>
        <FaultDialog open=report />
    }
}

/// What the strip says, with what can be done about it.
fn status(app: App, state: Status, report: RwSignal<bool>) -> AnyView {
    match state {
        Status::Idle => ().into_any(),
        Status::Loading { total, .. } => view! { <Loading total /> }.into_any(),
        Status::NoModel(message) => view! {
            <p class="strip-failed">
                <strong>{words::strips::NO_MODEL}</strong>
                {message}
                {words::strips::UNTIL_THEN}
            </p>
            <button class="quiet" on:click=move |_| app.analyze()>{words::common::TRY_AGAIN}</button>
        }
        .into_any(),
        Status::Working(_) => view! { <Working /> }.into_any(),
        Status::Cancelled => view! {
            <p>{words::strips::STOPPED}</p>
            <button class="quiet" on:click=move |_| app.analyze()>{words::strips::READ_AGAIN}</button>
        }
        .into_any(),
        Status::Failed(_) => view! {
            <p class="strip-failed">
                <strong>{words::strips::FAILED}</strong>
                {words::strips::FAILED_WORDS}
            </p>
            <button class="quiet" on:click=move |_| app.analyze()>{words::common::TRY_AGAIN}</button>
            <button class="quiet" aria-haspopup="dialog" on:click=move |_| report.set(true)>{words::strips::WHAT_HAPPENED}</button>
        }
        .into_any(),
    }
}

/// How far the model has come. The figures change often and are not read out each time; the bar holds them too.
#[component]
fn Loading(total: usize) -> impl IntoView {
    let app = use_app();
    let loaded = Memo::new(move |_| match &*app.status().read() {
        Status::Loading { loaded, .. } => *loaded,
        _ => total,
    });
    let figures = Memo::new(move |_| megabytes(loaded.get(), total));
    view! {
        <p class="strip-words">{words::strips::LOADING_MODEL} <span aria-live="off">{figures}</span></p>
        <progress
            max=total.to_string()
            value=move || loaded.get().to_string()
            aria-label=words::strips::MODEL
            aria-valuetext=figures
        ></progress>
    }
}

#[component]
fn Working() -> impl IntoView {
    let app = use_app();
    let progress = Memo::new(move |_| match &*app.status().read() {
        Status::Working(progress) => progress.clone(),
        _ => None,
    });
    let words = move || match &*progress.read() {
        Some(p) if p.stage == Stage::Comparing && p.total > 1 => words::strips::comparing(p.total),
        Some(p) if p.done < p.total => words::strips::reading(p.done + 1, p.total, &p.title),
        _ => words::strips::READING.to_owned(),
    };
    let known = move || progress.get().filter(|p| p.total > 0);
    let comparing = Memo::new(move |_| known().is_some_and(|p| p.stage == Stage::Comparing));
    // Which article it is changes too often to be read out: that is said once.
    let said = move || if comparing.get() { words::strips::ARTICLES_ARE_COMPARED } else { words::strips::READING };
    view! {
        <p class="visually-hidden">{said}</p>
        <p class="strip-words strip-title" aria-live="off">{words}</p>
        <progress
            max=move || known().map(|p| p.total.to_string())
            value=move || known().map(|p| p.done.to_string())
            aria-label=move || if comparing.get() { words::strips::ARTICLES_COMPARED } else { words::strips::ARTICLES_READ }
        ></progress>
        <button class="quiet" on:click=move |_| app.cancel()>{words::common::CANCEL}</button>
    }
}

/// Takes the message away in its time, but not while the pointer or the focus rests on it.
fn let_pass(held: Memo<bool>) {
    let app = use_app();
    Effect::new(move |before: Option<Option<TimeoutHandle>>| {
        if let Some(timer) = before.flatten() {
            timer.clear();
        }
        let held = held.get();
        let stands = app.notice().read().as_ref().map(Notice::stands).filter(|_| !held);
        stands.and_then(|stands| set_timeout_with_handle(move || app.dismiss(), stands).ok())
    });
}

/// The last message, with what can be done about it.
#[component]
pub fn NoticeStrip() -> impl IntoView {
    let app = use_app();
    let [pointed, focused] = [(); 2].map(|()| RwSignal::new(false));
    let held = Memo::new(move |_| pointed.get() || focused.get());
    let_pass(held);
    Effect::new(move || {
        // A button that goes takes the focus with it without a word.
        if app.notice().read().is_none() {
            focused.set(false);
        }
    });
    let leave = |run: fn(&App), app: App| {
        run(&app);
        if !focus("articles-title") {
            focus("view-title");
        }
    };
    let body = move || {
        app.notice().get().map(|notice| {
            let action = notice
                .action
                .map(|a| view! { <button class="quiet" on:click=move |_| leave(App::act, app)>{a.label}</button> });
            view! {
                <p>{notice.words}</p>
                {action}
                <button class="quiet" on:click=move |_| leave(App::dismiss, app)>{words::common::DISMISS}</button>
            }
        })
    };
    view! {
        <div
            class="notice"
            class:notice-none=move || app.notice().read().is_none()
            role="status"
            on:mouseenter=move |_| pointed.set(true)
            on:mouseleave=move |_| pointed.set(false)
            on:focusin=move |_| focused.set(true)
            on:focusout=move |_| focused.set(false)
        >
            {body}
        </div>
    }
}
