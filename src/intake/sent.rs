//! What the bookmarklet sends from another page: in the address, which no server sees, the words; and from tab to tab, where
//! that page's own rules allow it, its markup, which tells paragraphs, date and outlet. Any page can send this one anything:
//! it is shown to be looked over, as text, and never added unasked.

use super::show;
use crate::import;
use crate::state::App;
use crate::words;
use js_sys::Reflect;
use leptos::prelude::{set_timeout, window};
use onrecord_core::Document;
use onrecord_core::is_web_address;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Window};

/// The bookmarklet, for this page's address.
pub fn bookmarklet() -> String {
    const SCRIPT: &str = include_str!("bookmarklet.js");
    let here = window().location().href().unwrap_or_default();
    let app = serde_json::to_string(here.split('#').next().unwrap_or_default()).unwrap_or_default();
    let script: Vec<&str> = SCRIPT.lines().map(str::trim).collect();
    let script = script.join(" ").replacen("APP", &app, 1);
    format!("javascript:{}", percent_encoding::utf8_percent_encode(&script, percent_encoding::NON_ALPHANUMERIC))
}

/// Whether a fragment is something that was sent.
pub fn is_sent(fragment: &str) -> bool {
    fragment.starts_with("/add?")
}

/// What came in the address.
#[derive(Clone, Debug, Default, PartialEq)]
struct Sent {
    title: String,
    url: String,
    text: String,
    /// Whether it is but the beginning.
    cut: bool,
}

/// How long the page that sent it may take to answer.
const PATIENCE: Duration = Duration::from_millis(1500);
/// More markup than this is not looked at, in bytes.
const MOST: usize = 4_000_000;

/// Takes what was sent, and asks the page that sent it for the rest, if it is still there to be asked.
pub fn receive(app: App, fragment: &str) {
    let sent = sent(fragment);
    // No `instanceof` knows a window of another origin.
    let opener = window().opener().ok().filter(JsValue::is_object).map(JsCast::unchecked_into::<Window>);
    let Some(opener) = opener else { return take(app, &sent, None) };
    let asked = Rc::new(RefCell::new(Some(sent)));
    let answer = asked.clone();
    let from = js_sys::Object::from(opener.clone());
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let html = Some(event.data()).filter(|_| event.source().is_some_and(|source| source == from)).and_then(html);
        if let Some(sent) = html.as_ref().and_then(|_| answer.take()) {
            take(app, &sent, html);
        }
    });
    // It lives as long as the page: a page is opened by the bookmarklet once.
    let on_message = on_message.into_js_value();
    let _ = window().add_event_listener_with_callback("message", on_message.unchecked_ref());
    // That this page is ready is no secret.
    let _ = opener.post_message(&"onrecord: ready".into(), "*");
    set_timeout(move || asked.take().iter().for_each(|sent| take(app, sent, None)), PATIENCE);
}

/// The markup in an answer; `None` where it is none.
fn html(data: JsValue) -> Option<String> {
    let field = |key: &str| Reflect::get(&data, &key.into()).ok().and_then(|value| value.as_string());
    (field("onrecord").as_deref() == Some("article")).then(|| field("html"))?.filter(|html| html.len() <= MOST)
}

fn take(app: App, sent: &Sent, html: Option<String>) {
    let page = html.map(|html| import::from_html(&html)).filter(|page| !page.text.trim().is_empty());
    let cut = sent.cut && page.is_none();
    let document = together(sent, page);
    let site = document.url.as_deref().and_then(|url| url.split('/').nth(2)).map(str::to_owned);
    let mut refused = vec![];
    if cut {
        refused.push(words::intake::CUT.into());
    }
    if document.text.trim().is_empty() {
        refused.push(words::intake::NO_WORDS_ON_PAGE.into());
        return show(app, vec![], refused, None);
    }
    show(app, vec![document], refused, site);
}

/// The page's own words about itself win over what its tab said.
fn together(sent: &Sent, page: Option<Document>) -> Document {
    let mut document = page.unwrap_or_else(|| Document { text: sent.text.clone(), ..Document::default() });
    let some = |words: &str| Some(words.trim().to_owned()).filter(|words| !words.is_empty());
    document.title = document.title.or_else(|| some(&sent.title));
    document.url = document.url.or_else(|| some(&sent.url)).filter(|url| is_web_address(url));
    document
}

fn sent(fragment: &str) -> Sent {
    let query = fragment.split_once('?').map_or("", |(_, query)| query);
    let mut sent = Sent::default();
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        match key.as_ref() {
            "title" => sent.title = value.into_owned(),
            "url" => sent.url = value.into_owned(),
            "text" => sent.text = value.into_owned(),
            "cut" => sent.cut = true,
            _ => {}
        }
    }
    sent
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_address_carries() {
        let expected = Sent {
            title: "Rain & wind".into(),
            url: "https://example.org/?a".into(),
            text: "It\nfell.".into(),
            cut: true,
        };
        let fragment = "/add?title=Rain+%26+wind&url=https%3A%2F%2Fexample.org%2F%3Fa&text=It%0Afell.&cut=1&x=y";
        assert!(is_sent(fragment));
        assert_eq!(sent(fragment), expected);
        assert_eq!(sent("/add?"), Sent::default());
        assert!(!is_sent("/address") && !is_sent("/"));
    }

    #[test]
    fn the_page_knows_itself_best() {
        let sent =
            Sent { title: "Rain | Post".into(), url: "javascript:alert(1)".into(), text: "x".into(), cut: false };
        let page = Document { text: "It fell.".into(), title: Some("Rain".into()), ..Document::default() };
        let told = |d: Document| (d.text, d.title.unwrap_or_default(), d.url);
        assert_eq!(told(together(&sent, Some(page))), ("It fell.".into(), "Rain".into(), None));
        assert_eq!(told(together(&sent, None)), ("x".into(), "Rain | Post".into(), None));
    }
}
