import { type Gathered, gatherFiles, type Why } from "../../data/intake/gather.ts";
import type { Finding } from "../../model/finding.ts";

/** A given file with its bytes. */
export interface GivenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where a file of the pack comes from. */
export interface Origin {
  /** As a clerk finds it: its path, `data.zip › 企业.csv`. */
  readonly path: string;
  readonly sheet?: string;
}

/** What the given files are, as files of a pack. */
export interface TakenFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Where each file of the pack comes from. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly unmatched: readonly (Origin & { readonly why: Why })[];
  /** Findings of the opening, under the pack's names of the files. */
  readonly findings: readonly Finding[];
}

/** Between a workbook or zip and what is in it. */
const WITHIN = " › ";

/** Takes each file, sheet and file of a zip for what its name, title or header says it is. */
export async function takeFiles(given: readonly GivenFile[]): Promise<TakenFiles> {
  const gathered = await gatherFiles(given);
  const used = new Map(
    gathered.files.flatMap((file) => (file.as === undefined ? [] : [[file.from, file.as] as const])),
  );
  return {
    files: gathered.contents,
    origins: new Map(
      gathered.files.flatMap((file) => (file.as === undefined ? [] : [[file.as, originOf(file)] as const])),
    ),
    unmatched: gathered.files.flatMap((file) =>
      file.as === undefined && file.why !== "system" ? [{ ...originOf(file), why: file.why }] : [],
    ),
    findings: gathered.findings.map((finding) => ({ ...finding, file: used.get(finding.file) ?? finding.file })),
  };
}

function originOf({ from, sheet }: Gathered["files"][number]): Origin {
  if (sheet === undefined) return { path: from };
  const end = `${WITHIN}${sheet}`;
  return { path: from.endsWith(end) ? from.slice(0, -end.length) : from, sheet };
}

/** The dropped file itself, of a file in a zip or a sheet of a workbook. */
export const droppedOf = (path: string): string => path.split(WITHIN)[0] ?? path;
