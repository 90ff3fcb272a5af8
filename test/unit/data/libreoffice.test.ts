import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeCsv } from "../../../src/data/write-csv.ts";
import { writeXlsx } from "../../../src/data/write-xlsx.ts";

/** The program; ATLAS_SOFFICE says where it is, if not among the commands. */
const SOFFICE = process.env["ATLAS_SOFFICE"] ?? "soffice";
const isHere = spawnSync(SOFFICE, ["--version"], { timeout: 60_000 }).status === 0;

const FORMULAS = [
  "=1+1",
  "+cmd|' /C calc'!A0",
  "-3+2",
  "@SUM(A1:A9)",
  "＝1+1",
  '=HYPERLINK("https://example.org","点")',
];
const DATES = ["2025", "2025-Q3", "2025-03", "2025-03-14"];
const table = {
  columns: [
    { label: "编号" },
    { label: "名称" },
    { label: "统一社会信用代码" },
    { label: "营业收入", isNumber: true },
    { label: "截至" },
    { label: "备注" },
  ],
  rows: FORMULAS.map((note, at) => ({
    cells: [`00${at}`, "泰山𠮷祥（集团）有限公司", "913709001664123451", 1234567.25 - at, DATES[at % 4], note],
  })),
};

/** Opens a file in LibreOffice and tells its cells, row by row: kind and text, and whether any is a formula. */
function opened(name: string, bytes: string | Uint8Array, filter: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "soffice-"));
  try {
    writeFileSync(join(folder, name), bytes);
    const home = `-env:UserInstallation=file://${folder}/home`;
    const args = ["--headless", "--norestore", home, ...filter, "--convert-to", "fods", "--outdir", folder];
    spawnSync(SOFFICE, [...args, join(folder, name)], { timeout: 100_000 });
    const xml = readFileSync(join(folder, name.replace(/\.\w+$/, ".fods")), "utf8");
    const rows = xml.split("<table:table-row").slice(2, 2 + FORMULAS.length);
    const cells = rows.map((row) =>
      [...row.matchAll(/office:value-type="(\w+)"[^>]*>\s*<text:p>([^<]*)/g)].map(([, kind, text = ""]) => [
        kind,
        text
          .replace(/&apos;/g, "'")
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, "&"),
      ]),
    );
    return { cells, hasFormula: xml.includes("table:formula") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!isHere)
  test("LibreOffice is not on this machine: our XLSX and CSV were not opened in it (docs/conformance.md tells what was seen)", () => {
    console.log("soffice was not found; see docs/conformance.md for what it made of our files.");
    expect(isHere).toBe(false);
  });

if (isHere)
  test("LibreOffice opens our XLSX: Chinese intact, numbers numbers, codes and dates text, formulas inert", () => {
    const about = { name: "说明", rows: [["表", "企业"]] as const };
    const { cells, hasFormula } = opened("a.xlsx", writeXlsx(table, { name: "企业", about }), []);
    expect(hasFormula).toBe(false);
    expect(cells.map((row) => row.map(([kind]) => kind))).toEqual(
      FORMULAS.map(() => ["string", "string", "string", "float", "string", "string"]),
    );
    expect(cells.map((row) => row.map(([, text]) => text))).toEqual(
      table.rows.map(({ cells: written }) => written.map(String)),
    );
  }, 120_000);

if (isHere)
  test("LibreOffice opens our CSV as UTF-8: Chinese intact, numbers numbers, formulas inert behind an apostrophe", () => {
    const { cells, hasFormula } = opened("a.csv", writeCsv(table), ["--infilter=CSV:44,34,76,1"]);
    expect(hasFormula).toBe(false);
    expect(cells.map((row) => row[1])).toEqual(FORMULAS.map(() => ["string", "泰山𠮷祥（集团）有限公司"]));
    expect(cells.map((row) => row[3]?.[0])).toEqual(FORMULAS.map(() => "float"));
    expect(cells.map((row) => row[5])).toEqual(FORMULAS.map((text) => ["string", `'${text}`]));
  }, 120_000);
