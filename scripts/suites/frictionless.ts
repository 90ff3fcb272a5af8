import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTable } from "../../src/data/parse-table.ts";
import type { FindingCode } from "../../src/model/finding.ts";
import type { TableName } from "../../src/model/schema.ts";
import type { SuiteResult } from "./geojson.ts";

/** What must be found in a file: every one of these, a list stands for any of its codes. */
type Wanted = readonly (FindingCode | readonly FindingCode[])[];

/** A table of which these files hold one column, the id: their other headers are not ours, and every file lacks our name. */
const TABLE: TableName = "policies";

/** Kinds of fault a file has by its shape, whatever its values. A file not named below must have none of them. */
const SHAPE_CODES: ReadonlySet<FindingCode> = new Set([
  "column-duplicate",
  "header-blank",
  "row-ragged",
  "quote-open",
  "quote-stray",
  "id-duplicate",
  "id-missing",
  "file-empty",
  "file-cut",
  "file-garbled",
  "file-not-utf8",
  "file-not-csv",
  "file-is-archive",
  "file-is-binary",
  "file-is-json",
  "line-damaged",
  "line-encoding",
  "encoding-doubtful",
  "separator-found",
  "separator-unknown",
  "separator-wide",
]);

const NOT_UTF8: readonly FindingCode[] = [
  "encoding-doubtful",
  "file-not-utf8",
  "line-damaged",
  "line-encoding",
  "file-garbled",
];

/** The faults the authors put into a file, read off its content and off how their own tests name it. */
const WANTED: Readonly<Record<string, Wanted>> = {
  "accent.csv": ["separator-found"],
  "blank-headers.csv": ["header-blank"],
  "capital-invalid.csv": ["column-duplicate", "row-ragged", "id-duplicate"],
  "compression/implicit-gz.csv": ["file-is-archive"],
  "compression/implicit-zip.csv": ["file-is-archive"],
  "countries.csv": ["row-ragged"],
  "country-2.csv": ["separator-found"],
  "defective-rows.csv": ["row-ragged"],
  "delimiter.csv": ["separator-found"],
  // Written with # for quotes: "2| -|##" is a row of three cells to us.
  "dialect.csv": ["separator-found", "row-ragged"],
  "duplicate-column.csv": ["column-duplicate"],
  "duplicate-headers.csv": ["column-duplicate"],
  "duplicate-rows.csv": ["id-duplicate"],
  "empty.csv": ["file-empty"],
  "invalid.csv": ["header-blank", "column-duplicate", "row-ragged", "id-duplicate"],
  "issue-1004-data1.csv": ["row-ragged"],
  "issue-1004-data2.csv": ["row-ragged", "id-duplicate"],
  "issue-1009-semicolon.csv": ["separator-found"],
  "issue-1100.csv": ["separator-found"],
  "issue-1105-timezone.csv": ["separator-found"],
  "issue-1138.csv": ["separator-found"],
  "issue-1232.csv": ["separator-found"],
  "issue-1478/table.csv": ["separator-found"],
  "issue-305.csv": ["file-decoded"],
  "latin1.csv": [NOT_UTF8],
  "schema-errors.csv": ["row-ragged", "id-missing"],
  "structure-errors.csv": ["row-ragged"],
  "table-delimiter.csv": ["separator-found"],
  "table-infer-iso-8859-7.csv": [NOT_UTF8],
  "table-with-accents.csv": ["separator-found", NOT_UTF8],
  "table.tsv": ["separator-found"],
  "unique-field.csv": ["id-duplicate"],
  "vix.csv": ["separator-found"],
  "without-headers-extra.csv": ["row-ragged"],
  "without-rows.csv": ["file-empty"],
};

/** Files whose faults depend on how the author's own test reads them; ours need only survive them, for the reason given. */
const FREE: Readonly<Record<string, string>> = {
  "chunk2.headless.csv": "no header: its only row is taken for one",
  "chunk3.csv": "no header: its only row is taken for one",
  "matrix-with-comment.csv": "comment lines: a note or a row of another width",
  "skip-blank-at-the-end.csv": "comment lines: a note or a row of another width",
  "skip-rows-before-headers.csv": "comment lines: a note or a row of another width",
  "skip-rows.csv": "comment lines: a note or a row of another width",
};

/** Codes of a row that only follow from a missing header. */
const FOLLOWING: ReadonlySet<FindingCode> = new Set(["file-empty"]);

/** Every table of Frictionless' data folder through our reader: no throw, read = kept + rejected, the faults of its shape and no other. */
export async function runFrictionlessSuite(folder: string): Promise<readonly SuiteResult[]> {
  const root = join(folder, "frictionless");
  if (!existsSync(root)) return [];
  const files = readdirSync(root, { recursive: true })
    .map((path) => String(path).replaceAll("\\", "/"))
    .filter((path) => /\.[ct]sv$/.test(path))
    .sort();
  const failures: string[] = [];
  for (const file of files) {
    const against = await judge(file, readFileSync(join(root, file)));
    if (against !== undefined) failures.push(`${file}: ${against}`);
  }
  return [{ name: "frictionless", passed: files.length - failures.length, total: files.length, failures }];
}

async function judge(file: string, bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { report, findings } = await parseTable(TABLE, file, bytes);
    if (report.read !== report.kept + report.rejected.length)
      return `read ${report.read}, kept ${report.kept}, rejected ${report.rejected.length}`;
    if (file in FREE) return undefined;
    const codes = new Set(findings.map(({ code }) => code));
    const wanted = WANTED[file] ?? [];
    const missing = wanted.filter((one) => !(typeof one === "string" ? [one] : one).some((code) => codes.has(code)));
    const allowed = new Set<FindingCode>([...wanted.flat(), ...FOLLOWING]);
    const surplus = [...codes].filter((code) => SHAPE_CODES.has(code) && !allowed.has(code));
    if (missing.length === 0 && surplus.length === 0) return undefined;
    const words = missing.map((one) => (typeof one === "string" ? one : one.join(" or ")));
    return [...words.map((code) => `not found: ${code}`), ...surplus.map((code) => `found besides: ${code}`)].join(
      "; ",
    );
  } catch (error) {
    return `threw ${String(error)}`;
  }
}
