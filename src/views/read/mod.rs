//! The article as a page, with names, quotes and stances marked.

mod add;
mod page;
mod pieces;
mod selection;

use crate::choices::Choice;
use crate::parts::{Empty, Icon, Symbol};
use crate::route::{Address, Item, LAYERS, Layer, Reader, View};
use crate::state::use_app;
use crate::text::unmarked;
use crate::words;
use add::Add;
use leptos::html;
use leptos::prelude::*;
use onrecord_core::ArticleId;
use page::{Block, Page};
use pieces::Piece;
use wasm_bindgen::JsCast;

/// The view.
#[component]
pub fn ReadView() -> impl IntoView {
    let app = use_app();
    let read = Memo::new(move |_| match &app.address().read().view {
        View::Read(read) => read.clone(),
        _ => Reader::default(),
    });
    let article = Memo::new(move |_| read.read().article.unwrap_or(ArticleId(0)));
    let unmarked = Memo::new(move |_| unmarked(&app.address().read().at, &read.read().hide));
    let page = Memo::new(move |_| Page::of(&app.reading().read(), article.get(), &read.read().hide, &unmarked.read()));
    let body = move || match page.get() {
        Some(page) => view! { <PageBody page /> }.into_any(),
        None => view! {
            <h1 tabindex="-1" id="view-title" class="plain-title">{words::frame::READ}</h1>
            <Empty
                title=words::read::EMPTY_TITLE
                words=words::read::EMPTY
            />
        }
        .into_any(),
    };
    view! {
        <div class="read">
            <div class="read-side">
                <Layers read />
                <Switcher article read />
            </div>
            <div class="read-page">{body}</div>
            <Add article />
        </div>
    }
}

/// The other articles.
#[component]
fn Switcher(article: Memo<ArticleId>, read: Memo<Reader>) -> impl IntoView {
    let app = use_app();
    let link = move |id: ArticleId, title: String, dateline: String| {
        let current = move || (article.get() == id).then_some("page");
        let href = move || {
            let hide = read.read().hide.clone();
            Address::to(View::Read(Reader { article: Some(id), hide })).to_string()
        };
        view! {
            <li>
                <a href=href aria-current=current>
                    <span class="switch-dateline">{dateline}</span>
                    <span class="switch-title">{title}</span>
                </a>
            </li>
        }
    };
    let links = move || {
        let reading = app.reading().get();
        let all = reading.analysis.articles.iter();
        all.map(|a| link(a.id, a.title.clone(), reading.dateline(a.id))).collect_view()
    };
    let several = move || app.reading().read().analysis.articles.len() > 1;
    let list = NodeRef::<html::Ul>::new();
    show_current(list, article);
    view! {
        <Show when=several>
            <nav class="switcher" aria-label=words::common::ARTICLES>
                <ul node_ref=list>{links}</ul>
            </nav>
        </Show>
    }
}

/// Scrolls a long list of articles to the one that is shown, without moving the page.
fn show_current(list: NodeRef<html::Ul>, article: Memo<ArticleId>) {
    Effect::new(move || {
        let (Some(list), _) = (list.get(), article.get()) else { return };
        request_animation_frame(move || {
            let current = list.query_selector("[aria-current]").ok().flatten();
            let Some(link) = current.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) else { return };
            list.set_scroll_top(link.offset_top());
            if let Some(side) = list.closest(".read-side").ok().flatten() {
                side.set_scroll_top(link.offset_top() - side.client_height() / 2);
            }
        });
    });
}

/// Which marks are shown; also the key to how they look.
#[component]
fn Layers(read: Memo<Reader>) -> impl IntoView {
    let app = use_app();
    let toggle = move |layer: Layer| {
        app.adjust(|address| {
            if let View::Read(read) = &mut address.view {
                match read.hide.iter().position(|l| *l == layer) {
                    Some(i) => drop(read.hide.remove(i)),
                    None => read.hide.push(layer),
                }
                read.hide.sort();
            }
        });
    };
    let switch = move |choice: &'static Choice<Layer>| {
        let layer = choice.value;
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || !read.read().hide.contains(&layer)
                    on:change=move |_| toggle(layer)
                />
                <span class=format!("key key-{}", choice.key)>{choice.label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="layers">
            <legend class="field-label">{words::read::MARKS}</legend>
            {LAYERS.iter().map(switch).collect_view()}
        </fieldset>
    }
}

#[component]
fn PageBody(page: Page) -> impl IntoView {
    let Page { headline, title, byline, dateline, url, words, runs } = page;
    let root = NodeRef::<html::Article>::new();
    let set = RwSignal::new(1);
    let long = runs.len() > 1;
    set_the_rest(set, runs.len());
    follow_address(root, set);
    let headline = if headline.is_empty() { title.into_any() } else { pieces(headline).into_any() };
    let out = url.map(|url| {
        view! {
            <a href=url rel="noopener noreferrer external" target="_blank">{words::read::PUBLISHED_HERE} <Icon symbol=Symbol::Arrow /></a>
        }
    });
    let block = |block| match block {
        Block::Dateline(text) => view! { <p class="page-place">{pieces(text)}</p> }.into_any(),
        Block::Paragraph(text) => view! { <p>{pieces(text)}</p> }.into_any(),
        Block::Rest(text) => view! { <p class="rest">{pieces(text)}</p> }.into_any(),
        Block::Aside(what, words) => view! {
            <details class="set-aside">
                <summary>{words::read::SET_ASIDE} {what}</summary>
                <p>{words}</p>
            </details>
        }
        .into_any(),
    };
    let runs = StoredValue::new(runs);
    let run = move |n: usize| {
        let blocks = runs.with_value(|runs| runs.get(n).cloned().unwrap_or_default());
        blocks.into_iter().map(block).collect_view()
    };
    let date = (!dateline.is_empty()).then(|| view! { <span class="dateline">{dateline}</span> });
    let words = words.map(|words| view! { <span>{words::number_of::words(words)}</span> });
    let by = (!byline.is_empty()).then(|| view! { <span class="byline">{byline}</span> });
    view! {
        <article class="page" dir="auto" node_ref=root>
            <h1 tabindex="-1" id="view-title">{headline}</h1>
            <p class="page-facts">{date} {by} {words} {out}</p>
            <div class="page-text" class:page-long=long>
                <For each=move || 0..set.get() key=|n| *n let:n>
                    {run(n)}
                </For>
            </div>
        </article>
    }
}

/// Sets the runs after the first one, each in a turn of its own, so that a very long page does not freeze.
fn set_the_rest(set: RwSignal<usize>, runs: usize) {
    if set.try_get_untracked().is_some_and(|n| n < runs) {
        let next = move || {
            set.try_update(|n| *n += 1);
            set_the_rest(set, runs);
        };
        set_timeout(next, std::time::Duration::from_millis(8));
    }
}

fn pieces(pieces: Vec<Piece>) -> impl IntoView {
    let app = use_app();
    let at = Memo::new(move |_| app.address().read().at.clone());
    let piece = move |piece: Piece| {
        let Some(item) = piece.opens.filter(|_| !piece.text.trim().is_empty()) else {
            return view! { <span class=piece.class data-at=piece.start>{piece.text}</span> }.into_any();
        };
        let over = piece.items;
        let here = move || at.read().iter().any(|at| over.contains(at));
        // The page is built anew when layers change, so the view in the link is always the present one.
        let href = app.address().with_untracked(|address| address.with(vec![item]).to_string());
        let says = (!piece.says.is_empty()).then_some(piece.says);
        view! {
            <a
                class=format!("m {}", piece.class)
                class:m-here=here
                href=href
                data-at=piece.start
                tabindex=(!piece.first).then_some("-1")
                title=says
            >
                {piece.text}
            </a>
        }
        .into_any()
    };
    pieces.into_iter().map(piece).collect_view()
}

/// Brings the words that the address points at into view.
fn follow_address(root: NodeRef<html::Article>, set: RwSignal<usize>) {
    let app = use_app();
    Effect::new(move || {
        let wanted: Vec<Item> = app.address().read().at.clone();
        // The words may stand in a part of the page that is set later.
        set.track();
        let Some(root) = root.get().filter(|_| !wanted.is_empty()) else { return };
        request_animation_frame(move || {
            let Some(mark) = root.query_selector(".m-here").ok().flatten() else { return };
            let mark: web_sys::HtmlElement = mark.unchecked_into();
            let rect = mark.get_bounding_client_rect();
            let height = window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(0.0);
            // The foot of a narrow page is under the panel.
            let (free, place) = match crate::parts::is_narrow() {
                true => (0.45, web_sys::ScrollLogicalPosition::Start),
                false => (0.95, web_sys::ScrollLogicalPosition::Center),
            };
            if rect.top() < 96.0 || rect.bottom() > height * free {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_block(place);
                mark.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    });
}
