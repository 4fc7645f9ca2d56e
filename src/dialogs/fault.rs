//! What happened when a reading failed: a report that the person can read and copy. Nothing of it is sent.

use super::dialog::Dialog;
use crate::parts::copy_and_tell;
use crate::state::use_app;
use crate::words;
use crate::worker::{Failure, Status, model_name};
use leptos::prelude::*;
use onrecord_core::{Document, Stage};

/// The dialog “What happened”.
#[component]
pub fn FaultDialog(
    /// Whether it is there.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Dialog open title=words::strips::WHAT_HAPPENED id="fault-title">
            <Told />
        </Dialog>
    }
}

#[component]
fn Told() -> impl IntoView {
    let app = use_app();
    // As it was when the dialog was opened: a new reading may begin behind it.
    let failure = match app.status().get_untracked() {
        Status::Failed(failure) => Some(failure),
        _ => None,
    };
    let documents = app.workspace().with_untracked(|w| w.documents.clone());
    let (with_text, said) = (RwSignal::new(false), RwSignal::new(String::new()));
    let report = Memo::new(move |_| {
        failure.as_ref().map_or_else(String::new, |f| report(f, &documents, &place(), with_text.get()))
    });
    let copy =
        move |_| copy_and_tell(report.get_untracked(), said, words::fault::COPIED.into(), words::fault::NOT_COPIED);
    view! {
        <p>
            {words::fault::INTRO}
            {words::fault::GIVE_IT}
        </p>
        <label class="field">
            <span class="field-label">{words::fault::REPORT}</span>
            <textarea class="report" readonly rows="9" prop:value=report></textarea>
        </label>
        <label class="check">
            <input type="checkbox" prop:checked=with_text on:change=move |e| with_text.set(event_target_checked(&e)) />
            {words::fault::WITH_TEXT}
        </label>
        <p class="dialog-ways">
            <button class="button" on:click=copy>{words::fault::COPY}</button>
        </p>
        <p class="dialog-said" role="status">{said}</p>
    }
}

/// The page's address without what stands behind `#`, which may hold articles; and the browser.
fn place() -> [String; 2] {
    let address = window().location().href().unwrap_or_default();
    let address = address.split('#').next().unwrap_or_default().to_owned();
    [address, window().navigator().user_agent().unwrap_or_default()]
}

/// The report, for a developer. No word of any article is in it unless `with_text` says so.
fn report(failure: &Failure, documents: &[Document], [address, browser]: &[String; 2], with_text: bool) -> String {
    let lengths: Vec<String> = documents.iter().map(|d| d.text.len().to_string()).collect();
    let mut lines = vec![
        words::fault::heading(env!("CARGO_PKG_VERSION")),
        words::fault::what(&failure.fault.what),
        words::fault::when(&when(failure)),
        words::fault::texts(documents.len(), &lengths.join(", ")),
        words::fault::model(&model_name()),
        words::fault::page(address),
        words::fault::browser(browser),
    ];
    if with_text {
        lines.push(words::fault::words(&failure.fault.words));
        lines.extend(documents.iter().map(|d| format!("\n--- {} ---\n{}", d.id, d.text)));
    }
    lines.join("\n")
}

fn when(failure: &Failure) -> String {
    match &failure.progress {
        None => words::fault::BEFORE_ANYTHING.to_owned(),
        Some(p) if p.stage == Stage::Comparing => words::fault::comparing(p.done, p.total),
        Some(p) => words::fault::reading((p.done + 1).min(p.total), p.total),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worker::Fault;
    use onrecord_core::Progress;

    #[test]
    fn no_word_of_an_article_is_in_it_unless_asked_for() {
        let fault = Fault { what: "panic at crates/core/src/x.rs:1:2".into(), words: "inside “Lindqvist”".into() };
        let progress = Progress { stage: Stage::Reading, done: 0, total: 2, title: "Lindqvist resigns".into() };
        let failure = Failure { fault, progress: Some(progress) };
        let document = Document {
            id: "d1".into(),
            text: "Lindqvist resigns".into(),
            title: Some("Lindqvist".into()),
            ..Document::default()
        };
        let place = ["https://example.org/on/".to_owned(), "A browser".to_owned()];
        let report = |with_text| report(&failure, std::slice::from_ref(&document), &place, with_text);
        let without = report(false);
        assert!(!without.contains("Lindqvist"), "{without}");
        for line in ["What: panic at crates/core/src/x.rs:1:2", "When: reading article 1 of 2", "Texts: 1 (17 bytes)"] {
            assert!(without.contains(line), "{without}");
        }
        assert!(
            report(true).ends_with("Words: inside “Lindqvist”\n\n--- d1 ---\nLindqvist resigns"),
            "{}",
            report(true)
        );
    }
}
