import type { Finding } from "../model/finding.ts";
import type { Pack } from "../model/pack.ts";
import { writeCsv } from "./write-csv.ts";

/** The words of a report, handed in by whoever knows the language. */
export interface ReportWords {
  /** Headers, in the order of the columns written. */
  readonly headers: readonly string[];
  readonly severity: (severity: Finding["severity"]) => string;
  readonly word: (finding: Finding) => { readonly message: string; readonly fix: string };
  /** What a file of the pack is called where the clerk keeps it; its own name where absent. */
  readonly nameOf?: (file: string) => string;
}

/** All findings as a table: severity, file, row, column, value, code, message, remedy. */
export function reportCsv(findings: readonly Finding[], { headers, severity, word }: ReportWords): string {
  return writeCsv({
    columns: headers.map((label) => ({ label })),
    rows: findings.map((finding) => {
      const { message, fix } = word(finding);
      const { file, row, column, value, code } = finding;
      return { cells: [severity(finding.severity), file, row, column, value, code, message, fix] };
    }),
  });
}

/**
 * Rows left out, whole: file, row, code, reason, then the cells as written. The header of each file stands before its rows, so that
 * a clerk can copy them back into her table.
 */
export function rejectedCsv(
  pack: Pack,
  { headers, word, nameOf = (file) => file }: Pick<ReportWords, "headers" | "word" | "nameOf">,
): string {
  const rows: (string | number | undefined)[][] = [];
  const reasons = new Map(pack.findings.map((finding) => [keyOf(finding), finding]));
  // A row left out for what its whole table lacks has no finding of its own.
  const ofTable = new Map(
    [...pack.findings].reverse().map((finding) => [`${finding.file}:${finding.code}`, finding] as const),
  );
  for (const report of pack.reports) {
    if (report.rejected.length === 0) continue;
    const header = headerOf(report);
    if (header !== undefined) rows.push([nameOf(report.file), undefined, "", "", ...header]);
    for (const { row, cells, code } of report.rejected) {
      const finding = reasons.get(keyOf({ file: report.file, row, code })) ?? ofTable.get(`${report.file}:${code}`);
      const reason = word(finding ?? { severity: "error", code, file: report.file, row }).message;
      rows.push([nameOf(report.file), row, code, reason, ...cells]);
    }
  }
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const names = Array.from({ length: width }, (_, index) => headers[index] ?? String(index - headers.length + 1));
  return writeCsv({
    columns: (width === 0 ? headers : names).map((label) => ({ label })),
    rows: rows.map((cells) => ({ cells })),
  });
}

const keyOf = ({ file, row, code }: Pick<Finding, "file" | "row" | "code">): string => `${file}:${row}:${code}`;

/** The header of a table as written, where the report keeps it. */
function headerOf(report: object): readonly string[] | undefined {
  const header: unknown = "header" in report ? report.header : undefined;
  return Array.isArray(header) && header.length > 0 ? header.map(String) : undefined;
}
