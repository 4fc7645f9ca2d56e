// Ways to damage a file: of bytes, whatever they mean, and of what a format writes as words.
import { below, oneOf } from "./random.mjs";

const NUMBERS = ["0", "-1", "1", "255", "65535", "65536", "2147483647", "4294967295", "99999999999", "1e400", "-1e400", "0.0000001", "NaN"];

const BYTES = [flip, set, cut, without, twice, splice];
const WORDS = [number, reference, swap];

/** `file` with some damage done to its bytes; `other` is what pieces are taken from. */
export const bytes = (next, file, other) => damaged(next, BYTES, file, other);

/** Text with some damage done to its numbers, references and names. */
export const words = (next, file, other) => damaged(next, WORDS, file, other);

function damaged(next, ways, file, other) {
  for (let times = 1 + below(next, 4); times > 0 && file.length > 0; times -= 1) {
    file = oneOf(next, ways)(next, file, other);
  }
  return file;
}

function flip(next, file) {
  const copy = Buffer.from(file);
  for (let bits = 1 + below(next, 8); bits > 0; bits -= 1) copy[below(next, copy.length)] ^= 1 << below(next, 8);
  return copy;
}

function set(next, file) {
  const copy = Buffer.from(file);
  const from = below(next, copy.length);
  return copy.fill(oneOf(next, [0, 0xff, 0x20, 0x3c]), from, Math.min(copy.length, from + 1 + below(next, 8)));
}

function cut(next, file) {
  return file.subarray(0, below(next, file.length));
}

/** A piece of the file, of 64 bytes at most: where it starts and ends. */
function piece(next, file) {
  const from = below(next, file.length);
  return [from, Math.min(file.length, from + 1 + below(next, 64))];
}

function without(next, file) {
  const [from, to] = piece(next, file);
  return Buffer.concat([file.subarray(0, from), file.subarray(to)]);
}

function twice(next, file) {
  const [from, to] = piece(next, file);
  return Buffer.concat([file.subarray(0, to), file.subarray(from)]);
}

function splice(next, file, other) {
  const [from, to] = piece(next, file);
  return Buffer.concat([file.subarray(0, from), other.subarray(...piece(next, other)), file.subarray(to)]);
}

function number(next, file) {
  return replaced(next, file, /-?\d+(\.\d+)?/g, () => oneOf(next, NUMBERS));
}

/** References to what is inside of, before or behind what refers to them. */
function reference(next, file) {
  return replaced(next, file, /\b\d+ 0 R|rId\d+/g, (found) => found.replace(/\d+/, String(below(next, 12))));
}

/** A tag or name in another's place. */
function swap(next, file) {
  const names = file.toString("latin1").match(NAME) ?? [""];
  return replaced(next, file, NAME, () => oneOf(next, names));
}

const NAME = /<\/?w:\w+[^>]*>|\/[A-Z]\w*/g;

function replaced(next, file, pattern, by) {
  const text = file.toString("latin1");
  const found = [...text.matchAll(pattern)];
  if (!found.length) return file;
  const { 0: old, index } = oneOf(next, found);
  return Buffer.from(text.slice(0, index) + by(old) + text.slice(index + old.length), "latin1");
}
