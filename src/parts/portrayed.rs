//! How an article portrays somebody: a bar each for mentions in a good light, a bad one, and neither, which opens them.

use super::{Icon, Open, Symbol};
use crate::choices::{TONES, label_of};
use crate::route::Item;
use crate::words;
use leptos::prelude::*;
use onrecord_core::portrayal::{ENOUGH, Tally};
use onrecord_core::{EntityId, Tone};

/// A tally, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Portrayed {
    /// All mentions, in the order of the text.
    pub items: Vec<Item>,
    /// Good, neither, bad; `None` where the mentions are too few for shares.
    pub bars: Option<[Bar; 3]>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Bar {
    /// What it counts.
    pub tone: Tone,
    /// Its mentions.
    pub items: Vec<Item>,
    /// Their share of all, in percent.
    pub percent: u32,
}

impl Portrayed {
    /// The mentions of an entity that `tally` holds.
    pub fn of(entity: EntityId, tally: &Tally) -> Portrayed {
        let items = |places: &[usize]| places.iter().map(|n| Item::Mention(entity, *n)).collect();
        let bar = |tone| {
            let share = tally.share(tone)?;
            Some(Bar { tone, items: items(tally.with(tone)), percent: (share * 100.0).round() as u32 })
        };
        let bars = match [Tone::Positive, Tone::Neutral, Tone::Negative].map(bar) {
            [Some(good), Some(neither), Some(bad)] => Some([good, neither, bad]),
            _ => None,
        };
        Portrayed { items: items(&tally.mentions()), bars }
    }
}

/// The bars with the number of mentions; in words where there are too few of them, or none.
#[component]
pub fn PortrayedBars(portrayed: Portrayed) -> impl IntoView {
    let Portrayed { items, bars } = portrayed;
    let mentions = words::number_of::mentions(items.len());
    match (bars, items.is_empty()) {
        (_, true) => view! { <p class="lights-none">{words::common::NOT_MENTIONED}</p> }.into_any(),
        (None, false) => view! {
            <p class="lights-few"><Open items>{mentions}</Open> {words::cards::too_few(ENOUGH)}</p>
        }
        .into_any(),
        (Some(bars), false) => view! {
            <div class="lights">
                <p class="lights-count"><Open items>{mentions}</Open></p>
                <ul>{bars.map(bar)}</ul>
            </div>
        }
        .into_any(),
    }
}

/// The class of a light in the style sheet, and its sign.
pub fn light(tone: Tone) -> (&'static str, Symbol) {
    match tone {
        Tone::Positive => ("light-good", Symbol::For),
        Tone::Neutral => ("light-neither", Symbol::Mentioned),
        Tone::Negative => ("light-bad", Symbol::Against),
    }
}

fn bar(bar: Bar) -> impl IntoView {
    let Bar { tone, items, percent } = bar;
    let (class, symbol) = light(tone);
    let class = format!("light {class}");
    let (number, none) = (items.len(), items.is_empty());
    let inside = view! {
        <span class=class>
            <Icon symbol />
            <span class="visually-hidden">{label_of(TONES, &tone)} ": "</span>
            <span class="light-track"><span class="light-bar" style:width=format!("{percent}%")></span></span>
            <span class="light-number">{number}</span>
            " "
            <span class="light-share">{format!("{percent}%")}</span>
        </span>
    };
    let inside =
        if none { inside.into_any() } else { view! { <Open items class="light-open">{inside}</Open> }.into_any() };
    view! { <li>{inside}</li> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use onrecord_core::portrayal::Portrayal;

    fn check(tones: &[Tone], expected: &str) {
        let mut reading = reading();
        let mentions = &mut reading.analysis.entities[0].mentions;
        let Some(first) = mentions.first().cloned() else { panic!("no mention") };
        *mentions = tones.iter().map(|tone| onrecord_core::Mention { tone: Some(*tone), ..first.clone() }).collect();
        let Portrayed { items, bars } = Portrayed::of(EntityId(0), &Portrayal::of(&reading.analysis, EntityId(0)).all);
        let list = |items: &[Item]| items.iter().map(|i| i.to_string()).collect::<Vec<_>>().join(" ");
        let bars = bars.map(|bars| bars.map(|b| format!("{}% {}", b.percent, list(&b.items))).join("; "));
        assert_eq!(format!("{}: {}", list(&items), bars.unwrap_or_default()), expected);
    }

    #[test]
    fn bars_open_their_mentions() {
        use Tone::{Negative as N, Neutral as O, Positive as P};
        check(&[P, N, N, P, P], "e1-1 e1-2 e1-3 e1-4 e1-5: 60% e1-1 e1-4 e1-5; 0% ; 40% e1-2 e1-3");
        check(&[P, O], "e1-1 e1-2: ");
        check(&[], ": ");
    }
}
