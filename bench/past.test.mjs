// What is past its budget, and what is not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { past } from "./past.mjs";

const check = (kind, now, budgets, expected) => assert.deepEqual(past(kind, now, budgets), expected);

test("what grew past the margin is named", () => {
  check("bytes", { a: 100, b: 10_000 }, { a: 100, b: 10_000 }, []);
  check("bytes", { a: 220, b: 10_300 }, { a: 100, b: 10_000 }, []);
  check("bytes", { a: 231, b: 10_329 }, { a: 100, b: 10_000 }, [
    "a: 231 bytes, budget 100 (+131.0 %)",
    "b: 10329 bytes, budget 10000 (+3.3 %)",
  ]);
  check("instructions", { reading: 1_020 }, { reading: 1_000 }, []);
  check("instructions", { reading: 1_021 }, { reading: 1_000 }, ["reading: 1021 instructions, budget 1000 (+2.1 %)"]);
});

test("what shrank is welcome", () => check("bytes", { a: 1 }, { a: 1_000 }, []));

test("files that came and went are named", () => {
  check("bytes", { b: 5 }, { a: 9 }, ["b: 5 bytes, and no budget", "a: it has a budget and is not there"]);
});
