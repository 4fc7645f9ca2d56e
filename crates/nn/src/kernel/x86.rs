//! The product on x86-64: SSE2, which each of them has, and what newer ones add.

use super::{Activations, Level, Packed, plain};

/// See [`Packed::product`].
#[allow(unsafe_code)]
pub(super) fn product(level: Level, packed: &Packed, activations: &Activations, out: &mut [f32]) {
    match level {
        Level::Plain => plain::product(packed, activations, out),
        // SAFETY: whoever has a level got it from `Level::available`, which found its instructions.
        Level::Sse2 => unsafe { sse2::product(packed, activations, out) },
        // SAFETY: as above.
        Level::Avx2 => unsafe { avx2::product(packed, activations, out) },
        // SAFETY: as above.
        Level::Avx512 => unsafe { avx512::product(packed, activations, out) },
        // SAFETY: as above.
        Level::Avx512Vnni => unsafe { vnni::product(packed, activations, out) },
    }
}

/// A module with the blocked product for one vector type: the type, how many `i32`s are in one, how many vectors a panel's
/// sums take, how many rows a block may have, and the instructions.
macro_rules! level {
    (
        $module:ident: $features:literal, $vector:ident, $lanes:literal, $vectors:literal, $rows:tt,
        $zero:ident, $splat:ident, $load:ident, $store:ident,
        |$sum:ident, $weights:ident, $pair:ident| $dot_add:expr
    ) => {
        pub(super) mod $module {
            use std::arch::x86_64::*;

            type Vector = $vector;
            const LANES: usize = $lanes;
            const VECTORS: usize = $vectors;

            #[target_feature(enable = $features)]
            #[inline]
            fn zero() -> Vector {
                $zero()
            }

            #[target_feature(enable = $features)]
            #[inline]
            fn splat(pair: i32) -> Vector {
                $splat(pair)
            }

            #[target_feature(enable = $features)]
            #[inline]
            #[allow(unsafe_code)]
            fn load(weights: &[i16; 2 * LANES]) -> Vector {
                // SAFETY: reads a vector of 2 × LANES int16s, the whole array; any alignment will do.
                unsafe { $load(weights.as_ptr().cast()) }
            }

            #[target_feature(enable = $features)]
            #[inline]
            fn dot_add($sum: Vector, $weights: Vector, $pair: Vector) -> Vector {
                $dot_add
            }

            #[target_feature(enable = $features)]
            #[inline]
            #[allow(unsafe_code)]
            fn store(sum: Vector, out: &mut [i32; LANES]) {
                // SAFETY: writes a vector of LANES `i32`s, the whole array; any alignment will do.
                unsafe { $store(out.as_mut_ptr().cast(), sum) }
            }

            blocked_product!($rows; #[target_feature(enable = $features)]);
        }
    };
}

level! {
    sse2: "sse2", __m128i, 4, 2, [1 2 3 4],
    _mm_setzero_si128, _mm_set1_epi32, _mm_loadu_si128, _mm_storeu_si128,
    |sum, weights, pair| _mm_add_epi32(sum, _mm_madd_epi16(weights, pair))
}

level! {
    avx2: "avx2", __m256i, 8, 2, [1 2 3 4],
    _mm256_setzero_si256, _mm256_set1_epi32, _mm256_loadu_si256, _mm256_storeu_si256,
    |sum, weights, pair| _mm256_add_epi32(sum, _mm256_madd_epi16(weights, pair))
}

level! {
    avx512: "avx512bw", __m512i, 16, 2, [1 2 3 4 5 6 7 8],
    _mm512_setzero_si512, _mm512_set1_epi32, _mm512_loadu_si512, _mm512_storeu_si512,
    |sum, weights, pair| _mm512_add_epi32(sum, _mm512_madd_epi16(weights, pair))
}

level! {
    vnni: "avx512bw,avx512vnni", __m512i, 16, 2, [1 2 3 4 5 6 7 8],
    _mm512_setzero_si512, _mm512_set1_epi32, _mm512_loadu_si512, _mm512_storeu_si512,
    |sum, weights, pair| _mm512_dpwssd_epi32(sum, weights, pair)
}
