//! Who holds a stance: from the verb that tells it to the entity behind its subject.

use super::Scene;
use crate::{
    Kind, MentionForm,
    lexicon::{Class, CueClass, lexicon},
    names::title_before,
    resolve::Occurrence,
    text::{
        Tag, Tokens,
        groups::{self, VerbGroup},
        phrases::{self, noun_phrase_at, noun_phrase_before},
    },
};

impl Scene<'_> {
    /// The entity that a noun phrase is, where it can hold a stance; `None` where it names none.
    pub fn entity(&self, phrase: &Tokens) -> Option<usize> {
        let headed = self.headed(phrase);
        let named = headed.filter(|o| self.cast.characters[o.character].named);
        let country = || self.government(phrase).map(|c| (c, false));
        let (character, people) = match named {
            Some(o) => (o.character, self.is_people(o)),
            None => country().or_else(|| headed.map(|o| (o.character, false)))?,
        };
        (!people && self.cast.characters[character].kind != Kind::Other).then_some(character)
    }

    /// The mention that heads a phrase; not the one that a title begins deeper in it (“critics of President Ruiz”).
    pub fn headed<'a>(&'a self, phrase: &'a Tokens) -> Option<&'a Occurrence> {
        let o = self.cast.head_of(self.text, phrase)?;
        let head = phrases::head(self.text, phrase);
        let title = || title_before(self.text, o.tokens.start).is_some_and(|t| t.start <= head);
        let comma = self.text.lower(o.tokens.start.wrapping_sub(1)) == ",";
        // “Hale and Ruiz's plan” is neither of them.
        let rest = (o.tokens.end..phrase.end)
            .take_while(|i| !matches!(self.text.tag(*i), Tag::Preposition | Tag::Punctuation));
        let owns = rest.into_iter().any(|i| self.text.tokens[i].is_possessive());
        ((o.tokens.start <= head || comma || title()) && !owns).then_some(o)
    }

    /// “a Republican”, “Australians”: people, who need not stand where their party or government does. A party's plural
    /// that nothing narrows (“Republicans”) is the party.
    fn is_people(&self, o: &Occurrence) -> bool {
        if o.form != MentionForm::Nominal {
            return false;
        }
        let before = self.text.lower(o.tokens.start.wrapping_sub(1));
        let plural = self.text.lower(o.tokens.end - 1).ends_with('s');
        match self.cast.characters[o.character].class {
            Some(Class::Party) => !plural || self.narrows(o.tokens.start.wrapping_sub(1)),
            Some(Class::Country) => {
                // “the Argentine”, but “the French”, “the Chinese” are the country.
                let all = ["sh", "ch", "ese", "ss"].iter().any(|e| self.text.lower(o.tokens.end - 1).ends_with(e));
                let one = before == "a" || before == "the" && !plural && !all;
                (plural && before != "the" || one) && o.tokens.len() == 1
            }
            _ => false,
        }
    }

    /// “some”, “two”, “moderate”: not all of them.
    fn narrows(&self, i: usize) -> bool {
        let narrow = matches!(self.text.tag(i), Tag::Number | Tag::Adjective | Tag::Noun);
        i < self.text.tokens.len()
            && i >= self.sentence.start
            && (narrow || matches!(self.text.lower(i), "a" | "some" | "any" | "these" | "those" | "no" | "of"))
    }

    /// “the Australian government”, “Syria's regime”: the country itself; “the Obama administration” whoever leads it.
    pub fn government(&self, phrase: &Tokens) -> Option<usize> {
        let core = noun_phrase_at(self.text, phrase.start, phrase.end, false)?;
        let head = phrases::head(self.text, &core);
        let led = match self.text.lower(head) {
            "government" | "authorities" | "regime" => Kind::Place,
            "administration" | "campaign" | "camp" => Kind::Person,
            _ => return None,
        };
        let run = core.start..head;
        let leader = self.cast.within(&run).find(|o| {
            let next = o.tokens.end + usize::from(self.text.tokens[o.tokens.end].is_possessive());
            next == head && self.cast.characters[o.character].kind == led
        })?;
        Some(leader.character)
    }

    /// Who holds what a verb group says: its subject, or whoever wrote or said it (“a letter condemning X”).
    pub fn holder(&self, group: usize) -> Option<(usize, Tokens)> {
        let doer = self.doer(group)?;
        match self.cast.described_by(self.text, &doer, self.groups[group].tokens.start) {
            Some(o) => Some((o.character, o.tokens.clone())),
            None => self.holder_of(&doer, group),
        }
    }

    /// The entity that a phrase is, or whoever wrote or said it; `group` is the first verb group after it.
    pub fn holder_of(&self, phrase: &Tokens, group: usize) -> Option<(usize, Tokens)> {
        match self.entity(phrase) {
            Some(entity) => Some((entity, phrase.clone())),
            None => self.author(phrase, group),
        }
    }

    /// The subject of a verb group; `None` where what stands before it is another verb's object (“the claim that she
    /// misled | Congress | was false”).
    pub fn subject(&self, group: usize) -> Option<Tokens> {
        let found = groups::subject(self.text, &self.groups, group, &self.sentence)?;
        let told = |verb: usize| {
            let lower = self.text.lower(verb);
            lexicon().cue_verb(lower).is_some_and(|c| c.that) || lexicon().verb_lemma(lower).is_none_or(|l| l == "be")
        };
        let governs = |g: &VerbGroup| g.tokens.end == found.start && !g.passive && !told(g.main);
        let direct = found.end <= self.groups[group].tokens.start;
        let object = direct && self.groups[..group].iter().any(|g| governs(g) && g.tokens.end <= found.start);
        (!object).then_some(found)
    }

    /// The words for who does what a verb group says.
    pub fn doer(&self, group: usize) -> Option<Tokens> {
        if let Some(matrix) = self.means_of(group) {
            return self.doer(matrix);
        }
        let found = self.subject(group);
        let start = self.groups[group].tokens.start;
        found.or_else(|| match self.groups[group].gerund {
            true if self.with_its_subject(start) => {
                let main = (0..group).rev().find(|i| !self.groups[*i].gerund && !self.groups[*i].infinitive)?;
                self.doer(main)
            }
            true => noun_phrase_before(self.text, start, self.sentence.start),
            false => None,
        })
    }

    /// “by attacking”, “in attacking”, “after praising”: done by whoever does what the main verb says.
    fn with_its_subject(&self, gerund: usize) -> bool {
        let before = self.text.lower(gerund.wrapping_sub(1));
        gerund > self.sentence.start && matches!(before, "by" | "in" | "after" | "before" | "while" | "when")
    }

    /// “used the rally to praise X”: the verb group that a purpose belongs to.
    pub fn means_of(&self, group: usize) -> Option<usize> {
        let g = self.groups.get(group).filter(|g| g.infinitive)?;
        let matrix = group.checked_sub(1)?;
        let means = |m: &VerbGroup| {
            let lemma = lexicon().verb_lemma(self.text.lower(m.main)).unwrap_or_default();
            lexicon().means_verb(lemma) && !m.passive && !m.negated
        };
        // A noun that takes an infinitive itself, or another doer (“for X to …”): not this verb's purpose.
        let between = self.groups[matrix].tokens.end..g.tokens.start;
        let own = between.clone().any(|i| {
            self.text.lower(i) == "for"
                || self.text.tag(i) == Tag::Punctuation
                || lexicon().infinitive_noun(self.text.lower(i))
        });
        (means(&self.groups[matrix]) && !own && (1..=12).contains(&between.len())).then_some(matrix)
    }

    /// Whose document a noun phrase is: “the council's letter”, “Ruiz signed a letter …”.
    fn author(&self, phrase: &Tokens, group: usize) -> Option<(usize, Tokens)> {
        let core = noun_phrase_at(self.text, phrase.start, phrase.end, false)?;
        let head = phrases::head(self.text, &core);
        if !lexicon().document(self.text.lower(head)) {
            return None;
        }
        if let Some((owner, tokens)) = self.owner(&(core.start..head)) {
            return Some((owner, tokens));
        }
        let writing = (0..group).rev().find(|i| {
            let g = &self.groups[*i];
            g.tokens.end <= core.start && core.start - g.tokens.end <= 1 && !g.passive
        })?;
        self.holder(writing)
    }

    /// Whether a document whose author the text does not name does what a verb group says.
    pub fn is_document(&self, group: usize) -> bool {
        let g = &self.groups[group];
        let phrase = self.subject(group).and_then(|s| noun_phrase_at(self.text, s.start, s.end, false));
        let said = lexicon().cue_verb(self.text.lower(g.main)).is_some_and(|c| c.class == CueClass::Say);
        let right_before = |p: &Tokens| p.end == g.tokens.start && !g.infinitive && !g.gerund && g.modal.is_none();
        phrase.filter(right_before).is_some_and(|p| said && tells(self.text.lower(phrases::head(self.text, &p))))
    }

    /// Who owns what stands after: “Ruiz's …”, “her …”; the run ends before what is owned.
    pub fn owner(&self, run: &Tokens) -> Option<(usize, Tokens)> {
        let o = self.cast.within(run).find(|o| {
            let after = self.text.tokens.get(o.tokens.end).is_some_and(|t| t.is_possessive());
            after || o.form == MentionForm::Pronoun && self.text.tag(o.tokens.start) == Tag::Possessive
        })?;
        Some((o.character, o.tokens.clone()))
    }

    /// “by NP” after `from`: who did what a passive tells.
    pub fn agent(&self, from: usize) -> Option<(usize, Tokens)> {
        let by = (from..self.sentence.end.min(from + 4)).find(|i| self.text.lower(*i) == "by")?;
        let phrase = noun_phrase_at(self.text, by + 1, self.sentence.end, false)?;
        Some((self.entity(&phrase)?, phrase))
    }
}

/// Documents that praise and blame.
fn tells(noun: &str) -> bool {
    matches!(
        noun,
        "letter" | "report" | "editorial" | "memo" | "petition" | "article" | "essay" | "statement" | "review"
    )
}
