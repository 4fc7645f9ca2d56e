//! Embeddings.

use crate::{Weights, WeightsError};

/// A table of embeddings, int8 with a scale for each row. What a token is made of is added up row by row.
pub struct Table {
    width: usize,
    scales: Vec<f32>,
    values: Vec<i8>,
}

impl Table {
    /// Reads the matrix `name`.
    ///
    /// # Errors
    /// If it is not there or no int8 matrix.
    pub fn load(weights: &Weights, name: &str) -> Result<Table, WeightsError> {
        let matrix = weights.matrix(name, None, None)?;
        let values = matrix.values.iter().map(|value| value.cast_signed()).collect();
        Ok(Table { width: matrix.cols, scales: matrix.scales, values })
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.scales.len()
    }

    /// The number of values in a row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Adds the sum of the rows `ids` to `out`.
    ///
    /// # Panics
    /// If an id is not below [`Self::rows`].
    pub fn add_sum(&self, ids: &[u32], out: &mut [f32]) {
        self.add(ids, 1.0, out);
    }

    /// Adds the mean of the rows `ids` to `out`; nothing if there are none.
    ///
    /// # Panics
    /// If an id is not below [`Self::rows`].
    pub fn add_mean(&self, ids: &[u32], out: &mut [f32]) {
        self.add(ids, 1.0 / ids.len() as f32, out);
    }

    fn add(&self, ids: &[u32], weight: f32, out: &mut [f32]) {
        for id in ids.iter().map(|id| *id as usize) {
            let factor = self.scales[id] * weight;
            let row = &self.values[id * self.width..][..self.width];
            out.iter_mut().zip(row).for_each(|(out, value)| *out += f32::from(*value) * factor);
        }
    }
}
