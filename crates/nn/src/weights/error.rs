//! What can be wrong with a weights file.

use std::fmt;

/// Why weights cannot be used. The message is meant for the person who gave the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WeightsError {
    /// The bytes do not begin as a weights file does.
    NotWeights,
    /// The file ends too early. In bytes; `need` counts the header alone where that is cut.
    CutShort {
        /// The length that the file has.
        have: u64,
        /// The length that it should have.
        need: u64,
    },
    /// The contents do not agree with their checksum.
    Damaged,
    /// The file is of another version of the format.
    OtherVersion {
        /// The file's version.
        found: u32,
        /// The version that this program reads.
        needed: u32,
    },
    /// The checksum is right, but the contents are not tensors.
    Malformed,
    /// A tensor holds a number that is infinite or none.
    NotFinite {
        /// The tensor.
        name: String,
    },
    /// The network asks for a tensor that is not there.
    Missing {
        /// The tensor.
        name: String,
    },
    /// A tensor is of another type or shape than the network asks for.
    Shape {
        /// The tensor.
        name: String,
        /// Its type and dimensions.
        found: String,
        /// What the network asks for.
        needed: String,
    },
    /// A matrix has so many columns that sums of products could overflow.
    TooWide {
        /// The tensor.
        name: String,
        /// Its columns.
        cols: usize,
        /// The most that there may be.
        most: usize,
    },
    /// A number is outside of what makes sense for it.
    Range {
        /// The tensor.
        name: String,
        /// What the network asks for.
        needed: &'static str,
    },
}

impl fmt::Display for WeightsError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NotWeights => write!(f, "this is not a weights file"),
            Self::CutShort { have, need } => {
                write!(f, "the weights file is cut short: it has {have} of at least {need} bytes")
            }
            Self::Damaged => write!(f, "the weights file is damaged: its checksum is wrong"),
            Self::OtherVersion { found, needed } => {
                write!(f, "the weights file is of version {found}, and this program reads version {needed}")
            }
            Self::Malformed => write!(f, "the weights file is malformed: its checksum is right, its contents are not"),
            Self::NotFinite { name } => write!(f, "in the weights file, “{name}” holds a number that is not finite"),
            Self::Missing { name } => write!(f, "the weights file lacks “{name}”"),
            Self::Shape { name, found, needed } => {
                write!(f, "in the weights file, “{name}” is {found}; needed is {needed}")
            }
            Self::TooWide { name, cols, most } => {
                write!(f, "in the weights file, “{name}” has {cols} columns; at most {most} can be summed exactly")
            }
            Self::Range { name, needed } => write!(f, "in the weights file, “{name}” has to be {needed}"),
        }
    }
}

impl std::error::Error for WeightsError {}
