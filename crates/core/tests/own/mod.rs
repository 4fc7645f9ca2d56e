//! Articles of our own, as plain text: those of the golden set without their marks and notes. Shared by tests and
//! benches.

use std::{fs, path::Path};

/// The articles of the golden set, each a list of paragraphs; no two are about the same things.
pub fn articles() -> Vec<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/articles");
    let files = fs::read_dir(folder).expect("the golden set").map(|file| file.expect("a file").path());
    let mut gold: Vec<_> = files.filter(|path| path.extension().is_some_and(|e| e == "gold")).collect();
    gold.sort();
    gold.iter().map(|path| paragraphs(&fs::read_to_string(path).expect("a readable article"))).collect()
}

fn paragraphs(file: &str) -> Vec<String> {
    let lines = file.lines().take_while(|line| !line.starts_with("=="));
    let of_text = lines.filter(|line| !line.is_empty() && !line.starts_with([' ', '#']));
    of_text.map(without_marks).collect()
}

/// `{?the council=council}` as “the council”.
fn without_marks(line: &str) -> String {
    let (mut text, mut hidden) = (String::new(), false);
    for c in line.chars() {
        match c {
            '{' => hidden = false,
            '=' => hidden = true,
            '}' => hidden = false,
            '?' if text.ends_with([' ', '“']) || text.is_empty() => (),
            _ if hidden => (),
            _ => text.push(c),
        }
    }
    text
}

/// Random numbers, the same every run.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `n`, which is at least 1.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        ((mixed ^ (mixed >> 27)) % n as u64) as usize
    }
}
