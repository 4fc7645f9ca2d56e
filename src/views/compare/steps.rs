//! From difference to difference, by button or by key: the focus goes to the row, and a line says which one it is.

use crate::route::Compare;
use crate::shortcuts::{Does, Room, asked, keys};
use crate::state::{App, use_app};
use crate::words;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// What marks a row that is a difference, and its number in the page.
pub const DIFFERENCE: &str = "row-difference";

/// The buttons and the line. The keys can be off: some ways of typing and speaking press them by chance.
#[component]
pub fn Steps(
    /// What the address says.
    compare: Memo<Compare>,
    /// How many differences are in the page.
    #[prop(into)]
    number: Signal<usize>,
) -> impl IntoView {
    let at = RwSignal::new(None::<usize>);
    let go = move |step: Step| at.set(step.take(at.get_untracked()));
    let app = use_app();
    let pressed = window_event_listener(ev::keydown, move |e| {
        if let Some(step) = Step::of(app, &e).filter(|_| !compare.read_untracked().no_keys) {
            e.prevent_default();
            go(step);
        }
    });
    on_cleanup(move || pressed.remove());
    // Another choice of rows starts anew.
    Effect::new(move || {
        compare.track();
        at.set(None);
    });
    let words = move || words::compare::differences(at.get().map(|at| at + 1), number.get());
    let none = move || number.get() == 0;
    view! {
        <div class="steps">
            <button class="quiet" aria-keyshortcuts=keys(Does::PreviousDifference) prop:disabled=none on:click=move |_| go(Step::Back)>
                {words::compare::PREVIOUS}
            </button>
            <button class="quiet" aria-keyshortcuts=keys(Does::NextDifference) prop:disabled=none on:click=move |_| go(Step::On)>
                {words::compare::NEXT}
            </button>
            <p class="steps-at" role="status">{words}</p>
        </div>
    }
}

/// To the next or to the previous one.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    On,
    Back,
}

impl Step {
    /// What a key asks for.
    fn of(app: App, e: &KeyboardEvent) -> Option<Step> {
        match asked(app, e, Room::Compare)? {
            Does::NextDifference => Some(Step::On),
            Does::PreviousDifference => Some(Step::Back),
            _ => None,
        }
    }

    /// Moves the focus; which difference it is at now, from 0.
    fn take(self, last: Option<usize>) -> Option<usize> {
        let rows = differences();
        let to = self.target(here(&rows), last, rows.len())?;
        // Focusing an element that is in the page cannot fail.
        let _ = rows.get(to)?.focus();
        Some(to)
    }

    /// Where to go: from where the focus is, else from where the last step led. Neither end is passed over.
    fn target(self, here: Here, last: Option<usize>, all: usize) -> Option<usize> {
        let end = all.checked_sub(1)?;
        let (before, after) = match (here, last) {
            (Here::At(i), _) | (Here::Elsewhere, Some(i)) => (i.checked_sub(1), i + 1),
            (Here::Between(next), _) => (next.checked_sub(1), next),
            (Here::Elsewhere, None) => (Some(end), 0),
        };
        Some(if self == Step::On { after.min(end) } else { before.unwrap_or(0) })
    }
}

/// Where the focus is among the differences.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Here {
    /// In this one.
    At(usize),
    /// In a row that is none, before this one.
    Between(usize),
    /// In no row.
    Elsewhere,
}

fn differences() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(&format!(".{DIFFERENCE}")) else { return vec![] };
    (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok()).collect()
}

fn here(rows: &[HtmlElement]) -> Here {
    let row = document().active_element().and_then(|e| e.closest(".row").ok().flatten());
    let Some(row) = row.and_then(|r| number(&r)) else { return Here::Elsewhere };
    let next = rows.iter().position(|r| number(r) >= Some(row)).unwrap_or(rows.len());
    let at = rows.get(next).is_some_and(|r| number(r) == Some(row));
    if at { Here::At(next) } else { Here::Between(next) }
}

/// The number in a row's id.
fn number(row: &Element) -> Option<usize> {
    row.id().strip_prefix("row-")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_from_where_the_focus_is() {
        let check = |here, last, on, back| {
            let targets = [Step::On, Step::Back].map(|s| s.target(here, last, 4));
            assert_eq!(targets, [Some(on), Some(back)], "{here:?} {last:?}");
        };
        check(Here::Elsewhere, None, 0, 3);
        check(Here::Elsewhere, Some(1), 2, 0);
        check(Here::At(0), Some(3), 1, 0);
        check(Here::At(3), None, 3, 2);
        check(Here::Between(2), None, 2, 1);
        check(Here::Between(4), None, 3, 3);
        check(Here::Between(0), None, 0, 0);
        assert_eq!(Step::On.target(Here::Elsewhere, None, 0), None);
    }
}
