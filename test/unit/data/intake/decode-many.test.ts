import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { decodeChunks, decodeFile } from "../../../../src/data/intake/decode.ts";
import { seeded } from "../seeded.ts";
import { gbk, utf8, utf16 } from "./encode.ts";

const FOLDER = fileURLToPath(new URL("../../../../data/taian/", import.meta.url));
const FILES = 10_000;
const SEED = 20_261_122;
const RIGHT_SHARE = 0.999;

const ENCODERS = {
  GB18030: gbk,
  "UTF-8": utf8,
  "UTF-8 with a mark": (text: string) => utf8(`\uFEFF${text}`),
  "UTF-16LE": (text: string) => utf16(`\uFEFF${text}`, "le"),
  "UTF-16BE": (text: string) => utf16(`\uFEFF${text}`, "be"),
} as const;
type Kind = keyof typeof ENCODERS;
const KINDS = Object.keys(ENCODERS) as readonly Kind[];

/** Every run of Chinese in the example pack, and every cell that holds some: texts nobody made for this test. */
function chineseOf(folder: string): { readonly words: readonly string[]; readonly cells: readonly string[] } {
  const all = readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => readFileSync(folder + file, "utf8"))
    .join("\n");
  return {
    words: [...new Set(all.match(/[\u4e00-\u9fa5]+/g) ?? [])],
    cells: [...new Set(all.split(/[,\n]/))].filter((cell) => /[\u4e00-\u9fa5]/.test(cell)),
  };
}

const { words, cells } = chineseOf(FOLDER);

/** A text of one character, two, three, a cell, a few rows or many. */
function aText(random: () => number, shape: number): string {
  const pick = (items: readonly string[]) => items[Math.floor(random() * items.length)] ?? "";
  if (shape < 3) {
    const word = words.filter(({ length }) => length > shape)[Math.floor(random() * 1000)] ?? "泰安高新区";
    const start = Math.floor(random() * (word.length - shape));
    return word.slice(start, start + shape + 1);
  }
  if (shape === 3) return pick(cells);
  const rows = shape === 4 ? 3 : 20;
  const row = (index: number) => `e${index},${pick(cells)},${pick(words)}\r\n`;
  return Array.from({ length: rows }, (_, index) => row(index)).join("");
}

test(`of ${FILES} files in five encodings, from one character on, 99.9 % are read exactly right, whatever the chunks`, () => {
  const random = seeded(SEED);
  const wrong: string[] = [];
  for (let index = 0; index < FILES; index++) {
    const kind = KINDS[index % KINDS.length] ?? "UTF-8";
    const text = aText(random, Math.floor(index / KINDS.length) % 6);
    const bytes = ENCODERS[kind](text);
    const decoded = decodeFile(bytes);
    if ("fault" in decoded || decoded.text !== text) wrong.push(`${kind}: ${text}`);
    expect(decodeChunks(chunksOf(bytes, 1 + (index % 64)))).toEqual(decoded);
  }
  expect(wrong.length, wrong.slice(0, 20).join("\n")).toBeLessThanOrEqual(FILES * (1 - RIGHT_SHARE));
}, 60_000);

test("chunks of 1 to 64 bytes give the text of the whole file", () => {
  const text = aText(seeded(SEED), 5).replace(/e1,/, "e1,𠮷野");
  for (const kind of KINDS) {
    const bytes = ENCODERS[kind](text);
    for (let size = 1; size <= 64; size++) expect(decodeChunks(chunksOf(bytes, size))).toMatchObject({ text });
  }
});

function* chunksOf(bytes: Uint8Array, size: number): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
