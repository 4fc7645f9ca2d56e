//! What the table shows, and in which order.

use super::named::parties;
use crate::choices::{LEAST, MODALITIES, ONLY, ONLY_HOLDERS, POLARITIES, SORTS, SURENESS, key_of, value_of};
use crate::parts::{Choose, Filters, options};
use crate::route::{Stances, View, party, party_key, target, target_key};
use crate::state::use_app;
use crate::words::{self, shorten};
use leptos::prelude::*;
use onrecord_core::table::Filter;

fn adjust(change: impl FnOnce(&mut Stances)) {
    use_app().adjust(|address| {
        if let View::Stances(stances) = &mut address.view {
            change(stances);
        }
    });
}

/// A filter's key, as the address has it.
fn filter(stances: Memo<Stances>, key: fn(&Filter) -> String) -> Signal<String> {
    Signal::derive(move || key(&stances.read().filter))
}

/// The filters.
#[component]
pub fn TableFilters(stances: Memo<Stances>) -> impl IntoView {
    view! {
        <Filters many=true>
            <OfRows stances />
            <OfParties stances />
            <OfStances stances />
        </Filters>
    }
}

/// What a row is, which rows there are, and in which order.
#[component]
fn OfRows(stances: Memo<Stances>) -> impl IntoView {
    view! {
        <Choose
            label=words::stances::ROWS
            options=Signal::derive(|| {
                vec![(String::new(), words::stances::HOLDER_AND_TARGET.to_owned()), ("targets".to_owned(), words::common::TARGET.to_owned())]
            })
            value=Signal::derive(move || if stances.read().by_targets { "targets".to_owned() } else { String::new() })
            on_choose=|key| adjust(|s| s.by_targets = !key.is_empty())
        />
        <Choose
            label=words::stances::SHOW
            all=words::stances::ALL_ROWS
            options=Signal::derive(move || options(if stances.read().by_targets { ONLY_HOLDERS } else { ONLY }))
            value=filter(stances, |f| key_of(ONLY, &f.only).to_owned())
            on_choose=|key| adjust(|s| s.filter.only = value_of(ONLY, &key).unwrap_or_default())
        />
        <Choose
            label=words::stances::AT_LEAST
            all=words::choices::STANCE_1
            options=Signal::derive(|| options(LEAST))
            value=filter(stances, |f| key_of(LEAST, &f.least).to_owned())
            on_choose=|key| adjust(|s| s.filter.least = value_of(LEAST, &key).unwrap_or_default())
        />
        <Choose
            label=words::common::ORDER
            options=Signal::derive(|| options(SORTS))
            value=filter(stances, |f| key_of(SORTS, &f.sort).to_owned())
            on_choose=|key| adjust(|s| s.filter.sort = value_of(SORTS, &key).unwrap_or_default())
        />
    }
}

/// Whose stances, and on what.
#[component]
fn OfParties(stances: Memo<Stances>) -> impl IntoView {
    let app = use_app();
    let parties = Memo::new(move |_| parties(&app.reading().read()));
    let name = |name: &String| shorten(name, 40);
    let holders =
        Signal::derive(move || parties.read().0.iter().map(|(h, n)| (party_key(*h), name(n))).collect::<Vec<_>>());
    let targets =
        Signal::derive(move || parties.read().1.iter().map(|(t, n)| (target_key(*t), name(n))).collect::<Vec<_>>());
    view! {
        <Choose
            label=words::common::HOLDER
            all=words::common::EVERYBODY
            options=holders
            value=filter(stances, |f| f.holder.map(party_key).unwrap_or_default())
            on_choose=|key| adjust(|s| s.filter.holder = party(&key))
        />
        <Choose
            label=words::common::TARGET
            all=words::stances::EVERYTHING
            options=targets
            value=filter(stances, |f| f.target.map(target_key).unwrap_or_default())
            on_choose=|key| adjust(|s| s.filter.target = target(&key))
        />
    }
}

/// Which stances count.
#[component]
fn OfStances(stances: Memo<Stances>) -> impl IntoView {
    view! {
        <Choose
            label=words::common::STANCE
            all=words::common::FOR_AND_AGAINST
            options=Signal::derive(|| options(POLARITIES))
            value=filter(stances, |f| f.polarity.map_or("", |p| key_of(POLARITIES, &p)).to_owned())
            on_choose=|key| adjust(|s| s.filter.polarity = value_of(POLARITIES, &key))
        />
        <Choose
            label=words::stances::MANNER
            all=words::stances::ANY_MANNER
            options=Signal::derive(|| options(MODALITIES))
            value=filter(stances, |f| f.modality.map_or("", |m| key_of(MODALITIES, &m)).to_owned())
            on_choose=|key| adjust(|s| s.filter.modality = value_of(MODALITIES, &key))
        />
        <Choose
            label=words::stances::CERTAINTY
            all=words::stances::ALL
            options=Signal::derive(|| options(SURENESS))
            value=filter(stances, |f| key_of(SURENESS, &f.sure).to_owned())
            on_choose=|key| adjust(|s| s.filter.sure = value_of(SURENESS, &key).unwrap_or_default())
        />
    }
}
