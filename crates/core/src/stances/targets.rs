//! What a stance is about: an entity, or an issue in few words.

use super::{ClaimTarget, Scene, Target};
use crate::{
    MentionForm,
    lexicon::{Class, PartOfSpeech, TargetAt, lexicon},
    resolve::Occurrence,
    text::{
        Tag, Tokens,
        phrases::{self, is_time, noun_phrase_at},
    },
};

/// An issue's phrases go on for so many tokens at most.
const LONGEST: usize = 10;

impl Scene<'_> {
    /// The target that begins at `start`: an entity, or an issue that is more than a pronoun or a number.
    pub fn target(&self, start: usize) -> Option<Target> {
        self.target_without(start, "")
    }

    /// The same, where a phrase with `taken` in front says something else: “accused X | of …”.
    pub fn target_without(&self, start: usize, taken: &str) -> Option<Target> {
        let (at, to) = (self.opened(start), self.sentence.end.min(start + 18));
        if self.text.tag(at) == Tag::Gerund {
            return self.action(at, to);
        }
        self.phrase_target(self.issue_at(at, to, taken)?)
    }

    /// Past adverbs and an opening quotation mark.
    fn opened(&self, start: usize) -> usize {
        let mut at = start;
        while at < self.sentence.end && self.text.tag(at) == Tag::Adverb {
            at += 1;
        }
        let opens = self.text.quotation_of(at).is_some_and(|q| self.text.quotations[q].tokens.start == at);
        at + usize::from(opens)
    }

    /// The noun phrase at `start` with what its head is tied to: “the ban on foreign vessels”, “the war in Gaza”; not
    /// what only tells more of it (“the ban in March by the council”).
    fn issue_at(&self, start: usize, to: usize, taken: &str) -> Option<Tokens> {
        let (text, to) = (self.text, to.min(start + LONGEST));
        let core = self.core_at(start, to)?;
        let Tokens { start, mut end } = self.past_quoted(&core, to).unwrap_or(core);
        // “a first visit last year”
        while end > start + 1 && (is_time(text, end - 1) || matches!(text.lower(end - 1), "last" | "this" | "next")) {
            end -= 1;
        }
        let head = phrases::head(text, &(start..end));
        let mut tied = false;
        while end < to && text.lower(end) != taken {
            let prep = text.lower(end);
            let joins = match text.tag(end) {
                Tag::Preposition | Tag::To if prep == "of" => true,
                Tag::Preposition | Tag::To => !tied && self.ties(head, end),
                Tag::Conjunction => matches!(prep, "and" | "or" | "&") && !self.clause_at(end + 1, to),
                _ => false,
            };
            match self.core_at(end + 1, to).filter(|c| joins && !is_time(text, c.end - 1)) {
                Some(core) => end = core.end,
                None => break,
            }
            tied |= prep != "of";
        }
        Some(start..end)
    }

    /// The phrase that a word between marks breaks off: “unhelpful” | weather, Hale's | “clarity”.
    fn past_quoted(&self, core: &Tokens, to: usize) -> Option<Tokens> {
        let text = self.text;
        let short = |i: usize| text.quotation_of(i).map(|q| &text.quotations[q]).filter(|q| q.closed && q.words <= 3);
        if text.tokens[core.end - 1].is_possessive() {
            let opens = short(core.end).filter(|q| q.tokens.start == core.end && q.tokens.end <= to)?;
            return Some(core.start..opens.tokens.end);
        }
        let adjective = text.tag(core.end - 1) == Tag::Adjective;
        let described = short(core.end - 1).filter(|q| adjective && q.inner().end == core.end)?;
        noun_phrase_at(text, described.tokens.end, to, false).filter(|p| p.start == described.tokens.end)
    }

    /// The noun phrase at `start` up to its first “of” or “and”.
    fn core_at(&self, start: usize, to: usize) -> Option<Tokens> {
        // “a safe and open region” is one phrase.
        let joins =
            |i: usize| matches!(self.text.lower(i), "and" | "or" | "&") && self.text.tag(i - 1) != Tag::Adjective;
        let stop = (start..to).find(|i| self.text.lower(*i) == "of" || *i > start && joins(*i)).unwrap_or(to);
        noun_phrase_at(self.text, start, stop, false)
    }

    /// Whether what begins here is a clause of its own: “…, and he said”, “the permit and suggested that …”.
    fn clause_at(&self, start: usize, to: usize) -> bool {
        let next = start + 1;
        let object = next < to
            && matches!(self.text.tag(next), Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Name)
            || matches!(self.text.lower(next), "that" | "more");
        let form = lexicon().verb_form(self.text.lower(start));
        if object && form.is_some() && !self.text.tokens[start].is_capitalised() {
            return true;
        }
        let end = self.core_at(start, to).map_or(start, |c| c.end);
        let verb = matches!(self.text.tag(end), Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Adverb);
        end < self.sentence.end && verb
    }

    /// Whether the preposition at `at`, right after the head, belongs to it: “a ban on”, “the war in Gaza”.
    fn ties(&self, head: usize, at: usize) -> bool {
        let (text, noun) = (self.text, self.text.lower(head));
        if head + 1 != at || text.tag(head) != Tag::Noun || lexicon().occupation(noun) || lexicon().group_noun(noun) {
            return false;
        }
        let mut known = lexicon().stances(noun, PartOfSpeech::Noun).flat_map(|w| &w.targets);
        known.any(|t| matches!(t, TargetAt::After(p) if *p == text.lower(at)))
            || match text.lower(at) {
                "on" | "for" | "with" | "between" | "against" | "over" => text.tag(at + 1) != Tag::Number,
                "in" | "to" => {
                    let name = at + 1 + usize::from(text.tag(at + 1) == Tag::Determiner);
                    text.tag(name) == Tag::Name && !is_time(text, name)
                }
                _ => false,
            }
    }

    /// An action as an issue: “joining the pact”, “to raise taxes”.
    pub fn action(&self, start: usize, to: usize) -> Option<Target> {
        let verb = (start..to.min(start + 4)).find(|i| matches!(self.text.tag(*i), Tag::Gerund | Tag::Verb));
        let verb = verb.or((start > 0 && self.text.tag(start - 1) == Tag::To).then_some(start))?;
        let object = self.issue_at(verb + 1, to, "")?;
        let run = start..object.end;
        Some((ClaimTarget::Issue(run.clone()), run))
    }

    /// The target that a noun phrase is.
    pub fn phrase_target(&self, phrase: Tokens) -> Option<Target> {
        let core = self.core_at(phrase.start, phrase.end)?;
        if let Some(o) = self.headed(&phrase).or_else(|| self.apposed(&core)) {
            return Some((ClaimTarget::Character(o.character), o.tokens.clone()));
        }
        if let Some(country) = self.government(&core) {
            return Some((ClaimTarget::Character(country), core));
        }
        if let Some(matter) = self.matter(&core) {
            return Some((ClaimTarget::Character(matter), core));
        }
        let head = phrases::head(self.text, &core);
        let empty = self.text.tokens[phrase.end - 1].is_possessive()
            || matches!(self.text.lower(phrase.start), "no" | "nothing" | "nobody")
            || matches!(self.text.tag(head), Tag::Pronoun | Tag::Number | Tag::Determiner)
            || is_time(self.text, head)
            || says_nothing(self.text.lower(head));
        (!empty && self.text.tokens[head].is_word()).then(|| (ClaimTarget::Issue(phrase.clone()), phrase))
    }

    /// “the AUKUS security pact”: the pact, law or event that is named, and not another thing of its.
    fn matter(&self, core: &Tokens) -> Option<usize> {
        let head = phrases::head(self.text, core);
        let named = self.cast.within(core).find(|o| {
            let class = self.cast.characters[o.character].class;
            o.tokens.end <= head && matches!(class, Some(Class::Alliance | Class::Law | Class::Event))
        })?;
        is_kind(self.text.lower(head)).then_some(named.character)
    }

    /// “the mayor, Hugo Hale,”: the name after the comma.
    fn apposed(&self, core: &Tokens) -> Option<&Occurrence> {
        let head = self.text.lower(phrases::head(self.text, core));
        let somebody = lexicon().occupation(head) || lexicon().office(&[head]).is_some();
        let comma = self.text.lower(core.end) == "," && core.end < self.sentence.end;
        let name = self.cast.at(core.end + 1).filter(|o| o.form == MentionForm::Name && o.tokens.start == core.end + 1);
        name.filter(|_| comma && somebody)
    }

    /// Where a target after a preposition begins, within a few words of `from`.
    pub fn after_preposition(&self, from: usize, preposition: &str) -> Option<usize> {
        let (first, second) = preposition.split_once(' ').map_or((preposition, None), |(a, b)| (a, Some(b)));
        let near = from..self.sentence.end.min(from + 4);
        let at = near.clone().find(|i| self.text.lower(*i) == first)?;
        let plain = |i: usize| {
            let own = self.text.lower(i).ends_with("self") || self.text.lower(i) == "themselves";
            own || self.text.tag(i) == Tag::Adverb || matches!(self.text.lower(i), "back" | "out" | "up")
        };
        let whole = second.is_none_or(|s| self.text.lower(at + 1) == s);
        ((from..at).all(plain) && whole).then_some(at + 1 + usize::from(second.is_some()))
    }
}

/// Heads too empty to name an issue.
fn says_nothing(word: &str) -> bool {
    matches!(
        word,
        "way"
            | "thing"
            | "things"
            | "lot"
            | "time"
            | "year"
            | "day"
            | "people"
            | "fact"
            | "facts"
            | "part"
            | "person"
            | "hell"
            | "list"
            | "number"
            | "percent"
            | "one"
            | "ones"
            | "kind"
            | "sort"
            | "side"
            | "favor"
            | "favour"
    )
}

/// What pacts, laws and events are called after their names.
fn is_kind(head: &str) -> bool {
    matches!(
        head,
        "pact"
            | "alliance"
            | "agreement"
            | "treaty"
            | "accord"
            | "deal"
            | "partnership"
            | "bloc"
            | "group"
            | "grouping"
            | "act"
            | "law"
            | "bill"
            | "legislation"
            | "convention"
            | "protocol"
            | "summit"
            | "conference"
            | "framework"
    )
}
