//! Lists of table rows, one list a token.

/// A list of rows for each token, flat.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bags {
    rows: Vec<u32>,
    ends: Vec<u32>,
}

impl Bags {
    /// The rows of token `i`; none past the end.
    pub fn get(&self, i: usize) -> &[u32] {
        let end = |i: usize| self.ends.get(i).map_or(self.rows.len(), |e| *e as usize);
        let start = i.checked_sub(1).map_or(0, end);
        self.rows.get(start..end(i)).unwrap_or_default()
    }

    /// Appends a token with the rows that `fill` pushes.
    pub fn push(&mut self, fill: impl FnOnce(&mut Vec<u32>)) {
        fill(&mut self.rows);
        self.ends.push(self.rows.len() as u32);
    }

    /// All lists, in order.
    pub fn iter(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.ends.len()).map(|i| self.get(i))
    }
}

impl<T: AsRef<[u32]>> FromIterator<T> for Bags {
    fn from_iter<I: IntoIterator<Item = T>>(lists: I) -> Self {
        let mut bags = Bags::default();
        lists.into_iter().for_each(|list| bags.push(|rows| rows.extend_from_slice(list.as_ref())));
        bags
    }
}
