//! The catalogue of rules: what to tell a reader who asks why.

/// What a rule does, in words for a reader; `None` for a rule that is not in the catalogue.
pub fn explain(rule: &str) -> Option<&'static str> {
    RULES.iter().find(|(name, _)| *name == rule).map(|(_, words)| *words)
}

/// Every rule and its words, by stage.
pub const RULES: &[(&str, &str)] = &[
    ("compare.copied", "The same words, case and punctuation aside."),
    ("compare.edited", "Most of the words are the same, and most of them in the same order."),
    ("compare.only", "No other article that tells of the same things has a sentence like it."),
    ("compare.words", "The same names, telling words, numbers and dates."),
    ("correction.add", "Added by you."),
    ("correction.apart", "You said that it is not the same as what stood beside it."),
    ("correction.change", "Changed by you."),
    ("correction.split", "Split off by you."),
    ("date.counted", "Counted from the article's date."),
    ("date.elsewhere", "Counted from something else that the text tells."),
    ("date.nearest", "The nearest such day to the article's date."),
    ("date.no_anchor", "It is counted from the article's date, which is not known."),
    ("date.quoted", "In somebody's words: counted from the day when they were said."),
    ("date.tense", "The nearest one to the article's date on the side that the verb's tense says."),
    ("date.time_of_day", "A time of day; the day is not told."),
    ("date.unclear", "It can be read in more than one way."),
    ("date.written", "Written out."),
    ("join.age", "The age that the article gives one person."),
    ("join.apposition", "Right before the name, between commas: “his sister, …,”."),
    ("join.brackets", "In brackets beside the name, with its letters."),
    ("join.described", "What the article calls one of those it names: “…, the carmaker,”."),
    ("join.description", "A description such as “the country”, with one name in the lines before that it can mean."),
    ("join.established", "A family name that the article had used for this person before it named another, once."),
    ("join.first_initial", "The same family name, with initials for the first names."),
    ("join.group", "A group that is counted, after as many of its sort were named."),
    ("join.head", "“The …” with the last word of one organization's name."),
    ("join.initials", "The initials of a name in the article."),
    ("join.nickname", "The same family name with a familiar form of the first name."),
    ("join.role", "A role that only one person in the article has."),
    ("join.same_name", "The same name."),
    ("join.short_name", "A short form that fits only one full name."),
    ("join.title", "A family name that several people have, with a form of address or an office that one of them has."),
    ("metonymy.government", "A country's government or authorities: the country."),
    ("metonymy.object", "A capital that somebody criticises, urges or the like: it stands for its government."),
    ("metonymy.partner", "A capital named as a partner or opponent: it stands for its government."),
    ("metonymy.possessor", "A capital that owns or does something: it stands for its government."),
    ("metonymy.subject", "A capital that acts: it stands for its government."),
    ("model", "A trained model reads it so."),
    ("name.acronym", "Capital letters alone, as organizations are written."),
    ("name.administration", "A government or campaign called after a person."),
    ("name.adjective", "An adjective or people of a country."),
    ("name.beside", "What stands around it says what it is: “the mayor of …”, “(…)” behind a person, a capital “The”."),
    ("name.capitals", "Written as a name; nothing else in the text says what it is."),
    ("name.code", "Letters and figures, as models and codes are written."),
    ("name.elsewhere", "Used as this name elsewhere in the article."),
    ("name.event_head", "Ends as the names of events, laws and prizes do."),
    ("name.first_name", "Begins with a known first name."),
    ("name.initials", "Has initials, as people's names do."),
    ("name.list", "A name in our lists."),
    ("name.local", "Stands where a place does: before “council”, “residents” and the like."),
    ("name.organization_head", "Begins or ends as the names of organizations do."),
    ("name.part", "Part of a person's full name in the article."),
    ("name.place_head", "Begins or ends as the names of places do."),
    ("name.preposition", "Stands where places stand: after “in”, “at” or “near”."),
    ("name.speaks", "Somebody who speaks."),
    ("name.surname", "A known family name."),
    ("name.team", "A city with a plural, as teams are named."),
    ("name.title", "Stands after a title or office."),
    ("pronoun.group", "“They” after several who were named together, or people described in the plural."),
    ("pronoun.it", "“It” after the one organization or country that the text was about."),
    ("pronoun.speaker", "“I” or “we” in somebody's speech: the speaker."),
    ("pronoun.third", "Of the people named nearby, the one whom the pronoun means most probably."),
    ("role.appointed", "“… was elected …”, “… took over as …”"),
    ("role.apposition", "The description after the name."),
    ("role.before_comma", "The description before the name: “the mayor, …,”."),
    ("role.colleague", "The office stands beside the name of another official, whose country it takes."),
    ("role.copula", "“… is the …”"),
    ("role.counterpart", "“… counterpart …”: the office of the other one, in another country."),
    ("role.left", "“… resigned as …”"),
    ("role.own", "The article gives this person's office its country elsewhere."),
    ("role.same_office", "The article gives somebody else this office, before or after, in one country only."),
    ("role.served", "“… served as …”"),
    ("role.tenure", "“… as …”, of a time in office."),
    ("role.title", "The title before the name."),
    ("role.took_office", "“… took office …”: when the role that the article gives began."),
    ("said.according", "“According to …”"),
    ("said.after", "The words stand before their speaker: “…, she said”."),
    ("said.around", "The speaker stands inside the words: “…,” she said, “…”."),
    ("said.clause", "A verb of saying or thinking with the clause it reports."),
    ("said.colon", "The words after a colon."),
    ("said.floating", "A quotation that stands alone: whoever spoke last."),
    ("said.inverted", "A quotation with its speaker after the verb: “…,” said X."),
    ("said.inverted_clause", "Reported words with their speaker after the verb."),
    ("said.label", "A speaker's name with a colon, as in a transcript."),
    ("said.noun", "A noun that reports: “the claim that …”, “concerns over …”."),
    ("said.object", "A verb of saying with what was said as its object."),
    ("said.quote", "A verb of saying right before a quotation."),
    ("said.signature", "A dash and a name under the quotation."),
    ("said.that", "A verb of saying with “that …”."),
    ("said.to", "A verb of promising or wanting with “to …”."),
    ("speaker.apposition", "The name behind the description that speaks, between commas."),
    ("speaker.floating", "Nobody is named here: the one who spoke last."),
    ("speaker.pronoun", "The pronoun before the verb."),
    ("speaker.source", "Named before or after the verb of saying."),
    ("speaker.group", "Several speak: each of those named, or of the group."),
    ("speaker.unnamed", "Described but not named by the article."),
    ("speaker.unnamed_again", "A description that fits one source before, whom the article does not name."),
    ("stance.act", "A deed for or against somebody."),
    ("stance.adjective", "An adjective of support or opposition."),
    ("stance.affirmed", "A good that the holder stressed: “the importance of …”, “the right to …”"),
    ("stance.called", "What the holder called it."),
    ("stance.conduct", "Who judges what somebody did or showed judges them."),
    ("stance.noun", "A noun of support, concern or opposition that the holder voiced."),
    ("stance.owned_noun", "The holder's own support, concern or opposition."),
    ("stance.partisan", "A noun for somebody who takes a side: “a critic of …”, “an ally of …”"),
    ("stance.policy", "A policy named for what it is for or against."),
    ("stance.received_noun", "Praise or criticism that the target met with."),
    ("stance.relation", "An adjective that judges a relation which the holder keeps."),
    ("stance.said_of", "A word of praise or blame in the holder's own speech."),
    ("stance.verb", "A verb of support or opposition."),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path};

    /// Every `"stage.rule"` in the source of the stages has its words, and every rule with words is used.
    #[test]
    fn the_catalogue_is_complete() {
        let mut source = String::new();
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut source);
        for (rule, words) in RULES {
            let used = *rule == "model" || source.contains(&format!("\"{rule}\""));
            assert!(used && words.ends_with(['.', '”']), "{rule}");
        }
        let stages = [
            "name.",
            "said.",
            "speaker.",
            "join.",
            "metonymy.",
            "role.",
            "pronoun.",
            "stance.",
            "compare.",
            "correction.",
            "date.",
        ];
        for quoted in source.split('"') {
            let is_rule = stages.iter().any(|s| quoted.strip_prefix(s).is_some_and(is_name));
            assert!(!is_rule || explain(quoted).is_some(), "{quoted} has no words in the catalogue");
        }
    }

    fn is_name(s: &str) -> bool {
        !s.is_empty() && s.chars().all(|c| c.is_ascii_lowercase() || c == '_')
    }

    fn collect(folder: &Path, out: &mut String) {
        for entry in fs::read_dir(folder).expect("the source is there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                collect(&path, out);
            } else if path.file_name().is_some_and(|n| n != "rules.rs") {
                out.push_str(&fs::read_to_string(&path).expect("readable"));
            }
        }
    }
}
