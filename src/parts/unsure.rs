//! How many stances are too uncertain to be shown unasked, and the way to see them.

use crate::state::use_app;
use crate::words;
use leptos::prelude::*;

/// “11 less certain stances in these articles are set aside. Show them”; nothing where there are none.
#[component]
pub fn Unsure() -> impl IntoView {
    let app = use_app();
    let set_aside = Memo::new(move |_| app.reading().read().unsure);
    view! {
        <Show when=move || { set_aside.get() > 0 }>
            <p class="unsure">
                {move || words::stances::unsure(set_aside.get(), app.shows_unsure())} " "
                <button class="quiet" on:click=move |_| app.show_unsure(!app.shows_unsure())>
                    {move || words::stances::show_unsure(set_aside.get(), app.shows_unsure())}
                </button>
            </p>
        </Show>
    }
}
