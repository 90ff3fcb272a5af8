import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readPack } from "../src/data/read-pack.ts";
import { wordFinding } from "../src/i18n/findings.ts";
import type { Language } from "../src/i18n/text.ts";
import type { Finding } from "../src/model/finding.ts";
import type { Pack } from "../src/model/pack.ts";
import { folderSource } from "./folder-source.ts";

const USAGE = "npm run check -- <folder of the pack> [--format text|json] [--lang zh|en] [--all]";
/** Findings of one code shown for a file, without --all. */
const SHOWN = 20;
const EXIT = { sound: 0, errors: 1, unreadable: 2 };
const SIGNS = { error: "✗", warning: "!", note: "·" } as const;

/** Reads a pack as the site does and prints what was found. 0: no error, 1: errors, 2: could not be read. */
async function check(): Promise<number> {
  const { values, positionals } = readArguments();
  const [folder, ...more] = positionals;
  const language: Language = values.lang === "en" ? "en" : "zh-CN";
  const isKnown = ["text", "json"].includes(values.format) && ["zh", "zh-CN", "en"].includes(values.lang);
  if (folder === undefined || more.length > 0 || !isKnown) return fail(USAGE);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) return fail(`${folder}: no such folder`);
  const pack = await readPack(folderSource(folder), { id: basename(resolve(folder)) });
  if (pack.reports.length === 0) return fail(`${folder}: no table of a pack in it`);
  const text = values.format === "json" ? asJson(pack, language) : asText(pack, language, values.all);
  process.stdout.write(`${text}\n`);
  return pack.findings.some(({ severity }) => severity === "error") ? EXIT.errors : EXIT.sound;
}

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      lang: { type: "string", default: "zh" },
      all: { type: "boolean", default: false },
    },
  });
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return EXIT.unreadable;
}

function asJson({ meta, reports, findings }: Pack, language: Language): string {
  const worded = findings.map((finding) => ({ ...finding, ...wordFinding(finding, language) }));
  return JSON.stringify({ pack: meta.id, tables: reports, counts: countsOf(findings), findings: worded }, undefined, 2);
}

function asText({ meta, reports, findings }: Pack, language: Language, isAll: boolean): string {
  const isEnglish = language === "en";
  const lines = [`${isEnglish ? meta.title_en : meta.title_zh} (${meta.id})`, ""];
  lines.push(isEnglish ? "  read   kept  left out  file" : "  读入   采用  未采用  文件");
  for (const { file, read, kept, rejected } of reports) {
    lines.push(`${pad(read, 6)} ${pad(kept, 6)} ${pad(rejected.length, isEnglish ? 9 : 7)}  ${file}`);
  }
  const files = [...new Set(findings.map(({ file }) => file))];
  for (const file of files)
    lines.push(
      "",
      file,
      ...linesOf(
        findings.filter((finding) => finding.file === file),
        language,
        isAll,
      ),
    );
  const { error, warning, note } = countsOf(findings);
  const summary = isEnglish
    ? `errors ${error}, warnings ${warning}, notes ${note}`
    : `错误 ${error} 条，警告 ${warning} 条，提示 ${note} 条`;
  return [...lines, "", summary].join("\n");
}

function linesOf(findings: readonly Finding[], language: Language, isAll: boolean): readonly string[] {
  const counts = new Map<string, number>();
  const shown = findings.flatMap((finding) => {
    const count = (counts.get(finding.code) ?? 0) + 1;
    counts.set(finding.code, count);
    if (!isAll && count > SHOWN) return [];
    const { message, fix } = wordFinding(finding, language);
    const place = [finding.row, finding.column].filter((part) => part !== undefined).join(":");
    return [`  ${SIGNS[finding.severity]} ${place === "" ? "" : `${place}  `}${finding.code}  ${message} ${fix}`];
  });
  const hidden = findings.length - shown.length;
  if (hidden === 0) return shown;
  return [...shown, language === "en" ? `    … ${hidden} more (--all)` : `    …… 另有 ${hidden} 条（--all 全部列出）`];
}

const pad = (count: number, width: number): string => String(count).padStart(width);

function countsOf(findings: readonly Finding[]): Record<Finding["severity"], number> {
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), note: count("note") };
}

process.exitCode = await check().catch((error: unknown) =>
  fail(error instanceof Error ? `${error.message}\n${USAGE}` : String(error)),
);
