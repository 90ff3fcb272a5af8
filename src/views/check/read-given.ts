import { ownText, parseJson } from "../../data/json.ts";
import { parseTable } from "../../data/parse-table.ts";
import { DESCRIPTOR } from "../../data/read-descriptor.ts";
import { type ParseTable, readPack } from "../../data/read-pack.ts";
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import { defaultsBeside, filledSource, isPart, withoutUntouched } from "./fill-in.ts";
import type { CheckProgress, DroppedFile, ReadRequest } from "./protocol.ts";
import { type Dangling, fatalFirst } from "./report-items.ts";
import { type GivenFile, type TakenFiles, takeFiles } from "./take-files.ts";

/** Everything known of the given files once they are read. */
export interface Reading {
  readonly pack: Pack;
  readonly taken: TakenFiles;
  /** Bytes of every file read, filled-in ones included. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly filled: ReadonlySet<string>;
  /** Whether the published pack fills in; undefined where there is nothing to fill in. */
  readonly isFilled: boolean | undefined;
  /** What a person said, by the file's name in the pack. */
  readonly encodings: Readonly<Record<string, string>>;
  /** What was found in the given files; filled-in ones are not the clerk's to mend. */
  readonly findings: readonly Finding[];
  /** Cells of filled-in tables that name rows the given files do not have. */
  readonly dangling: Dangling;
}

/** Id of files that bring none. */
export const UNNAMED = "pack";
const PLAIN_ID = /^[a-z0-9][a-z0-9._-]*$/;

type OnProgress = (progress: CheckProgress) => void;

/** Lets messages in and, on the main thread, the page draw between two files. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Reads and checks the given files as the site reads a pack. */
export async function readGiven(request: ReadRequest, onProgress: OnProgress): Promise<Reading> {
  const taken = await takeFiles(await openAll(request.files, onProgress));
  const canFill = request.published !== undefined && taken.files.size > 0 && !taken.files.has(DESCRIPTOR);
  const isFilled = canFill && (request.isFilled ?? isPart(taken.files));
  const defaults = defaultsBeside(request.published);
  const given = isFilled ? await withoutUntouched(taken.files, defaults) : taken.files;
  const files = new Map(given);
  const filled = new Set<string>();
  const source = filledSource(given, isFilled ? request.published : undefined, (file, bytes) => {
    files.set(file, bytes);
    filled.add(file);
  });
  const encodings = encodingsOf(request, taken);
  const id =
    isFilled && request.published !== undefined ? request.published.id : idOf(request.files, files.get(DESCRIPTOR));
  const pack = await readPack(source, { id, encodings, defaults, ...withProgress(onProgress) });
  const mayLackDescriptor = isPart(taken.files) || request.files.every(({ path }) => !/\/|\.zip$/i.test(path));
  const isTold = ({ file, code }: Finding) =>
    !filled.has(file) && !(file === DESCRIPTOR && code === "file-missing" && mayLackDescriptor);
  return {
    pack,
    taken,
    files,
    filled,
    isFilled: canFill ? isFilled : undefined,
    encodings,
    findings: fatalFirst([...taken.findings, ...pack.findings.filter(isTold).map(asHandedIn)]),
    dangling: danglingOf(pack.findings.filter(({ file }) => filled.has(file))),
  };
}

const LOST: ReadonlySet<Finding["code"]> = new Set(["ref-unknown", "ref-rejected", "scope-unknown"]);

function danglingOf(findings: readonly Finding[]): Dangling {
  const lost = findings.filter(({ code }) => LOST.has(code));
  return { tables: new Set(lost.map(({ file }) => file)).size, cells: lost.length };
}

/** A server may answer with a page for a shape it does not have; in a file handed in it is an error. */
const asHandedIn = (finding: Finding): Finding =>
  finding.code === "geojson-page" ? { ...finding, severity: "error" } : finding;

/** Tells each file when it begins and when it is read, and the rows so far. */
function withProgress(onProgress: OnProgress): Parameters<typeof readPack>[1] extends infer O ? Omit<O, "id"> : never {
  let last = { file: "", rows: 0, done: 0, total: 0 };
  let rows = 0;
  const parse: ParseTable = async (table, file, ...rest) => {
    onProgress({ ...last, step: "read", file, rows });
    await pause();
    return parseTable(table, file, ...rest);
  };
  return {
    parseTable: parse,
    onProgress: (progress) => {
      rows += progress.rows;
      last = progress;
      onProgress({ ...progress, step: progress.done === progress.total ? "check" : "read", rows });
    },
  };
}

async function openAll(files: readonly DroppedFile[], onProgress: OnProgress): Promise<readonly GivenFile[]> {
  const given: GivenFile[] = [];
  for (const { path, content } of files) {
    onProgress({ step: "open", file: path, rows: 0, done: given.length, total: files.length });
    given.push({ path, bytes: new Uint8Array(await content.arrayBuffer()) });
  }
  return given;
}

function encodingsOf({ encodings }: ReadRequest, { origins }: TakenFiles): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...origins].flatMap(([file, { path }]) => {
      const said = encodings[path];
      return said === undefined ? [] : [[file, said]];
    }),
  );
}

/** The name the pack gives itself, else that of the folder, zip or workbook given, where it can be an id. */
function idOf(files: readonly DroppedFile[], descriptor: Uint8Array | undefined): string {
  const json = descriptor === undefined ? undefined : parseJson(descriptor);
  const own = json !== undefined && "value" in json ? ownText(json.value, "name") : undefined;
  const path = files[0]?.path ?? "";
  const folder = path.includes("/")
    ? path.split("/")[0]
    : files.length === 1
      ? path.replace(/\.[^.]*$/, "")
      : undefined;
  return [own, folder?.toLowerCase()].find((name) => name !== undefined && PLAIN_ID.test(name)) ?? UNNAMED;
}
