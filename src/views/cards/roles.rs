//! What somebody is, when, and the sentences that say so.

use crate::choices::{ROLE_TIMES, label_of};
use crate::route::Item;
use crate::words::{self, Sureness, sureness};
use crate::worker::Reading;
use onrecord_core::{Entity, Role, RoleTime, Span};

/// A role, with the sentences that say so.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleLine {
    /// “Foreign Minister of New Zealand”.
    pub title: String,
    /// “former, from 2013 until last October”; of a role held now without more, the date of the article: “as of 3 June
    /// 2024”.
    pub time: String,
    /// Every sentence that says so.
    pub items: Vec<Item>,
    /// The first sentence: before, the words that say so, after.
    pub sentence: [String; 3],
    /// What to call the article.
    pub article: String,
    /// How sure the surest of them is.
    pub sure: Sureness,
}

/// The roles of an entity, each once: “Mayor” is “Mayor of Port Ellis” where another sentence says of what.
pub fn roles(reading: &Reading, e: &Entity) -> Vec<RoleLine> {
    let mut groups: Vec<(String, RoleTime, Vec<usize>)> = vec![];
    let fuller_first = |n: &usize| (e.role_evidence[*n].of.is_none(), *n);
    let mut order: Vec<usize> = (0..e.role_evidence.len()).collect();
    order.sort_by_key(fuller_first);
    for n in order {
        let role = &e.role_evidence[n];
        let bare = role.title.to_lowercase();
        let title = role.of.as_ref().map_or(role.title.clone(), |of| words::cards::role_of(&role.title, of));
        let same = |(t, time, _): &&mut (String, RoleTime, Vec<usize>)| {
            let t = t.to_lowercase();
            let is_fuller =
                role.of.is_none() && t.strip_prefix(&bare).is_some_and(|rest| rest.starts_with(words::cards::OF));
            *time == role.time && (t == title.to_lowercase() || is_fuller)
        };
        match groups.iter_mut().find(same) {
            Some((_, _, of)) => of.push(n),
            None => groups.push((title, role.time, vec![n])),
        }
    }
    groups.into_iter().filter_map(|(title, time, of)| line(reading, e, title, time, of)).collect()
}

fn line(reading: &Reading, e: &Entity, title: String, time: RoleTime, mut of: Vec<usize>) -> Option<RoleLine> {
    of.sort_unstable();
    let roles: Vec<&Role> = of.iter().filter_map(|n| e.role_evidence.get(*n)).collect();
    let first = *roles.first()?;
    let surest = roles.iter().max_by(|a, b| a.why.sure.total_cmp(&b.why.sure))?;
    Some(RoleLine {
        title,
        time: held(reading, time, &roles),
        items: of.iter().map(|n| Item::Role(e.id, *n)).collect(),
        sentence: sentence(reading, first),
        article: reading.dated_title(first.article),
        sure: sureness(&surest.why),
    })
}

/// When a role is or was held: as written, where the text says so.
fn held(reading: &Reading, time: RoleTime, roles: &[&Role]) -> String {
    let period = roles.iter().find_map(|r| r.period.map(|p| reading.joined(r.article, &[p])));
    match (time, period) {
        (RoleTime::Current, Some(period)) => period,
        (RoleTime::Current, None) => as_of(reading, roles),
        (other, period) => {
            let time = label_of(ROLE_TIMES, &other).to_owned();
            std::iter::once(time).chain(period).collect::<Vec<_>>().join(", ")
        }
    }
}

/// The date of the newest article that says so.
fn as_of(reading: &Reading, roles: &[&Role]) -> String {
    let newest = roles.iter().filter_map(|r| reading.analysis.article(r.article)?.published.clone()).max();
    newest.map_or_else(|| label_of(ROLE_TIMES, &RoleTime::Current).into(), |d| words::cards::as_of(&words::date(&d)))
}

/// About how many characters of a sentence stand before and after the words that matter.
const AROUND: usize = 90;

/// The sentence of a role, cut to what stands near.
fn sentence(reading: &Reading, role: &Role) -> [String; 3] {
    let sentences = reading.analysis.article(role.article).map_or(&[][..], |a| &a.sentences);
    let whole = sentences.iter().find(|s| s.overlaps(role.evidence)).map_or(role.evidence, |s| s.join(role.evidence));
    let words = |span| reading.words(role.article, span);
    let before = words(Span::new(whole.start, role.evidence.start));
    let after = words(Span::new(role.evidence.end, whole.end));
    [from_end(before), words(role.evidence).to_owned(), words::shorten(after, AROUND)]
}

fn from_end(text: &str) -> String {
    let length = text.chars().count();
    if length <= AROUND {
        return text.to_owned();
    }
    let cut: String = text.chars().skip(length - AROUND).collect();
    format!("…{}", cut.find(' ').map_or(cut.as_str(), |i| &cut[i..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;

    fn check(roles: &[(&str, Option<&str>, RoleTime)], expected: &[&str]) {
        let mut reading = reading();
        let first = reading.analysis.entities[0].role_evidence[0].clone();
        reading.analysis.entities[0].role_evidence = roles
            .iter()
            .map(|(title, of, time)| Role {
                title: (*title).into(),
                of: of.map(str::to_owned),
                time: *time,
                ..first.clone()
            })
            .collect();
        let lines = super::roles(&reading, &reading.analysis.entities[0]);
        let shown = |l: &RoleLine| {
            let items: Vec<_> = l.items.iter().map(|i| i.to_string()).collect();
            format!("{} ({}) {}: {} / {}", l.title, l.time, items.join(" "), l.sentence.join("|"), l.article)
        };
        assert_eq!(lines.iter().map(shown).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn each_role_once_with_its_time_and_sentence() {
        let said = "|Mayor Ada Lund| said the bridge “must be built”. / The Herald, 2 April 2024";
        check(
            &[("Mayor", None, RoleTime::Current), ("mayor", None, RoleTime::Current)],
            &[&format!("Mayor (as of 2 April 2024) r1-1 r1-2: {said}")],
        );
        check(
            &[
                ("Mayor", None, RoleTime::Current),
                ("Mayor", Some("Ely"), RoleTime::Current),
                ("Mayor", Some("Wells"), RoleTime::Former),
            ],
            &[
                &format!("Mayor of Ely (as of 2 April 2024) r1-1 r1-2: {said}"),
                &format!("Mayor of Wells (former) r1-3: {said}"),
            ],
        );
    }

    #[test]
    fn a_period_stands_as_written() {
        let reading = reading();
        let role = &reading.analysis.entities[0].role_evidence[0];
        let told = Role { period: Some(reading.analysis.stances[0].cue), ..role.clone() };
        let check = |time, roles: &[&Role], expected| assert_eq!(held(&reading, time, roles), expected);
        check(RoleTime::Current, &[role, &told], "must be built");
        check(RoleTime::Former, &[role, &told], "former, must be built");
        check(RoleTime::Former, &[role], "former");
        check(RoleTime::Current, &[role], "as of 2 April 2024");
    }

    #[test]
    fn a_long_sentence_is_cut_at_a_word() {
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ";
        assert_eq!(from_end("short "), "short ");
        assert_eq!(
            from_end(long),
            "… three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        );
    }
}
