//! Fetches the file from the site, piece by piece.

use super::{Fault, SIZE};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DedicatedWorkerGlobalScope, ReadableStreamDefaultReader, RequestCache, RequestInit, RequestMode, Response,
};

/// The file `name` beside the worker's script; at most about [`SIZE`] bytes of it. `again` leaves out what the browser has
/// of it. `progress` gets the bytes that have come so far, in steps of a percent.
pub async fn download(
    scope: &DedicatedWorkerGlobalScope,
    name: &str,
    again: bool,
    progress: impl Fn(usize),
) -> Result<Vec<u8>, Fault> {
    progress(0);
    let options = RequestInit::new();
    // The page's content security policy does not reach into workers.
    options.set_mode(RequestMode::SameOrigin);
    options.set_cache(if again { RequestCache::Reload } else { RequestCache::Default });
    let response = JsFuture::from(scope.fetch_with_str_and_init(name, &options)).await;
    let response: Response = response.map_err(|_| Fault::Unreachable)?.unchecked_into();
    if !response.ok() {
        return Err(Fault::Status(response.status()));
    }
    let Some(body) = response.body() else { return Err(Fault::Cut(0)) };
    receive(&body.get_reader().unchecked_into(), progress).await
}

async fn receive(reader: &ReadableStreamDefaultReader, progress: impl Fn(usize)) -> Result<Vec<u8>, Fault> {
    let mut file = Vec::with_capacity(SIZE);
    let mut told = 0;
    // Where more comes than there should be, it is something else, however much of it follows.
    while file.len() <= SIZE {
        let Some(piece) = next(reader).await.map_err(|_| Fault::Cut(file.len()))? else { return Ok(file) };
        file.extend(piece.to_vec());
        if file.len() >= told + SIZE / 100 {
            told = file.len();
            progress(told);
        }
    }
    let _ = JsFuture::from(reader.cancel()).await;
    Ok(file)
}

async fn next(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, JsValue> {
    let read = JsFuture::from(reader.read()).await?;
    let done = Reflect::get(&read, &"done".into())?.is_truthy();
    Ok(if done { None } else { Some(Reflect::get(&read, &"value".into())?.unchecked_into()) })
}
