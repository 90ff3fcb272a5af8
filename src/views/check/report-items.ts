import type { Why } from "../../data/intake/gather.ts";
import type { Finding } from "../../model/finding.ts";
import type { TableName } from "../../model/schema.ts";
import { columnLetter } from "./columns.ts";

export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Findings of one kind and table that cross to the page. */
export const SHOWN = 100;

/** What became of one file, or one sheet of a workbook. */
export interface FileReport {
  /** Its name in the pack. */
  readonly file: string;
  /** Path of the file as given; of a file filled in from the published pack, its name there. */
  readonly from: string;
  readonly sheet?: string;
  readonly table?: TableName;
  readonly read: number;
  readonly kept: number;
  readonly rejected: number;
  readonly encoding?: string;
  readonly isEncodingSure: boolean;
  /** First names of it: a person sees from them whether it was read aright. */
  readonly sample: readonly string[];
  /** Columns that are not the schema's: kept, not published. */
  readonly unknown: readonly string[];
  /** Header as written, and where each column of the schema stands in it. */
  readonly header: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** Not given by the clerk: taken from the published pack. */
  readonly isFilled: boolean;
}

export interface UnmatchedFile {
  readonly path: string;
  readonly sheet?: string;
  /** Why it was taken as nothing. */
  readonly why: Why;
}

/** Where a finding is, as a spreadsheet names it. */
export interface Place {
  readonly from: string;
  readonly sheet?: string;
  readonly table?: TableName;
  readonly row?: number;
  /** Physical line of a text file, where it is not the row. */
  readonly line?: number;
  /** Letter of the column, and the index behind it. */
  readonly letter?: string;
  readonly index?: number;
  /** Header as written, else the schema's name. */
  readonly header?: string;
}

/** References of filled-in tables to rows the clerk's files do not have, and the tables they are in. */
export interface Dangling {
  readonly tables: number;
  readonly cells: number;
}

export interface PlacedFinding {
  readonly finding: Finding;
  readonly place: Place;
}

/** Findings of one code and severity in one file. */
export interface FindingGroup {
  readonly key: string;
  readonly severity: Severity;
  readonly code: Finding["code"];
  readonly file: string;
  readonly table?: TableName;
  readonly count: number;
  /** The first `SHOWN` of them. */
  readonly shown: readonly PlacedFinding[];
}

type Counts = Readonly<Record<Severity, number>>;

export interface CheckReport {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
  /** Day the pack says it was made, YYYY-MM-DD. */
  readonly created?: string;
  readonly files: readonly FileReport[];
  readonly unmatched: readonly UnmatchedFile[];
  /** Tables of the pack that neither the clerk nor the published pack gave. */
  readonly absent: readonly TableName[];
  /** Whether the published pack fills in what was not given; undefined where nothing is to be filled in. */
  readonly isFilled: boolean | undefined;
  readonly totals: { readonly files: number; readonly read: number; readonly kept: number; readonly rejected: number };
  /** Findings in the clerk's own files, and how many kinds of them. */
  readonly counts: Counts;
  readonly kinds: Counts;
  readonly dangling: Dangling;
  readonly groups: readonly FindingGroup[];
}

/** What of the findings is looked at. "" is all. */
export interface Narrowing {
  readonly severity: Severity | "";
  readonly file: string;
  readonly text: string;
}

export const EVERYTHING: Narrowing = { severity: "", file: "", text: "" };

const rankOf = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** Where a finding is in the file a clerk knows. */
export function placeOf(finding: Finding, file: FileReport | undefined): Place {
  const index = finding.column === undefined ? undefined : file?.places.get(finding.column);
  const header = (index === undefined ? undefined : file?.header[index]) ?? finding.column;
  const { row, line } = finding as Finding & { readonly line?: number };
  return {
    from: file?.from ?? finding.file,
    ...(file?.sheet !== undefined && { sheet: file.sheet }),
    ...(file?.table !== undefined && { table: file.table }),
    ...(row !== undefined && { row }),
    ...(line !== undefined && line !== row && file?.sheet === undefined && { line }),
    ...(index !== undefined && { index, letter: columnLetter(index) }),
    ...(header !== undefined && { header }),
  };
}

interface Gathered {
  readonly first: Finding;
  count: number;
  readonly shown: PlacedFinding[];
}

/** Of these a whole table or column hangs: mended, many others are gone. */
const FATAL: ReadonlySet<Finding["code"]> = new Set([
  "column-missing",
  "column-duplicate",
  "column-unit-unfit",
  "columns-many",
  "file-empty",
  "separator-unknown",
]);

const isFatal = ({ severity, code, row }: Pick<Finding, "severity" | "code" | "row">): boolean =>
  severity === "error" && (FATAL.has(code) || row === undefined);

/** Findings with those first that a whole table hangs on. */
export const fatalFirst = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter(isFatal),
  ...findings.filter((finding) => !isFatal(finding)),
];

/** Findings by file and cause, the worst first, of them those a whole table hangs on, then the most. */
export function groupFindings(
  findings: readonly Finding[],
  files: ReadonlyMap<string, FileReport>,
): readonly FindingGroup[] {
  const groups = new Map<string, Gathered>();
  for (const finding of findings) {
    const key = `${finding.file} ${finding.severity} ${finding.code}`;
    const group = groups.get(key) ?? { first: finding, count: 0, shown: [] };
    groups.set(key, group);
    group.count += 1;
    if (group.count <= SHOWN) group.shown.push({ finding, place: placeOf(finding, files.get(finding.file)) });
  }
  return [...groups]
    .map(([key, { first, count, shown }]): FindingGroup => {
      const file = files.get(first.file);
      const { severity, code } = first;
      const table = file?.table === undefined ? {} : { table: file.table };
      return { key, severity, code, file: first.file, ...table, count, shown };
    })
    .sort(
      (a, b) =>
        rankOf(a.severity) - rankOf(b.severity) ||
        Number(isFatalGroup(b)) - Number(isFatalGroup(a)) ||
        b.count - a.count,
    );
}

const isFatalGroup = ({ shown: [first] }: FindingGroup): boolean => first !== undefined && isFatal(first.finding);

/** Findings of each severity, and kinds of them. */
export function countFindings(findings: readonly Finding[]): { readonly counts: Counts; readonly kinds: Counts } {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  const counts = { error: of("error").length, warning: of("warning").length, note: of("note").length };
  const kindsOf = (severity: Severity) => new Set(of(severity).map(({ code }) => code)).size;
  return { counts, kinds: { error: kindsOf("error"), warning: kindsOf("warning"), note: kindsOf("note") } };
}

/** Cells of a row shown beside a finding: the first two (id and name), and those round the marked one. */
export function shownColumns(width: number, marked: number | undefined, isWhole: boolean): readonly number[] {
  const all = Array.from({ length: width }, (_, index) => index);
  if (isWhole || width <= MOST_COLUMNS) return all;
  const middle = marked ?? 0;
  return all.filter((index) => index < LEADING || Math.abs(index - middle) <= AROUND);
}

const MOST_COLUMNS = 8;
const LEADING = 2;
const AROUND = 2;
