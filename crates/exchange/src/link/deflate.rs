//! Deflate with a preset dictionary: both sides begin as if they had just handled the words of `words.txt`, so that what
//! stands there costs a few bits from the first time on.

use super::LinkError;
use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::{
    TINFLStatus,
    core::{DecompressorOxide, decompress, inflate_flags},
};

/// Words of news and of our JSON, the likeliest last: what is near costs the least. A change of it is another codec.
const WORDS: &[u8] = include_bytes!("words.txt");
/// The slowest and smallest of miniz_oxide.
const LEVEL: i32 = 10;
/// Raw deflate: no header, no checksum of its own.
const RAW: i32 = -15;
/// The most bytes that deflate can make of one.
const GREATEST_RATIO: usize = 1032;

/// The bytes, packed.
pub fn pack(plain: &[u8]) -> Result<Vec<u8>, LinkError> {
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(LEVEL, RAW, 0));
    // A flush ends on a full byte, so what follows stands by itself once the words are known.
    run(&mut compressor, WORDS, TDEFLFlush::Sync)?;
    run(&mut compressor, plain, TDEFLFlush::Finish)
}

fn run(compressor: &mut CompressorOxide, plain: &[u8], flush: TDEFLFlush) -> Result<Vec<u8>, LinkError> {
    let mut packed = vec![0; plain.len() + plain.len() / 8 + 1024];
    match compress(compressor, plain, &mut packed, flush) {
        (TDEFLStatus::Okay | TDEFLStatus::Done, read, written) if read == plain.len() && written < packed.len() => {
            packed.truncate(written);
            Ok(packed)
        }
        _ => Err(LinkError::TooLarge),
    }
}

/// What `packed` holds, which must be exactly `length` bytes: no more room is made, whatever `packed` says.
pub fn unpack(packed: &[u8], length: usize) -> Result<Vec<u8>, LinkError> {
    if length / GREATEST_RATIO > packed.len() {
        return Err(LinkError::Damaged);
    }
    let mut out = WORDS.to_vec();
    out.resize(WORDS.len() + length, 0);
    let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    match decompress(&mut DecompressorOxide::new(), packed, &mut out, WORDS.len(), flags) {
        (TINFLStatus::Done, read, written) if read == packed.len() && written == length => {
            Ok(out.split_off(WORDS.len()))
        }
        _ => Err(LinkError::Damaged),
    }
}
