//! The product in WebAssembly's SIMD128.

use std::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, i32x4_splat, v128, v128_load, v128_store};

type Vector = v128;
const LANES: usize = 4;
const VECTORS: usize = 2;

#[inline(always)]
fn zero() -> Vector {
    i32x4_splat(0)
}

#[inline(always)]
#[allow(unsafe_code)]
fn load(weights: &[i16; 2 * LANES]) -> Vector {
    // SAFETY: reads sixteen bytes, the whole array; any alignment will do.
    unsafe { v128_load(weights.as_ptr().cast()) }
}

#[inline(always)]
fn splat(pair: i32) -> Vector {
    i32x4_splat(pair)
}

#[inline(always)]
fn dot_add(sum: Vector, weights: Vector, pair: Vector) -> Vector {
    i32x4_add(sum, i32x4_dot_i16x8(weights, pair))
}

#[inline(always)]
#[allow(unsafe_code)]
fn store(sum: Vector, out: &mut [i32; LANES]) {
    // SAFETY: writes sixteen bytes, the whole array; any alignment will do.
    unsafe { v128_store(out.as_mut_ptr().cast(), sum) }
}

blocked_product!([1 2 3 4];);
