import type { Column } from "../../../src/model/column.ts";
import { columnsOf, type TableName } from "../../../src/model/schema.ts";

/** A cell to be damaged, and what stands around it. */
export interface Place {
  readonly table: TableName;
  readonly column: string;
  readonly kind: Column["kind"];
  /** The cell as it is, blank or not. */
  readonly cell: string;
  /** The same column of another row. */
  readonly other: string;
  /** A name a row has that the cell names by its id. */
  readonly named: string;
}

/** What is written in the place of a cell; undefined where this damage cannot be done there. */
export type Damage = (place: Place) => string | undefined;

const numberOf = ({ cell }: Place): string => (/^-?\d+(\.\d+)?$/.test(cell) ? cell : "12.5");
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const isAmount = ({ column }: Place): boolean => /_cny_|revenue|investment|output|target_cny/.test(column);
const isCoordinate = ({ column }: Place): boolean => column === "lon" || column === "lat";
const constant =
  (written: string): Damage =>
  () =>
    written;
const when =
  (isFit: (place: Place) => boolean, damage: Damage): Damage =>
  (place) =>
    isFit(place) ? damage(place) : undefined;
const onText =
  (change: (text: string) => string): Damage =>
  ({ cell }) =>
    cell === "" ? undefined : change(cell);

const ODD_LETTERS: Readonly<Record<string, Damage>> = {
  "zero-width space inside": onText((text) => `${text.slice(0, 1)}\u200b${text.slice(1)}`),
  "no-break space behind": onText((text) => `${text}\u00a0`),
  "wide space before": onText((text) => `\u3000${text}`),
  "tab behind": onText((text) => `${text}\t`),
  "soft hyphen inside": onText((text) => `${text.slice(0, 1)}\u00ad${text.slice(1)}`),
  bell: onText((text) => `${text}\u0007`),
};

const SPREADSHEET: Readonly<Record<string, Damage>> = {
  "#N/A": constant("#N/A"),
  "#REF!": constant("#REF!"),
  "#DIV/0!": constant("#DIV/0!"),
  "######": constant("######"),
  formula: constant("=C2*2"),
};

const NUMBERS: Readonly<Record<string, Damage>> = {
  "full-width digits": (place) => wide(numberOf(place)),
  "U+2212 before": when(
    (place) => !isCoordinate(place),
    (place) => `\u2212${numberOf(place)}`,
  ),
  "full stop behind": (place) => `${numberOf(place)}。`,
  "thousands comma": constant("18,000"),
  "thousands space": constant("1 800"),
  "thousands apostrophe": constant("1’800"),
  亿元: when(isAmount, constant("3.2亿元")),
  万元: when(isAmount, constant("5000万元")),
  "unit that does not fit": constant("12斤"),
  "yuan in another column": when((place) => !isAmount(place), constant("3.2亿元")),
  dollar: constant("$5"),
  约: constant("约2"),
  range: constant("1-2"),
  "≥": constant("≥3"),
  近百: constant("近百"),
  二十: constant("二十"),
  若干: constant("若干"),
  暂无: constant("暂无"),
  dash: constant("—"),
  NULL: constant("NULL"),
  "N/A": constant("N/A"),
  "beyond all numbers": constant("1e999"),
  Infinity: constant("Infinity"),
  NaN: constant("NaN"),
  hexadecimal: constant("0x1F"),
  underscore: constant("1_000"),
  "decimal comma": constant("1,2"),
  scientific: constant("9.13702E+17"),
  TRUE: constant("TRUE"),
  letters: constant("abc"),
  "two values": when(isCoordinate, constant("117.1,36.1")),
  "out of range": when(isCoordinate, constant("365")),
  "degrees and minutes": when(isCoordinate, ({ column }) => (column === "lon" ? "117°6′E" : "北纬36.2")),
  "lost decimal point": when(isCoordinate, constant("365510")),
  "zone and metres": when(isCoordinate, constant("39500000")),
  zero: when(isCoordinate, constant("0")),
  "another province": when(isCoordinate, ({ column }) => (column === "lon" ? "104.06" : "30.57")),
  "ten thousand times": when(
    (place) => isAmount(place) && Number(place.cell) > 0,
    ({ cell }) => String(Number(cell) * 10_000),
  ),
  negative: when((place) => isAmount(place) || place.column === "employees", constant("-12")),
};

const DATES: Readonly<Record<string, Damage>> = Object.fromEntries(
  [
    "2024年3月",
    "2024/3/1",
    "2024.03",
    "24.3",
    "三月",
    "2024Q1",
    "2024上半年",
    "十四五",
    "45352",
    "2024-13",
    "2024-02-31",
    "0024-03-01",
    "去年",
    "2024-3",
    "2024年",
    "3月5日",
  ].map((written) => [written, constant(written)]),
);

const LINKS: Readonly<Record<string, Damage>> = {
  "id of nothing": constant("no-such-id"),
  "name for id": ({ named }) => (named === "" ? undefined : named),
  "upper case": onText((text) => text.toUpperCase()),
  "name of nobody": constant("泰山科技有限公司"),
  __proto__: constant("__proto__"),
  constructor: constant("constructor"),
};

/** All kinds of damage to one cell of trust.md §1, Values and Identity, by the kind of its column. */
export const DAMAGES: Readonly<Record<Column["kind"], Readonly<Record<string, Damage>>>> = {
  id: {
    ...ODD_LETTERS,
    ...SPREADSHEET,
    blank: constant(""),
    "of another row": ({ other, cell }) => (other === cell ? undefined : other),
    "of another row in capitals": ({ other, cell }) =>
      other === cell || other.toUpperCase() === other ? undefined : other.toUpperCase(),
    Chinese: constant("编号一"),
    slash: onText((text) => `${text}/1`),
    "question mark": onText((text) => `${text}?`),
    hash: onText((text) => `${text}#`),
    "space inside": onText((text) => `${text.slice(0, 1)} ${text.slice(1)}`),
    __proto__: constant("__proto__"),
  },
  text: {
    ...ODD_LETTERS,
    ...SPREADSHEET,
    "direction override": onText((text) => `${text.slice(0, 1)}\u202e${text.slice(1)}`),
    锟斤拷: onText((text) => `锟斤拷${text}`),
    烫烫烫: constant("烫烫烫"),
    "U+FFFD": onText((text) => `${text}\ufffd`),
    "UTF-8 read as GBK": constant("浣犲ソ锛屼笘鐣"),
    "private use": onText((text) => `${text}\ue5e5`),
    "stacked marks": onText((text) => `${text}${"\u0301".repeat(6)}`),
    "5,000 letters": constant("甲".repeat(5000)),
    "of another row": when(
      ({ column }) => column === "name_zh",
      ({ other, cell }) => (other === cell || other === "" ? undefined : other),
    ),
    "of another row, full width": when(
      ({ column }) => column === "name_zh",
      ({ other, cell }) => (wide(other) === other || other === cell ? undefined : wide(other)),
    ),
  },
  number: { ...NUMBERS, ...SPREADSHEET, ...ODD_LETTERS },
  date: { ...DATES, ...SPREADSHEET, ...ODD_LETTERS },
  choice: {
    "unknown word": constant("unknown_word"),
    较强: constant("较强"),
    capitals: onText((text) => text.toUpperCase()),
    ...SPREADSHEET,
    ...ODD_LETTERS,
  },
  flag: { maybe: constant("maybe"), 也许: constant("也许"), ...SPREADSHEET },
  url: {
    "javascript:": constant("javascript:alert(1)"),
    "data:": constant("data:text/html,<script>1</script>"),
    "two slashes": constant("//evil.example/x"),
    "user and word": constant("https://user:word@example.com/"),
    "look-alike": constant("https://аpple.com/"),
    "no address": constant("见官网"),
    ...SPREADSHEET,
  },
  ref: { ...LINKS, ...SPREADSHEET, ...ODD_LETTERS },
  refs: {
    ...LINKS,
    ...SPREADSHEET,
    "one of several": onText((text) => `${text};no-such-id`),
    twice: onText((text) => `${text};${text}`),
    "slash between": when(
      ({ cell }) => cell.includes(";"),
      ({ cell }) => cell.replace(";", "/"),
    ),
  },
  list: {
    ...SPREADSHEET,
    ...ODD_LETTERS,
    twice: onText((text) => `${text};${text}`),
    "unknown word": when(({ table, column }) => !isFree(table, column), constant("unknown_word:2023")),
  },
};

/** Columns whose text is free: whatever is written in them is a text, and nothing else changes. */
export function isFree(table: TableName, column: string): boolean {
  const described = columnsOf(table)[column];
  const isList = described?.kind === "list" && described.values === undefined && column !== "aliases";
  return isList || (described?.kind === "text" && !CHECKED.has(column));
}

/** Texts that are ids, names of tables or codes, and are checked as such. */
const CHECKED: ReadonlySet<string> = new Set([
  "scope_id",
  "table",
  "sort",
  "filter",
  "adcode",
  "stock_code",
  "credit_code",
  "industry_code",
]);

/** What is no damage: a text is any text, and a space at its end is none of it. */
export const HARMLESS: Readonly<Record<string, Damage>> = {
  "another text": when(
    ({ table, column }) => isFree(table, column) && !/name|title|url/.test(column),
    constant("另一段文字, with a comma"),
  ),
  markup: when(
    ({ table, column }) => isFree(table, column) && !/name|title|url/.test(column),
    constant("<img src=x onerror=alert(1)>"),
  ),
  "space before": onText((text) => ` ${text}`),
  "space behind": onText((text) => `${text}  `),
};
