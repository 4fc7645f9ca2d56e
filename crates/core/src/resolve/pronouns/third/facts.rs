//! Which features hold of a pronoun and a choice that it has.

use super::{
    Asked,
    clauses::Role,
    features::{
        Feature::{self, *},
        Features,
    },
    known::Known,
    people::{People, Site},
    ranker::Form,
    speech::Speech,
};
use crate::{
    Gender, MentionForm,
    lexicon::{GenderHint, lexicon},
    resolve::Cast,
    text::{Tag, Text},
};

/// A row a place, a column a role.
const PLACED: [[Feature; 5]; 4] = [
    [HereSubject, HereObject, HereGoverned, HerePossessor, HereOther],
    [LastSubject, LastObject, LastGoverned, LastPossessor, LastOther],
    [EarlierSubject, EarlierObject, EarlierGoverned, EarlierPossessor, EarlierOther],
    [AfterSubject, AfterObject, AfterGoverned, AfterPossessor, AfterOther],
];

/// What a mention is among all that the pronoun may point at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Among {
    /// How many other persons stand between.
    pub nearer: usize,
    /// Whether it is the nearest subject.
    pub nearest_subject: bool,
}

/// What the features of a pronoun's choices are read from.
pub struct Facts<'a> {
    /// The article.
    pub text: &'a Text<'a>,
    /// Its entities.
    pub cast: &'a Cast,
    /// Where its people are mentioned.
    pub people: &'a People,
    /// What is known of them so far.
    pub known: &'a Known,
    /// Who says what.
    pub speech: &'a Speech<'a>,
    /// The pronoun.
    pub asked: &'a Asked,
}

impl Facts<'_> {
    /// Whether a person may be meant at all, as far as the person goes.
    pub fn fits(&self, character: usize) -> bool {
        let gender = self.cast.characters[character].gender;
        gender.is_none_or(|g| g == self.asked.gender) && self.asked.speaker != Some(character)
    }

    /// Whether a mention says that whoever is meant, it is not this person.
    pub fn rules_out(&self, site: &Site) -> bool {
        match site.form {
            MentionForm::Pronoun => self.is_own_subject(site),
            _ => self.is_told(site) || self.is_own_relative(site) || self.is_own_subject(site),
        }
    }

    /// “Lind has never met a deadline, he said”: nobody speaks of himself by name.
    fn is_told(&self, site: &Site) -> bool {
        self.asked.said.is_some_and(|said| self.speech.holds(said, site.tokens.start))
    }

    /// “Lind thanked him”: a verb's object is not its subject, or it were “himself”.
    fn is_own_subject(&self, site: &Site) -> bool {
        let asked = self.asked;
        let Some(clauses) = self.people.clauses(asked.sentence) else { return false };
        let object = |verb| clauses.is_finite(verb) && clauses.ends_at(verb, asked.at);
        site.sentence == asked.sentence
            && asked.form == Form::Object
            && site.role == Role::Subject
            && asked.verb.is_some_and(|verb| object(verb) && clauses.is_subject(&site.tokens, verb))
    }

    /// “her brother Lind”, “her deputy, Lind”: whoever is meant, it is not Lind.
    fn is_own_relative(&self, site: &Site) -> bool {
        let text = self.text;
        let mut end = site.tokens.start;
        if self.asked.form != Form::Possessive || end <= self.asked.at + 1 || end > self.asked.at + 8 {
            return false;
        }
        end -= usize::from(text.lower(end - 1) == ",");
        let plain = |i| matches!(text.tag(i), Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number);
        let (head, lower) = (end - 1, text.lower(end - 1));
        let person = lexicon().occupation(lower) || lexicon().gendered_noun(lower).is_some();
        head > self.asked.at
            && (self.asked.at + 1..end).all(plain)
            && (person || lexicon().office(&text.words[head..end]).is_some())
    }

    /// Puts the features of a mention into `out`.
    pub fn mention(&self, site: &Site, among: Among, out: &mut Features) {
        out.0.clear();
        self.place(site, among, out);
        if site.sentence == self.asked.sentence {
            self.clause(site, out);
        }
        self.list(site, out);
        self.person(site, out);
        self.pronouns(site, out);
        self.speech(site, out);
    }

    /// Puts the features of meaning nobody near into `out`.
    pub fn nobody(&self, sites: &[Site], out: &mut Features) {
        out.0.clear();
        out.add(Nobody);
        let fits = |s: &Site| self.cast.characters[s.character].gender == Some(self.asked.gender);
        out.add_if(matches!(self.known.last[self.asked.gender as usize], Some((_, None))), NobodyOpen);
        out.add_if(self.asked.quotation.is_some(), NobodyQuoted);
        out.add_if(!sites.iter().any(fits), NobodyFits);
    }

    fn place(&self, site: &Site, among: Among, out: &mut Features) {
        let asked = self.asked;
        let after = site.tokens.start > asked.at;
        let sentences = asked.sentence - site.sentence;
        out.add(PLACED[if after { 3 } else { sentences.min(2) }][site.role as usize]);
        let words = if after { site.tokens.start - asked.at } else { asked.at - site.tokens.end.min(asked.at) };
        out.add(match words {
            0..=4 => Within4,
            5..=10 => Within10,
            11..=20 => Within20,
            _ => Beyond20,
        });
        out.add([Nearest, SecondNearest, ThirdNearest, Further][among.nearer.min(3)]);
        out.add_if(among.nearest_subject, NearestSubject);
        let subject = site.role == Role::Subject;
        out.add_if(sentences == 1 && asked.opens && subject, OpensSubject);
        out.add_if(sentences == 1 && asked.opens && !subject, OpensOther);
    }

    /// Of a mention in the pronoun's own sentence.
    fn clause(&self, site: &Site, out: &mut Features) {
        let (asked, text) = (self.asked, self.text);
        let Some(clauses) = self.people.clauses(asked.sentence) else { return };
        let verbs = clauses.verbs_in(&(site.tokens.end.min(asked.at)..site.tokens.start.max(asked.at)));
        out.add_if(verbs == 0, NoVerb);
        out.add_if(verbs > 1, OtherVerbs);
        if let Some(verb) = asked.verb.filter(|_| site.role == Role::Subject) {
            if clauses.is_subject(&site.tokens, verb) {
                out.add(if clauses.is_finite(verb) { OwnSubject } else { OwnImplied });
                out.add_if(asked.form == Form::Object, OwnObject);
                out.add_if(asked.form == Form::Reflexive, OwnReflexive);
            } else {
                let before = clauses.clause_before(verb);
                out.add_if(before.is_some_and(|v| clauses.is_subject(&site.tokens, v)), ClauseBefore);
            }
        }
        if site.tokens.start > asked.at {
            // “In his speech, the mayor Lind said”.
            let inside = |i| matches!(text.tag(i), Tag::Determiner | Tag::Noun | Tag::Adjective | Tag::Name);
            let opened = asked.comma.filter(|c| *c < site.tokens.start);
            out.add_if(opened.is_some_and(|comma| (comma + 1..site.tokens.start).all(inside)), MainAfter);
        }
    }

    fn list(&self, site: &Site, out: &mut Features) {
        let (leads, alone) = self.people.company(site);
        out.add_if(leads, Leads);
        out.add_if(alone, Alone);
        let sentence = &self.text.sentences[site.sentence].tokens;
        let joins = |i: usize| matches!(self.text.lower(i), "and" | "or" | "&" | ",");
        let name = |i: usize| sentence.contains(&i) && self.text.tag(i) == Tag::Name;
        let before = site.tokens.start >= 2 && joins(site.tokens.start - 1) && name(site.tokens.start - 2);
        out.add_if(before, InList);
        out.add_if(!before && joins(site.tokens.end) && name(site.tokens.end + 1), ListHead);
    }

    fn person(&self, site: &Site, out: &mut Features) {
        let who = &self.cast.characters[site.character];
        let single = !who.name.contains(' ');
        out.add(match site.form {
            MentionForm::Pronoun => Pronoun,
            MentionForm::Nominal => Described,
            MentionForm::Name if site.tokens.len() > 1 => FullName,
            MentionForm::Name if !single => ShortOfFull,
            MentionForm::Name => OnlyShort,
        });
        let first = self.known.first[site.character];
        let start = self.text.sentences[site.sentence].tokens.start;
        out.add_if(first.is_some_and(|f| f < start), NamedBefore);
        out.add_if(self.known.most_named == Some(site.character), MostNamed);
        out.add_if(who.gender == Some(self.asked.gender), GenderKnown);
        if who.gender.is_none() && who.named && single {
            // A family name may look like a given name.
            let fits = |g| if self.asked.gender == g { GivenNameFits } else { GivenNameDiffers };
            match lexicon().first_name(&who.name) {
                Some(GenderHint::She) => out.add(fits(Gender::She)),
                Some(GenderHint::He) => out.add(fits(Gender::He)),
                _ => {}
            }
        }
        let open = self.known.open[self.asked.gender as usize];
        out.add_if(single && open.is_some_and(|o| first.is_some_and(|f| o < f)), OpenBefore);
    }

    fn pronouns(&self, site: &Site, out: &mut Features) {
        let of = self.asked.gender as usize;
        let apart = site.tokens.start < self.asked.paragraph;
        out.add_if(apart, OtherParagraph);
        if let Some((sentence, Some(who))) = self.known.last[of]
            && who == site.character
        {
            out.add(Last);
            out.add_if(self.asked.sentence > sentence + 1, LastFar);
            out.add_if(apart, LastOtherParagraph);
        }
        let (own, other) = (self.known.meant[of][site.character], self.known.meant[1 - of][site.character]);
        match own {
            0 => {}
            1 => out.add(MeantOnce),
            2 | 3 => out.add(MeantTwice),
            _ => out.add(MeantOften),
        }
        out.add_if(other > own, MeantDifferently);
    }

    fn speech(&self, site: &Site, out: &mut Features) {
        let last = self.asked.spoke_last == Some(site.character);
        out.add_if(last && self.asked.said.is_none(), SpokeLast);
        out.add_if(last && self.asked.said.is_some(), SpokeLastSays);
        out.add_if(self.asked.reported == Some(site.character), Reported);
        match (self.asked.quotation, site.quotation) {
            (None, Some(_)) => out.add(QuoteOut),
            (Some(_), None) => out.add(QuoteIn),
            (Some(here), Some(there)) => out.add_if(here == there, QuoteSame),
            (None, None) => {}
        }
    }
}
