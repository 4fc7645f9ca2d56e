//! Corrections: any of them, in any order, leave a valid analysis.

use crate::{articles, valid, views};
use onrecord_core::corrections::{Aim, Anchor, Correction, ItemId, ItemKind, KINDS, Part, Place, Split, apply};
use onrecord_core::{Analysis, Document, Engine, Kind, Polarity};

/// Applies corrections and checks what holds of every corrected analysis.
pub fn check(documents: &[Document], analysis: &Analysis, corrections: &[Correction]) {
    let corrected = apply(documents, analysis, corrections);
    assert_eq!(corrected.outcomes.len(), corrections.len());
    for (shown, what) in [(&corrected, "corrected"), (&corrected.kept(), "without what was rejected")] {
        assert_eq!(valid::problems(documents, &shown.analysis), Vec::<String>::new(), "{what}");
        let known = |item: ItemId| ItemId::all(&shown.analysis, item.kind()).contains(&item);
        assert!(shown.review.iter().all(|(item, _)| known(item)), "{what}: marks of what is not there");
        views::check(&shown.analysis);
    }
    assert_eq!(apply(documents, analysis, corrections), corrected, "once more");
}

/// Texts, a zero byte, and then four bytes a correction: which one, of which items.
pub fn corrections(bytes: &[u8]) {
    let end = bytes.iter().position(|b| *b == 0).unwrap_or(bytes.len());
    let documents = articles::documents(&bytes[..end]);
    let analysis = articles::read(&documents, &mut Engine::default());
    let items = Items { documents: &documents, analysis: &analysis };
    let four = bytes[end..].iter().skip(1).copied().collect::<Vec<_>>();
    let corrections: Vec<_> = four.as_chunks().0.iter().take(MOST).filter_map(|four| items.correction(*four)).collect();
    check(&documents, &analysis, &corrections);
}

/// No more corrections than this are made at once.
const MOST: usize = 32;

struct Items<'a> {
    documents: &'a [Document],
    analysis: &'a Analysis,
}

impl Items<'_> {
    /// The correction that four bytes stand for; `None` where the analysis has no such item.
    fn correction(&self, [what, one, two, more]: [u8; 4]) -> Option<Correction> {
        use ItemKind::{Entity, Mention, Quote, Stance, Topic};
        let polarity = if more % 2 == 0 { Polarity::Positive } else { Polarity::Negative };
        let kind = if more % 2 == 0 { Kind::Person } else { Kind::Place };
        let any = || self.place(KINDS[usize::from(more) % KINDS.len()], one);
        let twin = if more % 2 == 0 { Entity } else { Topic };
        let person = || self.place(Entity, two);
        let aim = || match more % 3 {
            0 => Some(Aim::Issue("a new bridge".into())),
            1 => self.place(Topic, two).map(Aim::At),
            _ => person().map(Aim::At),
        };
        Some(match what % 13 {
            0 => Correction::Accept { item: any()? },
            1 => Correction::Reject { item: any()? },
            2 => Correction::Speaker { quote: self.place(Quote, one)?, speaker: person() },
            3 => Correction::Holder { stance: self.place(Stance, one)?, holder: person() },
            4 => Correction::Target { stance: self.place(Stance, one)?, target: aim()? },
            5 => Correction::Polarity { stance: self.place(Stance, one)?, polarity },
            6 => Correction::Kind { entity: self.place(Entity, one)?, kind },
            7 => {
                Correction::Rename { item: self.place(twin, one)?, name: NAMES[usize::from(two) % NAMES.len()].into() }
            }
            8 => Correction::Merge { into: self.place(twin, one)?, from: self.place(twin, two)? },
            9 => Correction::Split(Split {
                part: [Part::Mention, Part::Name, Part::Wording][usize::from(more) % 3],
                at: self.place(if more % 3 == 2 { Topic } else { Mention }, one)?.at.pop()?,
            }),
            10 => Correction::AddMention { at: self.words(one, two)?, entity: self.place(Entity, more), kind },
            11 => Correction::AddQuote { content: self.words(one, two)?, speaker: self.place(Entity, more) },
            _ => Correction::AddStance { evidence: self.words(one, two)?, holder: person(), target: aim()?, polarity },
        })
    }

    fn place(&self, kind: ItemKind, which: u8) -> Option<Place> {
        let all = ItemId::all(self.analysis, kind);
        let item = all.get(usize::from(which) % all.len().max(1))?;
        Place::of(self.documents, self.analysis, *item)
    }

    /// A stretch of the first document: from the word `from` of it, `many` words.
    fn words(&self, from: u8, many: u8) -> Option<Anchor> {
        let document = self.documents.first()?;
        let words: Vec<_> = document.text.split_whitespace().collect();
        let from = usize::from(from) % words.len().max(1);
        let last = words.get((from + usize::from(many)).min(words.len().saturating_sub(1)))?;
        let offset = |word: &str| word.as_ptr() as usize - document.text.as_ptr() as usize;
        let span = onrecord_core::Span::new(offset(words.get(from)?), offset(last) + last.len());
        Anchor::at(document, span)
    }
}

/// Names that a person might give.
const NAMES: [&str; 5] = ["Another name", "", " \u{200b}", "<b>&", "=1+1"];
