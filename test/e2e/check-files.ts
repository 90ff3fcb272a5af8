import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { headerOf } from "../../src/model/headers.ts";
import type { TableName } from "../../src/model/schema.ts";
import { workbookBytes, workbookParts } from "../make-workbook.ts";
import { gbk } from "../unit/data/intake/encode.ts";

/** A file as a clerk has it on her disk. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Cells = readonly string[];

/** A table of the sample pack as rows of cells. */
function tableOf(folder: string, table: TableName): readonly Cells[] {
  const text = readFileSync(join(folder, `${table}.csv`), "utf8").replace(/^\ufeff/, "");
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csvOf = (rows: readonly Cells[]) => rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");

/** The same table under the Chinese headers of the templates, with rows added. */
function inChinese(
  folder: string,
  table: TableName,
  added: readonly Readonly<Record<string, string>>[],
): readonly Cells[] {
  const [header = [], ...rows] = tableOf(folder, table);
  const more = added.map((row) => header.map((name) => row[name] ?? ""));
  return [header.map((name) => headerOf(table, name)), ...rows, ...more];
}

/** What the clerk adds: one new thing for each of the four maps. */
export const NEW = {
  node: "ne-test-node",
  technology: "t_test",
  application: "a_test",
  enterprise: "e_test",
} as const;

const ENTERPRISE = {
  id: NEW.enterprise,
  name_zh: "肥城试验储能有限公司",
  region_id: "feicheng",
  lon: "116.77",
  lat: "36.18",
  position: "site",
  chain_ids: "newenergy",
  node_ids: "ne-caes",
};
const NODE = { id: NEW.node, name_zh: "试验环节", chain_id: "newenergy", stage_id: "upstream" };
const TECHNOLOGY = {
  id: NEW.technology,
  name_zh: "试验储能技术",
  chain_id: "newenergy",
  node_ids: "ne-caes",
  trl: "6",
  start: "2024",
  target: "2027",
  status: "pilot",
};
const APPLICATION = {
  id: NEW.application,
  product_zh: "试验产品",
  node_ids: "ne-caes",
  enterprise_ids: NEW.enterprise,
};

/** Tables the clerk keeps in other files than the pack's own. */
const OWN = ["enterprises.csv", "technologies.csv", "applications.csv", "nodes.csv"];

/** Rows every clerk writes one day: a region that is not there, no number. */
const FAULTY = [
  { ...ENTERPRISE, id: "e_far", name_zh: "没有这个区的公司", region_id: "nowhere" },
  { ...ENTERPRISE, id: "", name_zh: "没有编号的公司" },
];

/** More of them, for pictures. */
export const MISTAKES = [
  { ...ENTERPRISE, id: "e_about", name_zh: "泰山试验材料有限公司", revenue_cny_100m: "约2亿元" },
  { ...ENTERPRISE, id: "e_swapped", name_zh: "岱岳试验装备有限公司", lon: "36.18", lat: "117.02" },
  { ...ENTERPRISE, id: "e_money", name_zh: "新泰试验能源有限公司", revenue_cny_100m: "3.2亿元", as_of: "2024年3月" },
  { ...ENTERPRISE, id: "e_far2", name_zh: "宁阳试验食品有限公司", region_id: "宁阳县" },
] as const;

/** The sample pack as an office would hand it in: enterprises in GB18030 under Chinese headers, three tables in one workbook, the rest as it is. */
export function officeFiles(
  folder: string,
  more: readonly Readonly<Record<string, string>>[] = [],
): readonly MadeFile[] {
  const enterprises = inChinese(folder, "enterprises", [ENTERPRISE, ...FAULTY, ...more]);
  const others = readdirSync(folder).filter((name) => /\.(csv|json|geojson)$/.test(name) && !OWN.includes(name));
  return [
    { name: "企业.csv", bytes: gbk(csvOf(enterprises)) },
    { name: "台账.xlsx", bytes: workbookBytes(workbookParts({ sheets: sheetsOf(folder) })) },
    ...others.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
  ];
}

/** Technologies, applications and nodes as sheets, each with one row added; what it lacks is as in the first row of its table. */
function sheetsOf(folder: string) {
  const [header = [], first = []] = tableOf(folder, "applications");
  const fields = header.flatMap((name, index) =>
    /^(field|scenario|state)/.test(name) ? [[name, first[index] ?? ""]] : [],
  );
  return [
    { name: "技术", rows: inChinese(folder, "technologies", [TECHNOLOGY]) },
    { name: "应用", rows: inChinese(folder, "applications", [{ ...Object.fromEntries(fields), ...APPLICATION }]) },
    { name: "环节", rows: inChinese(folder, "nodes", [NODE]) },
  ];
}

/** An enterprises table of so many rows, one in a hundred of them at fault. */
export function bigTable(rows: number): MadeFile {
  const lines = ["id,name_zh,region_id,lon,lat,position,chain_ids,founded_year,revenue_cny_100m,employees"];
  for (let row = 0; row < rows; row++) {
    const lon = row % 100 === 0 ? "一百一十六" : (116.2 + (row % 1000) / 1000).toFixed(5);
    lines.push(
      `e${row},第${row}号企业有限公司,feicheng,${lon},36.${10000 + (row % 20000)},site,newenergy,${1980 + (row % 45)},${row % 90},${row % 5000}`,
    );
  }
  return { name: "enterprises.csv", bytes: new TextEncoder().encode(`${lines.join("\r\n")}\r\n`) };
}

/** Drops files on the page, as a hand does from the desktop. */
export async function drop(page: Page, files: readonly MadeFile[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, content: Buffer.from(bytes).toString("base64") }));
  await page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const { name, content } of list) {
      const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    const target = document.querySelector(".drop-zone") ?? document.body;
    for (const type of ["dragenter", "dragover", "drop"])
      target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, sent);
}
