import type { Finding } from "../model/finding.ts";
import type { Crs, Declared, MapReview, PackMeta, Shapes } from "../model/pack.ts";
import { TABLE_NAMES, type TableName } from "../model/schema.ts";
import { own, ownText, parseJson } from "./json.ts";
import { isInside } from "./source.ts";

export const DESCRIPTOR = "datapackage.json";
export const SHAPE_NAMES = [
  "boundaries",
  "parks",
  "context",
  "neighbours",
] as const satisfies readonly (keyof Shapes)[];
export type ShapeName = (typeof SHAPE_NAMES)[number];

export type PackFile = {
  readonly file: string;
  readonly isDeclared: boolean;
  readonly declared?: Declared;
} & ({ readonly kind: "table"; readonly table: TableName } | { readonly kind: "shape"; readonly shape: ShapeName });

export interface Descriptor {
  readonly meta: PackMeta;
  /** The files its `resources` name; every file a pack may have where it names none. */
  readonly files: readonly PackFile[];
  readonly findings: readonly Finding[];
  /** Its JSON does not parse; the patient reader says where. */
  readonly isBroken?: true;
}

/** What datapackage.json says, and what stands in where it says nothing. */
export function readDescriptor(id: string, bytes: Uint8Array | undefined): Descriptor {
  if (bytes === undefined) return bare(id, { severity: "warning", code: "file-missing", file: DESCRIPTOR });
  const json = parseJson(bytes);
  if ("fault" in json) return { ...bare(id, invalid(json.fault)), isBroken: true };
  if (typeof json.value !== "object" || json.value === null || Array.isArray(json.value))
    return bare(id, invalid("{ … }"));
  const findings: Finding[] = [];
  const format = own(json.value, "atlas:format") ?? 1;
  if (format !== 1) findings.push({ ...invalid("1"), column: "atlas:format", value: shown(format) });
  const files = filesOf(own(json.value, "resources"), findings);
  const ages = (files ?? []).flatMap((entry) =>
    entry.kind === "table" && entry.declared?.maxAgeDays !== undefined
      ? [[entry.table, entry.declared.maxAgeDays]]
      : [],
  );
  const tableMaxAgeDays = ages.length === 0 ? {} : { tableMaxAgeDays: Object.fromEntries(ages) };
  const fictional = own(json.value, "atlas:fictional");
  if (fictional !== undefined && typeof fictional !== "boolean")
    findings.push({ ...invalid("true, false"), column: "atlas:fictional", value: shown(fictional) });
  const meta = { ...metaOf(id, json.value), ...declaredOf(json.value, "", findings), ...tableMaxAgeDays };
  return { meta, files: files ?? KNOWN_FILES, findings };
}

const KNOWN_FILES: readonly PackFile[] = [
  ...TABLE_NAMES.map((table): PackFile => ({ kind: "table", table, file: `${table}.csv`, isDeclared: false })),
  ...SHAPE_NAMES.map((shape): PackFile => ({ kind: "shape", shape, file: `${shape}.geojson`, isDeclared: false })),
];

const invalid = (detail: string): Finding => ({
  severity: "error",
  code: "descriptor-invalid",
  file: DESCRIPTOR,
  detail,
});

const bare = (id: string, finding: Finding): Descriptor => ({
  meta: metaOf(id, {}),
  files: KNOWN_FILES,
  findings: [finding],
});

function metaOf(id: string, value: unknown): PackMeta {
  const title = ownText(value, "title") ?? id;
  const licences = own(value, "licenses");
  const optional = {
    created: ownText(value, "created"),
    version: ownText(value, "version"),
    licence: Array.isArray(licences) ? ownText(licences[0], "name") : undefined,
    region_id: ownText(value, "atlas:region"),
    editions: editionsOf(own(value, "atlas:editions")),
    boundaryNotice_zh: ownText(value, "atlas:boundaryNotice_zh"),
    boundaryNotice_en: ownText(value, "atlas:boundaryNotice_en"),
  };
  const format = own(value, "atlas:format");
  return {
    id,
    title_zh: ownText(value, "atlas:title_zh") ?? title,
    title_en: ownText(value, "atlas:title_en") ?? title,
    format: typeof format === "number" ? format : 1,
    ...withoutBlanks(optional),
    ...(isFiction(own(value, "atlas:fictional")) ? { fictional: true } : {}),
    mapReview: reviewOf(own(value, "atlas:mapReview")),
  };
}

/** Anything but a plain no counts: what was meant as a mark is never lost. */
const isFiction = (mark: unknown): boolean => mark !== undefined && mark !== null && mark !== false;

/** Folders under `editions/` the descriptor lists; undefined where there are none. */
function editionsOf(value: unknown): readonly string[] | undefined {
  const listed = Array.isArray(value) ? value : [];
  const ids = listed.filter((id): id is string => typeof id === "string" && /^[a-z0-9][a-z0-9._-]*$/.test(id));
  return ids.length === 0 ? undefined : ids;
}

function reviewOf(value: unknown): MapReview {
  return withoutBlanks({
    number: ownText(value, "number"),
    publisher: ownText(value, "publisher"),
    date: ownText(value, "date"),
  });
}

function withoutBlanks<T extends Readonly<Record<string, string | readonly string[] | undefined>>>(
  texts: T,
): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

/** A value as a finding shows it. What an object says of itself is not asked: it may be made to break that. */
const shown = (value: unknown): string => (typeof value === "object" && value ? "{ … }" : String(value).slice(0, 100));

/** The ways a system of coordinates is written, without marks. */
const SYSTEMS: Readonly<Record<string, Crs>> = {
  WGS84: "WGS84",
  EPSG4326: "WGS84",
  CRS84: "WGS84",
  CGCS2000: "CGCS2000",
  EPSG4490: "CGCS2000",
  GCJ02: "GCJ-02",
  BD09: "BD-09",
};

/** The system of coordinates a text names; undefined where it is none that is known. */
export const crsOf = (text: string): Crs | undefined => SYSTEMS[text.toUpperCase().replace(/[^A-Z0-9]/g, "")];

function declaredOf(value: unknown, place: string, findings: Finding[]): Declared {
  const [days, written] = ["maxAgeDays", "crs"].map((name) => own(value, `atlas:${name}`));
  const crs = typeof written === "string" ? crsOf(written) : undefined;
  const isAge = typeof days === "number" && days > 0;
  const wrong = (name: string, given: unknown, allowed: string) =>
    findings.push({ ...invalid(allowed), column: `${place}atlas:${name}`, value: shown(given) });
  if (written !== undefined && crs === undefined) wrong("crs", written, "WGS84, CGCS2000, GCJ-02, BD-09");
  if (days !== undefined && !isAge) wrong("maxAgeDays", days, "> 0");
  return {
    ...withoutBlanks({
      crs,
      encoding: ownText(value, "atlas:encoding") ?? ownText(value, "encoding"),
    }),
    ...(isAge ? { maxAgeDays: days } : {}),
  };
}

/** Tables and shapes among the resources; undefined where none are listed. Other files (pictures, texts) are none of ours. */
function filesOf(resources: unknown, findings: Finding[]): readonly PackFile[] | undefined {
  if (!Array.isArray(resources) || resources.length === 0) return undefined;
  const files = new Map<string, PackFile>();
  for (const [index, resource] of resources.entries()) {
    const declared = declaredOf(resource, `resources[${index}].`, findings);
    const column = `resources[${index}].path`;
    const path = own(resource, "path");
    for (const file of Array.isArray(path) ? path : [path]) {
      if (typeof file !== "string" || !isInside(file)) {
        findings.push({ ...invalid("path"), column, value: shown(file) });
        continue;
      }
      const known = fileOf(file, ownText(resource, "name"));
      if (known === undefined) continue;
      const key = known.kind === "table" ? known.table : `${known.shape}.geojson`;
      if (files.has(key)) findings.push({ ...invalid(files.get(key)?.file ?? ""), column, value: file });
      else files.set(key, Object.keys(declared).length === 0 ? known : { ...known, declared });
    }
  }
  return [...files.values()];
}

function fileOf(file: string, name: string | undefined): PackFile | undefined {
  const stem = (file.split("/").pop() ?? "").replace(/\.[^.]*$/, "");
  if (/\.csv$/i.test(file)) {
    const table = TABLE_NAMES.find((known) => known === name) ?? TABLE_NAMES.find((known) => known === stem);
    return table && { kind: "table", table, file, isDeclared: true };
  }
  if (!/\.(geo)?json$/i.test(file)) return undefined;
  const shape = SHAPE_NAMES.find((known) => known === name) ?? SHAPE_NAMES.find((known) => known === stem);
  return shape && { kind: "shape", shape, file, isDeclared: true };
}
