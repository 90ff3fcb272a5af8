import { daySpanOf } from "./days.ts";
import { type Field, fieldOf } from "./fields.ts";
import { DIMENSIONS, type Dimension, type Filter, NO_FILTER } from "./filter.ts";
import { headerOf } from "./headers.ts";
import { designationOf } from "./presence.ts";
import { type AnyRow, columnsOf, type TableName } from "./schema.ts";

/** `=` any of, `!=` none of, `>=` and `<=` for numbers and dates, `~` contains any of. Without a value: `=` blank, `!=` not blank. */
export type Operator = "=" | "!=" | ">=" | "<=" | "~";

/** What a list asks of one field of its table. */
export interface Condition {
  readonly field: Field;
  readonly operator: Operator;
  readonly values: readonly string[];
}

/** What narrows a list: the page's own filter, and conditions on fields of its table. All must hold. */
export interface ListFilter {
  readonly filter: Filter;
  readonly conditions: readonly Condition[];
}

/** One part of a filter as written: `state=open,answered`. */
export interface FilterPart {
  readonly written: string;
  readonly name: string;
  /** Undefined where there is none: the part says nothing. */
  readonly operator: Operator | undefined;
  readonly values: readonly string[];
}

/** Stands for the reader's own day where a date is asked for. */
export const TODAY_WORD = "today";
const PART = /^([^=!<>~]*)(!=|>=|<=|~|=)(.*)$/s;
/** What Chinese keyboards write for the signs. */
const WIDE: Readonly<Record<string, string>> = {
  "＆": "&",
  "＝": "=",
  "！": "!",
  "＞": ">",
  "＜": "<",
  "～": "~",
  "，": ",",
};
const SIGNS: Readonly<Record<string, string>> = { "≥": ">=", "≤": "<=", "≠": "!=" };

/** The parts of a filter: parted by &, values by commas; full-width signs are signs, `%2C` is a comma within a value. */
export function partsOf(filter: string): readonly FilterPart[] {
  const plain = filter
    .replace(/[＆＝！＞＜～，]/g, (sign) => WIDE[sign] ?? sign)
    .replace(/[≥≤≠]/g, (sign) => SIGNS[sign] ?? sign);
  const written = plain.split("&").map((part) => part.trim());
  return written.filter((part) => part !== "").map(partOf);
}

function partOf(written: string): FilterPart {
  const [, name, operator, values = ""] = PART.exec(written) ?? [];
  if (name === undefined) return { written, name: written, operator: undefined, values: [] };
  const each = values.split(",").map((value) => unescaped(value.replace(/\+/g, " ")).trim());
  return {
    written,
    name: name.trim(),
    operator: operator as Operator,
    values: each.filter((value) => value !== ""),
  };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The field of a table that a list names: by its column, without its language, or by its Chinese header. */
export function namedField(table: TableName, name: string): Field | undefined {
  const column = Object.keys(columnsOf(table)).find((key) => headerOf(table, key) === name);
  return fieldOf(table, name) ?? (column === undefined ? undefined : fieldOf(table, column));
}

const isDimension = (name: string): name is Dimension => (DIMENSIONS as readonly string[]).includes(name);

/** A part as a condition on a field of the table; undefined where it is the page's filter or names nothing. */
export function conditionOf(table: TableName, { name, operator, values }: FilterPart): Condition | undefined {
  const field = operator === undefined ? undefined : namedField(table, name);
  return field === undefined || operator === undefined ? undefined : { field, operator, values };
}

/** What a list's filter says: a field of its own table goes before the page's filter of the same name. What is neither is left out. */
export function parseListFilter(table: TableName, text: string | undefined): ListFilter {
  const filter: Record<string, unknown> = { ...NO_FILTER };
  const conditions: Condition[] = [];
  for (const part of partsOf(text ?? "")) {
    const condition = conditionOf(table, part);
    if (condition !== undefined) conditions.push(condition);
    else if (part.operator === "=" && isDimension(part.name)) filter[part.name] = part.values;
    else if (part.operator === "=" && part.name === "q") filter.q = part.values.join(",");
  }
  return { filter: filter as unknown as Filter, conditions };
}

/** Whether a row is what a condition asks for. `today` is yyyy-mm-dd. A blank cell passes `!=` and `=` without a value, nothing else. */
export function passes(row: AnyRow, { field, operator, values }: Condition, today: string): boolean {
  const cells = cellsOf(row, field);
  const asked = field.spec.kind === "date" ? values.map((value) => (value === TODAY_WORD ? today : value)) : values;
  const isAnyOf = (test: (cell: string, value: string) => boolean) =>
    asked.some((value) => cells.some((cell) => test(cell, value)));
  if (asked.length === 0) return operator === "=" ? cells.length === 0 : operator === "!=" && cells.length > 0;
  switch (operator) {
    case "=":
      return isAnyOf((cell, value) => isSame(field, cell, value));
    case "!=":
      return !isAnyOf((cell, value) => isSame(field, cell, value));
    case "~":
      return isAnyOf((cell, value) => folded(cell).includes(folded(value)));
    default:
      return isAnyOf((cell, value) => isBeyond(field, operator, cell, value));
  }
}

/** What stands in the cells of a field, in either language; entries of a list one by one. */
function cellsOf(row: AnyRow, { id, isLocalized }: Field): readonly string[] {
  const columns = isLocalized ? [`${id}_zh`, `${id}_en`] : [id];
  return columns
    .flatMap((column) => {
      const value = row[column];
      return typeof value === "object" ? value : value === undefined ? [] : [String(value)];
    })
    .filter((cell) => cell !== "");
}

const folded = (text: string): string => text.normalize("NFKC").trim().toLowerCase();
const FLAGS: Readonly<Record<string, string>> = {
  yes: "true",
  是: "true",
  1: "true",
  no: "false",
  否: "false",
  0: "false",
};

/** What is meant by yes and no in a filter; undefined where the word is neither. */
export const flagOf = (word: string): string | undefined =>
  ["true", "false"].includes(folded(word)) ? folded(word) : FLAGS[folded(word)];

function isSame({ spec, id }: Field, cell: string, value: string): boolean {
  switch (spec.kind) {
    case "number":
      return Number(cell) === Number(value);
    case "flag":
      return cell === flagOf(value);
    case "date": {
      const [own, asked] = [daySpanOf(cell), daySpanOf(value)];
      return own !== undefined && asked !== undefined && own.first >= asked.first && own.last <= asked.last;
    }
    case "list":
      return folded(cell) === folded(value) || (id === "designations" && designationOf(cell) === value);
    default:
      return folded(cell) === folded(value);
  }
}

/** A date is beyond another only where it surely is: 2025 is not before March 2025, nor after it. */
function isBeyond({ spec }: Field, operator: ">=" | "<=", cell: string, value: string): boolean {
  if (spec.kind === "number") return operator === ">=" ? Number(cell) >= Number(value) : Number(cell) <= Number(value);
  const [own, asked] = [daySpanOf(cell), daySpanOf(value)];
  if (own === undefined || asked === undefined) return false;
  return operator === ">=" ? own.first >= asked.first : own.last <= asked.last;
}
