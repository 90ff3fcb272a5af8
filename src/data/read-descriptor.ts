import type { Finding } from "../model/finding.ts";
import type { MapReview, PackMeta, Shapes } from "../model/pack.ts";
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

export type PackFile = { readonly file: string; readonly isDeclared: boolean } & (
  | { readonly kind: "table"; readonly table: TableName }
  | { readonly kind: "shape"; readonly shape: ShapeName }
);

export interface Descriptor {
  readonly meta: PackMeta;
  /** The files its `resources` name; every file a pack may have where it names none. */
  readonly files: readonly PackFile[];
  readonly findings: readonly Finding[];
}

/** What datapackage.json says, and what stands in where it says nothing. */
export function readDescriptor(id: string, bytes: Uint8Array | undefined): Descriptor {
  if (bytes === undefined) return bare(id, { severity: "warning", code: "file-missing", file: DESCRIPTOR });
  const json = parseJson(bytes);
  if ("fault" in json) return bare(id, invalid(json.fault));
  if (typeof json.value !== "object" || json.value === null || Array.isArray(json.value))
    return bare(id, invalid("{ … }"));
  const findings: Finding[] = [];
  const format = own(json.value, "atlas:format") ?? 1;
  if (format !== 1) findings.push({ ...invalid("1"), column: "atlas:format", value: String(format).slice(0, 50) });
  const files = filesOf(own(json.value, "resources"), findings);
  return { meta: metaOf(id, json.value), files: files ?? KNOWN_FILES, findings };
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
    mapReview: reviewOf(own(value, "atlas:mapReview")),
  };
}

function reviewOf(value: unknown): MapReview {
  return withoutBlanks({
    number: ownText(value, "number"),
    publisher: ownText(value, "publisher"),
    date: ownText(value, "date"),
  });
}

function withoutBlanks<T extends Readonly<Record<string, string | undefined>>>(
  texts: T,
): { readonly [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as {
    [K in keyof T]?: string;
  };
}

/** Tables and shapes among the resources; undefined where none are listed. Other files (pictures, texts) are none of ours. */
function filesOf(resources: unknown, findings: Finding[]): readonly PackFile[] | undefined {
  if (!Array.isArray(resources) || resources.length === 0) return undefined;
  const files = new Map<string, PackFile>();
  for (const [index, resource] of resources.entries()) {
    const column = `resources[${index}].path`;
    const path = own(resource, "path");
    for (const file of Array.isArray(path) ? path : [path]) {
      if (typeof file !== "string" || !isInside(file)) {
        findings.push({ ...invalid("path"), column, value: String(file).slice(0, 100) });
        continue;
      }
      const known = fileOf(file, ownText(resource, "name"));
      if (known === undefined) continue;
      const key = known.kind === "table" ? known.table : `${known.shape}.geojson`;
      if (files.has(key)) findings.push({ ...invalid(files.get(key)?.file ?? ""), column, value: file });
      else files.set(key, known);
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
