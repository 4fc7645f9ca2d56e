// Numbers that look like chance and are the same each time (mulberry32).

/** From 0 to below 1, for ever, from a seed. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number below `end`. */
export const below = (next, end) => Math.floor(next() * end);

/** One of a list. */
export const oneOf = (next, list) => list[below(next, list.length)];
