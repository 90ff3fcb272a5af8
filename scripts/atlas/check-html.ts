import { wordFinding } from "../../src/i18n/findings.ts";
import type { Language } from "../../src/i18n/text.ts";
import type { Finding } from "../../src/model/finding.ts";
import { ageText, readAs } from "./check-text.ts";
import { type Cause, type FilePart, labelOf, type Report } from "./report.ts";
import { WORDS } from "./words.ts";

/** Findings of one cause shown for a file, without --all. */
const SHOWN = 100;

const STYLE = `body{font:14px/1.5 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:70em;margin:1em auto;padding:0 1em}
table{border-collapse:collapse;width:100%;margin:.5em 0 1em}th,td{border:1px solid #999;padding:.2em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#eee}h2{border-bottom:2px solid #333;margin-top:2em}h3{margin-bottom:.2em}h4{margin:.8em 0 0}td.number{text-align:right}
@media print{body{font-size:10pt;max-width:none;margin:0}h2,h3,h4{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}}`;

/** The report as one page that needs nothing else: no script, no address, every text of the tables escaped. */
export function checkHtml(report: Report, isAll: boolean): string {
  const { language, title, id, tables, keepers, counts } = report;
  const words = WORDS[language];
  const parts = keepers.flatMap(({ keeper, files }) => {
    const shown = files.filter(({ causes, age }) => causes.length > 0 || age !== undefined);
    const head = `<h2>${asHtml(words.keeper)}: ${asHtml(keeper ?? words.noKeeper)}</h2>`;
    return shown.length === 0 ? [] : [head, ...shown.map((part) => fileHtml(part, language, isAll))];
  });
  const total = counts.error + counts.warning + counts.note;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${asHtml(words.printed)} · ${asHtml(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${asHtml(words.printed)} · ${asHtml(title)} (${asHtml(id)})</h1><p>${asHtml(words.counts(counts))}</p>`,
    tableHtml(
      [words.file, words.read, words.kept, words.rejected, words.readAs],
      tables.map((table) => [table.file, table.read, table.kept, table.rejected.length, readAs(table, language)]),
    ),
    total === 0 ? `<p>${asHtml(words.nothing)}</p>` : "",
    ...parts,
    "</body></html>",
  ].join("\n");
}

function fileHtml(part: FilePart, language: Language, isAll: boolean): string {
  const age = part.age === undefined ? "" : `<p>${asHtml(ageText(part, language))}</p>`;
  const causes = part.causes.map((cause) => causeHtml(cause, language, isAll));
  return `<section><h3>${asHtml(labelOf(part))}</h3>${age}${causes.join("\n")}</section>`;
}

function causeHtml({ code, severity, findings }: Cause, language: Language, isAll: boolean): string {
  const words = WORDS[language];
  const shown = isAll ? findings : findings.slice(0, SHOWN);
  const [, , row, column, value, , message, fix] = words.reportHeaders;
  const hidden = findings.length - shown.length;
  return [
    `<h4>${asHtml(words.severity[severity])}: ${asHtml(code)} (${findings.length})</h4>`,
    tableHtml(
      [row, column, value, message, fix].map((header) => header ?? ""),
      shown.map((finding) => cellsOf(finding, language)),
    ),
    hidden === 0 ? "" : `<p>${asHtml(words.more(hidden).trim())}</p>`,
  ].join("\n");
}

function cellsOf(finding: Finding, language: Language): readonly (string | number)[] {
  const { message, fix } = wordFinding(finding, language);
  return [finding.row ?? "", finding.column ?? "", finding.value ?? "", message, fix];
}

function tableHtml(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) =>
    typeof value === "number" ? `<td class="number">${value}</td>` : `<td>${asHtml(value)}</td>`;
  const body = rows.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("\n");
  const head = headers.map((header) => `<th scope="col">${asHtml(header)}</th>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

/** Text of any kind as text of a page; marks that turn the direction of reading are shown by their number. */
function asHtml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase()}]`);
}
