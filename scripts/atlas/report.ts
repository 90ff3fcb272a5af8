import { resourceOf } from "../../src/data/disclosure.ts";
import { ownText } from "../../src/data/json.ts";
import type { Language } from "../../src/i18n/text.ts";
import type { Finding, FindingCode } from "../../src/model/finding.ts";
import { type TableAge, tableAges } from "../../src/model/freshness.ts";
import { type Pack, rowOf, rowsOf, type TableReport } from "../../src/model/pack.ts";
import type { TableName } from "../../src/model/schema.ts";
import { type KeptNames, keptFinding } from "./kept-names.ts";

/** A file as it is told of: its name in the pack, and where the clerk keeps it. */
export const labelOf = ({ file, from }: Pick<FilePart, "file" | "from">): string =>
  from === undefined ? file : `${file} ← ${from}`;

/** Findings of one cause in one file, worst causes first. */
export interface Cause {
  readonly code: FindingCode;
  readonly severity: Finding["severity"];
  readonly findings: readonly Finding[];
}

export interface FilePart {
  readonly file: string;
  /** What the clerk calls it, where that is another name. */
  readonly from?: string;
  readonly table?: TableReport;
  readonly age?: TableAge;
  readonly causes: readonly Cause[];
}

export interface KeeperPart {
  /** The office that keeps the files, by `atlas:keeper`; undefined where none is named. */
  readonly keeper: string | undefined;
  readonly files: readonly FilePart[];
}

export type Counts = Readonly<Record<Finding["severity"], number>>;

/** What a check found, grouped as it is worked off: by keeper, file, cause. */
export interface Report {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly tables: readonly TableReport[];
  readonly keepers: readonly KeeperPart[];
  readonly counts: Counts;
}

const SEVERITIES: readonly Finding["severity"][] = ["error", "warning", "note"];

export function reportOf(pack: Pack, descriptor: unknown, language: Language, names: KeptNames = new Map()): Report {
  const { meta, reports, findings } = pack;
  const source = (id: string) => rowOf(pack, "sources", id);
  const ages = tableAges({ meta, rows: (table) => rowsOf(pack, table), source });
  const files = [...new Set([...reports.map(({ file }) => file), ...findings.map(({ file }) => file)])];
  const keepers = new Map<string | undefined, FilePart[]>();
  for (const file of files) {
    const table = reports.find((report) => report.file === file);
    const age = ages.find((found) => found.table === table?.table);
    const causes = causesOf(
      findings.filter((finding) => finding.file === file).map((finding) => keptFinding(finding, names)),
    );
    const from = names.get(file);
    const own = from === undefined || from === file ? {} : { from };
    const part = {
      file,
      ...own,
      causes,
      ...(table === undefined ? {} : { table }),
      ...(age === undefined ? {} : { age }),
    };
    const keeper = keeperOf(descriptor, file, table?.table);
    keepers.set(keeper, [...(keepers.get(keeper) ?? []), part]);
  }
  return {
    id: meta.id,
    title: language === "en" ? meta.title_en : meta.title_zh,
    language,
    tables: reports,
    keepers: [...keepers].map(([keeper, parts]) => ({ keeper, files: parts })),
    counts: countsOf(findings),
  };
}

function countsOf(findings: readonly Finding[]): Counts {
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), note: count("note") };
}

function causesOf(findings: readonly Finding[]): readonly Cause[] {
  const causes = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${SEVERITIES.indexOf(finding.severity)} ${finding.code}`;
    const found = causes.get(key);
    if (found === undefined) causes.set(key, [finding]);
    else found.push(finding);
  }
  const sorted = [...causes].sort(([a], [b]) => Number(a[0]) - Number(b[0]));
  return sorted.flatMap(([, found]) => {
    const [first] = found;
    return first === undefined ? [] : [{ code: first.code, severity: first.severity, findings: found }];
  });
}

/** The office that keeps a file: as its resource says, else as the pack says. */
function keeperOf(descriptor: unknown, file: string, table?: TableName): string | undefined {
  const stem = table ?? file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  const resource = resourceOf(descriptor, stem, file.endsWith("json") ? "json" : "csv");
  return ownText(resource, "atlas:keeper") ?? ownText(descriptor, "atlas:keeper");
}
