//! What holds of every corrected analysis: it is valid, the same each time, the machine's again once all is taken back,
//! and a changed text never has an anchor stand on other words.

use crate::valid;
use onrecord_core::corrections::{
    Aim, Anchor, Corrected, Correction, ItemId, ItemKind, KINDS, Log, Mark, Part, Place, Split, apply,
};
use onrecord_core::{Analysis, Document, Kind, Polarity};

/// Everything that has to hold of an analysis under many corrections of every sort.
pub fn check(documents: &[Document], analysis: &Analysis) {
    let log = corrections(documents, analysis);
    let corrected = apply(documents, analysis, &log);
    let kept = corrected.kept();
    for (shown, what) in [(&corrected, "corrected"), (&kept, "without what was rejected")] {
        assert_eq!(valid::problems(documents, &shown.analysis), Vec::<String>::new(), "{what}");
        let known = |item: ItemId| ItemId::all(&shown.analysis, item.kind()).contains(&item);
        assert!(shown.review.iter().all(|(item, _)| known(item)), "{what}: {:?}", shown.review);
    }
    assert!(kept.review.iter().all(|(_, mark)| mark != Mark::Rejected));
    assert_eq!(apply(documents, analysis, &log), corrected, "once more");
    let stored = serde_json::to_string(&log).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Correction>>(&stored).unwrap(), log);
    take_all_back(documents, analysis, log);
    edit(documents, analysis);
}

fn take_all_back(documents: &[Document], analysis: &Analysis, corrections: Vec<Correction>) {
    let mut log = Log::default();
    corrections.into_iter().for_each(|c| log.push(vec![c]));
    let whole = log.clone();
    while log.undo(&mut []) {}
    let Corrected { analysis: now, review, outcomes } = apply(documents, analysis, log.corrections());
    assert_eq!((&now, review.is_empty(), outcomes.len()), (analysis, true, 0));
    while log.redo(&mut []) {}
    assert_eq!(log, whole);
}

/// Some corrections of every sort, of items all over the analysis.
fn corrections(documents: &[Document], analysis: &Analysis) -> Vec<Correction> {
    let some = |kind| {
        let all = ItemId::all(analysis, kind);
        let step = all.len() / 6 + 1;
        all.into_iter().step_by(step).filter_map(|item| Place::of(documents, analysis, item)).collect::<Vec<_>>()
    };
    let [entities, topics] = [ItemKind::Entity, ItemKind::Topic].map(some);
    let (first, last) = (entities.first(), entities.last());
    let aim = || topics.first().map_or_else(|| Aim::Issue("a new bridge".into()), |t| Aim::At(t.clone()));
    let mut out = splits(documents, analysis);
    for (n, stance) in some(ItemKind::Stance).into_iter().enumerate() {
        let polarity = if n % 2 == 0 { Polarity::Positive } else { Polarity::Negative };
        out.push(Correction::Holder { stance: stance.clone(), holder: last.cloned() });
        out.push(Correction::Target { stance: stance.clone(), target: aim() });
        out.push(Correction::Polarity { stance, polarity });
    }
    for quote in some(ItemKind::Quote) {
        out.push(Correction::Speaker { quote: quote.clone(), speaker: first.cloned() });
        out.extend(quote.at.iter().map(|at| Correction::AddQuote { content: at.clone(), speaker: last.cloned() }));
        let evidence = quote.at.first().cloned();
        let stance = |evidence| Correction::AddStance {
            evidence,
            holder: last.cloned(),
            target: Aim::Issue("a new bridge".into()),
            polarity: Polarity::Positive,
        };
        out.extend(evidence.clone().map(stance));
        out.extend(evidence.map(|at| Correction::AddMention { at, entity: None, kind: Kind::Other }));
    }
    for (one, two) in
        entities.iter().zip(entities.iter().skip(1).step_by(2)).chain(topics.iter().zip(topics.iter().skip(1)))
    {
        out.push(Correction::Rename { item: one.clone(), name: "Another name".into() });
        out.push(Correction::Kind { entity: one.clone(), kind: Kind::Organization });
        out.push(Correction::Merge { into: one.clone(), from: two.clone() });
    }
    for (n, item) in KINDS.into_iter().flat_map(some).enumerate() {
        out.push(if n % 3 == 0 { Correction::Reject { item } } else { Correction::Accept { item } });
    }
    out
}

/// A split at each of many mentions and topic members, of every kind in turn.
fn splits(documents: &[Document], analysis: &Analysis) -> Vec<Correction> {
    let anchor = |article, span| Anchor::of(documents, analysis, article, span);
    let mentions = analysis.entities.iter().flat_map(|e| e.mentions.iter().map(|m| anchor(m.article, m.span())));
    let members = analysis.topics.iter().flat_map(|t| t.members.iter().map(|m| anchor(m.article, m.span)));
    let of_mentions = mentions.flatten().zip([Part::Name, Part::Mention].into_iter().cycle());
    let of_members = members.flatten().map(|at| (at, Part::Wording));
    let all = of_mentions.take(40).chain(of_members.take(20));
    all.map(|(at, part)| Correction::Split(Split { part, at })).collect()
}

/// Cuts, doubles and replaces a stretch in the middle of each text: an anchor stands on its own words, cut off from those
/// around them as they were, or nowhere.
fn edit(documents: &[Document], analysis: &Analysis) {
    let anchors: Vec<Anchor> = [ItemKind::Mention, ItemKind::Quote]
        .into_iter()
        .flat_map(|kind| ItemId::all(analysis, kind))
        .take(30)
        .filter_map(|item| Some(Place::of(documents, analysis, item)?.at))
        .flatten()
        .collect();
    for change in [|_: &str| String::new(), |s: &str| s.repeat(2), |_: &str| "Ruiz".to_owned()] {
        let edited: Vec<Document> = documents.iter().map(|d| changed(d, change)).collect();
        for anchor in &anchors {
            let Ok((at, span)) = anchor.find(&edited) else { continue };
            let found = Anchor::at(&edited[at], span).unwrap();
            let same_side = found.prefix == anchor.prefix || found.suffix == anchor.suffix;
            assert!(found.words == anchor.words && same_side, "{anchor:?} became {found:?}");
        }
    }
}

fn changed(document: &Document, change: fn(&str) -> String) -> Document {
    let at = |share: usize| {
        let places: Vec<usize> = document.text.char_indices().map(|(at, _)| at).collect();
        places.get(places.len() * share / 3).copied().unwrap_or(document.text.len())
    };
    let [start, end] = [1, 2].map(at);
    let (before, middle, after) = (&document.text[..start], &document.text[start..end], &document.text[end..]);
    Document { text: format!("{before}{}{after}", change(middle)), ..document.clone() }
}
