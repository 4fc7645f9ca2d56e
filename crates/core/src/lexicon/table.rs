//! Reads the data files: `#` comments, tab-separated columns, `;` between alternatives.

/// One data file, part of the program.
pub(super) struct Table {
    /// Its path under `crates/core/data`, to say where a problem is.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// Names a data file and takes its text into the program.
macro_rules! table {
    ($path:literal) => {
        $crate::lexicon::table::Table {
            name: $path,
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/", $path)),
        }
    };
}
pub(super) use table;

/// One line with something on it.
pub(super) struct Row {
    cells: Vec<&'static str>,
}

impl Row {
    /// The text of a column, trimmed; empty where the line has none.
    pub fn cell(&self, column: usize) -> &'static str {
        self.cells.get(column).copied().unwrap_or("")
    }

    /// The text of a column that may not be empty.
    pub fn required(&self, column: usize, what: &str) -> Result<&'static str, String> {
        Some(self.cell(column)).filter(|c| !c.is_empty()).ok_or_else(|| format!("no {what}"))
    }

    /// The alternatives of a column.
    pub fn alternatives(&self, column: usize) -> impl Iterator<Item = &'static str> + use<> {
        self.cell(column).split(';').map(str::trim).filter(|a| !a.is_empty())
    }

    /// The alternatives of a column as a list.
    pub fn list(&self, column: usize) -> Vec<&'static str> {
        self.alternatives(column).collect()
    }

    /// Whether a column holds the word `flag`; it may hold nothing else.
    pub fn flag(&self, column: usize, flag: &str) -> Result<bool, String> {
        match self.cell(column) {
            "" => Ok(false),
            cell if cell == flag => Ok(true),
            cell => Err(format!("“{cell}” is not “{flag}”")),
        }
    }

    /// Refuses a line with more columns than the file has: most often a stray tab.
    pub fn at_most(&self, columns: usize) -> Result<(), String> {
        if self.cells.len() > columns { Err(format!("more than {columns} columns")) } else { Ok(()) }
    }
}

/// Gives every line of `table` to `take`. What it refuses is skipped and told in `problems`: a test fails on them, the
/// program goes on.
pub(super) fn read(table: &Table, problems: &mut Vec<String>, mut take: impl FnMut(&Row) -> Result<(), String>) {
    for (number, line) in table.text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let row = Row { cells: line.split('\t').map(str::trim).collect() };
        if let Err(problem) = take(&row) {
            problems.push(format!("{}:{}: {problem}: {line}", table.name, number + 1));
        }
    }
}
