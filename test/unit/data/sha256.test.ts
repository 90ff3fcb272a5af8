import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../../src/data/sha256.ts";

test("the SHA-256 of any bytes is the one Node computes", () => {
  const peer = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  for (let length = 0; length < 200; length++) {
    const bytes = new Uint8Array(length).fill(length);
    expect(sha256(bytes)).toBe(peer(bytes));
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => sha256(bytes) === peer(bytes)));
});

test("a part of a larger buffer is hashed alone", () => {
  const large = new Uint8Array(300).fill(7);
  expect(sha256(large.subarray(50, 180))).toBe(sha256(new Uint8Array(130).fill(7)));
});
