import type { Finding } from "../model/finding.ts";
import type { Crs, Pack } from "../model/pack.ts";
import { type TableContent, withRows } from "../model/parsed-table.ts";
import { resolveReferences } from "../model/references.ts";
import type { TableName } from "../model/schema.ts";
import { reportsOf, startWork, tablesOf } from "../model/work-table.ts";
import { parseTable } from "./parse-table.ts";
import { DESCRIPTOR, type PackFile, readDescriptor, type ShapeName } from "./read-descriptor.ts";
import { type ParsedShapes, readGeojson } from "./read-geojson.ts";
import type { Source } from "./source.ts";
import { writtenOf } from "./written.ts";

export interface ReadProgress {
  /** The file just read. */
  readonly file: string;
  /** Rows of it, 0 for shapes and files that are not there. */
  readonly rows: number;
  readonly done: number;
  readonly total: number;
}

export type ParseTable = typeof parseTable;

export interface ReadOptions {
  /** Folder name of the pack. */
  readonly id: string;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** How a table is parsed; in the browser `parseOffThread` hands big ones to a worker. */
  readonly parseTable?: ParseTable;
  /** The folder of the tables that stand in where a pack brings none: its lanes and its lists. */
  readonly defaults?: Source;
  /** How files are to be read, by name, where a person knows better than the descriptor and the bytes. */
  readonly encodings?: Readonly<Record<string, string>>;
}

type ReadFile =
  | { readonly kind: "none"; readonly findings: readonly Finding[] }
  | { readonly kind: "table"; readonly parsed: TableContent }
  | ({ readonly kind: "shape"; readonly shape: ShapeName } & ParsedShapes);

/** The whole pack, checked. Faults are findings of the pack, one broken file never stops the others; rejects only where no file could be fetched. */
export async function readPack(source: Source, options: ReadOptions): Promise<Pack> {
  const { checked } = await beginPack(source, options);
  return checked();
}

/** A pack that can be shown, and the way to the same pack with every check run over it. */
export interface BegunPack {
  /** Every cell read, every reference resolved. */
  readonly pack: Pack;
  /** The checks beyond one cell and its reference; fetched when asked for, since a page is drawn without them. */
  readonly checked: () => Promise<Pack>;
}

/** Reads a pack as far as a page needs it to draw. */
export async function beginPack(source: Source, options: ReadOptions): Promise<BegunPack> {
  const fetched = await fetchFile(source, DESCRIPTOR);
  const unread = "error" in fetched ? [unreadable(DESCRIPTOR, fetched.error)] : [];
  const described = "error" in fetched ? undefined : fetched.bytes;
  const { meta, files, isBroken, ...descriptor } = readDescriptor(options.id, described);
  const findings = described && isBroken ? [await explainDescriptor(described)] : descriptor.findings;
  let done = 0;
  let failures = 0;
  const read = await Promise.all(
    files.map(async (entry): Promise<ReadFile> => {
      const answer = await fetchFile(source, entry.file);
      if ("error" in answer) failures++;
      const result =
        "error" in answer
          ? none(unreadable(entry.file, answer.error))
          : await inWgs84(await parseFile(entry, answer.bytes, options), entry.file, entry.declared?.crs ?? meta.crs);
      const rows = result.kind === "table" ? result.parsed.report.read : 0;
      options.onProgress?.({ file: entry.file, rows, done: ++done, total: files.length });
      return result;
    }),
  );
  if ("error" in fetched && failures === files.length) throw fetched.error;

  const own = read.flatMap((file) => (file.kind === "table" ? [file.parsed] : []));
  const lacking: readonly TableName[] = LENT.filter(
    (table) => !own.some(({ report, columns }) => report.table === table && columns.count > 0),
  );
  const blank = own.filter(({ report }) => lacking.includes(report.table));
  const parsed = own.filter((content) => !blank.includes(content));
  if (lacking.length > 0) parsed.push(...(await lend(lacking, parsed, options)));
  const shapes = Object.fromEntries(
    read.flatMap((file) => (file.kind === "shape" && file.collection ? [[file.shape, file.collection]] : [])),
  );
  const written = new Map([...parsed, ...blank].map((content) => [content.report.table, writtenOf(content)]));
  const readTables = parsed.map((content) => {
    const { cells } = writtenOf(content);
    return { ...withRows(content), cellsOf: (row: number) => cells(row) ?? [] };
  });
  const work = startWork(readTables, shapes, meta);
  work.findings.push(...(unread.length > 0 ? unread : findings), ...blank.flatMap((content) => content.findings));
  work.findings.push(...read.flatMap((file) => (file.kind === "table" ? [] : file.findings)));
  await resolveReferences(work);
  const packOf = (): Pack => {
    const reportOf = new Map(reportsOf(work).map((report) => [report.table, report]));
    const reports = own.flatMap((content) =>
      blank.includes(content) ? content.report : (reportOf.get(content.report.table) ?? []),
    );
    const findings = sorted(work.findings, files);
    return { meta, tables: tablesOf(work), shapes, reports, findings, written: (table) => written.get(table) };
  };
  const checked = async () => {
    const { checkPack } = await import("../model/checks/check-pack.ts");
    checkPack(work);
    return packOf();
  };
  return { pack: packOf(), checked };
}

/** Tables a pack need not bring: its lanes and its lists. */
const LENT = ["stages", "lists"] as const satisfies readonly TableName[];

/** What stands in for tables a pack lacks; the code for it is fetched only then. */
async function lend(tables: readonly TableName[], parsed: readonly TableContent[], options: ReadOptions) {
  const { standIns } = await import("./default-tables.ts");
  return standIns({ tables, parsed, defaults: options.defaults, parse: options.parseTable ?? parseTable });
}

type Answer = { readonly bytes: Uint8Array | undefined } | { readonly error: unknown };

async function fetchFile(source: Source, file: string): Promise<Answer> {
  try {
    return { bytes: await source.read(file) };
  } catch (error) {
    return { error };
  }
}

const none = (...findings: readonly Finding[]): ReadFile => ({ kind: "none", findings });

const unreadable = (file: string, error: unknown): Finding => ({
  severity: "error",
  code: "file-unreadable",
  file,
  detail: error instanceof Error ? error.message : String(error),
});

async function parseFile(entry: PackFile, bytes: Uint8Array | undefined, options: ReadOptions): Promise<ReadFile> {
  const { file, isDeclared } = entry;
  if (bytes === undefined) return isDeclared ? none({ severity: "error", code: "file-missing", file }) : none();
  if (!isDeclared && isPage(bytes)) {
    const code = entry.kind === "shape" ? "geojson-page" : "file-not-csv";
    return none({ severity: "warning", code, file, detail: "HTML" });
  }
  if (entry.kind === "shape") {
    const isKeyed = entry.shape === "boundaries" || entry.shape === "parks";
    return { kind: "shape", shape: entry.shape, ...(await readGeojson(file, bytes, { isKeyed })) };
  }
  const parse = options.parseTable ?? parseTable;
  const encoding = options.encodings?.[file] ?? entry.declared?.encoding;
  return { kind: "table", parsed: await parse(entry.table, file, bytes, { encoding }) };
}

async function explainDescriptor(bytes: Uint8Array): Promise<Finding> {
  const { jsonFinding } = await import("./intake/json-faults.ts");
  return jsonFinding(DESCRIPTOR, bytes);
}

/** A file with its coordinates in WGS 84, whatever system is declared for it. */
async function inWgs84(read: ReadFile, file: string, crs: Crs | undefined): Promise<ReadFile> {
  if (crs !== "GCJ-02" && crs !== "BD-09") return read;
  const { shapesToWgs84, tableToWgs84 } = await import("./intake/to-wgs84.ts");
  if (read.kind === "table") return { kind: "table", parsed: tableToWgs84(read.parsed, crs) };
  return read.kind === "shape" ? { ...read, ...shapesToWgs84(file, read, crs) } : read;
}

/** True for a web page: many servers answer with one, and "found", where a file is not there. */
function isPage(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 200)).replace(/^\xEF\xBB\xBF/, "");
  return /^\s*<(!doctype|html|head|body|!--)/i.test(start);
}

/** Findings by file, in the order the files are read, then by row. */
function sorted(findings: readonly Finding[], files: readonly PackFile[]): readonly Finding[] {
  const order = new Map([DESCRIPTOR, ...files.map(({ file }) => file)].map((file, index) => [file, index]));
  const rank = ({ file }: Finding) => order.get(file) ?? order.size;
  return [...findings].sort((a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0));
}
