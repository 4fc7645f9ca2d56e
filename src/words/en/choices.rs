//! The labels of what a reader can choose, and of what the core tells apart.

pub const PERSON: &str = "Person";
pub const ORGANIZATION: &str = "Organization";
pub const PLACE: &str = "Place";
pub const OTHER: &str = "Other";
pub const PEOPLE: &str = "People";
pub const ORGANIZATIONS: &str = "Organizations";
pub const PLACES: &str = "Places";
pub const OTHERS: &str = "Other";

pub const DIRECT_QUOTE: &str = "Direct quote";
pub const INDIRECT_SPEECH: &str = "Indirect speech";
pub const MIXED_QUOTE: &str = "Mixed quote";

pub const FOR: &str = "For";
pub const AGAINST: &str = "Against";

pub const TOLD_AS_FACT: &str = "Told as a fact";
pub const TOLD_AS_DENIAL: &str = "Told as a denial (“does not …”)";
pub const TOLD_WITH_IF: &str = "Told with “if”, “would” or “may”";
pub const URGED_ON: &str = "Urged on somebody";
pub const ACCORDING_TO: &str = "According to somebody else";

// In a line, after the stance.
pub const AS_DENIAL: &str = "as a denial";
pub const IF: &str = "if …";
pub const URGED: &str = "urged";
pub const REPORTED: &str = "reported";

// How sure a thing is.
pub const IS_SURE: &str = "sure";
pub const IS_LIKELY: &str = "likely";
pub const IS_UNCERTAIN: &str = "uncertain";
pub const LIKELY_OR_SURE: &str = "Likely or sure";
pub const SURE: &str = "Sure";

pub const DISAGREEMENTS: &str = "Disagreements";
pub const ONE_ARTICLE: &str = "In one article alone";
pub const ONE_HOLDER: &str = "By one holder alone";

pub const STANCE_1: &str = "1 stance";
pub const STANCES_2: &str = "2 stances";
pub const STANCES_3: &str = "3 stances";
pub const STANCES_5: &str = "5 stances";
pub const STANCES_10: &str = "10 stances";
pub const ARTICLES_2: &str = "2 articles";
pub const ARTICLES_3: &str = "3 articles";
pub const ARTICLES_5: &str = "5 articles";
pub const ARTICLES_10: &str = "10 articles";

pub const DISAGREEMENTS_FIRST: &str = "Disagreements first";
pub const MOST_STANCES: &str = "Most stances";
pub const MOST_MENTIONED: &str = "Most mentioned";
pub const MOST_QUOTED: &str = "Most quoted";

pub const BY_NAME: &str = "by name";
pub const BY_DESCRIPTION: &str = "by a description";
pub const BY_PRONOUN: &str = "by a pronoun";

pub const GOOD_LIGHT: &str = "in a good light";
pub const NEITHER_LIGHT: &str = "neither well nor badly";
pub const BAD_LIGHT: &str = "in a bad light";

pub const AT_THE_TIME: &str = "at the time";
pub const FORMER: &str = "former";
pub const OUTGOING: &str = "outgoing";
pub const INCOMING: &str = "incoming";

// Why lines were set aside.
pub const MENU: &str = "menu";
pub const RELATED_LINKS: &str = "related links";
pub const NEWSLETTER: &str = "newsletter call";
pub const SHARING: &str = "sharing buttons";
pub const NOTICE: &str = "notice or advertisement";
pub const CAPTION: &str = "caption or credit";
pub const REPEATED: &str = "repeated line";

// What is odd about a text.
pub const NOTHING_TO_READ: &str = "Nothing to read";
pub const NOT_AN_ARTICLE: &str = "Not an article";
pub const NOT_ENGLISH: &str = "Not in English";
pub const READ_IN_PART: &str = "Read in part";

pub const TOLD_DIFFERENTLY: &str = "Told differently";
pub const SAME_IN_BOTH: &str = "The same in both";

pub const ROLES: &str = "Roles";
pub const NOT_REVIEWED: &str = "Not reviewed";
pub const REVIEWED: &str = "Reviewed";

pub const BY_MACHINE: &str = "Read by the machine";
pub const CONFIRMED: &str = "Confirmed";
pub const CORRECTED: &str = "Corrected";
pub const REJECTED: &str = "Rejected";
pub const ADDED: &str = "Added";

// In what statements differ.
pub const NUMBER: &str = "number";
pub const DATE: &str = "date";
pub const WHO: &str = "who";
pub const CERTAINTY: &str = "certainty";
pub const SCOPE: &str = "scope";
pub const WORDING: &str = "wording";
