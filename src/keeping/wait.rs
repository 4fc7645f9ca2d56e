//! Waiting, but not for ever.

use js_sys::Promise;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;
use wasm_bindgen_futures::JsFuture;

/// A future on the page's one thread.
pub type Local<T> = Pin<Box<dyn Future<Output = T>>>;

/// What comes of a future within so many milliseconds; `None` where it takes longer, and then it can be waited for again.
pub async fn within<T>(milliseconds: i32, future: &mut Local<T>) -> Option<T> {
    let mut timer = pin!(sleep(milliseconds));
    poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(out) => Poll::Ready(Some(out)),
        Poll::Pending => timer.as_mut().poll(cx).map(|()| None),
    })
    .await
}

async fn sleep(milliseconds: i32) {
    let timer = Promise::new(&mut |resolve, _| {
        // Without a window there is nobody to wait for anything.
        let window = web_sys::window();
        let _ = window.map(|w| w.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds));
    });
    // The promise is never rejected.
    let _ = JsFuture::from(timer).await;
}
