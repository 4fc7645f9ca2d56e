//! Handing a file to the person.

use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser may take to begin with the file.
const TO_BEGIN: Duration = Duration::from_secs(60);

/// Has the browser save a CSV file. By the mark in front spreadsheets know that it is UTF-8.
pub fn download_csv(name: &str, csv: &str) {
    download(name, "text/csv;charset=utf-8", &format!("\u{feff}{csv}"));
}

/// Has the browser save a file of this media type. Where it refuses, it says so itself.
pub fn download(name: &str, media_type: &str, text: &str) {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&JsValue::from_str(text)), &kind);
    let Ok(address) = blob.and_then(|blob| Url::create_object_url_with_blob(&blob)) else { return };
    if let Some(link) = document().create_element("a").ok().and_then(|a| a.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The address of a blob can always be given back.
    set_timeout(move || drop(Url::revoke_object_url(&address)), TO_BEGIN);
}
