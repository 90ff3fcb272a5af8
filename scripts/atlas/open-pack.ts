import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { WORKBOOK } from "../../src/data/intake/gather/open-dropped.ts";
import { gatherFiles } from "../../src/data/intake/gather.ts";
import { readWorkbook } from "../../src/data/intake/workbook/read-workbook.ts";
import { isObject, own, parseJson } from "../../src/data/json.ts";
import { parseTable } from "../../src/data/parse-table.ts";
import { DESCRIPTOR, readDescriptor } from "../../src/data/read-descriptor.ts";
import { readPack } from "../../src/data/read-pack.ts";
import type { Source } from "../../src/data/source.ts";
import { verifyFiles } from "../../src/data/verify-files.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Pack } from "../../src/model/pack.ts";
import { TABLE_NAMES } from "../../src/model/schema.ts";
import { DEFAULTS } from "../default-tables.ts";
import { folderSource } from "../folder-source.ts";
import type { KeptNames } from "./kept-names.ts";
import { titledSource } from "./titled-source.ts";

export interface OpenedPack {
  readonly pack: Pack;
  /** datapackage.json as written; undefined where there is none that can be read. */
  readonly descriptor: unknown;
  readonly source: Source;
  /** What a file is called where the clerk keeps it, by its name in the pack: `企业.csv`, `x.xlsx › 企业`. */
  readonly names?: KeptNames;
  /** True where there is a datapackage.json whose marks cannot be read, wholly or in part: then nobody knows what is public. */
  readonly isMarkUnread?: true;
}

/** Files a clerk would expect to be read. */
const TABLE_LIKE = /^[^.~].*\.(?:csv|tsv|geojson)$/i;
/** Largest file read of a folder whose files are not named as a pack's. */
const LARGEST = 200 * 2 ** 20; // bytes

/** Reads a pack from a folder, its files named as the site wants them; a text says why that could not be done. */
export async function openFolder(folder: string): Promise<OpenedPack | string> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) return `${folder}: no such folder / 没有这个文件夹`;
  const { source, names } = await titledSource(await realpath(folder));
  const opened = await openSource(source, basename(resolve(folder)), folder);
  return typeof opened === "string" || names.size === 0 ? opened : { ...opened, names };
}

/** A folder as a clerk has it: with a word for each table that is not read, or, where none is named as the site wants it, its files gathered. */
async function openLooseFolder(folder: string): Promise<OpenedPack | string> {
  const opened = await openFolder(folder);
  if (typeof opened === "string")
    return openGathered(await filesOf(await realpath(folder)), basename(resolve(folder)), folder);
  const { files } = readDescriptor("", await opened.source.read(DESCRIPTOR).catch(() => undefined));
  const used = new Set(files.map(({ file }) => opened.names?.get(file) ?? file));
  const code = Array.isArray(own(opened.descriptor, "resources")) ? "file-undeclared" : "file-unmatched";
  const left = (await readdir(folder)).filter((file) => !used.has(file)).sort();
  const findings = left
    .filter((file) => TABLE_LIKE.test(file))
    .map((file) => ({ severity: "warning", code, file, value: file }) as const);
  const books = left.filter((file) => WORKBOOK.test(file) && !/^[.~]/.test(file));
  return { ...opened, pack: withFindings(opened.pack, [...findings, ...(await besideTables(folder, books))]) };
}

/** Workbooks in the folder of a pack, whose tables are CSV files: why they cannot be opened, or that they are not read. */
async function besideTables(folder: string, books: readonly string[]): Promise<readonly Finding[]> {
  const found = await Promise.all(
    books.map(async (file): Promise<readonly Finding[]> => {
      const bytes = await folderSource(folder)
        .read(file)
        .catch(() => undefined);
      if (bytes === undefined) return [];
      const { findings } = await readWorkbook(bytes, file);
      const errors = findings.filter(({ severity }) => severity === "error");
      return errors.length > 0 ? errors : [{ severity: "warning", code: "workbook-beside", file }];
    }),
  );
  return found.flat();
}

/** Reads a folder, or one file: a table, alone or with the pack it lies in, a zip, a workbook. */
export async function openPath(path: string): Promise<OpenedPack | string> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return `${path}: no such file or folder / 没有这个文件或文件夹`;
  if (found.isDirectory()) return openLooseFolder(path);
  return (await openInItsPack(path)) ?? openFile(path);
}

/** Reads a pack from wherever its files are. */
export async function openSource(source: Source, id: string, name: string): Promise<OpenedPack | string> {
  const pack = await readPack(source, { id, defaults: DEFAULTS });
  const isBroken = pack.findings.some(({ severity }) => severity === "error");
  if (pack.reports.length === 0 && !isBroken) return `${name}: no table of a pack in it / 里面没有数据包的表`;
  const bytes = await source.read(DESCRIPTOR).catch(() => undefined);
  const json = bytes === undefined ? { fault: "" } : parseJson(bytes);
  const descriptor = "value" in json ? json.value : undefined;
  const findings = pack.findings.map((finding) => (finding.code === "geojson-page" ? asError(finding) : finding));
  const checked = withFindings({ ...pack, findings }, await verifyFiles(source, descriptor));
  const isUnread = bytes !== undefined && (!isObject(descriptor) || hasSchemaElsewhere(descriptor));
  return { pack: checked, source, descriptor, ...(isUnread ? { isMarkUnread: true } : {}) };
}

/** True where the fields of a file stand in another file, which is not read. */
function hasSchemaElsewhere(descriptor: unknown): boolean {
  const resources = own(descriptor, "resources");
  return Array.isArray(resources) && resources.some((resource) => typeof own(resource, "schema") === "string");
}

/** A table that lies in the folder of a pack, looked at with the whole pack: only what was found in it. */
async function openInItsPack(path: string): Promise<OpenedPack | undefined> {
  const folder = dirname(resolve(path));
  if ((await stat(join(folder, DESCRIPTOR)).catch(() => undefined)) === undefined) return undefined;
  const opened = await openFolder(folder);
  if (typeof opened === "string") return undefined;
  const isIt = ({ file }: { readonly file: string }) => (opened.names?.get(file) ?? file) === basename(path);
  const [reports, findings] = [opened.pack.reports.filter(isIt), opened.pack.findings.filter(isIt)];
  return reports.length === 0 && !/\.geojson$/i.test(path)
    ? undefined
    : { ...opened, pack: { ...opened.pack, reports, findings } };
}

async function openFile(path: string): Promise<OpenedPack | string> {
  const files = [{ path: basename(path), bytes: new Uint8Array(await readFile(path)) }];
  return openGathered(files, basename(path).replace(/\.[^.]*$/, ""), path);
}

async function openGathered(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  id: string,
  name: string,
): Promise<OpenedPack | string> {
  const { source, contents, findings, files: gathered } = await gatherFiles(files);
  const names = new Map(gathered.flatMap(({ from, as }) => (as === undefined ? [] : [[as, from] as const])));
  const places = new Map([...names].map(([as, from]) => [from, as]));
  const placed = findings.map((finding) => ({ ...finding, file: places.get(finding.file) ?? finding.file }));
  const [only, ...more] = contents.keys();
  const opened =
    only !== undefined && more.length === 0 && /\.csv$/.test(only)
      ? await openTable(source, only, id)
      : await openSource(source, id, name);
  if (typeof opened !== "string") return { ...opened, names, pack: withFindings(opened.pack, placed) };
  const blank = gathered.filter(({ why }) => why === "empty");
  const why = [...placed.filter(isReason).map(asError), ...blank.map(({ from }) => emptyFile(from))];
  if (why.length === 0) return opened;
  const pack = await readPack(source, { id, defaults: DEFAULTS });
  const rest = placed.filter((finding) => !isReason(finding));
  return { source, descriptor: undefined, names, pack: { ...pack, findings: [...why, ...rest] } };
}

/** True for what says why no table was read where none was. */
const isReason = ({ severity, code }: Finding): boolean =>
  severity === "error" || code === "file-unmatched" || code === "sheet-hidden";

const asError = (finding: Finding): Finding => ({ ...finding, severity: "error" });

const emptyFile = (file: string): Finding => ({ severity: "error", code: "file-empty", file });

/** One table alone: its cells are looked at, but not what they name, since the tables named are not there. */
async function openTable(source: Source, file: string, id: string): Promise<OpenedPack | string> {
  const table = TABLE_NAMES.find((name) => `${name}.csv` === basename(file));
  const bytes = await source.read(file);
  if (table === undefined || bytes === undefined) return openSource(source, id, file);
  const { report, findings } = await parseTable(table, file, bytes);
  const pack = await readPack(source, { id, defaults: DEFAULTS });
  return { pack: { ...pack, reports: [report], findings }, source, descriptor: undefined };
}

const withFindings = (pack: Pack, findings: Pack["findings"]): Pack => ({
  ...pack,
  findings: [...findings, ...pack.findings],
});

/** Every plain file of a folder, hidden ones, links and older editions left out. */
async function filesOf(folder: string): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const files: { path: string; bytes: Uint8Array }[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll("\\", "/");
    if (!entry.isFile() || /(?:^|\/)\./.test(name) || (await stat(path)).size > LARGEST) continue;
    files.push({ path: name, bytes: new Uint8Array(await readFile(path)) });
  }
  return files;
}
