import type { Finding } from "../../model/finding.ts";
import { DESCRIPTOR, type Descriptor, readDescriptor } from "../read-descriptor.ts";
import { memorySource, type Source } from "../source.ts";
import { fileName, type Match, matchFile } from "./gather/match-file.ts";
import { type DroppedFile, openDropped } from "./gather/open-dropped.ts";
import { type Candidate, depthOf, hasOwnRows, Placing, surestFirst } from "./gather/placing.ts";

/** Why a file is what it is taken for, or not taken: `declared` by datapackage.json, by its `name`, its Chinese `title`, its `header`, … */
export type Why =
  | "declared"
  | "descriptor"
  | "name"
  | "title"
  | "header"
  | "media"
  | "notes"
  | "empty"
  | "blank"
  | "system"
  | "refused"
  | "several"
  | "twice"
  | "undeclared"
  | "unknown";

export interface GatheredFile {
  /** As dropped: a path, `data.zip › 企业.csv`, `x.xlsx › 企业`. */
  readonly from: string;
  /** The sheet, where it is one. */
  readonly sheet?: string;
  /** Its name in the pack; undefined where it is not used. */
  readonly as: string | undefined;
  readonly why: Why;
}

/** Dropped files as the pack they make. */
export interface Gathered {
  readonly source: Source;
  /** Bytes of every file used, by its name in the pack. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly files: readonly GatheredFile[];
  readonly findings: readonly Finding[];
}

/**
 * Makes a pack of whatever was dropped: a folder, a zip, tables, workbooks, in any mixture. Each file is taken for the table its name, its
 * Chinese title or its header says; what could be several tables or none is reported, not guessed. Resolves whatever the files are.
 */
export async function gatherFiles(dropped: readonly DroppedFile[]): Promise<Gathered> {
  const opened = await openDropped(dropped);
  const root = rootOf(opened.files.map(({ path }) => path));
  const below = (path: string) => (path.startsWith(root) ? path.slice(root.length) : path);
  const descriptorFile = opened.files.find(
    ({ path, sheet }) => sheet === undefined && path === root + fileName(path) && isDescriptor(path),
  );
  const descriptor = readDescriptor("", descriptorFile?.bytes);
  const candidates = opened.files.map((file, order): Candidate => {
    const path = below(file.path);
    return {
      file,
      path,
      order,
      match: (file.sheet === undefined && declaredMatch(descriptor, path)) || matchFile(file),
    };
  });
  const placing = new Placing(descriptor, candidates.some(hasOwnRows));
  for (const candidate of [...candidates].sort(surestFirst)) placing.take(candidate);
  const files = candidates.flatMap(({ file }) => placing.files.get(file) ?? []);
  const closed = opened.closed.map(({ from, why }): GatheredFile => ({ from, as: undefined, why }));
  return {
    source: memorySource(Object.fromEntries(placing.contents)),
    contents: placing.contents,
    files: [...files, ...closed],
    findings: [...opened.findings, ...placing.findings],
  };
}

const isDescriptor = (path: string): boolean => fileName(path).toLowerCase() === DESCRIPTOR;

/** The folder of the pack, with its closing slash: where the uppermost descriptor lies, else the folder all files share. */
function rootOf(paths: readonly string[]): string {
  const [descriptor] = paths.filter(isDescriptor).sort((a, b) => depthOf(a) - depthOf(b));
  if (descriptor !== undefined) return descriptor.slice(0, descriptor.lastIndexOf("/") + 1);
  const folders = paths.map((path) => path.slice(0, path.lastIndexOf("/") + 1));
  let [shared = ""] = folders;
  while (shared !== "" && !folders.every((folder) => folder.startsWith(shared))) {
    shared = shared.slice(0, shared.slice(0, -1).lastIndexOf("/") + 1);
  }
  return shared;
}

function declaredMatch({ files }: Descriptor, path: string): Match | undefined {
  const found = files.find(({ file, isDeclared }) => isDeclared && file === path);
  if (found === undefined) return undefined;
  if (found.kind === "table") return { kind: "table", table: found.table, by: "declared" };
  return { kind: "shape", shape: found.shape, by: "declared" };
}
