//! Links: round trips, and every way in which one can be broken.

use super::*;
use proptest::prelude::*;

/// The gold set's articles, without what its readers found in them.
fn prose() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/tests/gold/articles");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|e| e == "gold"));
    files.sort();
    let texts: String = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let is_text = |line: &&str| !line.starts_with(['#', ' ']);
    texts.lines().filter(is_text).map(|line| format!("{line}\n")).collect()
}

#[test]
fn what_goes_in_comes_out() {
    for payload in ["", "a", "“kia ora” 🐑", &"again and again ".repeat(9_000)] {
        let link = encode(payload.as_bytes()).unwrap();
        assert!(is_link(&link) && link.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)));
        assert_eq!(decode(&link).as_deref(), Ok(payload.as_bytes()));
    }
    assert_eq!(encode(&vec![0; LIMIT + 1]), Err(LinkError::TooLarge));
    assert_eq!(decode(&encode(&vec![7; LIMIT]).unwrap()).unwrap().len(), LIMIT);
}

#[test]
fn any_letter_changed_or_left_out_is_an_error() {
    let link = encode(br#"{"documents":[{"id":"d1","text":"The mayor said no."}]}"#).unwrap();
    for at in 0..link.len() {
        assert!(decode(&link[..at]).is_err(), "cut at {at}");
        let without: String = link.chars().enumerate().filter(|(i, _)| *i != at).map(|(_, c)| c).collect();
        assert!(decode(&without).is_err(), "without {at}");
        for letter in ('!'..='~').chain(['é', ' ', '🐑']) {
            let changed: String = link.chars().enumerate().map(|(i, c)| if i == at { letter } else { c }).collect();
            assert!(changed == link || decode(&changed).is_err(), "{letter} at {at}");
        }
    }
}

#[test]
fn errors_say_what_is_wrong() {
    let link = encode(b"The mayor said no, and the council said no to that.").unwrap();
    let check = |fragment: &str, expected| assert_eq!(decode(fragment), Err(expected), "{fragment}");
    for fragment in ["", "/view/cards", "w", "words", "é1d"] {
        check(fragment, LinkError::NotALink);
    }
    check(&link[..link.len() - 5], LinkError::Cut);
    check(&link[..8], LinkError::Cut);
    check(&link.replacen("w1", "w2", 1), LinkError::Version);
    check(&link.replacen("w1d", "w1b", 1), LinkError::Version);
    check(&format!("{link}AAAA"), LinkError::Damaged);
    check(&link.replacen("w1d", "w1d%20", 1), LinkError::Damaged);
    for end in [".", ">", ")", " ", "!”"] {
        assert!(decode(&format!("{link}{end}")).is_ok(), "what stands behind a link is no part of it: {end}");
    }
}

/// A link with a right checksum around any packed bytes and any stated length.
fn forged(packed: &[u8], plain: usize) -> String {
    let mut bytes = [length(packed.len()), length(plain)].concat();
    bytes.extend(packed);
    format!("w1d{}", URL_SAFE_NO_PAD.encode([&checksum(&bytes)[..], &bytes].concat()))
}

#[test]
fn bombs_are_errors() {
    let bomb = deflate::pack(&vec![0; 50 << 20]).unwrap();
    assert_eq!(decode(&forged(&bomb, 50 << 20)), Err(LinkError::TooLarge));
    assert_eq!(decode(&forged(&bomb, usize::MAX)), Err(LinkError::TooLarge));
    assert_eq!(decode(&forged(&bomb, LIMIT)), Err(LinkError::Damaged));
    assert_eq!(decode(&forged(&bomb, 0)), Err(LinkError::Damaged));
    assert_eq!(decode(&forged(&[3, 0], LIMIT)), Err(LinkError::Damaged), "no room is made for a length out of reach");
}

#[test]
fn three_articles_fit_in_a_link() {
    let texts = prose();
    let cut = (0..=12_600).rev().find(|&i| texts.is_char_boundary(i)).unwrap_or(0);
    let link = encode(&texts.as_bytes()[..cut]).unwrap();
    assert!((5_000..=7_400).contains(&link.len()), "{} characters for {cut} bytes", link.len());
}

#[test]
fn longer_links_arrive_in_fewer_places() {
    let names = |n| survives(n).map(|p| p.name).collect::<Vec<_>>().len();
    assert_eq!([0, 2_000, 2_001, 7_400, 50_000, 3_000_000].map(names), [6, 6, 5, 4, 2, 0]);
    assert!(PLACES.is_sorted_by_key(|p| p.most));
}

proptest! {
    #[test]
    fn any_bytes_round_trip(payload in prop::collection::vec(any::<u8>(), 0..3_000)) {
        prop_assert_eq!(decode(&encode(&payload).unwrap()), Ok(payload));
    }

    #[test]
    fn nothing_panics(fragment in "(w1d)?.{0,200}", packed in prop::collection::vec(any::<u8>(), 0..300), plain in 0..9_000usize) {
        let _ = decode(&fragment);
        prop_assert!(decode(&forged(&packed, plain)).is_ok_and(|b| b.len() == plain) || decode(&forged(&packed, plain)).is_err());
    }
}
