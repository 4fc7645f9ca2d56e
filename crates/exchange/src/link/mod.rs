//! A workspace as the fragment of an address, the part after `#`, which no browser sends to a server.
//!
//! `w1d`, then base64url without padding of: the CRC-32 of all that follows, the packed length and the plain length
//! (four bytes each, the lowest first), the packed bytes. `w` tells a link from a view's address, `1` is the version,
//! `d` the codec: deflate with the words of `words.txt` before it.

mod deflate;
mod error;
mod reach;

pub use error::LinkError;
pub use reach::{PLACES, Place, survives};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// What a fragment of this kind begins with, whatever its version.
const MARK: char = 'w';
/// Version and codec that this program writes, and the only ones that it reads.
const VERSION: &str = "1d";
/// Bytes before the packed ones.
const HEAD: usize = 12;
/// The most bytes that a link may unpack to: some hundred long articles.
pub const LIMIT: usize = 1 << 20;

/// Whether a fragment (without `#`) claims to be a link that carries a workspace.
pub fn is_link(fragment: &str) -> bool {
    let mut letters = fragment.chars();
    letters.next() == Some(MARK) && letters.next().is_some_and(|c| c.is_ascii_digit())
}

/// The fragment (without `#`) that carries `payload`; an error where it is more than [`LIMIT`].
pub fn encode(payload: &[u8]) -> Result<String, LinkError> {
    if payload.len() > LIMIT {
        return Err(LinkError::TooLarge);
    }
    let packed = deflate::pack(payload)?;
    let mut bytes = vec![0; 4];
    bytes.extend(length(packed.len()));
    bytes.extend(length(payload.len()));
    bytes.extend(packed);
    let sum = checksum(&bytes[4..]);
    bytes[..4].copy_from_slice(&sum);
    Ok(format!("{MARK}{VERSION}{}", URL_SAFE_NO_PAD.encode(bytes)))
}

/// What a fragment (without `#`) carries. Whatever the fragment, no more than [`LIMIT`] bytes are unpacked, and nothing is
/// unpacked before the checksum is right.
pub fn decode(fragment: &str) -> Result<Vec<u8>, LinkError> {
    if !is_link(fragment) {
        return Err(LinkError::NotALink);
    }
    let body = fragment.strip_prefix(MARK).and_then(|rest| rest.strip_prefix(VERSION)).ok_or(LinkError::Version)?;
    let bytes = from_base64(body)?;
    let (head, packed) = bytes.split_at_checked(HEAD).ok_or(LinkError::Cut)?;
    let [stated, plain] = [number(head, 4), number(head, 8)];
    if packed.len() < stated {
        return Err(LinkError::Cut);
    }
    if packed.len() > stated || checksum(&bytes[4..]) != head[..4] {
        return Err(LinkError::Damaged);
    }
    if plain > LIMIT {
        return Err(LinkError::TooLarge);
    }
    deflate::unpack(packed, plain)
}

/// The bytes behind the letters. What mail and chat put behind a link (“.”, “>”) is no part of it.
fn from_base64(body: &str) -> Result<Vec<u8>, LinkError> {
    let of_link = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let body = body.trim_end_matches(|c| !of_link(c));
    match URL_SAFE_NO_PAD.decode(body) {
        Ok(bytes) => Ok(bytes),
        Err(_) if body.chars().all(of_link) => Err(LinkError::Cut),
        Err(_) => Err(LinkError::Damaged),
    }
}

fn checksum(bytes: &[u8]) -> [u8; 4] {
    crc32fast::hash(bytes).to_le_bytes()
}

fn length(n: usize) -> [u8; 4] {
    u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes()
}

/// The number at a place of the head; too large for any link where there is none.
fn number(head: &[u8], at: usize) -> usize {
    let bytes = head.get(at..at + 4).and_then(|b| b.try_into().ok());
    bytes.map_or(usize::MAX, |b| u32::from_le_bytes(b) as usize)
}

#[cfg(test)]
mod tests;
