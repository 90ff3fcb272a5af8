import { writeCsv } from "../../src/data/write-csv.ts";
import type { Language } from "../../src/i18n/text.ts";
import { diffPacks, type PackDiff, type RowChange, type TableDiff } from "../../src/model/diff.ts";
import { nameOf } from "../../src/model/naming.ts";
import type { Pack } from "../../src/model/pack.ts";
import { type AnyRow, columnsOf } from "../../src/model/schema.ts";
import { type Command, complain, EXIT, languageOf, misused, readArguments } from "./command.ts";
import { openFolder } from "./open-pack.ts";

const HELP = {
  usage: "npm run atlas -- diff <old folder> <new folder> [--format text|json|csv] [--lang zh|en] [--all]",
  zh: `比较一个数据包的两个版次：每张表新增、删去、修改了哪些行，改了哪些格。
  --format    输出格式；csv 可用 > 存成文件
  --all       每张表全部列出
结果代码：0 相同，1 有不同，2 读不了或命令写错。`,
  en: `Compares two editions of a pack: rows added, removed and changed in each table, and the cells that changed.
  --format    what is printed; store csv with >
  --all       every row of each table
Exit code: 0 the same, 1 different, 2 not readable or not understood.`,
};

/** Rows of one kind shown for a table, without --all. */
const SHOWN = 20;
/** Letters of a cell shown as text. */
const LONGEST = 200;

const WORDS = {
  "zh-CN": {
    counts: "  新增   删去   修改   不变  表",
    same: "两个版次相同。",
    more: (count: number) => `    …… 另有 ${count} 行（--all 全部列出）`,
    removed: "（编号已不在数据中，旧链接会失效）",
    reused: (old: string, now: string, to: string | undefined) =>
      `编号可能改指另一事物：原为“${old}”，现为“${now}”${to === undefined ? "" : `；“${old}”现在的编号是 ${to}`}。编号不要挪用，请换一个新编号。`,
    shapes: (shape: string, added: number, removed: number, changed: number) =>
      `${shape}.geojson：图形新增 ${added}，删去 ${removed}，修改 ${changed}`,
    blank: "（空）",
    headers: ["表", "编号", "名称", "变化", "列", "原值", "现值"],
    kinds: { added: "新增", removed: "删去", changed: "修改", reused: "编号挪用" },
  },
  en: {
    counts: " added removed changed same  table",
    same: "The two editions are the same.",
    more: (count: number) => `    … ${count} more (--all)`,
    removed: "(the id is gone; old links lead nowhere)",
    reused: (old: string, now: string, to: string | undefined) =>
      `The id seems to name another thing now: it was “${old}”, it is “${now}”${to === undefined ? "" : `; “${old}” now has the id ${to}`}. An id is never reused: choose a new one.`,
    shapes: (shape: string, added: number, removed: number, changed: number) =>
      `${shape}.geojson: shapes added ${added}, removed ${removed}, changed ${changed}`,
    blank: "(blank)",
    headers: ["table", "id", "name", "change", "column", "old value", "new value"],
    kinds: { added: "added", removed: "removed", changed: "changed", reused: "id reused" },
  },
} as const;

interface Compared {
  readonly old: Pack;
  readonly now: Pack;
  readonly found: PackDiff;
  readonly language: Language;
  readonly isAll: boolean;
}

const FORMATS = { text: asText, json: asJson, csv: asCsv } as const;
const isFormat = (format: string): format is keyof typeof FORMATS => Object.hasOwn(FORMATS, format);

async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, {
    format: { type: "string", default: "text" },
    lang: { type: "string", default: "zh" },
    all: { type: "boolean", default: false },
  });
  const language = languageOf(given?.values.lang ?? "");
  const [oldFolder, newFolder, ...more] = given?.positionals ?? [];
  const format = given?.values.format ?? "";
  if (oldFolder === undefined || newFolder === undefined || more.length > 0) return misused(HELP);
  if (given === undefined || language === undefined || !isFormat(format)) return misused(HELP);
  const [old, now] = [await openFolder(oldFolder), await openFolder(newFolder)];
  for (const opened of [old, now]) if (typeof opened === "string") return complain(opened);
  if (typeof old === "string" || typeof now === "string") return EXIT.unusable;
  const found = diffPacks(old.pack, now.pack);
  const text = FORMATS[format]({ old: old.pack, now: now.pack, found, language, isAll: given.values.all });
  process.stdout.write(format === "csv" ? text : `${text}\n`);
  return found.isSame ? EXIT.sound : EXIT.errors;
}

/** What changed between two editions of a pack. 0: nothing, 1: something, 2: one of them could not be read. */
export const diff: Command = { help: HELP, run };

const editionOf = ({ id, created, version }: Pack["meta"]): string =>
  [id, created?.slice(0, 10), version].filter((part) => part !== undefined).join(" · ");

function asText({ old, now, found, language, isAll }: Compared): string {
  const words = WORDS[language];
  const lines = [`${editionOf(old.meta)} → ${editionOf(now.meta)}`, ""];
  if (found.isSame) return [...lines, words.same].join("\n");
  lines.push(words.counts);
  for (const { table, added, removed, changed, unchanged } of found.tables) {
    const counts = [added.length, removed.length, changed.length, unchanged];
    lines.push(`${counts.map((count) => String(count).padStart(6)).join(" ")}  ${table}.csv`);
  }
  for (const { shape, added, removed, changed } of found.shapes) {
    lines.push(words.shapes(shape, added.length, removed.length, changed.length));
  }
  const shown = isAll ? Number.POSITIVE_INFINITY : SHOWN;
  for (const part of found.tables) {
    const kinds = [addedLines, removedLines, changedLines].map((linesOf) => linesOf(part, { old, now, language }));
    lines.push("", `${part.table}.csv`);
    for (const rows of kinds) {
      lines.push(...rows.slice(0, shown).flat());
      if (rows.length > shown) lines.push(words.more(rows.length - shown));
    }
  }
  return lines.join("\n");
}

interface Naming {
  readonly old: Pack;
  readonly now: Pack;
  readonly language: Language;
}

const dataLanguage = (language: Language) => (language === "en" ? "en" : "zh");

const addedLines = ({ table, added }: TableDiff, { now, language }: Naming): readonly (readonly string[])[] =>
  added.map((row) => [`  + ${row.id}  ${nameOf(now, table, row, dataLanguage(language))}`]);

const removedLines = ({ table, removed }: TableDiff, { old, language }: Naming): readonly (readonly string[])[] =>
  removed.map((row) => [
    `  - ${row.id}  ${nameOf(old, table, row, dataLanguage(language))} ${WORDS[language].removed}`,
  ]);

const changedLines = ({ table, changed }: TableDiff, { now, language }: Naming): readonly (readonly string[])[] =>
  changed.map(({ row, cells, reused }) => [
    `  ~ ${row.id}  ${nameOf(now, table, row, dataLanguage(language))}`,
    ...(reused === undefined
      ? []
      : [`    ! ${WORDS[language].reused(reused.oldName, reused.nowName, reused.movedTo)}`]),
    ...cells.map(({ column, old, now: to }) => `      ${column}: ${said(old, language)} → ${said(to, language)}`),
  ]);

const written = (cell: AnyRow[string]): string => (Array.isArray(cell) ? cell.join(";") : String(cell ?? ""));

function said(cell: AnyRow[string], language: Language): string {
  const text = written(cell);
  if (text === "") return WORDS[language].blank;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function asJson({ old, now, found, language }: Compared): string {
  const name = dataLanguage(language);
  const tables = found.tables.map(({ table, added, removed, changed, unchanged }) => ({
    table,
    unchanged,
    added: added.map((row) => ({ id: row.id, name: nameOf(now, table, row, name) })),
    removed: removed.map((row) => ({ id: row.id, name: nameOf(old, table, row, name) })),
    changed: changed.map(({ row, cells, reused }: RowChange) => ({
      id: row.id,
      name: nameOf(now, table, row, name),
      cells: cells.map((cell) => ({ column: cell.column, old: cell.old ?? null, now: cell.now ?? null })),
      ...(reused === undefined ? {} : { reused }),
    })),
  }));
  const edition = ({ id, created, version }: Pack["meta"]) => ({ id, created, version });
  const about = { old: edition(old.meta), now: edition(now.meta), same: found.isSame };
  return JSON.stringify({ ...about, tables, shapes: found.shapes }, undefined, 2);
}

function asCsv({ old, now, found, language }: Compared): string {
  const { headers, kinds, removed: gone } = WORDS[language];
  const name = dataLanguage(language);
  const rows = found.tables.flatMap(({ table, added, removed, changed }) => {
    const known = ["id", ...Object.keys(columnsOf(table))];
    return [
      ...added.map((row) => [table, row.id, nameOf(now, table, row, name), kinds.added, "", "", ""]),
      ...removed.map((row) => [table, row.id, nameOf(old, table, row, name), kinds.removed, "", "", gone]),
      ...changed.flatMap(({ row, cells, reused }) =>
        [...cells]
          .sort((a, b) => known.indexOf(a.column) - known.indexOf(b.column))
          .map((cell) => [
            table,
            row.id,
            nameOf(now, table, row, name),
            reused === undefined ? kinds.changed : kinds.reused,
            cell.column,
            written(cell.old),
            written(cell.now),
          ]),
      ),
    ];
  });
  const drawn = found.shapes.flatMap(({ shape, ...changes }) =>
    (["added", "removed", "changed"] as const).flatMap((kind) =>
      changes[kind].map((id) => [`${shape}.geojson`, id, "", kinds[kind], "", "", ""]),
    ),
  );
  return writeCsv({
    columns: headers.map((label) => ({ label })),
    rows: [...rows, ...drawn].map((cells) => ({ cells })),
  });
}
