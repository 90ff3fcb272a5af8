import { columnsOf, INTERNAL_TABLES, TABLE_NAMES, type TableName } from "../model/schema.ts";
import { spelling, spellingsOf } from "./intake/header.ts";
import { own, ownText } from "./json.ts";
import type { ShapeName } from "./read-descriptor.ts";

/** What of a pack may be shown to everybody, and where personal data were allowed on purpose. */
export interface Disclosure {
  readonly isPublicTable: (table: TableName) => boolean;
  readonly isPublicColumn: (table: TableName, column: string) => boolean;
  readonly isPublicShape: (shape: ShapeName) => boolean;
  /** True where `atlas:personal` says `allowed` for the field, its table or the whole pack. */
  readonly mayBePersonal: (table?: TableName, column?: string) => boolean;
}

const YES: ReadonlySet<unknown> = new Set([true, "true", "yes", "是"]);

/**
 * What the marks of a datapackage.json allow: `atlas:public` of a field before that of its table before that of the pack; without marks all
 * of the schema is public but what the schema calls internal. A mark that is neither yes nor no counts as no.
 */
export function disclosureOf(descriptor: unknown): Disclosure {
  const whole = markOf(descriptor) ?? true;
  const isPublicTable = (table: TableName) =>
    markOf(resourceOf(descriptor, table, "csv")) ?? (whole && !INTERNAL_TABLES.includes(table));
  const tables = new Map(TABLE_NAMES.map((table) => [table, isPublicTable(table)]));
  const columns = new Map(TABLE_NAMES.map((table) => [table, publicColumns(descriptor, table)]));
  return {
    isPublicTable: (table) => tables.get(table) === true,
    isPublicColumn: (table, column) => tables.get(table) === true && columns.get(table)?.has(column) === true,
    isPublicShape: (shape) => markOf(resourceOf(descriptor, shape, "json")) ?? whole,
    mayBePersonal: (table, column) => {
      const resource = table && resourceOf(descriptor, table, "csv");
      const fields = table && column ? fieldsOf(descriptor, table, column) : [];
      return [descriptor, resource, ...fields].some((part) => own(part, "atlas:personal") === "allowed");
    },
  };
}

/** Columns of a table that its fields do not keep inside: asked of every cell, so found once. */
function publicColumns(descriptor: unknown, table: TableName): ReadonlySet<string> {
  const shown = Object.entries(columnsOf(table)).filter(([name, { internal }]) => {
    const marks = fieldsOf(descriptor, table, name).map(markOf);
    return !marks.includes(false) && (marks.includes(true) || internal !== true);
  });
  return new Set(shown.map(([name]) => name));
}

/** Yes or no; undefined where nothing is said. */
function markOf(part: unknown): boolean | undefined {
  const mark = own(part, "atlas:public");
  return mark === undefined ? undefined : YES.has(typeof mark === "string" ? mark.trim().toLowerCase() : mark);
}

/** The resource that describes a table or shape: by its name, else by its file. */
export function resourceOf(descriptor: unknown, name: string, ending: "csv" | "json"): unknown {
  const resources = own(descriptor, "resources");
  if (!Array.isArray(resources)) return undefined;
  const fitting = resources.filter((resource) => pathsOf(resource).some((path) => path.toLowerCase().endsWith(ending)));
  return (
    fitting.find((resource) => own(resource, "name") === name) ??
    fitting.find((resource) => pathsOf(resource).some((path) => stemOf(path) === name))
  );
}

function pathsOf(resource: unknown): readonly string[] {
  const path = own(resource, "path");
  return (Array.isArray(path) ? path : [path]).filter((part) => typeof part === "string");
}

const stemOf = (path: string): string => (path.split("/").pop() ?? "").replace(/\.[^.]*$/, "");

/** What a descriptor says of a column, under any header it is read by; a unit in brackets behind the header is set aside. */
export function fieldsOf(descriptor: unknown, table: TableName, column: string): readonly unknown[] {
  const fields = own(own(resourceOf(descriptor, table, "csv"), "schema"), "fields");
  if (!Array.isArray(fields)) return [];
  const names = spellingsOf(table);
  const isNamed = (field: unknown) => {
    const name = spelling(ownText(field, "name") ?? "");
    return (names.get(name) ?? names.get(name.replace(/\([^()]*\)$/, ""))) === column;
  };
  return fields.filter(isNamed);
}
