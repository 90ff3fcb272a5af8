import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { DEFAULTS } from "../../../scripts/default-tables.ts";
import { folderSource } from "../../../scripts/folder-source.ts";
import { gatherFiles } from "../../../src/data/intake/gather.ts";
import { parseTable } from "../../../src/data/parse-table.ts";
import { readPack } from "../../../src/data/read-pack.ts";
import { rowsAsData } from "../../../src/data/rows-as-data.ts";
import { titleOf } from "../../../src/data/starter/column-notes.ts";
import { writeCsv } from "../../../src/data/write-csv.ts";
import { writtenColumns } from "../../../src/data/write-pack.ts";
import { writeXlsx } from "../../../src/data/write-xlsx.ts";
import { type Pack, rowsOf } from "../../../src/model/pack.ts";
import { type AnyRow, columnsOf, TABLE_NAMES, type TableName } from "../../../src/model/schema.ts";
import { rowsOfColumns } from "../../../src/model/table-columns.ts";

const packs = ["taian", "demo"].filter((id) => readdirSync("data").includes(id));

/** A list as the page saves it, taken in again as a dropped file: its rows, and what was found that is more than a note. */
async function backFrom(table: TableName, pack: Pack, language: "zh" | "en", format: "csv" | "xlsx") {
  const rows = rowsOf(pack, table);
  const data = rowsAsData(table, rows, writtenColumns(pack, table), language);
  const file = { columns: data.columns, rows: data.rows.map((cells) => ({ cells })) };
  const name = language === "zh" ? titleOf(table) : table;
  const about = { name: language === "zh" ? "说明" : "README", rows: [["来源", "甲"]] as const };
  const bytes = format === "csv" ? new TextEncoder().encode(writeCsv(file)) : writeXlsx(file, { name, about });
  const gathered = await gatherFiles([{ path: `taian-list-some_list-2026-11-22.${format}`, bytes }]);
  const content = gathered.contents.get(`${table}.csv`);
  if (content === undefined) return { rows: [], findings: [...gathered.findings, ...gathered.files] };
  const { columns, findings } = await parseTable(table, `${table}.csv`, content);
  return {
    rows: rowsOfColumns(columns),
    findings: [...gathered.findings, ...findings.filter(({ severity }) => severity === "error")],
  };
}

/** A row without its blank cells, so that a column a file lacks is a blank one. */
const filled = (table: TableName) => (row: AnyRow) =>
  Object.fromEntries(
    ["id", ...Object.keys(columnsOf(table))].flatMap((name) => {
      const value = row[name];
      return value === undefined || value === "" || (typeof value === "object" && value.length === 0)
        ? []
        : [[name, value]];
    }),
  );

test.each(packs)(
  "every table of %s saved as a list comes back through the intake unchanged: XLSX and CSV, Chinese and canonical headers",
  async (id) => {
    const pack = await readPack(folderSource(`data/${id}`), { id, defaults: DEFAULTS });
    const tables = TABLE_NAMES.filter((table) => rowsOf(pack, table).length > 0);
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables)
      for (const format of ["xlsx", "csv"] as const)
        for (const language of ["zh", "en"] as const) {
          const back = await backFrom(table, pack, language, format);
          expect([table, format, language, back.findings]).toEqual([table, format, language, []]);
          expect(back.rows.map(filled(table)), `${table} ${format} ${language}`).toEqual(
            rowsOf(pack, table).map(filled(table)),
          );
        }
  },
  60_000,
);
