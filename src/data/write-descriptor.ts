import type { Column } from "../model/column.ts";
import { headerOf } from "../model/headers.ts";
import type { PackMeta } from "../model/pack.ts";
import { COMPOSITE_KEYS, columnsOf, type TableName } from "../model/schema.ts";
import { fieldsOf, resourceOf } from "./disclosure.ts";
import { isObject, own, ownText } from "./json.ts";
import type { ShapeName } from "./read-descriptor.ts";
import { sha256 } from "./sha256.ts";

/** A file of a pack as written. */
export type WrittenFile = { readonly path: string; readonly bytes: Uint8Array } & (
  | { readonly kind: "table"; readonly name: TableName; readonly columns: readonly string[] }
  | { readonly kind: "shape"; readonly name: ShapeName }
);

interface Options {
  readonly descriptor: unknown;
  readonly isPublic: boolean;
}

type Json = Record<string, unknown>;

const PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
/** Texts and lists of the pack that everybody may see; whatever else an office writes into its descriptor stays with it. */
const PUBLIC_TEXTS = ["name", "title", "description", "homepage", "version", "created", "atlas:boundarySource"];
const PUBLIC_PARTS = {
  licenses: ["name", "path", "title"],
  contributors: ["title", "organization", "roles"],
  sources: ["title", "path", "version"],
  "atlas:mapReview": ["number", "publisher", "date"],
} as const;

/** The datapackage.json of files as written: what the pack says of itself, and schema, bytes and SHA-256 of each file. */
export function describePack(meta: PackMeta, files: readonly WrittenFile[], options: Options): Json {
  const { descriptor, isPublic } = options;
  const carried = isPublic ? publicPart(descriptor) : others(descriptor, ["resources", "atlas:editions"]);
  return {
    $schema: PROFILE,
    name: meta.id,
    title: meta.title_en,
    ...carried,
    "atlas:title_zh": meta.title_zh,
    "atlas:title_en": meta.title_en,
    ...without({ version: meta.version, created: meta.created }),
    "atlas:format": meta.format,
    ...without({
      "atlas:fictional": meta.fictional,
      "atlas:region": meta.region_id,
      "atlas:boundaryNotice_zh": meta.boundaryNotice_zh,
      "atlas:boundaryNotice_en": meta.boundaryNotice_en,
    }),
    "atlas:crs": "WGS84",
    resources: files.map((file) => resource(file, files, options)),
  };
}

/** Own properties but those named. `__proto__` is none of ours. */
function others(value: unknown, left: readonly string[]): Json {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter(([key]) => key !== "__proto__" && !left.includes(key)));
}

const without = (values: Json): Json =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function publicPart(descriptor: unknown): Json {
  const texts = PUBLIC_TEXTS.map((key) => [key, ownText(descriptor, key)]);
  const lists = ["keywords", "atlas:languages"].map((key) => [key, textsOf(own(descriptor, key))]);
  const parts = Object.entries(PUBLIC_PARTS).map(([key, names]) => [key, partsOf(own(descriptor, key), names)]);
  const age = own(descriptor, "atlas:maxAgeDays");
  return without({
    ...Object.fromEntries([...texts, ...lists, ...parts]),
    "atlas:maxAgeDays": typeof age === "number" ? age : undefined,
  });
}

const textsOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((text) => typeof text === "string") : undefined;

function partsOf(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((part) => partsOf(part, names));
  if (!isObject(value)) return undefined;
  return without(
    Object.fromEntries(
      names.map((name) => [name, typeof own(value, name) === "string" ? own(value, name) : textsOf(own(value, name))]),
    ),
  );
}

function resource(file: WrittenFile, files: readonly WrittenFile[], { descriptor, isPublic }: Options): Json {
  const { kind, name, path, bytes } = file;
  const old = resourceOf(descriptor, name, kind === "table" ? "csv" : "json");
  const age = own(old, "atlas:maxAgeDays");
  const carried = isPublic
    ? without({ "atlas:maxAgeDays": typeof age === "number" ? age : undefined })
    : others(old, ["schema", "dialect", "hash", "bytes", "path", "name", "atlas:crs", "atlas:encoding", "encoding"]);
  return {
    name:
      kind === "shape" && files.some((other) => other.kind === "table" && other.name === name)
        ? `${name}-shapes`
        : name,
    path,
    ...(kind === "table"
      ? { type: "table", format: "csv", mediatype: "text/csv", encoding: "utf-8" }
      : { format: "geojson", mediatype: "application/geo+json", encoding: "utf-8" }),
    ...carried,
    bytes: bytes.length,
    hash: `sha256:${sha256(bytes)}`,
    ...(kind === "table" ? { schema: schemaOf(file.name, file.columns, files, { descriptor, isPublic }) } : {}),
  };
}

function schemaOf(table: TableName, names: readonly string[], files: readonly WrittenFile[], options: Options): Json {
  const columns = columnsOf(table);
  const fields = names.map((name) => {
    const column = columns[name];
    const marks = options.isPublic ? {} : marksOf(fieldsOf(options.descriptor, table, name));
    return column === undefined ? { name } : { name, title: headerOf(table, name), ...typeOf(column), ...marks };
  });
  const foreignKeys = names.flatMap((name) => {
    const target = columns[name]?.kind === "ref" ? columns[name]?.table : undefined;
    if (target === undefined || !files.some((file) => file.kind === "table" && file.name === target)) return [];
    const resource = target === table ? "" : target;
    return [{ fields: [name], reference: { resource, fields: ["id"] } }];
  });
  return {
    fields,
    missingValues: [""],
    primaryKey: COMPOSITE_KEYS[table] ?? ["id"],
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

/** The office's own marks of a field, carried over. */
function marksOf(fields: readonly unknown[]): Json {
  const marks = fields.flatMap((field) => Object.entries(others(field, [])));
  return Object.fromEntries(marks.filter(([key]) => key.startsWith("atlas:")));
}

/** Type and constraints in the words of Table Schema 2.0. */
function typeOf(column: Column): Json {
  const constraints = without({ required: column.required, minimum: column.min, maximum: column.max });
  const constrained = (type: Json, more: Json = {}) =>
    Object.keys({ ...constraints, ...more }).length === 0
      ? type
      : { ...type, constraints: { ...constraints, ...more } };
  const unit = column.unit === undefined ? {} : { "atlas:unit": column.unit };
  switch (column.kind) {
    case "number":
      return constrained({ type: column.integer ? "integer" : "number", ...unit });
    case "flag":
      return { type: "boolean", trueValues: ["yes"], falseValues: ["no"] };
    case "list":
    case "refs":
      return { type: "list", delimiter: ";", itemType: "string" };
    case "choice":
      return constrained({ type: "string" }, { enum: column.values ?? [] });
    case "url":
      return { type: "string", format: "uri" };
    case "id":
      return constrained({ type: "string" }, { unique: true, pattern: "[a-z0-9][a-z0-9._-]*" });
    default:
      return constrained({ type: "string" });
  }
}
