//! A whole model of two values a token, as the payload of a weights file: small enough to be changed byte by byte.

use onrecord_core::encoder::FEATURE_ROWS;

/// Values in a hidden state, and in the table of pieces.
const WIDTH: usize = 2;
/// Labels of attributions and of entities, word classes, and seven pointers: the rows of `heads`.
const HEADS: usize = 7 + 9 + 17 + 7 * POINTER;
const POINTER: usize = 64;
const DISTANCES: usize = 16;
const VOCABULARY: &str = "[UNK]\na\nthe\nsaid\n##s\n##ed\n.\n“\n”\n,";

/// The payload.
pub fn payload() -> Vec<u8> {
    let mut file = File::default();
    file.text("vocabulary", VOCABULARY);
    file.matrix("pieces", VOCABULARY.lines().count(), WIDTH);
    file.matrix("features", FEATURE_ROWS, WIDTH);
    file.linear("input", WIDTH, WIDTH);
    file.linear("convolutions.0", 2 * WIDTH, 3 * WIDTH);
    file.head("convolutions.0.dilation", 0, &[1]);
    file.payload.extend(1f32.to_le_bytes());
    for suffix in ["", "_reverse"] {
        file.matrix(&format!("lstm.weight_ih_l0{suffix}"), 4, WIDTH);
        file.matrix(&format!("lstm.weight_hh_l0{suffix}"), 4, 1);
        file.floats(&format!("lstm.bias_l0{suffix}"), &[4]);
    }
    file.linear("mix", WIDTH, WIDTH + 2);
    file.heads();
    file.payload
}

#[derive(Default)]
struct File {
    payload: Vec<u8>,
    made: usize,
}

impl File {
    fn heads(&mut self) {
        self.linear("heads", HEADS, WIDTH);
        for (name, tags) in [("attribution_crf", 7), ("entity_crf", 9)] {
            self.floats(&format!("{name}.start"), &[tags]);
            self.floats(&format!("{name}.end"), &[tags]);
            self.floats(&format!("{name}.transitions"), &[tags, tags]);
        }
        self.linear("link_span", POINTER, 2 * WIDTH);
        self.floats("link_near", &[2, DISTANCES]);
        self.floats("link_none", &[1]);
        self.linear("tone", 3, 2 * POINTER);
        self.linear("stances.ends", 4 * POINTER, WIDTH);
        self.floats("stances.absent", &[2, 2 * POINTER]);
        self.floats("stances.near", &[2, DISTANCES]);
        self.floats("stances.apart", &[DISTANCES, POINTER]);
        self.linear("stances.out", 6, POINTER);
    }

    fn head(&mut self, name: &str, kind: u8, dims: &[usize]) {
        self.payload.extend((name.len() as u16).to_le_bytes());
        self.payload.extend(name.as_bytes());
        self.payload.extend([kind, dims.len() as u8]);
        dims.iter().for_each(|dim| self.payload.extend((*dim as u32).to_le_bytes()));
    }

    fn text(&mut self, name: &str, text: &str) {
        self.head(name, 2, &[text.len()]);
        self.payload.extend(text.as_bytes());
    }

    fn floats(&mut self, name: &str, dims: &[usize]) {
        self.head(name, 0, dims);
        for _ in 0..dims.iter().product() {
            let value = f32::from(self.next()) / 64.0;
            self.payload.extend(value.to_le_bytes());
        }
    }

    fn matrix(&mut self, name: &str, rows: usize, cols: usize) {
        self.head(name, 1, &[rows, cols]);
        (0..rows).for_each(|_| self.payload.extend((1f32 / 64.0).to_le_bytes()));
        for _ in 0..rows * cols {
            let value = self.next().cast_unsigned();
            self.payload.push(value);
        }
    }

    fn linear(&mut self, name: &str, outputs: usize, inputs: usize) {
        self.matrix(&format!("{name}.weight"), outputs, inputs);
        self.floats(&format!("{name}.bias"), &[outputs]);
    }

    /// Made-up values, the same each time.
    fn next(&mut self) -> i8 {
        self.made = self.made.wrapping_mul(25_173).wrapping_add(13_849) % 65_536;
        ((self.made >> 8) as u8).cast_signed()
    }
}
