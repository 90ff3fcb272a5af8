import { expect, test } from "vitest";
import { filterWords } from "../../../../src/app/export/filter-words.ts";
import { exportMessages } from "../../../../src/i18n/export.ts";
import { translator } from "../../../../src/i18n/text.ts";

const t = translator(exportMessages, "zh-CN");
const chips = [
  { dimension: "chain", value: "glass", name: "玻纤" },
  { dimension: "presence", value: "none", name: "未见" },
  { dimension: "presence", value: "led", name: "有龙头" },
  { dimension: "q", value: "锂", name: "锂" },
] as const;
const dimension = (each: string) => (each === "chain" ? "产业链" : "本地企业");

test("values of a dimension together, then the text, then what is selected", () => {
  expect(filterWords(chips, "正极材料", dimension, t)).toBe(
    "筛选：产业链：玻纤；本地企业：未见、有龙头；含“锂”；已选：正极材料",
  );
});

test("in English", () => {
  expect(filterWords(chips.slice(3), undefined, dimension, translator(exportMessages, "en"))).toBe(
    "Filter: contains “锂”",
  );
});

test("nothing where nothing narrows", () => {
  expect(filterWords([], undefined, dimension, t)).toBe("");
});
