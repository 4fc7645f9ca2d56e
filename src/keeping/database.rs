//! IndexedDB as futures: opening, a request, a transaction. Only what [`Store`](super::Store) needs, and with the browser's
//! own reason when it refuses, which the libraries for it drop.

use crate::words;
use js_sys::{Promise, Reflect};
use std::fmt;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbRequest, IdbTransaction};

/// The database's name, its version, and its only object store.
const NAME: &str = "onrecord";
const VERSION: u32 = 1;
pub const STORE: &str = "workspaces";

/// Why the browser does not store anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no room.
    Full,
    /// The database is of a later version of the page, which is open in another tab.
    Later,
    /// The browser does not allow it, or its storage is broken.
    Blocked,
    /// It does not answer.
    Silent,
}

impl Refusal {
    /// What a value that the browser threw, or the error of a request, says.
    pub fn of(thrown: &JsValue) -> Self {
        let name = Reflect::get(thrown, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
        match name.as_deref() {
            Some("QuotaExceededError") => Refusal::Full,
            Some("VersionError") => Refusal::Later,
            _ => Refusal::Blocked,
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Refusal::Full => words::workspaces::STORAGE_FULL,
            Refusal::Later => words::workspaces::STORAGE_LATER,
            Refusal::Blocked => words::workspaces::STORAGE_BLOCKED,
            Refusal::Silent => words::workspaces::STORAGE_SILENT,
        })
    }
}

/// Opens the database, and makes it where there is none.
pub async fn open() -> Result<IdbDatabase, Refusal> {
    let factory = web_sys::window().ok_or(Refusal::Blocked)?.indexed_db();
    let factory = factory.map_err(|e| Refusal::of(&e))?.ok_or(Refusal::Blocked)?;
    let request = factory.open_with_u32(NAME, VERSION).map_err(|e| Refusal::of(&e))?;
    let made = request.clone();
    let upgrade = Closure::once_into_js(move || {
        if let Some(database) = made.result().ok().and_then(|r| r.dyn_into::<IdbDatabase>().ok()) {
            // Where this fails, so does the first transaction, which tells.
            let _ = database.create_object_store(STORE);
        }
    });
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    result(&request).await?.dyn_into().map_err(|_| Refusal::Blocked)
}

/// What comes of a request.
pub async fn result(request: &IdbRequest) -> Result<JsValue, Refusal> {
    let settled = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match JsFuture::from(settled).await {
        Ok(_) => request.result().map_err(|e| Refusal::of(&e)),
        Err(_) => Err(request.error().ok().flatten().map_or(Refusal::Blocked, |e| Refusal::of(&e))),
    }
}

/// A promise that a transaction is complete, or of why it is not.
pub fn completion(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    })
}
