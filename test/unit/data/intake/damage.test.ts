import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { damageIn, inspectText } from "../../../../src/data/intake/damage.ts";
import { isSuspect } from "../../../../src/data/letters.ts";
import type { CellFault } from "../../../../src/data/read-cell.ts";
import { gbk, utf8 } from "./encode.ts";

const FOLDER = fileURLToPath(new URL("../../../../data/taian/", import.meta.url));
const misread = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".csv"))
  .map((file) => readFileSync(FOLDER + file, "utf8"));

describe("damage done before the file reached us", () => {
  test.each([
    ["浣犲ソ", "utf8-as-gbk", "你好"],
    [misread(utf8("泰安鲁泰机械有限公司"), "gb18030"), "utf8-as-gbk", "泰安鲁泰机械有限公司"],
    [misread(utf8("高新区（东区）"), "gb18030").replace("\uFFFD", "?"), "utf8-as-gbk", "高新区（东区"],
    [misread(utf8("泰安"), "windows-1252"), "utf8-as-latin", "泰安"],
    [misread(gbk("泰安"), "windows-1252"), "gbk-as-latin", "泰安"],
    ["锟斤拷锟斤拷", "replaced", undefined],
    ["泰山\uFFFD区", "replaced", undefined],
    ["烫烫烫烫", "memory", undefined],
    ["屯屯屯", "memory", undefined],
    ["????", "question-marks", undefined],
  ])("%s", (text, cause, original) => {
    const damage = damageIn(text);
    expect(damage?.cause).toBe(cause);
    if (original !== undefined) expect(damage?.original).toContain(original);
  });

  test.each([
    "泰安市岱岳区",
    "浣熊科技",
    "娉婷",
    "锛",
    "烫金印刷",
    "屯里村",
    "Société Générale",
    "Škoda Österreich",
    "25°C ±0.5",
    "何时投产?",
    "?",
    "AÃO",
  ])("no damage: %s", (text) => {
    expect(damageIn(text)).toBeUndefined();
  });

  test("no text of the example pack is called damaged, every word of it is once it is misread", () => {
    for (const text of files) {
      expect(isSuspect(text)).toBe(false);
      const words = text.match(/[\u4e00-\u9fa5]{2,}/g) ?? [];
      const missed = [...new Set(words)].filter((word) => {
        const garbled = misread(utf8(word), "gb18030");
        return !/[\uFFFD€]/.test(garbled) && damageIn(garbled)?.original !== word;
      });
      expect(missed).toEqual([]);
    }
  });
});

describe("a cell is told of, and kept", () => {
  const inspected = (written: string) => {
    const faults: CellFault[] = [];
    return { text: inspectText(written, faults), faults };
  };

  test("damage, with what it may have been", () => {
    expect(inspected("浣犲ソ")).toEqual({
      text: "浣犲ソ",
      faults: [{ severity: "warning", code: "cell-damaged", detail: "你好" }],
    });
  });

  test("private-use characters, by code point", () => {
    expect(inspected("王\uE5E5\u{F0001}")).toEqual({
      text: "王\uE5E5\u{F0001}",
      faults: [{ severity: "warning", code: "cell-private-use", detail: "U+E5E5 U+F0001" }],
    });
  });

  test("characters that moved in GB18030-2022 are put at their place of today", () => {
    expect(inspected("\uE81E\uE864")).toEqual({
      text: "\u9FB4\u9FBB",
      faults: [{ severity: "note", code: "cell-recoded", detail: "U+E81E U+E864" }],
    });
  });

  test("a sound cell", () => {
    expect(inspected("泰山玻纤")).toEqual({ text: "泰山玻纤", faults: [] });
  });
});
