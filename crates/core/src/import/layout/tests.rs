//! Pages set by hand: text, left edge, height, in a column of 60 characters of 5 points each.

use super::{Page, Piece, from_layout};

const SIZE: f64 = 10.0;

/// A page of lines: `(left, top, words)`; each character is half a size wide.
fn page(lines: &[(f64, f64, &str)]) -> Page {
    let piece = |(left, at, words): &(f64, f64, &str)| {
        Piece((*words).into(), *left, *at, words.chars().count() as f64 * SIZE / 2.0, SIZE, true)
    };
    Page { width: 600.0, height: 800.0, pieces: lines.iter().map(piece).collect() }
}

fn check(pages: &[Page], expected: &str) {
    let found = from_layout(pages, None).map(|d| d.text);
    assert_eq!(found.as_deref(), Some(expected));
}

#[test]
fn lines_of_a_paragraph_are_joined() {
    let lines = [
        (50.0, 200.0, "The harbour council voted on Tuesday for the river bridge,"),
        (50.0, 212.0, "which engineers had asked for."),
        (50.0, 224.0, "Farmers were not asked, their leader said on Wednesday, and"),
        (50.0, 236.0, "would go to court."),
        (50.0, 260.0, "A gap is a paragraph, too, whatever the line before it does."),
        (60.0, 272.0, "So is an indented line, as newspapers print them in columns."),
    ];
    check(
        &[page(&lines)],
        "The harbour council voted on Tuesday for the river bridge, which engineers had asked for.\n\n\
         Farmers were not asked, their leader said on Wednesday, and would go to court.\n\n\
         A gap is a paragraph, too, whatever the line before it does.\n\n\
         So is an indented line, as newspapers print them in columns.",
    );
}

#[test]
fn pieces_of_a_line_are_joined() {
    let piece = |text: &str, left, at, width, ends| Piece(text.into(), left, at, width, SIZE, ends);
    let pieces = vec![
        piece("Port", 50.0, 200.0, 20.0, false),
        piece(" ", 70.0, 200.0, 3.0, false),
        piece("El", 73.0, 200.0, 10.0, false),
        piece("lis", 83.2, 200.0, 15.0, false),
        piece("votes", 101.0, 197.0, 25.0, false),
        piece("", 0.0, 212.0, 0.0, true),
        piece("another column", 300.0, 200.0, 70.0, true),
    ];
    check(&[Page { width: 600.0, height: 800.0, pieces }], "Port Ellis votes\n\nanother column");
}

#[test]
fn a_heading_is_told_by_its_size() {
    let mut pages = [page(&[
        (50.0, 200.0, "Council backs bridge"),
        (50.0, 222.0, "to the west bank"),
        (50.0, 240.0, "The council voted."),
    ])];
    for piece in pages[0].pieces.iter_mut().take(2) {
        piece.4 = 20.0;
    }
    check(&pages, "Council backs bridge to the west bank\n\nThe council voted.");
}

#[test]
fn words_cut_by_a_line_are_made_whole() {
    let check = |first: &str, second: &str, expected: &str| {
        let lines = [(50.0, 200.0, first), (50.0, 212.0, second)];
        super::tests::check(&[page(&lines)], expected);
    };
    check("They spoke of the de-", "velopment.", "They spoke of the development.");
    check("A well-", "known plan.", "A well-known plan.");
    check("A river-side walk by the river-", "side.", "A river-side walk by the river-side.");
    check("In 2024-", "25 it rose.", "In 2024-25 it rose.");
    check("The Franco-", "German plan.", "The Franco-German plan.");
    check("A soft\u{ad}", "ened tone.", "A softened tone.");
    check("He paused -", "and left.", "He paused - and left.");
}

#[test]
fn what_pages_repeat_is_dropped() {
    let body = "The harbour council voted on Tuesday for the river bridge, and";
    let pages: Vec<Page> = ["first", "second", "third"]
        .iter()
        .enumerate()
        .map(|(n, word)| {
            let (number, text) = (format!("Page {} of 3", n + 1), format!("{body} so the {word} page goes on"));
            page(&[(50.0, 30.0, "The Port Ellis Herald"), (50.0, 200.0, &text), (280.0, 780.0, &number)])
        })
        .collect();
    let kept = ["first", "second", "third"].map(|word| format!("{body} so the {word} page goes on"));
    check(&pages, &kept.join("\n\n"));
    // On one page nothing is repeated, and what stands in the middle of pages is text, however often.
    check(&pages[..1], &format!("The Port Ellis Herald\n\n{}\n\nPage 1 of 3", kept[0]));
    let same = page(&[(50.0, 400.0, "No comment.")]);
    check(&[same.clone(), same], "No comment.\n\nNo comment.");
}

#[test]
fn a_paragraph_goes_on_over_the_page() {
    let first = page(&[(50.0, 700.0, "The council, which met on Tuesday, said that the bridge")]);
    let second = page(&[(50.0, 100.0, "would be built.")]);
    check(&[first.clone(), second], "The council, which met on Tuesday, said that the bridge would be built.");
    let other = page(&[(50.0, 100.0, "Farmers were not asked.")]);
    check(&[first, other], "The council, which met on Tuesday, said that the bridge\n\nFarmers were not asked.");
}

#[test]
fn pages_without_words_are_no_document() {
    assert_eq!(from_layout(&[], None), None);
    assert_eq!(from_layout(&[page(&[(50.0, 400.0, "12")]), Page::default()], Some("Scan 12")), None);
}

#[test]
fn a_title_counts_where_the_text_has_it() {
    let check = |title: &str, expected: Option<&str>| {
        let found =
            from_layout(&[page(&[(50.0, 200.0, "Council  backs bridge"), (50.0, 300.0, "It voted.")])], Some(title));
        assert_eq!(found.and_then(|d| d.title).as_deref(), expected, "{title}");
    };
    check("Council backs  bridge", Some("Council backs bridge"));
    check("Microsoft Word - draft3.docx", None);
    check("Council", None);
}

/// The same lines side by side, drawn across: their left edges are `lefts`, the first of them stand below each other.
fn across(lefts: &[f64], columns: &[&[&'static str]]) -> Page {
    let longest = columns.iter().map(|lines| lines.len()).max().unwrap_or_default();
    let level = |n: usize| {
        let at = 200.0 + 12.0 * n as f64;
        lefts.iter().zip(columns).filter_map(move |(left, lines)| Some((*left, at, *lines.get(n)?)))
    };
    let mut page = page(&(0..longest).flat_map(level).collect::<Vec<_>>());
    page.pieces.iter_mut().for_each(|piece| piece.5 = false);
    page
}

const FIRST: [&str; 7] = [
    "The harbour council voted on Tuesday",
    "for the bridge over the river, which",
    "engineers had asked for since spring.",
    "Farmers were not asked, as their own",
    "leader said on Wednesday, and would",
    "go to court if no one listened to",
    "what they say.",
];
const SECOND: [&str; 6] = [
    "The mayor called the plan a gift for",
    "the town and for its port, where the",
    "work is to begin in the next summer.",
    "A second bridge further up the river",
    "stays a wish, as she told the ferry's",
    "crew on the day before.",
];
const READ: &str = "The harbour council voted on Tuesday for the bridge over the river, which engineers had asked for since \
    spring. Farmers were not asked, as their own leader said on Wednesday, and would go to court if no one listened to what \
    they say.\n\nThe mayor called the plan a gift for the town and for its port, where the work is to begin in the next \
    summer. A second bridge further up the river stays a wish, as she told the ferry's crew on the day before.";

#[test]
fn columns_drawn_across_are_read_one_after_the_other() {
    let mut both = across(&[50.0, 250.0], &[&FIRST, &SECOND]);
    check(std::slice::from_ref(&both), READ);
    // The gutter as a blank piece; a headline above both, a line over the page's width below.
    let piece = |text: &str, left, at, width, size| Piece(text.into(), left, at, width, size, false);
    both.pieces.insert(1, piece(" ", 230.0, 200.0, 20.0, SIZE));
    both.pieces.insert(0, piece("Council backs the bridge over the river", 50.0, 170.0, 390.0, 20.0));
    both.pieces.push(piece("The Herald, printed in Port Ellis since long ago.", 50.0, 300.0, 240.0, SIZE));
    let whole = format!(
        "Council backs the bridge over the river\n\n{READ}\n\nThe Herald, printed in Port Ellis since long ago."
    );
    check(&[both], &whole);
}

#[test]
fn three_columns_are_three() {
    let third = ["“Nobody is against it”, so she said,", "and smiled at everybody there."];
    let lines: Vec<&str> = FIRST[..6].to_vec();
    let page = across(&[20.0, 215.0, 410.0], &[&lines, &SECOND, &[&SECOND[..4], &third[..]].concat()]);
    let Some(read) = from_layout(&[Page { width: 620.0, ..page }], None) else { panic!("it has words") };
    let at = |words: &str| read.text.find(words);
    assert!(at("go to court") < at("The mayor") && at("the day before.") < at("“Nobody"), "{}", read.text);
}

#[test]
fn tables_and_few_lines_stay_as_they_are_drawn() {
    let few = across(&[50.0, 250.0], &[&FIRST[..3], &SECOND[..3]]);
    let words = |page: Page| from_layout(&[page], None).map(|d| d.text.replace("\n\n", " ")).unwrap_or_default();
    let drawn = |page: &Page| page.pieces.iter().map(|p| p.0.as_str()).collect::<Vec<_>>().join(" ");
    assert_eq!(words(few.clone()), drawn(&few));
    let figures = ["2,310", "1,204", "980", "77", "4,400", "12", "3"];
    let table = across(&[50.0, 250.0], &[&FIRST, &figures]);
    assert_eq!(words(table.clone()), drawn(&table));
}

/// What would take hours if each piece or line were held against all others.
#[test]
fn a_hundred_thousand_pieces_take_no_longer_than_words() {
    const MANY: usize = 100_000;
    let letters = "ab".repeat(MANY / 2);
    let line = letters.chars().map(|c| Piece(c.into(), 0.0, 200.0, 0.0, SIZE, false)).collect();
    check(&[Page { width: 600.0, height: 800.0, pieces: line }], &letters);

    let number = (50.0, 790.0, "page 1");
    let text = (50.0, 400.0, "The council voted.");
    let footed = page(&[&[text][..], &vec![number; MANY]].concat());
    check(&[footed.clone(), footed], "The council voted.\n\nThe council voted.");

    let cut: Vec<_> = (0..MANY).map(|n| (50.0, 200.0 + 12.0 * n as f64, "ab-")).collect();
    let mut tall = page(&cut);
    tall.height *= MANY as f64;
    check(&[tall], &format!("{}-", "ab".repeat(MANY)));
}
