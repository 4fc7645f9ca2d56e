//! Bylines: “By Jane Doe”, “Jane Doe, Political Editor”, “Jane Doe in Suva”.

use super::date;
use crate::lexicon::{Class, lexicon};

/// Jobs that follow a name in a byline.
const JOBS: &str = "analyst analysis anchor author bureau chief columnist contributor correspondent critic desk editor fellow \
    freelance intern journalist photographer producer reporter staff writer";

/// A byline has at most this many words.
const MOST_WORDS: usize = 16;

/// Whether the line names who wrote the article, and nothing else.
pub(super) fn is_byline(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    if words.len() < 2 || words.len() > MOST_WORDS || line.ends_with(['.', '?', '!', ':']) && !line.ends_with("Jr.") {
        return false;
    }
    let lower = line.to_lowercase();
    let signed = ["by ", "by: ", "written by ", "story by ", "reported by ", "report by ", "words by "];
    match signed.iter().find_map(|s| lower.starts_with(s).then(|| line.get(s.len()..))).flatten() {
        Some(names) => is_name_list(names),
        None => has_job(line) || is_posted_from(&words) || is_names_alone(line) || is_desk(&words),
    }
}

/// “Jane Doe”, “Jane Doe and John Roe, staff writers | March 3, 2024”.
fn is_name_list(names: &str) -> bool {
    let first = names.split([',', '|', '•', '·', '—', '–']).next().unwrap_or(names).trim();
    let words: Vec<&str> = first.split_whitespace().collect();
    let name = |w: &&str| w.starts_with(|c: char| c.is_uppercase()) || is_joiner(w);
    let starts = words.first().is_some_and(|w| w.starts_with(char::is_uppercase) && !is_date_word(w));
    let longest_run = !words.is_empty() && words.len() <= 10;
    let rest = names.get(first.len()..).unwrap_or("");
    let rest_fits = rest.split_whitespace().all(|w| !w.starts_with(char::is_lowercase) || is_joiner(w) || is_job(w));
    starts && longest_run && words.iter().all(name) && rest_fits
}

/// “The Suva Post, Apia”: an outlet with a place or a job.
fn is_desk(words: &[&str]) -> bool {
    let Some((n, known)) = lexicon().gazetteer(&words.iter().map(|w| w.trim_end_matches(',')).collect::<Vec<_>>())
    else {
        return false;
    };
    let place = words.get(n - 1).is_some_and(|w| w.ends_with(','))
        && words[n..].iter().all(|w| w.starts_with(char::is_uppercase));
    let job = words[n..].iter().any(|w| is_job(w));
    known.class == Class::Outlet && n < words.len() && words.len() <= n + 4 && (place || job)
}

/// “Jane Doe”, on a line alone, where the first name is a known one; “Jane Doe and John Roe”, “Jane Doe, John Roe, Ann Poe”.
fn is_names_alone(line: &str) -> bool {
    let line = line.replace(" and ", ", ");
    let names = line.split(", ").map(|n| n.trim_end_matches(','));
    let plain = |n: &str| is_full_name(n) && !n.split(' ').any(is_joiner) && n.split(' ').count() <= 3;
    let words: Vec<&str> = line.split(' ').collect();
    let known = words.first().is_some_and(|first| lexicon().first_name(first).is_some());
    let known = known && lexicon().gazetteer(&words).is_none();
    (names.clone().count() >= 2 || known) && names.clone().all(plain)
}

/// “Jane Doe, Political Editor”, “Jane Doe | Health reporter”.
fn has_job(line: &str) -> bool {
    let Some((name, job)) = line.split_once([',', '|', '–', '—', '•']) else { return false };
    is_full_name(name)
        && job.split_whitespace().count() <= 8
        && job.split([' ', ',', '/']).any(is_job)
        && !line.contains(['"', '“'])
}

/// “Jane Doe in Suva”: a full name, “in”, a place and nothing else.
fn is_posted_from(words: &[&str]) -> bool {
    let Some(at) = words.iter().position(|w| *w == "in") else { return false };
    let place = &words[at + 1..];
    let named = |w: &&str| w.starts_with(char::is_uppercase) || *w == "and" || *w == "in";
    is_full_name(&words[..at].join(" ")) && (1..=6).contains(&place.len()) && place.iter().all(named)
}

fn is_full_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let letters = |w: &&str| w.chars().all(|c| c.is_alphabetic() || ".'’-".contains(c));
    let capital = |w: &&str| w.starts_with(char::is_uppercase) && w.chars().any(|c| c.is_lowercase() || c == '.');
    (2..=4).contains(&words.len()) && words.iter().all(|w| letters(w) && (capital(w) || is_joiner(w)))
}

fn is_joiner(word: &str) -> bool {
    ["and", "&", "de", "van", "von", "der", "den", "la", "le", "bin", "al", "ter", "of", "the", "for", "in", "with"]
        .contains(&word)
}

fn is_job(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    JOBS.split_whitespace().any(|j| word == j || word.strip_suffix('s') == Some(j))
}

fn is_date_word(word: &str) -> bool {
    date::find(&[word, "1"]).is_some()
}

#[cfg(test)]
mod tests {
    use super::is_byline;

    fn check(expected: bool, lines: &[&str]) {
        for line in lines {
            assert_eq!(is_byline(line), expected, "{line:?}");
        }
    }

    #[test]
    fn bylines() {
        check(
            true,
            &[
                "By Ana Lemalu",
                "BY ANA LEMALU AND TOM REID",
                "By Ana Lemalu, Pacific correspondent",
                "By Ana Lemalu | March 3, 2024",
                "By The Associated Press",
                "Ana Lemalu, Political Editor",
                "Ana Lemalu in Suva",
                "Words by Ana Lemalu",
                "Anna Lemalu",
                "BBC News, Suva",
                "BBC News Pacific correspondent",
                "Ana Lemalu and Tom B. Reid",
                "Ana Lemalu, Tom Reid and Joe Fa",
            ],
        );
    }

    #[test]
    fn sentences_and_titles() {
        check(
            false,
            &[
                "",
                "By Friday",
                "By March 3",
                "By then it was over",
                "By Friday the ferry had sunk.",
                "Ana Lemalu resigns",
                "Ana Lemalu, who sank the ferry",
                "Samoa in talks",
                "BBC News",
                "Asia Pacific",
                "Storm Warning",
                "Samoa and Fiji",
                "Fire, Rain and Wind",
                "Cheers and tears in Suva",
                "Ana Lemalu, Mayor of Suva",
            ],
        );
    }
}
