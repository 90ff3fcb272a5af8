import { expect, test } from "vitest";
import { damageIn } from "../../../../src/data/intake/damage.ts";
import { decodeFile } from "../../../../src/data/intake/decode.ts";
import { kindOfContent, kindOfFile } from "../../../../src/data/intake/file-kind.ts";
import { layoutOf } from "../../../../src/data/intake/table-layout.ts";
import { seeded } from "../seeded.ts";
import { gbk, join, utf8, utf16 } from "./encode.ts";

const FILES = 1000;
const TEXT = '编号,名称,备注\ne1,泰山啤酒,"一\n二"\ne2,𠮷野厂,合计\n注：快报,,\n';
const ENCODERS = [utf8, gbk, (text: string) => utf16(`\uFEFF${text}`, "le"), (text: string) => utf16(text, "be")];

/** A file with bytes changed, taken out, put in, or cut off. */
function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const byte = Uint8Array.of(Math.floor(random() * 256));
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + 1)];
  const kind = Math.floor(random() * 4);
  if (kind === 0) return before;
  if (kind === 1) return join(before, after);
  return kind === 2 ? join(before, byte, after) : join(before, byte, bytes.subarray(at));
}

test(`${FILES} damaged files: nothing throws, every bad line is told, lines stay in their places`, () => {
  const random = seeded(7);
  for (let index = 0; index < FILES; index++) {
    let bytes = ENCODERS[index % ENCODERS.length]?.(TEXT) ?? new Uint8Array();
    for (let times = 1 + (index % 3); times > 0; times--) bytes = damaged(bytes, random);
    kindOfFile(bytes);
    const decoded = decodeFile(bytes);
    if ("fault" in decoded) {
      expect(decoded.fault.severity).toBe("error");
      continue;
    }
    const { text, badRows, findings } = decoded;
    const told = findings.flatMap(({ severity, row }) => (severity === "error" && row !== undefined ? [row] : []));
    expect([...badRows]).toEqual(told);
    expect(Math.max(0, ...badRows)).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
    if (text.includes("\uFFFD")) expect(findings.some(({ severity }) => severity !== "note")).toBe(true);
    kindOfContent(text);
    damageIn(text);
    layoutOf("enterprises", text);
  }
}, 60_000);

test("a hundred thousand times one odd thing is told in good time", () => {
  const length = 100_000;
  for (const part of [
    "，",
    "#",
    "合计",
    "[",
    "注：",
    "\uFFFD",
    "鐨",
    "é",
    '"',
    "\n",
    "\r",
    ";",
    "sep=",
    "- ",
    "第1页",
    "、\n",
  ]) {
    const text = part.repeat(length);
    decodeFile(utf8(text));
    damageIn(text);
    kindOfContent(text);
    expect(layoutOf("enterprises", text).delimiter).not.toBe("");
  }
}, 60_000);
