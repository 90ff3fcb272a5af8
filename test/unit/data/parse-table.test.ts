import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { parseTable } from "../../../src/data/parse-table.ts";
import type { TableName } from "../../../src/model/schema.ts";

vi.mock("../../../src/data/intake/read-patiently.ts", () => {
  throw new Error("the patient reader was fetched");
});

const FOLDER = new URL("../../../data/taian/", import.meta.url);
const tables = readdirSync(FOLDER).filter((file) => file.endsWith(".csv"));

test.each(tables)("%s of the example pack is plain: a page loads no more to read it", async (file) => {
  const bytes = readFileSync(new URL(file, FOLDER));
  for (const encoding of [undefined, "utf-8", "UTF8"]) {
    const { report, findings } = await parseTable(file.replace(".csv", "") as TableName, file, bytes, { encoding });
    expect([report.kept > 0, findings]).toEqual([true, []]);
  }
});

test("a file that is not plain goes to the patient reader", async () => {
  const bytes = new TextEncoder().encode("id,name_zh\nj1, 甲\n");
  await expect(parseTable("projects", "projects.csv", bytes)).rejects.toThrow();
});
