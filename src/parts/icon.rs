//! Small drawings. They never stand alone for a meaning: a word stands beside each, or names it.

use leptos::prelude::*;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// A plus in a disc.
    For,
    /// A minus in a disc.
    Against,
    /// A disc of two halves, one with each sign.
    Mixed,
    /// A ring.
    Mentioned,
    /// A dash.
    NotMentioned,
    /// A cross.
    Close,
    /// An arrow to the right.
    Arrow,
    /// Two sheets.
    Copy,
    /// A half-filled disc.
    Theme,
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forth.
    Redo,
    /// A tick.
    Tick,
    /// A pencil.
    Pencil,
    /// An angle that points down.
    More,
    /// A keyboard.
    Keyboard,
}

impl Symbol {
    /// The outline that is filled.
    fn filled(self) -> &'static str {
        match self {
            Symbol::For => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.9 3.6h1.8v2.5h2.5v1.8H8.9v2.5H7.1V8.9H4.6V7.1h2.5Z",
            Symbol::Against => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM4.6 7.1h6.8v1.8H4.6Z",
            Symbol::Mixed => "M8 1a7 7 0 0 0 0 14ZM6.6 7.1v1.8H3.2V7.1Z",
            Symbol::Theme => "M8 2.5a5.5 5.5 0 0 1 0 11Z",
            _ => "",
        }
    }

    /// The outline that is drawn as a line.
    fn drawn(self) -> &'static str {
        match self {
            Symbol::Mixed => "M8 1.7a6.3 6.3 0 0 1 0 12.6M9.6 8h3.2M11.2 6.4v3.2",
            Symbol::Mentioned => "M8 4.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8Z",
            Symbol::NotMentioned => "M5 8h6",
            Symbol::Close => "M3.5 3.5l9 9M12.5 3.5l-9 9",
            Symbol::Arrow => "M2.5 8h11M9.5 4l4 4-4 4",
            Symbol::Copy => "M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3",
            Symbol::Theme => "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z",
            Symbol::Undo => "M5.5 2.5l-3 3 3 3M2.5 5.5h7a4 4 0 0 1 0 8h-3",
            Symbol::Redo => "M10.5 2.5l3 3-3 3M13.5 5.5h-7a4 4 0 0 0 0 8h3",
            Symbol::Tick => "M2.5 8.5l3.5 3.5 7.5-8",
            Symbol::Pencil => "M3 13l.8-3.2L10.6 3l2.4 2.4-6.8 6.8Z",
            Symbol::More => "M4 6.5l4 4 4-4",
            Symbol::Keyboard => "M1.7 4h12.6v8H1.7ZM4 6.5h1M7.5 6.5h1M11 6.5h1M4.5 9.5h7",
            _ => "",
        }
    }
}

/// A drawing that assistive technology passes over.
#[component]
pub fn Icon(symbol: Symbol) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path class="icon-filled" d=symbol.filled()></path>
            <path class="icon-drawn" d=symbol.drawn()></path>
        </svg>
    }
}
