//! Writes weights files of made-up numbers.

use super::Numbers;

pub struct File {
    numbers: Numbers,
    payload: Vec<u8>,
}

impl File {
    pub fn new(seed: u64) -> File {
        File { numbers: Numbers(seed), payload: Vec::new() }
    }

    fn head(&mut self, name: &str, kind: u8, dims: &[usize]) {
        self.payload.extend((name.len() as u16).to_le_bytes());
        self.payload.extend(name.as_bytes());
        self.payload.extend([kind, dims.len() as u8]);
        dims.iter().for_each(|dim| self.payload.extend((*dim as u32).to_le_bytes()));
    }

    /// The given floats.
    pub fn given(&mut self, name: &str, dims: &[usize], values: &[f32]) {
        self.head(name, 0, dims);
        values.iter().for_each(|value| self.payload.extend(value.to_le_bytes()));
    }

    /// Floats from −1 to 1.
    pub fn floats(&mut self, name: &str, dims: &[usize]) {
        let values: Vec<f32> = (0..dims.iter().product()).map(|_| self.numbers.float()).collect();
        self.given(name, dims, &values);
    }

    /// An int8 matrix whose rows have about the length `norm`.
    pub fn rows(&mut self, name: &str, rows: usize, cols: usize, norm: f32) {
        self.head(name, 1, &[rows, cols]);
        let scale = norm / (74.0 * (cols as f32).sqrt());
        for _ in 0..rows {
            let scale = scale * (1.0 + self.numbers.float() / 2.0);
            self.payload.extend(scale.to_le_bytes());
        }
        for _ in 0..rows * cols {
            self.payload.push((self.numbers.below(255) as i32 - 127) as u8);
        }
    }

    /// Weight and bias.
    pub fn linear(&mut self, name: &str, outputs: usize, inputs: usize) {
        self.rows(&format!("{name}.weight"), outputs, inputs, 2.0);
        self.floats(&format!("{name}.bias"), &[outputs]);
    }

    pub fn text(&mut self, name: &str, text: &str) {
        self.head(name, 2, &[text.len()]);
        self.payload.extend(text.as_bytes());
    }

    /// The payload behind its header.
    pub fn finish(self) -> Vec<u8> {
        file(&self.payload)
    }
}

/// A payload behind its header.
pub fn file(payload: &[u8]) -> Vec<u8> {
    let mut bytes = b"ONRECORD\x01\0\0\0".to_vec();
    bytes.extend((payload.len() as u64).to_le_bytes());
    bytes.extend(crc32fast::hash(payload).to_le_bytes());
    bytes.extend(payload);
    bytes
}
