//! The page and its worker: one WebAssembly module for both, which looks where it runs.

mod app;
mod choices;
mod cite;
mod dialogs;
mod example;
mod import;
mod intake;
mod keeping;
mod parts;
mod route;
#[cfg(test)]
mod sample;
mod shortcuts;
mod state;
mod text;
mod told;
mod views;
mod words;
mod worker;

use wasm_bindgen::JsCast;
use web_sys::DedicatedWorkerGlobalScope;

fn main() {
    match js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        Ok(scope) => worker::serve(scope),
        Err(_) => {
            console_error_panic_hook::set_once();
            wasm_bindgen_futures::spawn_local(open());
        }
    }
}

/// The page shows nothing before it knows what is stored: else something empty would stand in its place.
async fn open() {
    let start = state::start().await;
    leptos::mount::mount_to_body(move || app::App(app::AppProps { start }));
    if let Some(loading) = leptos::prelude::document().get_element_by_id("loading") {
        loading.remove();
    }
}
