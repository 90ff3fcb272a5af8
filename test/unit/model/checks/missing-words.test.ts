import { expect, test } from "vitest";
import { brief, read, smallWith } from "../../data/packs.ts";

const enterprises = (...rows: readonly string[]) =>
  read(
    smallWith({
      "enterprises.csv": `id,name_zh,name_en,credit_code,stock_code,note_zh,source_ids\n${rows.map((row) => `${row},s1\n`).join("")}`,
    }),
  );

test.each(["NULL", "N/A", "暂无", "无", "-", "—", "ｎｕｌｌ"])(
  "%s is no name: the other one, or the id, stands in",
  async (word) => {
    const { tables, findings } = await enterprises(`e1,${word},Alpha,,,无`, `e2,${word},,,,`);
    expect(tables.enterprises.rows.map(({ name_zh, name_en, note_zh }) => [name_zh, name_en, note_zh])).toEqual([
      [undefined, "Alpha", "无"],
      ["e2", undefined, undefined],
    ]);
    expect(findings.map(brief).filter((one) => one.includes("missing-word"))).toEqual([
      `error cell-missing-word enterprises.csv:2:name_zh ${word}`,
      `error cell-missing-word enterprises.csv:3:name_zh ${word}`,
    ]);
  },
);

test.each(["暂无", "/", "N/A", "未上市"])("%s is no code", async (word) => {
  const { tables, findings } = await enterprises(`e1,甲厂,,${word},${word},`);
  expect(tables.enterprises.rows.map(({ credit_code, stock_code }) => [credit_code, stock_code])).toEqual([
    [undefined, undefined],
  ]);
  expect(findings.map(brief).filter((one) => one.includes("_code"))).toEqual([
    `error cell-missing-word enterprises.csv:2:credit_code ${word}`,
    `error cell-missing-word enterprises.csv:2:stock_code ${word}`,
  ]);
});
