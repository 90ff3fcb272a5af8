import { DESCRIPTOR } from "../../data/read-descriptor.ts";
import { checkMessages } from "../../i18n/check.ts";
import { type Language, translator } from "../../i18n/text.ts";
import type { Pack, PackMeta, TableReport } from "../../model/pack.ts";
import { rowsOf } from "../../model/pack.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "../../model/schema.ts";
import { columnPlaces } from "./columns.ts";
import { type Reading, UNNAMED } from "./read-given.ts";
import { type CheckReport, countFindings, type FileReport, groupFindings } from "./report-items.ts";
import { droppedOf } from "./take-files.ts";

/** Names of a file shown so that a person sees whether its characters are right. */
const SAMPLE = 3;

/** What became of each file read, by its name in the pack. */
export function fileReports({ pack, taken, filled, files }: Reading): ReadonlyMap<string, FileReport> {
  const reports = new Map(pack.reports.map((report) => [report.file, report]));
  return new Map(
    [...files.keys()].map((file): [string, FileReport] => {
      const origin = filled.has(file) ? undefined : taken.origins.get(file);
      const report = reports.get(file);
      return [
        file,
        {
          file,
          from: origin?.path ?? file,
          ...(origin?.sheet !== undefined && { sheet: origin.sheet }),
          ...tableFacts(pack, report),
          isFilled: filled.has(file),
        },
      ];
    }),
  );
}

type TableFacts = Omit<FileReport, "file" | "from" | "sheet" | "isFilled">;

function tableFacts(pack: Pack, report: TableReport | undefined): TableFacts {
  if (report === undefined)
    return {
      read: 0,
      kept: 0,
      rejected: 0,
      isEncodingSure: true,
      sample: [],
      unknown: [],
      header: [],
      places: new Map(),
    };
  const { table, file, read, kept, rejected, encoding, isEncodingSure = true, header, unknown } = report;
  return {
    table,
    read,
    kept,
    rejected: rejected.length,
    ...(encoding !== undefined && { encoding }),
    isEncodingSure,
    sample: sampleOf(pack, table),
    unknown,
    header,
    places: columnPlaces(table, file, header),
  };
}

/** The first names of a table: of each row the first text it has, in Chinese or English. */
function sampleOf(pack: Pack, table: TableName): readonly string[] {
  const texts = Object.keys(columnsOf(table)).filter((name) => /_(zh|en)$/.test(name));
  return rowsOf(pack, table)
    .slice(0, SAMPLE)
    .map((row) => String(texts.map((name) => row[name]).find((text) => text !== undefined) ?? row.id));
}

/** Titles of the pack; of files that bring neither a description nor a name, that they are of this machine. */
export function titlesOf({ meta }: Pack, isDescribed: boolean): Pick<PackMeta, "title_zh" | "title_en"> {
  const { id, title_zh, title_en } = meta;
  if (isDescribed || id !== UNNAMED) return { title_zh, title_en };
  const untitled = (language: Language) => translator(checkMessages, language)("untitled");
  return { title_zh: untitled("zh-CN"), title_en: untitled("en") };
}

/** The report that crosses to the page: counts, and the first findings of each kind. */
export function makeReport(
  { pack, taken, findings, isFilled, dangling }: Reading,
  files: ReadonlyMap<string, FileReport>,
): CheckReport {
  const own = [...files.values()].filter((file) => !file.isFilled);
  const sum = (count: (file: FileReport) => number) => own.reduce((total, file) => total + count(file), 0);
  const { id, created } = pack.meta;
  const present = new Set([...files.values()].flatMap(({ table }) => (table === undefined ? [] : [table])));
  return {
    id,
    ...titlesOf(pack, files.has(DESCRIPTOR)),
    ...(created !== undefined && { created: created.slice(0, 10) }),
    files: [...files.values()],
    unmatched: taken.unmatched,
    absent: TABLE_NAMES.filter((table) => !present.has(table)),
    isFilled,
    totals: {
      files: new Set([...taken.origins.values()].map(({ path }) => droppedOf(path))).size,
      read: sum(({ read }) => read),
      kept: sum(({ kept }) => kept),
      rejected: sum(({ rejected }) => rejected),
    },
    ...countFindings(findings),
    dangling,
    groups: groupFindings(findings, files),
  };
}
