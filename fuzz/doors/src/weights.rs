//! Weights files: read or refused, and a network that was read labels any text.

use crate::{small, valid};
use onrecord_core::{Document, Engine, Model};
use std::sync::{Arc, LazyLock};

static SMALL: LazyLock<Vec<u8>> = LazyLock::new(small::payload);

/// Of the format (onrecord-nn).
const VERSION: u32 = 1;

const TEXT: &str = "Mayor backs bridge\n\nThe mayor said “the bridge stands”. Ana Ruiz criticised the council, and the council \
                    supports the bridge, she said.";

/// The bytes as a file; as what stands behind a head that is right; and as changes to a small model that is right, four
/// bytes each: where (three) and what.
pub fn weights(bytes: &[u8]) {
    use_model(bytes);
    use_model(&with_head(bytes));
    let mut payload = SMALL.clone();
    for [a, b, c, value] in bytes.as_chunks().0 {
        let at = u32::from_le_bytes([*a, *b, *c, 0]) as usize % payload.len();
        payload[at] = *value;
    }
    use_model(&with_head(&payload));
}

fn with_head(payload: &[u8]) -> Vec<u8> {
    let [version, sum] = [VERSION, crc32fast::hash(payload)].map(u32::to_le_bytes);
    [b"ONRECORD", &version[..], &(payload.len() as u64).to_le_bytes(), &sum, payload].concat()
}

fn use_model(file: &[u8]) {
    let Ok(model) = Model::read(file) else { return };
    let documents = [Document { text: TEXT.into(), ..Document::default() }];
    let analysis = Engine::new(Arc::new(model)).analyze(&documents, &mut |_| ());
    assert_eq!(valid::problems(&documents, &analysis), Vec::<String>::new());
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_small_model_is_right() {
        let read = onrecord_core::Model::read(&super::with_head(&super::SMALL));
        assert!(read.is_ok(), "{:?}", read.err());
    }
}
