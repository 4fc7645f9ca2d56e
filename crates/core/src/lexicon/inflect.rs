//! English verb and noun inflection by rule; the irregular verbs are in `data/irregular_verbs.tsv`.

use super::table::{read, table};
use rustc_hash::FxHashMap;

/// A form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VerbForm {
    /// “say”
    Base,
    /// “says”
    S,
    /// “said”; also the participle where both are written alike.
    Past,
    /// “written”, where it is written otherwise than the past.
    Participle,
    /// “saying”
    Ing,
}

/// The irregular forms of a verb: past, participle, and -ing where it doubles its last letter.
#[derive(Clone, Copy)]
struct Irregular {
    past: &'static str,
    participle: &'static str,
    ing: &'static str,
}

/// What does not follow the rules.
#[derive(Default)]
pub(super) struct Inflection {
    irregular: FxHashMap<&'static str, Irregular>,
}

impl Inflection {
    pub fn load(problems: &mut Vec<String>) -> Self {
        let mut irregular = FxHashMap::default();
        read(&table!("irregular_verbs.tsv"), problems, |row| {
            row.at_most(4)?;
            let lemma = row.required(0, "verb")?;
            let past = row.required(1, "past")?;
            let participle = Some(row.cell(2)).filter(|c| !c.is_empty()).unwrap_or(past);
            let entry = Irregular { past, participle, ing: row.cell(3) };
            irregular.insert(lemma, entry).map_or(Ok(()), |_| Err("twice".into()))
        });
        Inflection { irregular }
    }

    /// Every form of `lemma`, each once.
    pub fn verb(&self, lemma: &str) -> Vec<(String, VerbForm)> {
        let irregular = self.irregular.get(lemma);
        let past = irregular.map_or_else(|| past(lemma), |i| i.past.to_string());
        let participle = irregular.map_or_else(|| past.clone(), |i| i.participle.to_string());
        let ing = irregular.map(|i| i.ing).filter(|i| !i.is_empty()).map_or_else(|| ing(lemma), str::to_string);
        let s = if lemma == "have" { "has".to_string() } else { plural(lemma) };
        let mut forms: Vec<(String, VerbForm)> = vec![(lemma.to_string(), VerbForm::Base)];
        let rest = [(s, VerbForm::S), (past, VerbForm::Past), (participle, VerbForm::Participle), (ing, VerbForm::Ing)];
        for (word, form) in rest {
            if forms.iter().all(|(known, _)| *known != word) {
                forms.push((word, form));
            }
        }
        forms
    }
}

/// The third person of a verb and the plural of a noun: “says”, “pushes”, “tries”.
pub(super) fn plural(word: &str) -> String {
    match word {
        _ if ends(word, &["s", "x", "z", "ch", "sh"]) => format!("{word}es"),
        "go" | "do" | "veto" | "undergo" | "echo" => format!("{word}es"),
        _ => match consonant_y(word) {
            Some(stem) => format!("{stem}ies"),
            None => format!("{word}s"),
        },
    }
}

fn past(lemma: &str) -> String {
    match consonant_y(lemma) {
        Some(stem) => format!("{stem}ied"),
        None if lemma.ends_with('e') => format!("{lemma}d"),
        None => format!("{lemma}ed"),
    }
}

fn ing(lemma: &str) -> String {
    match lemma.strip_suffix("ie") {
        Some(stem) => format!("{stem}ying"),
        None if ends(lemma, &["ee", "oe", "ye"]) => format!("{lemma}ing"),
        None => format!("{}ing", lemma.strip_suffix('e').unwrap_or(lemma)),
    }
}

/// The word without its y, where a consonant stands before it.
fn consonant_y(word: &str) -> Option<&str> {
    word.strip_suffix('y').filter(|stem| !ends(stem, &["a", "e", "o", "u"]))
}

fn ends(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|e| word.ends_with(e))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_verbs() {
        let inflection = Inflection::load(&mut vec![]);
        let check = |lemma: &str, expected: &str| {
            let forms: Vec<String> = inflection.verb(lemma).into_iter().map(|(word, _)| word).collect();
            assert_eq!(forms.join(" "), expected);
        };
        check("warn", "warn warns warned warning");
        check("praise", "praise praises praised praising");
        check("deny", "deny denies denied denying");
        check("say", "say says said saying");
        check("write", "write writes wrote written writing");
        check("admit", "admit admits admitted admitting");
        check("push", "push pushes pushed pushing");
        check("agree", "agree agrees agreed agreeing");
        check("vie", "vie vies vied vying");
        check("echo", "echo echoes echoed echoing");
        check("put", "put puts putting");
        check("convey", "convey conveys conveyed conveying");
    }
}
