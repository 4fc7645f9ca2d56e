//! What the machine did not read, added by the person: they select words in the article, or type them, and say what they
//! are.

use super::selection::{on_selection, selected};
use crate::choices::{Choice, KINDS, POLARITIES, value_of};
use crate::parts::{Choose, FormEnd, Names, Pick, focus, on_escape, options};
use crate::state::{Trouble, use_app};
use crate::words::{self, quoted, shorten};
use crate::worker::Reading;
use leptos::html;
use leptos::prelude::*;
use onrecord_core::corrections::{Anchor, Correction};
use onrecord_core::{ArticleId, Kind, Polarity, Span};

/// What the words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Quote,
    Stance,
    Name,
}

const SORTS: &[Choice<Sort>] = &[
    Choice { key: "quote", label: words::read::A_QUOTE, value: Sort::Quote },
    Choice { key: "stance", label: words::read::A_STANCE, value: Sort::Stance },
    Choice { key: "name", label: words::read::A_NAME, value: Sort::Name },
];

/// What is being added: words as they were selected, where they stand, what they are.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    sort: Sort,
    words: String,
    at: Option<Span>,
}

/// The toolbar over selected words, the button where none are, and the form.
#[component]
pub fn Add(article: Memo<ArticleId>) -> impl IntoView {
    let app = use_app();
    let (span, draft) = (RwSignal::new(None::<Span>), RwSignal::new(None::<Draft>));
    on_selection(move || span.set(selected().filter(|_| draft.read_untracked().is_none())));
    let words = move |at: Span| app.reading().read_untracked().words(article.get_untracked(), at).trim().to_owned();
    let open = move |sort: Sort| {
        let at = span.get_untracked();
        draft.set(Some(Draft { sort, words: at.map(words).unwrap_or_default(), at }));
        span.set(None);
    };
    // Pressing the button leaves the words selected.
    let button = move |choice: &'static Choice<Sort>| {
        view! { <button class="quiet" on:mousedown=|e| e.prevent_default() on:click=move |_| open(choice.value)>{words::read::add(choice.label)}</button> }
    };
    let shown = move || span.get().map(|at| quoted(&shorten(&words(at), 40)));
    let close = move || {
        draft.set(None);
        request_animation_frame(|| {
            focus("view-title");
        });
    };
    let form = move || draft.get().map(|draft| view! { <Form article=article.get_untracked() draft close /> });
    view! {
        <div class="add" class:add-selected=move || span.read().is_some() role="group" aria-label=words::read::ADD_MISSED>
            <Show when=move || draft.read().is_none()>
                <p class="add-words" dir="auto">{move || shown().unwrap_or_else(|| words::read::MISSED.into())}</p>
                <p class="judge-ways">{SORTS.iter().map(button).collect_view()}</p>
            </Show>
            {form}
        </div>
    }
}

#[component]
fn Form(article: ArticleId, draft: Draft, close: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let app = use_app();
    let Draft { sort, words, at } = draft;
    let text = NodeRef::<html::Textarea>::new();
    let [who, about] = [(); 2].map(|()| NodeRef::<html::Input>::new());
    let choice = RwSignal::new(if sort == Sort::Stance { "for" } else { "person" }.to_owned());
    let trouble = RwSignal::new(String::new());
    let selected = at.is_some();
    Effect::new(move || {
        let first = if selected { who.get().map(|f| f.focus()) } else { text.get().map(|f| f.focus()) };
        drop(first);
    });
    let save = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let [who, about] =
            [who, about].map(|f| f.get_untracked().map(|i| i.value().trim().to_owned()).unwrap_or_default());
        let words = text.get_untracked().map(|t| t.value()).unwrap_or_default();
        let reading = app.reading().get_untracked();
        let said = anchor(&reading, article, &words, at)
            .and_then(|at| said(&reading, sort, at, &who, &about, &choice.get_untracked()).map_err(str::to_owned));
        match said {
            Ok(said) => {
                if app.correct(vec![said], words::read::ADDED) {
                    close();
                }
            }
            Err(why) => trouble.set(why),
        }
    };
    let title = SORTS.iter().find(|c| c.value == sort).map_or("", |c| c.label);
    view! {
        <form
            class="edit"
            novalidate
            on:submit=save
            on:keydown=move |e| on_escape(&e, close)
            aria-label=words::read::add(title)
        >
            <label class="field">
                <span class="field-label">{words::read::words_that_are(title)}</span>
                <textarea rows="3" node_ref=text prop:value=words></textarea>
            </label>
            {fields(sort, [who, about], choice)}
            <FormEnd send=words::read::ADD trouble close />
        </form>
    }
}

/// What is asked of words beside themselves.
fn fields(sort: Sort, [who, about]: [NodeRef<html::Input>; 2], choice: RwSignal<String>) -> AnyView {
    let choose = move |label, choices| {
        view! { <Choose label options=Signal::stored(choices) value=choice on_choose=move |key| choice.set(key) /> }
    };
    let pick = move |label, hint, list| {
        view! { <Pick label hint names=Names::Entities value=String::new() node=who list /> }
    };
    match sort {
        Sort::Quote => pick(words::common::SPEAKER, words::common::NOBODY_NAMED, "add-who").into_any(),
        Sort::Stance => view! {
            {pick(words::common::HOLDER, words::common::NOBODY_NAMED, "add-who")}
            <Pick
                label=words::common::ABOUT
                hint=words::common::NAME_OR_ISSUE
                names=Names::Targets
                value=String::new()
                node=about
                list="add-about"
            />
            {choose(words::common::FOR_OR_AGAINST, options(POLARITIES))}
        }
        .into_any(),
        Sort::Name => view! {
            {pick(words::read::WHOSE_NAME, words::read::NEW_NAME, "add-who")}
            {choose(words::read::KIND_IF_NEW, options(KINDS))}
        }
        .into_any(),
    }
}

/// Where typed words stand: where they were selected, else at the one place of the article that has them.
fn anchor(reading: &Reading, article: ArticleId, words: &str, at: Option<Span>) -> Result<Anchor, String> {
    let words = words.trim();
    let within = reading.analysis.article(article).map(|a| a.span()).unwrap_or_default();
    let text = within.of(reading.text(article));
    let selected = at.map(|at| at.trim(reading.text(article))).filter(|at| reading.words(article, *at) == words);
    let places: Vec<Span> = match selected {
        Some(at) => vec![at],
        None if words.is_empty() => return Err(words::read::TYPE_WORDS.into()),
        None => text
            .match_indices(words)
            .map(|(at, _)| Span::new(within.start + at, within.start + at + words.len()))
            .collect(),
    };
    let found = match places.as_slice() {
        [one] => Anchor::of(&reading.documents, &reading.analysis, article, *one),
        [] => None,
        several => return Err(words::read::stand_there(several.len())),
    };
    found.ok_or_else(|| words::read::NOT_IN_ARTICLE.into())
}

/// What the form says.
fn said(
    reading: &Reading,
    sort: Sort,
    at: Anchor,
    who: &str,
    about: &str,
    choice: &str,
) -> Result<Correction, Trouble> {
    let who = reading.whom_at(who)?;
    Ok(match sort {
        Sort::Quote => Correction::AddQuote { content: at, speaker: who },
        Sort::Stance => Correction::AddStance {
            evidence: at,
            holder: who,
            target: reading.aim(about)?,
            polarity: value_of(POLARITIES, choice).unwrap_or(Polarity::Positive),
        },
        Sort::Name => Correction::AddMention { at, entity: who, kind: value_of(KINDS, choice).unwrap_or(Kind::Other) },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use onrecord_core::corrections::apply;

    fn found(words: &str, at: Option<Span>) -> Result<Span, String> {
        anchor(&reading(), ArticleId(0), words, at).map(|a| a.span)
    }

    #[test]
    fn words_are_found_where_they_were_selected_or_where_they_alone_stand() {
        let text = reading().text(ArticleId(0)).to_owned();
        let at = |words: &str| text.find(words).map(|at| Span::new(at, at + words.len())).unwrap_or_default();
        assert_eq!(found("promised a vote", None), Ok(at("promised a vote")));
        assert_eq!(
            found("Lund", Some(at("Lund had").trim(&text))),
            Err("These words stand in the article 2 times. Type more of them, or select them there.".into())
        );
        let second = Span::new(at("Lund had").start, at("Lund had").start + 4);
        assert_eq!(found("Lund", Some(second)), Ok(second));
        assert_eq!(
            found("no such words", None),
            Err("These words do not stand in the article as they are typed here.".into())
        );
        assert!(found(" ", None).is_err());
    }

    #[test]
    fn what_is_added_is_there() {
        let read = reading();
        let add = |sort, words, who: &str, about: &str, choice| {
            let Ok(at) = anchor(&read, ArticleId(0), words, None) else { panic!("“{words}” stands there once") };
            let said = said(&read, sort, at, who, about, choice)?;
            let now = apply(&read.documents, &read.analysis, &[said]).analysis;
            Ok::<_, Trouble>([now.entities.len(), now.attributions.len(), now.stances.len()])
        };
        assert_eq!(add(Sort::Name, "More news", "", "", "other"), Ok([4, 4, 3]));
        assert_eq!(add(Sort::Quote, "must be built", "Tom Berg", "", ""), Ok([3, 5, 3]));
        assert_eq!(add(Sort::Stance, "promised a vote", "Ada Lund", "vote", "for"), Ok([3, 4, 4]));
        assert_eq!(add(Sort::Stance, "promised a vote", "Nobody", "vote", "for"), Err(crate::state::NOBODY));
    }
}
