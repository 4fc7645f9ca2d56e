//! The blocked product, written once for every vector width.

/// Makes `PANEL` and `product` out of a level's vectors, given the numbers of rows that a block may have. Needs in scope: `Vector`, `LANES` (the `i32`s in one), `VECTORS`
/// (the vectors of a panel's sums), and the functions `zero`, `load`, `splat`, `dot_add` and `store`.
macro_rules! blocked_product {
    ([$($rows:literal)*]; $(#[$features:meta])?) => {
        use crate::kernel::{Activations, Packed};

        /// The rows of a panel.
        pub(in crate::kernel) const PANEL: usize = LANES * VECTORS;

        /// See [`Packed::product`].
        $(#[$features])?
        pub(in crate::kernel) fn product(packed: &Packed, activations: &Activations, out: &mut [f32]) {
            let panels = packed.values.as_chunks::<{ 2 * PANEL }>().0.chunks_exact(packed.pairs);
            for (number, panel) in panels.enumerate() {
                let first = number * PANEL;
                for (block, out) in activations.blocks(out, packed.outputs) {
                    match out.len() / packed.outputs {
                        $($rows => tile::<$rows>(packed, panel, first, block, out),)*
                        rows => unreachable!("a block of {rows} rows"),
                    }
                }
            }
        }

        /// The outputs of one panel, whose first row is `first`, for a block of `ROWS` rows.
        $(#[$features])?
        fn tile<const ROWS: usize>(
            packed: &Packed,
            panel: &[[i16; 2 * PANEL]],
            first: usize,
            block: &[i32],
            out: &mut [f32],
        ) {
            let sums = sums::<ROWS>(panel, block.as_chunks().0);
            for (sums, out) in sums.iter().zip(out.chunks_exact_mut(packed.outputs)) {
                let terms = packed.factors[first..].iter().zip(&packed.bias[first..]);
                for ((out, sum), (factor, bias)) in out[first..].iter_mut().zip(sums.as_flattened()).zip(terms) {
                    *out = *sum as f32 * factor + bias;
                }
            }
        }

        $(#[$features])?
        #[inline]
        fn sums<const ROWS: usize>(
            panel: &[[i16; 2 * PANEL]],
            block: &[[i32; ROWS]],
        ) -> [[[i32; LANES]; VECTORS]; ROWS] {
            let mut sums = [[zero(); VECTORS]; ROWS];
            for (weights, activations) in panel.iter().zip(block) {
                let mut columns = [zero(); VECTORS];
                for (column, weights) in columns.iter_mut().zip(weights.as_chunks().0) {
                    *column = load(weights);
                }
                for (sums, pair) in sums.iter_mut().zip(activations) {
                    let pair = splat(*pair);
                    for (sum, column) in sums.iter_mut().zip(&columns) {
                        *sum = dot_add(*sum, *column, pair);
                    }
                }
            }
            let mut stored = [[[0; LANES]; VECTORS]; ROWS];
            for (stored, sum) in stored.as_flattened_mut().iter_mut().zip(sums.as_flattened()) {
                store(*sum, stored);
            }
            stored
        }
    };
}
