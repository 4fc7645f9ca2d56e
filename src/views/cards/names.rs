//! What an entity goes by, and for every wording why it was taken for this entity.

use crate::route::Item;
use crate::words::{self, Sureness, sureness};
use crate::worker::Reading;
use onrecord_core::corrections::{Part, Split, same_words};
use onrecord_core::{Entity, Mention, MentionForm, rules};

/// One wording.
#[derive(Clone, Debug, PartialEq)]
pub struct NameLine {
    /// As written first: “the foreign minister”; of pronouns each once: “she, her”.
    pub words: String,
    /// The mentions.
    pub items: Vec<Item>,
    /// Why, each reason once with how sure its least sure mention is.
    pub reasons: Vec<(&'static str, Sureness)>,
    /// What splits it off; pronouns are told apart one by one, in the evidence panel.
    pub split: Option<Split>,
}

/// Every wording but the name itself, in the order of the text; pronouns last.
pub fn names(reading: &Reading, e: &Entity) -> Vec<NameLine> {
    let words = |m: &Mention| reading.words(m.article, m.span());
    let mut groups: Vec<(String, Vec<usize>)> = vec![];
    for (n, m) in e.mentions.iter().enumerate() {
        let key = if m.form == MentionForm::Pronoun { String::new() } else { same_words(words(m)) };
        match groups.iter_mut().find(|(k, _)| *k == key) {
            Some((_, of)) => of.push(n),
            None => groups.push((key, vec![n])),
        }
    }
    groups.retain(|(key, _)| *key != same_words(&e.name));
    groups.sort_by_key(|(key, _)| key.is_empty());
    groups.iter().map(|(key, of)| line(reading, e, key.is_empty(), of)).collect()
}

fn line(reading: &Reading, e: &Entity, pronouns: bool, of: &[usize]) -> NameLine {
    let mentions: Vec<&Mention> = of.iter().filter_map(|n| e.mentions.get(*n)).collect();
    let words = |m: &Mention| {
        let words = reading.joined(m.article, &[m.span()]);
        // A description at the start of a sentence is no name.
        (m.form == MentionForm::Nominal).then(|| words::cards::described(&words)).flatten().unwrap_or(words)
    };
    let mut each: Vec<String> = vec![];
    for m in &mentions {
        let words = if pronouns { words(m).to_lowercase() } else { words(m) };
        if !each.contains(&words) && (pronouns || each.is_empty()) {
            each.push(words);
        }
    }
    let first = mentions.first().filter(|_| !pronouns && has_others(reading, e, &mentions));
    NameLine {
        words: each.join(", "),
        items: of.iter().map(|n| Item::Mention(e.id, *n)).collect(),
        reasons: reasons(&mentions),
        split: first.and_then(|m| reading.split_at(Part::Name, m.article, m.span())),
    }
}

/// Whether a name or description is left without these.
fn has_others(reading: &Reading, e: &Entity, these: &[&Mention]) -> bool {
    let key = |m: &Mention| same_words(reading.words(m.article, m.span()));
    let gone = these.first().map(|m| key(m));
    e.mentions.iter().any(|m| m.form != MentionForm::Pronoun && Some(key(m)) != gone)
}

fn reasons(mentions: &[&Mention]) -> Vec<(&'static str, Sureness)> {
    let mut out: Vec<(&'static str, &onrecord_core::Why)> = vec![];
    for m in mentions {
        let Some(words) = rules::explain(&m.why.rule) else { continue };
        match out.iter_mut().find(|(w, _)| *w == words) {
            Some((_, why)) if m.why.sure < why.sure => *why = &m.why,
            Some(_) => {}
            None => out.push((words, &m.why)),
        }
    }
    out.into_iter().map(|(words, why)| (words, sureness(why))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use onrecord_core::Why;

    #[test]
    fn every_wording_has_its_reasons() {
        let mut reading = reading();
        let mentions = &mut reading.analysis.entities[0].mentions;
        mentions[1].why = Why::rule("join.short_name", 0.92);
        mentions[3].why = Why::rule("pronoun.third", 0.5);
        let lines = names(&reading, &reading.analysis.entities[0]);
        let shown = |l: &NameLine| {
            let items: Vec<_> = l.items.iter().map(|i| i.to_string()).collect();
            let reasons: Vec<_> = l.reasons.iter().map(|(w, s)| format!("{w} ({})", s.words)).collect();
            let split = l.split.as_ref().map_or("-", |s| &s.at.words);
            format!("{} {}: {} {split}", l.words, items.join(" "), reasons.join(" "))
        };
        let why = |rule| rules::explain(rule).unwrap_or_default();
        assert_eq!(
            lines.iter().map(shown).collect::<Vec<_>>(),
            [
                format!("Lund e1-2: {} (sure) Lund", why("join.short_name")),
                format!("she e1-4: {} (uncertain) -", why("pronoun.third")),
            ]
        );
    }

    #[test]
    fn the_name_alone_needs_no_reason() {
        let reading = reading();
        assert_eq!(names(&reading, &reading.analysis.entities[2]), []);
    }
}
