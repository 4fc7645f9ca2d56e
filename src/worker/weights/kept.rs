//! The browser's own cache of the file, for the next visit and for use offline. Where the browser has none, or refuses
//! (a private window, a site without HTTPS, no space), nothing is kept and all else works.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, DedicatedWorkerGlobalScope, Request, Response, Url};

const CACHE: &str = "onrecord-models";

/// The place of one file in the cache, which all sites of one origin share.
pub struct Kept {
    cache: Option<Cache>,
    /// The site's folder.
    folder: String,
    /// The file's address.
    address: String,
}

impl Kept {
    /// The place of the file `name` beside the worker's script.
    pub async fn open(scope: &DedicatedWorkerGlobalScope, name: &str) -> Kept {
        let beside =
            |name| Url::new_with_base(name, &scope.location().href()).map(|url| url.href()).unwrap_or_default();
        // Without HTTPS the property is not there at all.
        let caches = scope.caches().ok().filter(|caches| !caches.is_undefined());
        let cache = match caches {
            Some(caches) => JsFuture::from(caches.open(CACHE)).await.ok().map(JsCast::unchecked_into),
            None => None,
        };
        Kept { cache, folder: beside("."), address: beside(name) }
    }

    /// The bytes that are kept.
    pub async fn get(&self) -> Option<Vec<u8>> {
        let found = JsFuture::from(self.cache.as_ref()?.match_with_str(&self.address)).await.ok()?;
        let response: Response = found.dyn_into().ok()?;
        let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
        Some(Uint8Array::new(&bytes).to_vec())
    }

    /// Forgets them.
    pub async fn remove(&self) {
        if let Some(cache) = &self.cache {
            let _ = JsFuture::from(cache.delete_with_str(&self.address)).await;
        }
    }

    /// Keeps these bytes, and none of this site's older versions.
    pub async fn put(&self, file: &[u8]) {
        // A refusal costs the next visit a download, and no more.
        let _ = self.try_put(file).await;
    }

    async fn try_put(&self, file: &[u8]) -> Result<(), JsValue> {
        let Some(cache) = &self.cache else { return Ok(()) };
        let response = Response::new_with_opt_buffer_source(Some(&Uint8Array::from(file)))?;
        for request in Array::from(&JsFuture::from(cache.keys()).await?) {
            let old = request.unchecked_into::<Request>();
            if old.url().starts_with(&self.folder) {
                JsFuture::from(cache.delete_with_request(&old)).await?;
            }
        }
        JsFuture::from(cache.put_with_str(&self.address, &response)).await.map(|_| ())
    }
}
