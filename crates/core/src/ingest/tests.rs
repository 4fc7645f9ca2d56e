//! Whole pastes, and what holds for any text.

use super::*;
use proptest::prelude::*;

/// How a paste is read, a line a part: `#` headline, `@` dateline, `~` byline, `|` paragraph, `x` set aside; articles
/// are set apart by `--`.
fn reading(document: &Document) -> String {
    let read = ingest(document);
    let mut parts: Vec<(Span, String)> = Vec::new();
    for (i, a) in read.articles.iter().enumerate() {
        if i > 0 {
            parts.push((Span::new(a.span.start, a.span.start), "--".into()));
        }
        let dateline = a.dateline.as_ref().map(|d| ("@", d.span));
        let marked = a.headline.map(|s| ("#", s)).into_iter().chain(dateline).chain(a.byline.map(|s| ("~", s)));
        for (mark, span) in marked.chain(a.paragraphs.iter().map(|s| ("|", *s))) {
            parts.push((span, format!("{mark} {}", span.of(&document.text))));
        }
    }
    parts.extend(read.set_aside.iter().map(|(s, _)| (*s, format!("x {}", s.of(&document.text)))));
    parts.sort_by_key(|(span, _)| *span);
    parts.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join("\n")
}

fn check(input: &str, expected: &str) {
    assert_eq!(reading(&Document { text: input.into(), ..Document::default() }), expected);
}

const FERRY: &str = "The ferry sank on Friday after a long night of rain, officials in Suva said. Nobody was hurt, and the \
    crew of nine was taken to a hospital in Nadi, where doctors found them in good health. The company said that the ship \
    had been checked in January, and that it would look for the cause together with the police and the harbour office.";
const TAXES: &str = "Lawmakers in Apia voted for lower taxes on fuel on Monday, against the advice of the finance minister. \
    The vote was close, with 26 for the change and 25 against it. Opposition leader Ana Lemalu called it a victory for \
    every family on the islands. The minister, Tom Reid, told reporters that the money would be missing from schools and \
    that he would not stay in office for long.";

fn with(template: &str) -> String {
    template.replace("FERRY", FERRY).replace("TAXES", TAXES)
}

fn check_with(input: &str, expected: &str) {
    check(&with(input), &with(expected));
}

#[test]
fn a_sentence_is_one_paragraph() {
    check("The ferry sank on Friday .", "| The ferry sank on Friday .");
    check("CRICKET - SAMOA TAKE LEAD AFTER RAIN IN SUVA .", "| CRICKET - SAMOA TAKE LEAD AFTER RAIN IN SUVA .");
    check("SUVA 1996-08-30", "| SUVA 1996-08-30");
    check("Advertisement", "| Advertisement");
    check("\u{feff}  \r\n", "");
}

#[test]
fn heads() {
    check_with(
        "Ferry sinks off Suva\nSuva (AFP) Mar 8, 2024 -\nFERRY",
        "# Ferry sinks off Suva\n@ Suva (AFP) Mar 8, 2024\n| FERRY",
    );
    check_with(
        "Ferry sinks off Suva\n\nBy Ana Lemalu\nMarch 8, 2024\n\nSUVA, Fiji (AP) — FERRY",
        "# Ferry sinks off Suva\n~ By Ana Lemalu\nx March 8, 2024\n@ SUVA, Fiji (AP)\n| FERRY",
    );
    check_with("SUVA: FERRY\nTAXES", "@ SUVA\n| FERRY\n| TAXES");
    check_with("FERRY\n\nTAXES", "| FERRY\n\n| TAXES".replace("\n\n", "\n").as_str());
    check_with(
        "ferry sinks off suva after rain on friday.\n\nFERRY",
        "# ferry sinks off suva after rain on friday.\n| FERRY",
    );
    check_with("The ferry was on its way from Suva.\n\nFERRY", "| The ferry was on its way from Suva.\n| FERRY");
    check_with("FERRY\nWhat happens next\nTAXES", "| FERRY\n| What happens next\n| TAXES");
    let given = Document {
        text: with("Was it the rain?\nFERRY"),
        title: Some("Was it the rain".into()),
        ..Document::default()
    };
    assert_eq!(reading(&given), with("# Was it the rain?\n| FERRY"));
}

#[test]
fn several_articles() {
    check_with(
        "FERRY\nTax vote in Samoa\nApia (AFP) Mar 4, 2024 -\nTAXES",
        "| FERRY\n--\n# Tax vote in Samoa\n@ Apia (AFP) Mar 4, 2024\n| TAXES",
    );
    check_with(
        "FERRY\n\nTax vote in Samoa\n\nBy Tom Reid\n\nTAXES",
        "| FERRY\n--\n# Tax vote in Samoa\n~ By Tom Reid\n| TAXES",
    );
    check_with("FERRY\n\nAPIA, March 4 (Reuters) - TAXES", "| FERRY\n--\n@ APIA, March 4 (Reuters)\n| TAXES");
    check_with(
        "# Ferry sinks\nFERRY\n## Cause\nFERRY\n# Tax vote\nTAXES",
        "# Ferry sinks\n| FERRY\n| Cause\n| FERRY\n--\n# Tax vote\n| TAXES",
    );
    check_with("FERRY\n---\nTAXES", "| FERRY\n--\n| TAXES");
    check_with("FERRY\n\nFERRY\n\n\nTAXES", "| FERRY\n| FERRY\n--\n| TAXES");
    check_with("FERRY\n\n\nTax vote in Samoa\nTAXES", "| FERRY\n--\n# Tax vote in Samoa\n| TAXES");
    check_with(
        "FERRY\nRelated Links\nHarbour News\nTax vote in Samoa\nTax vote in Samoa\nhttps://example.org/tax\nMarch 4, 2024\nTAXES",
        "| FERRY\nx Related Links\nx Harbour News\nx Tax vote in Samoa\n--\n# Tax vote in Samoa\nx https://example.org/tax\n@ March 4, 2024\n| TAXES",
    );
}

#[test]
fn a_title_after_a_wide_gap_starts_an_article() {
    let again = "Ferry disaster: crew of nine found in good health";
    check_with(
        &format!("Ferry sinks off Suva\n\nFERRY\n\nFERRY\n\n\n\n{again}\n\nFERRY\n\nFERRY"),
        &format!("# Ferry sinks off Suva\n| FERRY\n| FERRY\n--\n# {again}\n| FERRY\n| FERRY"),
    );
    // Where a page had a picture: a subheading of the story, or a link to another one.
    check_with(
        "FERRY\n\nFERRY\n\n\n\nFerry crew safe\n\nBut FERRY",
        "| FERRY\n| FERRY\n| Ferry crew safe\n| But FERRY",
    );
    check_with("FERRY\n\nFERRY\n\n\n\nBank profits grow\n\nFERRY", "| FERRY\n| FERRY\n| Bank profits grow\n| FERRY");
}

#[test]
fn two_hundred_articles_of_two_texts() {
    let [ferry, taxes] =
        ["Ferry sinks off Suva\n\nFERRY\n\nFERRY\n\nFERRY", "Apia votes for lower taxes\n\nTAXES\n\nTAXES\n\nTAXES"];
    let text = with(&[ferry, taxes].repeat(100).join("\n\n\n\n"));
    let read = ingest(&Document { text: text.clone(), ..Document::default() });
    let heads: Vec<_> = read.articles.iter().filter_map(|a| Some(a.headline?.of(&text))).collect();
    assert_eq!(heads, ["Ferry sinks off Suva", "Apia votes for lower taxes"].repeat(100));
    assert!(read.articles.iter().all(|a| a.paragraphs.len() == 3) && read.set_aside.is_empty());
}

#[test]
fn lines_at_the_head_are_no_text() {
    let head = "Title: Ferry: what we know\nOutlet: The Suva Post\nDate: 2024-01-02\nURL: https://example.org/ferry";
    check_with(
        &format!("{head}\n\nBy Ana Lemalu\n\nFERRY\n\nTAXES"),
        "# Ferry: what we know\n~ By Ana Lemalu\n| FERRY\n| TAXES",
    );
    check_with(
        &format!("{head}\n\nFerry: What we know\n\nSUVA, Dec 30 (AP) — FERRY"),
        "# Ferry: What we know\n@ SUVA, Dec 30 (AP)\n| FERRY",
    );
    let text = with(&format!("{head}\n\nSUVA, Dec 30 (AP) — FERRY"));
    let given = Document { text, outlet: Some("The Nadi Post".into()), ..Document::default() };
    let article = &crate::analyze(&[given]).articles[0];
    let shown = [Some(&article.title), article.outlet.as_ref(), article.published.as_ref(), article.url.as_ref()];
    let expected = ["Ferry: what we know", "The Nadi Post", "2024-01-02", "https://example.org/ferry"];
    assert_eq!(shown.map(|s| s.map_or("", String::as_str)), expected);
    assert_eq!(article.dateline.as_ref().and_then(|d| d.date.as_deref()), Some("2023-12-30"));
}

#[test]
fn one_article_stays_one() {
    check_with("FERRY\n\n\nFERRY\n\n\nTAXES", "| FERRY\n| FERRY\n| TAXES");
    check_with("FERRY\n\nFERRY\n\n\nBut TAXES", "| FERRY\n| FERRY\n| But TAXES");
    check_with("FERRY\n\n***\n\n“No,” she said.", "| FERRY\n| “No,” she said.");
    let one = Document { text: with("FERRY\n---\nTAXES"), one_article: true, ..Document::default() };
    assert_eq!(reading(&one), with("| FERRY\n| TAXES"));
}

#[test]
fn a_whole_page() {
    check_with(
        "Skip to content\nThe Suva Post - front page\nNews\nSport\nMore\nPacific\nFerry sinks off Suva\n\
         Anna Lemalu\nTue 19 Mar 2024 05.23 GMT\nShare\n\nFERRY\n\nMore on this story\nA night on the water\n\nFERRY\n\n\
         Explore more on these topics\nFiji\nAsia Pacific\nMost viewed\nSign up for our newsletter",
        "x Skip to content\nx The Suva Post - front page\nx News\nx Sport\nx More\nx Pacific\n# Ferry sinks off Suva\n\
         ~ Anna Lemalu\n@ Tue 19 Mar 2024 05.23 GMT\nx Share\n| FERRY\nx More on this story\nx A night on the water\n| FERRY\n\
         x Explore more on these topics\nx Fiji\nx Asia Pacific\nx Most viewed\nx Sign up for our newsletter",
    );
    check_with(
        "From: ana@example.org\nSubject: the ferry\n\nFERRY\nUpdated 10:32 GMT\n[1/2] The ferry in March.",
        "x From: ana@example.org\nx Subject: the ferry\n| FERRY\nx Updated 10:32 GMT\nx [1/2] The ferry in March.",
    );
}

#[test]
fn what_a_page_asks_before_it_shows_anything_is_no_headline() {
    check_with(
        "We value your privacy\n\nWe and our 611 partners store and read information on a device.\n\nFerry sinks off Suva\n\nFERRY",
        "x We value your privacy\nx We and our 611 partners store and read information on a device.\n# Ferry sinks off Suva\n| FERRY",
    );
}

#[test]
fn set_aside_and_restored() {
    let text = with("FERRY\nAdvertisement\nTAXES\nShare on X");
    let document = Document { text, ..Document::default() };
    assert_eq!(reading(&document), with("| FERRY\nx Advertisement\n| TAXES\nx Share on X"));
    let restored = Document { restored: vec!["Advertisement".into()], ..document };
    assert_eq!(reading(&restored), with("| FERRY\n| Advertisement\n| TAXES\nx Share on X"));
}

#[test]
fn a_restored_menu_is_no_headline() {
    let check_restored = |menu: &str, headline: &str| {
        let text = with(&format!("{menu}\n\n{headline}\n\nFERRY"));
        let restored: Vec<String> = menu.lines().map(String::from).collect();
        let expected = restored.iter().map(|line| format!("| {line}\n")).collect::<String>();
        let document = Document { text, restored, ..Document::default() };
        assert_eq!(reading(&document), with(&format!("{expected}# {headline}\n| FERRY")));
    };
    check_restored("Home | World | Sport", "Ferry sinks");
    check_restored("Home\nNews\nSport", "ferry sinks off suva after rain on friday.");
    check_with("Sport\n\nFERRY", "# Sport\n| FERRY");
}

#[test]
fn a_missing_year_is_taken_from_the_publication() {
    let text = with("SUVA, Dec 30 (AP) — FERRY");
    let document = Document { text, published: Some("2024-01-02".into()), ..Document::default() };
    let date = ingest(&document).articles[0].dateline.as_ref().and_then(|d| d.date.clone());
    assert_eq!(date.as_deref(), Some("2023-12-30"));
}

/// Every span is in order, apart from the others, on character boundaries, trimmed and not empty.
fn assert_sound(text: &str) -> Result<(), TestCaseError> {
    let document = Document { text: text.into(), ..Document::default() };
    let read = ingest(&document);
    let mut all: Vec<Span> = read.set_aside.iter().map(|(s, _)| *s).collect();
    prop_assert!(read.articles.windows(2).all(|a| a[0].span.end <= a[1].span.start));
    for a in &read.articles {
        let parts = a.headline.iter().chain(a.dateline.iter().map(|d| &d.span)).chain(&a.byline).chain(&a.paragraphs);
        let parts: Vec<Span> = parts.copied().collect();
        prop_assert!(parts.iter().all(|p| a.span.contains(*p)));
        prop_assert!(a.paragraphs.is_sorted());
        all.extend(parts);
    }
    all.sort();
    prop_assert!(all.windows(2).all(|s| s[0].end <= s[1].start), "{:?}", all);
    prop_assert!(all.iter().all(|s| !s.of(text).trim().is_empty() && s.of(text).trim() == s.of(text)));
    prop_assert_eq!(read, ingest(&document));
    Ok(())
}

proptest! {
    #[test]
    fn any_text_gives_sound_spans(text in any::<String>()) {
        assert_sound(&text)?;
    }

    #[test]
    fn any_paste_gives_sound_spans(parts in prop::collection::vec(prop::sample::select(PARTS.to_vec()), 0..24)) {
        assert_sound(&parts.concat())?;
    }
}

/// Pieces that pastes are made of.
const PARTS: &[&str] = &[
    "\n",
    "\r\n",
    "\n\n\n",
    "\u{feff}",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "שלום",
    "🐑",
    "---",
    "# ",
    "By Ana Lemalu",
    "Title: Ferry\nDate: 2024-03-08\n\n",
    "Ferry sinks off Suva",
    "SUVA (AP) — ",
    "Suva (AFP) Mar 8, 2024 -",
    "March 8, 2024",
    "The ferry sank on Friday, she said.",
    "Related Links",
    "Share on X",
    "Home | World | Sport",
    "https://example.org",
    "(",
    ")",
    "“",
    "”",
    " - ",
    ": ",
    ", ",
    "SUVA",
    FERRY,
];
