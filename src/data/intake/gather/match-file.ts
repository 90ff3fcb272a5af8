import { TABLE_NAMES, type TableName } from "../../../model/schema.ts";
import { DESCRIPTOR, type ShapeName } from "../../read-descriptor.ts";
import { hasHeaderOf, matchHeader } from "./match-header.ts";
import { matchName, matchShape } from "./match-name.ts";
import type { OpenFile } from "./open-dropped.ts";

/** What a file is: one of the pack's, by which sign; or why it is none. */
export type Match =
  | { readonly kind: "table"; readonly table: TableName; readonly by: "declared" | "name" | "title" | "header" }
  | { readonly kind: "shape"; readonly shape: ShapeName; readonly by: "declared" | "name" }
  | { readonly kind: "descriptor" | "media" | "notes" | "empty" }
  | { readonly kind: "several"; readonly tables: readonly TableName[] }
  | { readonly kind: "unknown" };

const TABLE = /\.(?:csv|tsv|tab|txt)$/i;
const SHAPE = /\.(?:geo)?json$/i;
const MEDIA = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i;
const NOTES = /^(?:readme|licen[cs]e|changelog|notice|说明)|\.(?:md|pdf|docx?|ofd|wps)$/i;
/** Sheets that explain a workbook or feed its lists. */
const NOTES_SHEET = /^(?:.*说明|readme|封面|目录|字典|选项|枚举|参数)$/i;
const DEFAULT_SHEET = /^(?:sheet|工作表)\s*\d*$/i;

export const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const stemOf = (path: string): string => fileName(path).replace(/\.[^.]*$/, "");

/** What an opened file is by its name, else by its header. */
export function matchFile(file: OpenFile): Match {
  if (file.sheet !== undefined) return matchSheet(file, file.sheet);
  const name = fileName(file.path);
  if (name.toLowerCase() === DESCRIPTOR) return { kind: "descriptor" };
  if (SHAPE.test(name)) {
    const shape = matchShape(stemOf(name));
    return shape === undefined ? { kind: "unknown" } : { kind: "shape", shape, by: "name" };
  }
  if (TABLE.test(name)) {
    const match = matchTable(stemOf(name), file.bytes);
    return match.kind === "unknown" && NOTES.test(name) ? { kind: "notes" } : match;
  }
  if (MEDIA.test(name)) return { kind: "media" };
  return { kind: NOTES.test(name) ? "notes" : "unknown" };
}

function matchSheet({ path, bytes }: OpenFile, { name, isOnly }: NonNullable<OpenFile["sheet"]>): Match {
  if (bytes.length === 0 && matchName(name).by === "inside") return { kind: "empty" };
  if (NOTES_SHEET.test(name.trim())) return { kind: "notes" };
  const own = matchTable(name, bytes);
  const isNamed = own.kind === "table" && own.by !== "header";
  return isOnly && !isNamed && (DEFAULT_SHEET.test(name) || own.kind !== "table")
    ? matchTable(stemOf(path), bytes)
    : own;
}

function matchTable(name: string, bytes: Uint8Array): Match {
  const { by, tables } = matchName(name);
  const [only] = tables;
  if (by !== "inside" && only !== undefined) return { kind: "table", table: only, by };
  const byHeader = matchHeader(bytes);
  const [best, ...ties] = byHeader;
  if (best === undefined) return { kind: "unknown" };
  const named = tables.filter((table) => hasHeaderOf(table, bytes));
  const [inName, ...more] = named;
  if (inName !== undefined && more.length === 0 && byHeader.includes(inName))
    return { kind: "table", table: inName, by: "title" };
  if (ties.length === 0) return { kind: "table", table: best, by: "header" };
  return { kind: "several", tables: TABLE_NAMES.filter((table) => byHeader.includes(table)) };
}
