import { writeFile } from "node:fs/promises";
import { rejectedCsv, reportCsv } from "../../src/data/write-reports.ts";
import { wordFinding } from "../../src/i18n/findings.ts";
import type { Language } from "../../src/i18n/text.ts";
import type { Finding } from "../../src/model/finding.ts";
import { checkHtml } from "./check-html.ts";
import { checkText } from "./check-text.ts";
import { type Command, complain, EXIT, languageOf, misused, readArguments } from "./command.ts";
import { keptPack } from "./kept-names.ts";
import { type OpenedPack, openPath } from "./open-pack.ts";
import { type Report, reportOf } from "./report.ts";
import { WORDS } from "./words.ts";

const HELP = {
  usage:
    "npm run atlas -- check <folder|file> [--format text|json|csv|html] [--lang zh|en] [--all] [--rejected <file>]",
  zh: `检查一个数据包（文件夹，或单个 CSV、ZIP、XLSX 文件），和网页读的完全一样。
  --format    输出格式；csv 和 html 可用 > 存成文件
  --all       每类问题全部列出
  --rejected  把未采用的行连同原因写入这个 CSV 文件
结果代码：0 没有错误，1 有错误，2 找不到文件或命令写错。`,
  en: `Checks a pack (a folder, or one CSV, ZIP or XLSX file), read exactly as the page reads it.
  --format    what is printed; store csv and html with >
  --all       every finding of each kind
  --rejected  writes the rows left out, with reasons, to this CSV file
Exit code: 0 no error, 1 errors, 2 not found or not understood.`,
};

const FORMATS = {
  text: ({ report, isAll }: Checked) => checkText(report, isAll),
  html: ({ report, isAll }: Checked) => checkHtml(report, isAll),
  json: ({ opened, report }: Checked) => asJson(opened, report),
  csv: ({ opened, report }: Checked) => asCsv(opened, report.language),
} as const;

interface Checked {
  readonly opened: OpenedPack;
  readonly report: Report;
  readonly isAll: boolean;
}

/** Reads a pack as the site does and prints what was found. */
async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, {
    format: { type: "string", default: "text" },
    lang: { type: "string", default: "zh" },
    all: { type: "boolean", default: false },
    rejected: { type: "string" },
  });
  const language = languageOf(given?.values.lang ?? "");
  const [path, ...more] = given?.positionals ?? [];
  const format = given?.values.format ?? "";
  if (given === undefined || path === undefined || more.length > 0 || language === undefined || !isFormat(format))
    return misused(HELP);
  const opened = await openPath(path);
  if (typeof opened === "string") return complain(opened);
  const report = reportOf(opened.pack, opened.descriptor, language, opened.names);
  const { rejected, all } = given.values;
  if (rejected !== undefined) await writeFile(rejected, rejectedText(opened, language));
  process.stdout.write(`${FORMATS[format]({ opened, report, isAll: all })}\n`);
  return report.counts.error > 0 ? EXIT.errors : EXIT.sound;
}

const isFormat = (format: string): format is keyof typeof FORMATS => Object.hasOwn(FORMATS, format);

function asJson({ pack: read, names }: OpenedPack, { counts, keepers, language }: Report): string {
  const pack = keptPack(read, names);
  const keeperOfFile = new Map(
    keepers.flatMap(({ keeper, files }) => files.map(({ file, from = file }) => [from, keeper] as const)),
  );
  const findings = pack.findings.map((finding) => ({
    ...finding,
    ...wordFinding(finding, language),
    keeper: keeperOfFile.get(finding.file),
  }));
  const freshness = keepers.flatMap(({ files }) =>
    files.flatMap(({ file, from = file, age }) =>
      age === undefined ? [] : [{ ...age, file: from, stale: age.stale.length }],
    ),
  );
  return JSON.stringify({ pack: pack.meta.id, tables: pack.reports, counts, freshness, findings }, undefined, 2);
}

function asCsv({ pack, names }: OpenedPack, language: Language): string {
  const { reportHeaders, severity } = WORDS[language];
  const words = { headers: reportHeaders, severity: (name: Finding["severity"]) => severity[name] };
  return reportCsv(keptPack(pack, names).findings, {
    ...words,
    word: (finding) => wordFinding(finding, language),
  }).trimEnd();
}

function rejectedText({ pack, names }: OpenedPack, language: Language): string {
  const { rejectedHeaders: headers } = WORDS[language];
  return rejectedCsv(keptPack(pack, names), { headers, word: (finding) => wordFinding(finding, language) });
}

export const check: Command = { help: HELP, run };
