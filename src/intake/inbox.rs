//! What other programs share with this one (Web Share Target): the service worker puts it into an inbox, the page takes it out.

use super::{read_all, show};
use crate::state::App;
use crate::words;
use js_sys::Array;
use leptos::prelude::window;
use leptos::task::spawn_local;
use onrecord_core::Document;
use onrecord_core::is_web_address;
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Cache, File, Request, Response};

/// Shows what was shared since the page was last open, if anything.
pub fn take_shared(app: App) {
    spawn_local(async move {
        let Some(shared) = inbox().await else { return };
        let (mut documents, mut refused) = (vec![], vec![]);
        for words in shared.words {
            match document(words) {
                Ok(document) => documents.extend(document),
                Err(why) => refused.push(why),
            }
        }
        documents.extend(read_all(&shared.files, &mut refused).await);
        show(app, documents, refused, None);
    });
}

/// What the inbox held.
#[derive(Default)]
struct Shared {
    words: Vec<Words>,
    files: Vec<File>,
}

/// The fields of one share.
#[derive(Debug, Default, Deserialize)]
struct Words {
    title: String,
    text: String,
    url: String,
}

/// Takes everything out of the inbox; `None` where the browser keeps none.
async fn inbox() -> Option<Shared> {
    // Without HTTPS the property is not there at all.
    let caches = window().caches().ok().filter(|caches| !caches.is_undefined())?;
    let scope = window().location().href().ok()?;
    let name = format!("onrecord-inbox {}", scope.split(['#', '?']).next()?.trim_end_matches("index.html"));
    if JsFuture::from(caches.has(&name)).await.ok()? != JsValue::TRUE {
        return None;
    }
    let inbox: Cache = JsFuture::from(caches.open(&name)).await.ok()?.unchecked_into();
    let mut shared = Shared::default();
    for request in Array::from(&JsFuture::from(inbox.keys()).await.ok()?) {
        let request = request.unchecked_into::<Request>();
        let found = JsFuture::from(inbox.match_with_request(&request)).await.ok()?;
        if let Ok(response) = found.dyn_into::<Response>() {
            take(&response, &mut shared).await;
        }
    }
    JsFuture::from(caches.delete(&name)).await.ok()?;
    Some(shared)
}

/// Takes one thing: a file, by the name that it has, or the words.
async fn take(response: &Response, shared: &mut Shared) -> Option<()> {
    let Some(name) = response.headers().get("x-name").ok().flatten() else {
        let json = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
        shared.words.push(serde_json::from_str(&json).ok()?);
        return Some(());
    };
    let name = percent_encoding::percent_decode_str(&name).decode_utf8_lossy();
    let blob: Blob = JsFuture::from(response.blob().ok()?).await.ok()?.unchecked_into();
    shared.files.push(File::new_with_blob_sequence(&Array::of1(&blob), &name).ok()?);
    Some(())
}

/// The document that shared words are; nothing where there are none.
///
/// # Errors
/// Where only an address came: that this page fetches nothing, and what to share instead.
fn document(Words { title, text, url }: Words) -> Result<Option<Document>, String> {
    let (mut text, mut url) = (text.trim(), url.trim().to_owned());
    // Many programs put the address behind the words.
    let last = text.split_whitespace().next_back().filter(|word| url.is_empty() && is_web_address(word));
    if let Some(address) = last {
        url = address.to_owned();
        text = text.strip_suffix(address).unwrap_or(text).trim();
    }
    let title = Some(title.trim().to_owned()).filter(|title| !title.is_empty());
    match (text.is_empty() || Some(text) == title.as_deref(), url.is_empty()) {
        (true, true) => Ok(None),
        (true, false) => Err(words::intake::only_an_address(&url)),
        (false, _) => {
            let url = Some(url).filter(|url| is_web_address(url));
            Ok(Some(Document { text: text.to_owned(), title, url, ..Document::default() }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_words_are_a_document() {
        let check = |title: &str, text: &str, url: &str, expected: &str| {
            let words = Words { title: title.into(), text: text.into(), url: url.into() };
            let found = match document(words) {
                Ok(Some(d)) => format!("{}|{}|{}", d.title.unwrap_or_default(), d.text, d.url.unwrap_or_default()),
                Ok(None) => String::new(),
                Err(why) => why.split(". ").next().unwrap_or_default().into(),
            };
            assert_eq!(found, expected);
        };
        check("Rain", "It fell.", "https://example.org/a", "Rain|It fell.|https://example.org/a");
        check("", " It fell.\nhttps://example.org/a ", "", "|It fell.|https://example.org/a");
        check("Rain", "It fell.", "javascript:alert(1)", "Rain|It fell.|");
        check("Rain", "https://example.org/a", "", "Only an address was shared: https://example.org/a");
        check("Rain", "Rain", "https://example.org/a", "Only an address was shared: https://example.org/a");
        check("", " ", "", "");
    }
}
