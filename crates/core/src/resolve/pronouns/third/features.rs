//! What the ranking is told of a pronoun and a choice that it has. Each feature is a row of weights.tsv, by its name; a new
//! one is a line here, the place that says where it holds (`facts`), and another fit (docs/retrain.md).

macro_rules! features {
    ($($feature:ident $name:literal),+ $(,)?) => {
        /// A feature.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Feature { $(#[doc = $name] $feature),+ }

        impl Feature {
            /// All of them.
            pub const ALL: &[Feature] = &[$(Feature::$feature),+];

            /// Its name in the table of weights.
            pub fn name(self) -> &'static str {
                match self { $(Feature::$feature => $name),+ }
            }
        }
    };
}

features! {
    // Where the mention stands, and its role there.
    HereSubject "same sentence: subject", HereObject "same sentence: object",
    HereGoverned "same sentence: after a preposition", HerePossessor "same sentence: possessor",
    HereOther "same sentence: other",
    LastSubject "sentence before: subject", LastObject "sentence before: object",
    LastGoverned "sentence before: after a preposition", LastPossessor "sentence before: possessor",
    LastOther "sentence before: other",
    EarlierSubject "earlier sentence: subject", EarlierObject "earlier sentence: object",
    EarlierGoverned "earlier sentence: after a preposition", EarlierPossessor "earlier sentence: possessor",
    EarlierOther "earlier sentence: other",
    AfterSubject "after the pronoun: subject", AfterObject "after the pronoun: object",
    AfterGoverned "after the pronoun: after a preposition", AfterPossessor "after the pronoun: possessor",
    AfterOther "after the pronoun: other",
    // How far away it is.
    Within4 "at most 4 words away", Within10 "at most 10 words away", Within20 "at most 20 words away",
    Beyond20 "more than 20 words away",
    Nearest "nearest person", SecondNearest "second nearest person", ThirdNearest "third nearest person",
    Further "further person", NearestSubject "nearest subject",
    // Its clause and the pronoun's.
    OwnSubject "subject of the pronoun's verb", OwnImplied "implied subject of the pronoun's verb",
    OwnObject "subject of the verb whose object the pronoun is", OwnReflexive "subject of the reflexive's verb",
    ClauseBefore "subject of the clause before", NoVerb "no verb between", OtherVerbs "two verbs or more between",
    OpensSubject "the pronoun opens its sentence: subject of the one before",
    OpensOther "the pronoun opens its sentence: other in the one before",
    MainAfter "begins the clause after the pronoun's phrase",
    // The others around it.
    Leads "first person of its sentence", Alone "only person of its sentence",
    InList "in a list of names", ListHead "first in a list of names",
    // How it is written.
    FullName "full name", ShortOfFull "one word of a full name of the text", OnlyShort "one word, never in full",
    Described "description", Pronoun "pronoun",
    // Who it is.
    NamedBefore "named before its sentence", MostNamed "most named person",
    GenderKnown "of the pronoun's gender", GivenNameFits "given name of the pronoun's gender",
    GivenNameDiffers "given name of the other gender",
    // What other pronouns mean.
    Last "meant by the last pronoun", LastFar "meant by the last pronoun, two sentences before or more",
    OtherParagraph "in another paragraph", LastOtherParagraph "meant by the last pronoun, in another paragraph",
    MeantOnce "meant by one other pronoun", MeantTwice "meant by two or three other pronouns",
    MeantOften "meant by four other pronouns or more", MeantDifferently "meant more by pronouns of the other gender",
    OpenBefore "one word, named after a pronoun left open",
    // Speech.
    SpokeLast "who spoke last", SpokeLastSays "who spoke last, the pronoun speaks",
    Reported "speaker of the reported words", QuoteOut "in a quotation, the pronoun in none",
    QuoteIn "in no quotation, the pronoun in one", QuoteSame "in the pronoun's quotation",
    // Nobody near.
    Nobody "nobody", NobodyOpen "nobody: the last pronoun was left open", NobodyQuoted "nobody: in a quotation",
    NobodyFits "nobody: no person known to fit",
}

/// How many features there are.
pub const COUNT: usize = Feature::ALL.len();

/// The features of a choice, each with its value: 1 where it just holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Features(pub Vec<(Feature, f32)>);

impl Features {
    /// Adds one that holds.
    pub fn add(&mut self, feature: Feature) {
        self.0.push((feature, 1.0));
    }

    /// Adds one if it holds.
    pub fn add_if(&mut self, holds: bool, feature: Feature) {
        if holds {
            self.add(feature);
        }
    }
}
