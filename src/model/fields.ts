import type { Column } from "./column.ts";
import { type DataLanguage, localized } from "./naming.ts";
import { type AnyRow, columnsOf, TABLE_NAMES, type TableName } from "./schema.ts";

/** A column as a reader sees it: the two languages of a text are one field, and stand for a key of the same name. */
export interface Field {
  /** The column's name, without `_zh` or `_en` where there are both. */
  readonly id: string;
  readonly table: TableName;
  /** The column its Chinese header stands at. */
  readonly column: string;
  readonly spec: Column;
  readonly isLocalized: boolean;
}

export type FieldValue = string | number | boolean | readonly string[] | undefined;

const FIELDS = new Map<TableName, ReadonlyMap<string, Field>>(TABLE_NAMES.map((table) => [table, readFields(table)]));

function readFields(table: TableName): ReadonlyMap<string, Field> {
  const columns = columnsOf(table);
  const fields = new Map<string, Field>();
  for (const [column, spec] of Object.entries(columns)) {
    const base = column.replace(/_(zh|en)$/, "");
    const isLocalized = base !== column && `${base}_zh` in columns && `${base}_en` in columns;
    const id = isLocalized ? base : column;
    const known = fields.get(id);
    if (known === undefined || (isLocalized && !known.isLocalized))
      fields.set(id, { id, table, column, spec, isLocalized });
  }
  return fields;
}

/** Fields of a table in the order of its columns. */
export const fieldsOf = (table: TableName): readonly Field[] => [...(FIELDS.get(table)?.values() ?? [])];

/** The field a column belongs to (`name_zh` and `name` both name one); undefined where the table has no such column. */
export function fieldOf(table: TableName, column: string): Field | undefined {
  const fields = FIELDS.get(table);
  return fields?.get(column) ?? fields?.get(column.replace(/_(zh|en)$/, ""));
}

/** What a row says in a field; undefined where it is blank. Lists in two languages fall back as texts do. */
export function fieldValue(row: AnyRow, field: Field, language: DataLanguage): FieldValue {
  if (!field.isLocalized) return blankAsUndefined(row[field.id]);
  const text = localized(row, field.id, language);
  if (text !== undefined) return text;
  const [own, other] = language === "zh" ? ["zh", "en"] : ["en", "zh"];
  return blankAsUndefined(row[`${field.id}_${own}`]) ?? blankAsUndefined(row[`${field.id}_${other}`]);
}

function blankAsUndefined(value: FieldValue): FieldValue {
  if (value === "") return undefined;
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** Years are numbers that are never grouped by thousands. */
export const isYear = (field: Field): boolean =>
  field.spec.kind === "number" && (field.id === "year" || field.id.endsWith("_year"));
