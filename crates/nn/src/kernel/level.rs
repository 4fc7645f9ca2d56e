//! Which instructions this processor has.

/// An instruction set that the kernel is written for. All give the same bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// Plain Rust: the reference, and what other processors run.
    Plain,
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    Simd128,
    #[cfg(target_arch = "x86_64")]
    Sse2,
    #[cfg(target_arch = "x86_64")]
    Avx2,
    #[cfg(target_arch = "x86_64")]
    Avx512,
    #[cfg(target_arch = "x86_64")]
    Avx512Vnni,
}

impl Level {
    /// The levels that this processor can run, from the plainest to the fastest.
    #[cfg(target_arch = "x86_64")]
    pub fn available() -> impl Iterator<Item = Level> {
        let avx2 = is_x86_feature_detected!("avx2");
        let avx512 = avx2 && is_x86_feature_detected!("avx512bw");
        let vnni = avx512 && is_x86_feature_detected!("avx512vnni");
        let levels = [
            (Level::Plain, true),
            (Level::Sse2, true),
            (Level::Avx2, avx2),
            (Level::Avx512, avx512),
            (Level::Avx512Vnni, vnni),
        ];
        levels.into_iter().filter(|(_, there)| *there).map(|(level, _)| level)
    }

    /// The levels that this processor can run, from the plainest to the fastest.
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    pub fn available() -> impl Iterator<Item = Level> {
        [Level::Plain, Level::Simd128].into_iter()
    }

    /// The levels that this processor can run, from the plainest to the fastest.
    #[cfg(not(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128"))))]
    pub fn available() -> impl Iterator<Item = Level> {
        std::iter::once(Level::Plain)
    }

    /// The fastest level that this processor can run.
    pub fn detect() -> Level {
        Level::available().last().unwrap_or(Level::Plain)
    }
}

/// Makes of a function of plain loops over slices one that takes a [`Level`] first, compiled for the vectors of each level.
/// The bits stay the same: compilers neither reorder nor fuse `f32` arithmetic.
macro_rules! vectorised {
    ($(#[$doc:meta])* $visibility:vis fn $name:ident($($argument:ident: $type:ty),* $(,)?) $body:block) => {
        $(#[$doc])*
        #[allow(unsafe_code)]
        $visibility fn $name(level: $crate::kernel::Level, $($argument: $type),*) {
            #[inline(always)]
            fn plain($($argument: $type),*) $body

            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx2")]
            fn avx2($($argument: $type),*) {
                plain($($argument),*);
            }

            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx512bw")]
            fn avx512($($argument: $type),*) {
                plain($($argument),*);
            }

            match level {
                #[cfg(target_arch = "x86_64")]
                // SAFETY: whoever has a level got it from `Level::available`, which found its instructions.
                $crate::kernel::Level::Avx2 => unsafe { avx2($($argument),*) },
                #[cfg(target_arch = "x86_64")]
                // SAFETY: as above.
                $crate::kernel::Level::Avx512 | $crate::kernel::Level::Avx512Vnni => unsafe { avx512($($argument),*) },
                _ => plain($($argument),*),
            }
        }
    };
}
pub(crate) use vectorised;
