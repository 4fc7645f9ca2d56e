//! Title, outlet, date and address of one article, set by hand.

use crate::parts::{FormEnd, on_escape};
use crate::state::{Workspace, set_edit, use_app};
use crate::words;
use leptos::html;
use leptos::prelude::*;
use onrecord_core::{ArticleEdit, is_web_address};

/// The form. An emptied field goes back to what was recognised.
#[component]
pub fn Details(
    /// The document.
    id: String,
    /// The article, and its values as they are shown.
    shown: ArticleEdit,
    /// Closes the form.
    close: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let app = use_app();
    let [title, outlet, published, url] = [(); 4].map(|()| NodeRef::<html::Input>::new());
    let trouble = RwSignal::new(String::new());
    let before = shown.clone();
    // The form opens at a press of a button: what is to be filled in comes next.
    Effect::new(move || {
        if let Some(field) = title.get() {
            let _ = field.focus();
        }
    });
    let save = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let value = |field: NodeRef<html::Input>| field.get_untracked().map(|i| i.value()).unwrap_or_default();
        let address = value(url);
        if !address.trim().is_empty() && !is_web_address(address.trim()) {
            trouble.set(words::articles::NO_ADDRESS.into());
            // Focusing an element that is in the page cannot fail.
            let _ = url.get_untracked().map(|field| field.focus());
            return;
        }
        close();
        let typed = [value(title), value(outlet), value(published), address];
        app.change(|w| keep(w, &id, &before, typed));
    };
    view! {
        <form class="details" novalidate on:submit=save on:keydown=move |e| on_escape(&e, close)>
            {field(words::articles::HEADLINE, "text", shown.title, title)}
            {field(words::articles::OUTLET, "text", shown.outlet, outlet)}
            {field(words::articles::DATE, "date", shown.published, published)}
            {field(words::articles::ADDRESS, "url", shown.url, url)}
            <FormEnd send=words::common::SAVE trouble close />
        </form>
    }
}

fn field(label: &'static str, kind: &'static str, value: Option<String>, node: NodeRef<html::Input>) -> impl IntoView {
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <input type=kind value=value.unwrap_or_default() autocomplete="off" node_ref=node />
        </label>
    }
}

/// Keeps what was typed as title, outlet, date and address, as a step that can be undone.
fn keep(w: &mut Workspace, id: &str, shown: &ArticleEdit, [title, outlet, published, url]: [String; 4]) {
    let Some(document) = w.get_mut(id) else { return };
    let was = document.edits.iter().find(|e| e.article == shown.article).cloned().unwrap_or_default();
    let edit = ArticleEdit {
        article: shown.article,
        title: by_hand(title, &shown.title, was.title),
        outlet: by_hand(outlet, &shown.outlet, was.outlet),
        published: by_hand(published, &shown.published, was.published),
        url: by_hand(url, &shown.url, was.url),
    };
    let edits = document.edits.clone();
    set_edit(document, edit);
    if document.edits != edits {
        w.log.edited(id, edits);
    }
}

/// What counts as set by hand: a value other than the one shown, or one set by hand before.
pub fn by_hand(value: String, shown: &Option<String>, before: Option<String>) -> Option<String> {
    let value = value.trim();
    let changed = before.is_some() || shown.as_deref() != Some(value);
    (changed && !value.is_empty()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_person_changed_is_set_by_hand() {
        let some = |s: &str| Some(s.to_owned());
        assert_eq!(by_hand("AFP".into(), &some("AFP"), None), None);
        assert_eq!(by_hand(" The Post ".into(), &some("AFP"), None), some("The Post"));
        assert_eq!(by_hand("The Post".into(), &some("The Post"), some("The Post")), some("The Post"));
        assert_eq!(by_hand("".into(), &some("The Post"), some("The Post")), None);
        assert_eq!(by_hand("".into(), &None, None), None);
    }
}
