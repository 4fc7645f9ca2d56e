//! Mathematical functions that give the same bits everywhere, written so that compilers turn loops over them into SIMD.
//!
//! Over all finite arguments [`exp`], [`sigmoid`] and [`tanh`] are within 4 × 10⁻⁷ of the exact value, relatively; tests
//! measure it.

use crate::kernel::{Level, vectorised};

/// Adding it to a float of at most ± 2²² leaves the nearest whole number (ties to even) in the low bits.
pub(crate) const ROUND: f32 = 12_582_912.0;

/// e to the power of `x`. 0 below −87.3, where results would lose precision; e⁸⁸ from 88 on.
#[inline(always)]
pub fn exp(x: f32) -> f32 {
    // ln 2 in two parts, the first with few bits, so that its product with a whole number is exact.
    const LN_2: (f32, f32) = (0.693_359_4, -0.000_212_194_44);
    const LEAST: f32 = -87.3;
    let clamped = if x > LEAST { x } else { LEAST };
    let clamped = if clamped < 88.0 { clamped } else { 88.0 };
    let shifted = clamped * std::f32::consts::LOG2_E + ROUND;
    let power = shifted - ROUND;
    let r = clamped - power * LN_2.0 - power * LN_2.1;
    // (eʳ − 1 − r) ÷ r² for |r| ≤ ½ ln 2: a Chebyshev fit, within 1.2 × 10⁻⁸ of eʳ.
    let p = 0.5 + r * (0.166_665_73 + r * (0.041_666_456 + r * (0.008_363_777 + r * 0.001_393_454_5)));
    let mantissa = 1.0 + (r + r * r * p);
    let exponent = shifted.to_bits().wrapping_sub(ROUND.to_bits()).wrapping_add(127) << 23;
    let result = mantissa * f32::from_bits(exponent);
    if x < LEAST { 0.0 } else { result }
}

/// 1 ÷ (1 + e⁻ˣ).
#[inline(always)]
pub fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

/// The hyperbolic tangent.
#[inline(always)]
pub fn tanh(x: f32) -> f32 {
    let square = x * x;
    // For |x| < ½: a Chebyshev fit of (tanh x ÷ x − 1) ÷ x², within 6 × 10⁻⁸ of tanh x.
    let p = -0.333_333_1 + square * (0.133_305_13 + square * (-0.053_391_054 + square * 0.017_999_219));
    let near = x + x * square * p;
    let far = 1.0 - 2.0 / (exp(2.0 * x.abs()) + 1.0);
    if x.abs() < 0.5 { near } else { far.copysign(x) }
}

/// The natural logarithm of the sum of the exponentials is taken off each row of `width` values, and the rest put into
/// exponentials: each row becomes probabilities that sum to 1.
pub fn softmax(rows: &mut [f32], width: usize) {
    for row in rows.chunks_exact_mut(width) {
        let most = greatest(row.iter().copied());
        row.iter_mut().for_each(|x| *x = exp(*x - most));
        normalise(row);
    }
}

/// [`tanh`] of each value.
pub fn tanh_in_place(values: &mut [f32]) {
    each_tanh(Level::detect(), values);
}

/// [`sigmoid`] of each value.
pub fn sigmoid_in_place(values: &mut [f32]) {
    each_sigmoid(Level::detect(), values);
}

vectorised! {
    fn each_tanh(values: &mut [f32]) {
        values.iter_mut().for_each(|x| *x = tanh(*x));
    }
}

vectorised! {
    fn each_sigmoid(values: &mut [f32]) {
        values.iter_mut().for_each(|x| *x = sigmoid(*x));
    }
}

/// Negative values become 0.
pub fn relu_in_place(values: &mut [f32]) {
    values.iter_mut().for_each(|x| *x = if *x > 0.0 { *x } else { 0.0 });
}

/// The greatest value; −∞ where there is none.
pub(crate) fn greatest(values: impl Iterator<Item = f32>) -> f32 {
    values.fold(f32::NEG_INFINITY, |most, x| if x > most { x } else { most })
}

/// Divides by the sum. Leaves zeros alone.
pub(crate) fn normalise(values: &mut [f32]) {
    let sum = values.iter().fold(0.0, |sum, x| sum + x);
    if sum > 0.0 {
        values.iter_mut().for_each(|x| *x /= sum);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The worst relative error against `f64` over a dense grid.
    fn worst(ours: fn(f32) -> f32, exact: fn(f64) -> f64, from: f32, to: f32) -> f64 {
        const STEPS: i32 = 1_000_000;
        let grid = (0..=STEPS).map(|i| from + (to - from) * i as f32 / STEPS as f32);
        let error = |x: f32| match exact(f64::from(x)) {
            0.0 => f64::from(ours(x)).abs(),
            right => (f64::from(ours(x)) / right - 1.0).abs(),
        };
        grid.map(error).fold(0.0, f64::max)
    }

    #[test]
    fn close_to_exact() {
        let sigmoid_exact = |x: f64| 1.0 / (1.0 + (-x).exp());
        for (name, error) in [
            ("exp", worst(exp, f64::exp, -87.2, 87.9)),
            ("exp near 0", worst(exp, f64::exp, -1.0, 1.0)),
            ("sigmoid", worst(sigmoid, sigmoid_exact, -80.0, 80.0)),
            ("sigmoid near 0", worst(sigmoid, sigmoid_exact, -2.0, 2.0)),
            ("tanh", worst(tanh, f64::tanh, -20.0, 20.0)),
            ("tanh near 0", worst(tanh, f64::tanh, -0.6, 0.6)),
            ("tanh at 0", worst(tanh, f64::tanh, -1e-3, 1e-3)),
        ] {
            assert!(error < 4e-7, "{name}: {error:e}");
        }
    }

    #[test]
    fn far_out() {
        assert_eq!([exp(-1e30), exp(f32::NEG_INFINITY), exp(0.0)], [0.0, 0.0, 1.0]);
        assert_eq!(exp(1e30), exp(88.0));
        assert_eq!([sigmoid(-1e30), sigmoid(0.0), sigmoid(1e30)].map(|x| x > 1e-30), [false, true, true]);
        assert_eq!([tanh(-1e30), tanh(0.0), tanh(1e30)], [-1.0, 0.0, 1.0]);
    }

    #[test]
    fn the_same_bits_at_every_level() {
        let bits = |function: fn(Level, &mut [f32]), level| {
            let mut values: Vec<f32> = (-40_000..40_000).map(|i| i as f32 / 1701.0).collect();
            function(level, &mut values);
            values.into_iter().map(f32::to_bits).collect::<Vec<_>>()
        };
        for function in [each_tanh, each_sigmoid] {
            let plain = bits(function, Level::Plain);
            assert!(Level::available().all(|level| bits(function, level) == plain));
        }
    }

    #[test]
    fn softmax_rows() {
        let mut rows = [0.0, 0.0, -1e30, 500.0, 500.0, 500.0, 0.0, 3f32.ln(), -200.0];
        softmax(&mut rows, 3);
        let third = 1.0 / 3.0;
        let expected = [0.5, 0.5, 0.0, third, third, third, 0.25, 0.75, 0.0];
        assert!(rows.iter().zip(expected).all(|(x, e)| (x - e).abs() < 1e-6), "{rows:?}");
    }
}
