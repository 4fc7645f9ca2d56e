//! The page's frame: head, navigation, strips, the view that the address names, and the evidence panel.

use crate::dialogs::{
    ExportDialog, KeepingStrip, OpenedDialog, ShareDialog, SharedStrip, ShortcutsDialog, WorkspacesDialog,
};
use crate::intake;
use crate::parts::{EvidencePanel, ExampleStrip, Icon, NoticeStrip, StatusStrip, Symbol, focus};
use crate::route::{Address, Cards, Compare, Layer, Quotes, Reader, Review, Stances, View};
use crate::shortcuts::{self, Does, Room};
use crate::state::{App as State, Mode, Notice, Start, THEMES, Theme, use_app};
use crate::views::{
    ArticlesView, CardsView, CompareView, PortrayalView, PreviewDialog, QuotesView, ReadView, ReviewView, StancesView,
    TimelineView,
};
use crate::words;
use crate::worker::Status;
use leptos::ev;
use leptos::prelude::*;

/// Which view, without what is chosen in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Articles,
    Read,
    Cards,
    Stances,
    Portrayal,
    Quotes,
    Compare,
    Timeline,
    Review,
}

impl Place {
    fn of(view: &View) -> Place {
        match view {
            View::Articles => Place::Articles,
            View::Read(_) => Place::Read,
            View::Cards(_) => Place::Cards,
            View::Stances(_) => Place::Stances,
            View::Portrayal(_) => Place::Portrayal,
            View::Quotes(_) => Place::Quotes,
            View::Compare(_) => Place::Compare,
            View::Timeline(_) => Place::Timeline,
            View::Review(_) => Place::Review,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Place::Articles => words::common::ARTICLES,
            Place::Read => words::frame::READ,
            Place::Cards => words::frame::CARDS,
            Place::Stances => words::frame::STANCES,
            Place::Portrayal => words::frame::PORTRAYAL,
            Place::Quotes => words::frame::QUOTES,
            Place::Compare => words::frame::COMPARE,
            Place::Timeline => words::frame::TIMELINE,
            Place::Review => words::frame::REVIEW,
        }
    }

    /// The view of the navigation that it belongs to.
    fn home(self) -> Place {
        match self {
            Place::Timeline => Place::Compare,
            Place::Portrayal => Place::Stances,
            other => other,
        }
    }
}

/// The whole page.
#[component]
pub fn App(
    /// What the visit starts with.
    start: Start,
) -> impl IntoView {
    let app = State::open_with(start);
    let place = Memo::new(move |_| Place::of(&app.address().read().view));
    let has_evidence = Memo::new(move |_| !app.address().read().at.is_empty());
    let dragging = RwSignal::new(false);
    listen(app, dragging);
    intake::take_shared(app);
    announce_place(app, place);
    tell_unknown(app);
    let view = move || match place.get() {
        Place::Articles => view! { <ArticlesView /> }.into_any(),
        Place::Read => view! { <ReadView /> }.into_any(),
        Place::Cards => view! { <CardsView /> }.into_any(),
        Place::Stances => view! { <StancesView /> }.into_any(),
        Place::Portrayal => view! { <PortrayalView /> }.into_any(),
        Place::Quotes => view! { <QuotesView /> }.into_any(),
        Place::Compare => view! { <CompareView /> }.into_any(),
        Place::Timeline => view! { <TimelineView /> }.into_any(),
        Place::Review => view! { <ReviewView /> }.into_any(),
    };
    view! {
        <button class="skip" on:click=|_| { focus("main"); }>{words::frame::SKIP}</button>
        <Head place />
        <SharedStrip />
        <ExampleStrip />
        <KeepingStrip />
        <StatusStrip />
        <div class="frame" class:has-evidence=has_evidence>
            <main id="main" tabindex="-1">{view}</main>
            <EvidencePanel />
        </div>
        <NoticeStrip />
        <OpenedDialog />
        <PreviewDialog />
        <Show when=move || dragging.get()>
            <p class="drop" aria-hidden="true">{words::frame::DROP}</p>
        </Show>
    }
}

#[component]
fn Head(place: Memo<Place>) -> impl IntoView {
    view! {
        <header class="head">
            <a class="wordmark" href="#/">{words::common::ONRECORD}</a>
            <WorkspacesDialog />
            <Navigation place />
            <UndoRedo />
            <div class="takes">
                <ShareDialog />
                <ExportDialog />
            </div>
            <ShortcutsDialog />
            <ThemeSwitch />
        </header>
    }
}

/// Links to the views. Layers that were switched off in an article stay so when the reader comes back.
#[component]
fn Navigation(place: Memo<Place>) -> impl IntoView {
    let app = use_app();
    let hide = Memo::new(move |before: Option<&Vec<Layer>>| match &app.address().read().view {
        View::Read(read) => read.hide.clone(),
        _ => before.cloned().unwrap_or_default(),
    });
    let link = move |view: View| {
        let to = Place::of(&view);
        let href = move || match to {
            Place::Read => Address::to(View::Read(Reader { article: None, hide: hide.get() })).to_string(),
            _ => Address::to(view.clone()).to_string(),
        };
        let current = move || (place.get().home() == to).then_some(if place.get() == to { "page" } else { "true" });
        view! {
            <li>
                <a href=href aria-current=current>{to.name()}</a>
            </li>
        }
    };
    let views = [
        View::Articles,
        View::Read(Reader::default()),
        View::Cards(Cards::default()),
        View::Stances(Stances::default()),
        View::Quotes(Quotes::default()),
        View::Compare(Compare::default()),
        View::Review(Review::default()),
    ];
    view! {
        <nav class="views" aria-label=words::frame::VIEWS>
            <ul>{views.map(link).collect_view()}</ul>
        </nav>
    }
}

/// One button that goes through the themes; its name says which is on.
#[component]
fn ThemeSwitch() -> impl IntoView {
    let app = use_app();
    let at = move || THEMES.iter().position(|t| t.value == app.theme().get()).unwrap_or(0);
    let name = move || THEMES.get(at()).map_or("", |t| t.label);
    let next = move |_| app.set_theme(THEMES.get((at() + 1) % THEMES.len()).map_or(Theme::System, |t| t.value));
    view! {
        <button class="quiet theme" title=words::frame::CHANGE_COLOURS on:click=next>
            <Icon symbol=Symbol::Theme />
            <span class="theme-name">{name}</span>
        </button>
    }
}

/// Back and forth through what the person said.
#[component]
fn UndoRedo() -> impl IntoView {
    let app = use_app();
    let button = move |name: &'static str, does: Does, symbol, can: fn((bool, bool)) -> bool, turn: fn(&State)| {
        let can = Memo::new(move |_| can(app.can_turn()));
        view! {
            <button
                class="quiet turn"
                aria-label=name
                title=words::frame::with_keys(name, &shortcuts::keys(does))
                aria-disabled=move || (!can.get()).to_string()
                on:click=move |_| turn(&app)
            >
                <Icon symbol />
            </button>
        }
    };
    let ever = Memo::new(move |_| app.can_turn() != (false, false));
    view! {
        <Show when=move || ever.get()>
            <div class="turns" role="group" aria-label=words::common::YOUR_CORRECTIONS>
                {button(words::common::UNDO, Does::Undo, Symbol::Undo, |(undo, _)| undo, State::undo)}
                {button(words::common::REDO, Does::Redo, Symbol::Redo, |(_, redo)| redo, State::redo)}
            </div>
        </Show>
    }
}

/// The keys that work on every view, but for the sheet of shortcuts, which has its own.
fn by_key(app: State, e: &web_sys::KeyboardEvent) {
    match shortcuts::asked(app, e, Room::Everywhere) {
        Some(Does::Undo) => app.undo(),
        Some(Does::Redo) => app.redo(),
        Some(Does::Close) => return close_evidence(app),
        _ => return,
    }
    e.prevent_default();
}

fn close_evidence(app: State) {
    let address = app.address().get_untracked();
    if !address.at.is_empty() {
        app.go(address.with(vec![]), Mode::Push);
    }
}

/// Keys work wherever the focus is; files may be dropped anywhere.
fn listen(app: State, dragging: RwSignal<bool>) {
    let _ = window_event_listener(ev::keydown, move |e| by_key(app, &e));
    let _ = window_event_listener(ev::dragover, move |e| {
        let files = e.data_transfer().is_some_and(|d| d.types().includes(&"Files".into(), 0));
        if files {
            e.prevent_default();
            dragging.set(true);
        }
    });
    let _ = window_event_listener(ev::dragleave, move |e| {
        if e.related_target().is_none() {
            dragging.set(false);
        }
    });
    let _ = window_event_listener(ev::drop, move |e| {
        dragging.set(false);
        if intake::dropped(app, &e) {
            e.prevent_default();
        }
    });
}

/// Says so where the address names an article, a card or words that the reading does not have.
fn tell_unknown(app: State) {
    let unknown = Memo::new(move |_| {
        let reading = app.reading().get();
        let settled = *app.status().read() == Status::Idle && !reading.analysis.articles.is_empty();
        (settled && !reading.knows(&app.address().read())).then(|| app.address().get())
    });
    Effect::new(move || {
        if unknown.read().is_some() {
            app.show(Notice::plain(words::frame::UNKNOWN_ADDRESS.into()));
        }
    });
}

/// On another view, tells the browser's title and moves the focus to the view's heading, but not on the first one.
fn announce_place(app: State, place: Memo<Place>) {
    Effect::new(move |before: Option<Place>| {
        let now = place.get();
        document().set_title(&words::frame::title(now.name()));
        let panel_takes_it = !app.address().read_untracked().at.is_empty();
        if before.is_some_and(|b| b != now) && !panel_takes_it {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            request_animation_frame(|| {
                focus("view-title");
            });
        }
        now
    });
}
