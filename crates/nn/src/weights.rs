//! The weights file: named tensors behind a checksum. `training/onrecord_training/weights.py` writes it.
//!
//! | bytes | what |
//! | --- | --- |
//! | 8 | `ONRECORD` |
//! | 4 | version of the format, [`VERSION`] |
//! | 8 | length of the payload |
//! | 4 | CRC-32 of the payload |
//! | … | the payload: tensors, one after the other |
//!
//! A tensor is the length of its name (2 bytes), its name, its type (1 byte), its number of dimensions (1 byte), each
//! dimension (4 bytes), and its data: for type 0 `f32`s; for type 1, always a matrix, an `f32` scale for each row and then
//! the int8 values, row by row; for type 2 UTF-8, its one dimension the number of bytes. All numbers are little endian.

mod error;
mod reader;

pub use error::WeightsError;
use reader::Reader;
use std::collections::BTreeMap;

/// The version of the format that this code reads.
pub const VERSION: u32 = 1;

const MAGIC: &[u8] = b"ONRECORD";

/// A weights file that was read and found whole.
#[derive(Debug)]
pub struct Weights<'a> {
    tensors: BTreeMap<&'a str, Tensor<'a>>,
}

/// A matrix of int8 values, each row with its own scale.
#[derive(Clone, Debug)]
pub struct Matrix<'a> {
    /// The tensor's name, for messages.
    pub name: &'a str,
    /// The number of rows, at least 1.
    pub rows: usize,
    /// The number of columns, at least 1.
    pub cols: usize,
    /// What each row's values are to be multiplied with.
    pub scales: Vec<f32>,
    /// The values row by row, each the two's complement of an int8.
    pub values: &'a [u8],
}

#[derive(Debug)]
struct Tensor<'a> {
    dims: Vec<usize>,
    data: Data<'a>,
}

#[derive(Debug)]
enum Data<'a> {
    Floats(Vec<f32>),
    Rows { scales: Vec<f32>, values: &'a [u8] },
    Text(&'a str),
}

impl<'a> Weights<'a> {
    /// Reads a file's bytes.
    ///
    /// # Errors
    /// Says what is wrong with a file that is not a whole weights file of this version.
    pub fn read(bytes: &'a [u8]) -> Result<Weights<'a>, WeightsError> {
        let mut reader = Reader::new(payload(bytes)?);
        let mut tensors = BTreeMap::new();
        while !reader.is_at_end() {
            let (name, tensor) = reader.tensor()?;
            if tensors.insert(name, tensor).is_some() {
                return Err(WeightsError::Malformed);
            }
        }
        Ok(Weights { tensors })
    }

    /// An int8 matrix. A number of rows or columns that is given has to be right.
    ///
    /// # Errors
    /// If there is no tensor of this name, or it is of another type or shape.
    pub fn matrix(&self, name: &str, rows: Option<usize>, cols: Option<usize>) -> Result<Matrix<'a>, WeightsError> {
        let (name, tensor) = self.tensor(name)?;
        match (&tensor.data, &tensor.dims[..]) {
            (Data::Rows { scales, values }, &[r, c]) if rows.is_none_or(|x| x == r) && cols.is_none_or(|x| x == c) => {
                Ok(Matrix { name, rows: r, cols: c, scales: scales.clone(), values })
            }
            _ => Err(tensor.mismatch(name, format!("int8 {} × {}", dim(rows), dim(cols)))),
        }
    }

    /// A list of floats. A length that is given has to be right.
    ///
    /// # Errors
    /// If there is no tensor of this name, or it is of another type or shape.
    pub fn vector(&self, name: &str, len: Option<usize>) -> Result<&[f32], WeightsError> {
        let (name, tensor) = self.tensor(name)?;
        match (&tensor.data, &tensor.dims[..]) {
            (Data::Floats(values), &[n]) if len.is_none_or(|x| x == n) => Ok(values),
            _ => Err(tensor.mismatch(name, format!("f32 {}", dim(len)))),
        }
    }

    /// A matrix of floats, row by row.
    ///
    /// # Errors
    /// If there is no tensor of this name, or it is of another type or shape.
    pub fn grid(&self, name: &str, rows: usize, cols: usize) -> Result<&[f32], WeightsError> {
        let (name, tensor) = self.tensor(name)?;
        match &tensor.data {
            Data::Floats(values) if tensor.dims == [rows, cols] => Ok(values),
            _ => Err(tensor.mismatch(name, format!("f32 {rows} × {cols}"))),
        }
    }

    /// One float.
    ///
    /// # Errors
    /// If there is no tensor of this name, or it is of another type or shape.
    pub fn number(&self, name: &str) -> Result<f32, WeightsError> {
        self.vector(name, Some(1)).map(|values| values[0])
    }

    /// A text.
    ///
    /// # Errors
    /// If there is no tensor of this name, or it is no text.
    pub fn text(&self, name: &str) -> Result<&'a str, WeightsError> {
        let (name, tensor) = self.tensor(name)?;
        match tensor.data {
            Data::Text(text) => Ok(text),
            _ => Err(tensor.mismatch(name, "text".to_string())),
        }
    }

    /// Whether there is a tensor of this name.
    pub fn has(&self, name: &str) -> bool {
        self.tensors.contains_key(name)
    }

    fn tensor(&self, name: &str) -> Result<(&'a str, &Tensor<'a>), WeightsError> {
        let found = self.tensors.get_key_value(name).map(|(name, tensor)| (*name, tensor));
        found.ok_or_else(|| WeightsError::Missing { name: name.to_string() })
    }
}

impl Tensor<'_> {
    fn mismatch(&self, name: &str, needed: String) -> WeightsError {
        let kind = match self.data {
            Data::Floats(_) => "f32",
            Data::Rows { .. } => "int8",
            Data::Text(_) => "text",
        };
        let dims: Vec<String> = self.dims.iter().map(usize::to_string).collect();
        WeightsError::Shape { name: name.to_string(), found: format!("{kind} {}", dims.join(" × ")), needed }
    }
}

fn dim(wanted: Option<usize>) -> String {
    wanted.map_or("any".to_string(), |n| n.to_string())
}

/// What stands behind the header, once the header says that it is whole.
fn payload(bytes: &[u8]) -> Result<&[u8], WeightsError> {
    let Some(rest) = bytes.strip_prefix(MAGIC) else {
        let is_start = !bytes.is_empty() && MAGIC.starts_with(bytes);
        return Err(if is_start { cut(bytes, MAGIC.len() + 16) } else { WeightsError::NotWeights });
    };
    let Some((header, payload)) = rest.split_first_chunk::<16>() else {
        return Err(cut(bytes, MAGIC.len() + 16));
    };
    let [v0, v1, v2, v3, l0, l1, l2, l3, l4, l5, l6, l7, crc @ ..] = *header;
    let version = u32::from_le_bytes([v0, v1, v2, v3]);
    if version != VERSION {
        return Err(WeightsError::OtherVersion { found: version, needed: VERSION });
    }
    let length = u64::from_le_bytes([l0, l1, l2, l3, l4, l5, l6, l7]);
    let need = length.saturating_add((bytes.len() - payload.len()) as u64);
    if need > bytes.len() as u64 {
        return Err(WeightsError::CutShort { have: bytes.len() as u64, need });
    }
    if need < bytes.len() as u64 || crc32fast::hash(payload) != u32::from_le_bytes(crc) {
        return Err(WeightsError::Damaged);
    }
    Ok(payload)
}

fn cut(bytes: &[u8], need: usize) -> WeightsError {
    WeightsError::CutShort { have: bytes.len() as u64, need: need as u64 }
}
