//! Links that carry a workspace.

use crate::saved;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use onrecord_exchange::link::{LIMIT, decode, encode};
use onrecord_exchange::shared::Shared;

/// The bytes as a fragment, as what a link packs, and as packed bytes behind a head that is right, which no chance would
/// find: four bytes are the plain length, the rest is packed.
pub fn link(bytes: &[u8]) {
    if let Ok(fragment) = std::str::from_utf8(bytes) {
        open(fragment);
    }
    let sent = encode(bytes).expect("a short payload fits");
    assert_eq!(decode(&sent).as_deref(), Ok(bytes), "there and back");
    if let Some((length, packed)) = bytes.split_first_chunk() {
        open(&with_head(u32::from_le_bytes(*length) % (2 * LIMIT as u32), packed));
    }
}

fn open(fragment: &str) {
    let Ok(payload) = decode(fragment) else { return };
    assert!(payload.len() <= LIMIT);
    assert_eq!(decode(&encode(&payload).expect("what was unpacked fits")), Ok(payload));
    if let Ok(shared) = Shared::from_link(fragment) {
        saved::check(&shared);
    }
}

fn with_head(plain: u32, packed: &[u8]) -> String {
    let rest = [&(packed.len() as u32).to_le_bytes(), &plain.to_le_bytes(), packed].concat();
    let whole = [&crc32fast::hash(&rest).to_le_bytes(), &rest[..]].concat();
    format!("w1d{}", URL_SAFE_NO_PAD.encode(whole))
}
