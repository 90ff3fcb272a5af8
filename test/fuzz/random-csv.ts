import { headerOf as titleOf } from "../../src/model/headers.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "../../src/model/schema.ts";

export interface RandomTable {
  readonly table: TableName;
  readonly bytes: Uint8Array;
}

type Random = () => number;

/** Cells of every kind a clerk, a program or an ill-wisher may write. */
const CELLS: readonly string[] = [
  "",
  "",
  "",
  " ",
  "甲",
  "泰安发动机厂",
  "A集团",
  "Ａ集团",
  "𠮷野",
  "1",
  "0",
  "-3.5",
  "12",
  "3.2亿元",
  "5000万",
  "18,000",
  "１２",
  "－3",
  "1e999",
  "NaN",
  "Infinity",
  "0x1F",
  "1_000",
  "约2亿",
  "1-2亿",
  "≥3",
  "暂无",
  "无",
  "—",
  "N/A",
  "NULL",
  "2024",
  "2024-03",
  "2024年3月",
  "2024/3/1",
  "2024-13",
  "2024-02-31",
  "45352",
  "三月",
  "十四五",
  "#N/A",
  "#REF!",
  "######",
  "=C2*2",
  '=HYPERLINK("http://x")',
  "+1",
  "-x",
  "@x",
  "TRUE",
  "是",
  "否",
  "yes",
  "9.13702E+17",
  "91370900MA3C4B5D6X",
  "000338",
  "n1",
  "n1;n2",
  "n1；n2、n1",
  "n1/n2",
  "N1",
  "constructor",
  "__proto__",
  "toString",
  "null",
  "c1",
  "117.1",
  "36.1",
  "365510",
  "119°12′E",
  "北纬36.7",
  "36.1, 117.1",
  "https://example.com/a",
  "javascript:alert(1)",
  "//evil",
  "<b>x</b>",
  "锟斤拷",
  "烫烫烫",
  "\u200b甲",
  "甲\u202e乙",
  "\u3000甲",
  "a\u00a0b",
  "e\u0301\u0301\u0301",
  "x\ty",
  "合计",
  "注：",
  "'=1",
  "''x",
  "\ufeff",
  "\ufffd",
  "\u0000",
  "\u0007",
  "\u2028",
  "city",
  "strong",
  "强",
  "little_giant:2023",
  "signed",
  "95%",
  "0.95",
];
const MARKS = [
  "\n",
  "\r\n",
  "\r",
  ",",
  ";",
  "\t",
  '"',
  '""',
  "，",
  "|",
  "\u0000",
  "\ufeff",
  "\n\n",
  " ",
  "#",
  "'",
  "=",
  "\u2028",
] as const;
const ODD_HEADERS = [
  "",
  "x",
  "备注2",
  "__proto__",
  "constructor",
  "id",
  "ID ",
  "编 号",
  "name",
  "名称",
  "<b>",
  "toString",
  "a\nb",
] as const;

/** A table by chance: of our columns or others, well or badly written, in some encoding. The same for the same numbers. */
export function randomTable(random: Random): RandomTable {
  const table = pick(random, TABLE_NAMES);
  const delimiter = random() < 0.8 ? "," : pick(random, ["\t", ";", "|", "，"]);
  const newline = pick(random, ["\n", "\r\n", "\r"]);
  const header = headerOf(random, table);
  const rows = Array.from({ length: Math.floor(random() * 6) }, (_, index) => rowOf(random, table, header, index));
  const titles = random() < 0.05 ? [["产业链台账"]] : [];
  const lines = [...titles, header.map(({ written }) => written), ...rows];
  const text = lines.map((cells) => cells.map((cell) => quoted(random, cell, delimiter)).join(delimiter)).join(newline);
  return { table, bytes: encoded(random, damagedText(random, random() < 0.9 ? text + newline : text)) };
}

interface Header {
  readonly name: string;
  readonly written: string;
}

function headerOf(random: Random, table: TableName): readonly Header[] {
  const columns = Object.entries(columnsOf(table));
  const chosen = columns.filter(([, { required, group }]) => random() < (required || group ? 0.93 : 0.35));
  const headers = chosen.map(([name]) => ({ name, written: random() < 0.8 ? name : titleOf(table, name) }));
  if (random() < 0.15) headers.push({ name: "", written: pick(random, ODD_HEADERS) });
  if (random() < 0.1) headers.reverse();
  return headers;
}

function rowOf(random: Random, table: TableName, header: readonly Header[], index: number): readonly string[] {
  if (random() < 0.04) return [];
  const cells = header.map(({ name }) => cellOf(random, table, name, index));
  if (random() < 0.05) cells.push(pick(random, CELLS));
  if (random() < 0.05) cells.pop();
  return cells;
}

function cellOf(random: Random, table: TableName, name: string, index: number): string {
  const column = columnsOf(table)[name];
  if (random() < 0.25) {
    const odd = pick(random, CELLS);
    // A chain named 合计 or 注： would make a total or a remark of its row once its column stands first.
    return column?.kind === "ref" && /^[合注]/.test(odd) ? "n1" : odd;
  }
  switch (column?.kind) {
    case "id":
      return random() < 0.05 ? "n1" : `n${index}`;
    case "number":
      return String(Math.round(random() * 20_000) / 100);
    case "date":
      return pick(random, ["2025", "2025-Q3", "2025-03", "2025-03-14"]);
    case "choice":
      return pick(random, column.values ?? [""]);
    case "flag":
      return pick(random, ["是", "否", "1", "no"]);
    case "ref":
      return `n${Math.floor(random() * 5)}`;
    case "refs":
      return pick(random, ["", "n1", "n1;n2"]);
    case "list":
      return pick(random, column.values ?? ["甲;乙", "a"]);
    case "url":
      return "https://example.com/";
    default:
      return column?.required ? `t${index}` : pick(random, ["甲", "乙厂", "", "a b", 'say "x"', "a,b"]);
  }
}

/** A cell as a program writes it, at times as one should not. */
function quoted(random: Random, cell: string, delimiter: string): string {
  const needs = cell.includes(delimiter) || /["\r\n]/.test(cell);
  if (!needs && random() < 0.95) return cell;
  if (random() < 0.03) return `"${cell}`;
  return random() < 0.03 ? cell : `"${cell.replaceAll('"', '""')}"`;
}

/** The text with some letters put in, left out or taken twice; most are left as they are. */
function damagedText(random: Random, text: string): string {
  let damaged = text;
  while (random() < 0.2) {
    const at = Math.floor(random() * (damaged.length + 1));
    const end = at + (random() < 0.5 ? 0 : Math.floor(random() * 8));
    damaged = damaged.slice(0, at) + (random() < 0.7 ? pick(random, MARKS) : pick(random, CELLS)) + damaged.slice(end);
  }
  return damaged;
}

function encoded(random: Random, text: string): Uint8Array {
  const choice = random();
  if (choice < 0.05) return utf16(text);
  const bytes = new TextEncoder().encode(choice < 0.2 ? `\ufeff${text}` : text);
  if (choice > 0.93) return bytes.subarray(0, Math.floor(random() * bytes.length));
  if (choice > 0.85) {
    const damaged = bytes.slice();
    for (let count = 0; count < 1 + random() * 4; count += 1) {
      damaged[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    }
    return damaged;
  }
  return bytes;
}

function utf16(text: string): Uint8Array {
  const marked = `\ufeff${text}`;
  const bytes = new Uint8Array(marked.length * 2);
  for (let index = 0; index < marked.length; index += 1) {
    bytes[index * 2] = marked.charCodeAt(index) & 0xff;
    bytes[index * 2 + 1] = marked.charCodeAt(index) >> 8;
  }
  return bytes;
}

export const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
