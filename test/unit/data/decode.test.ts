import { expect, test } from "vitest";
import { decode } from "../../../src/data/decode.ts";

const TEXT = "编号,名称\n1,𠮷野家\n";

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return bytes;
}

test.each([
  ["UTF-8", new TextEncoder().encode(TEXT), "utf-8"],
  ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${TEXT}`), "utf-8"],
  ["UTF-8 with two marks", new TextEncoder().encode(`\uFEFF\uFEFF${TEXT}`), "utf-8"],
  ["UTF-16 LE", utf16(`\uFEFF${TEXT}`, true), "utf-16le"],
  ["UTF-16 BE", utf16(`\uFEFF${TEXT}`, false), "utf-16be"],
])("%s", (_, bytes, encoding) => {
  expect(decode(bytes)).toEqual({ text: TEXT, encoding });
});

test("GB18030 with a character of four bytes", () => {
  expect(decode(new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x95, 0x34, 0xb2, 0x35]))).toEqual({
    text: "编号𠮷",
    encoding: "gb18030",
  });
});

test("bytes of no encoding are not guessed at", () => {
  expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0xff]))).toBeUndefined();
  expect(decode(new Uint8Array([0xff, 0xfe, 0x41]))).toBeUndefined();
  expect(decode(new Uint8Array([0xb1]))).toBeUndefined();
});

test("no bytes are no text", () => {
  expect(decode(new Uint8Array())).toEqual({ text: "", encoding: "utf-8" });
});
