import type { Finding } from "../../src/model/finding.ts";
import type { Pack } from "../../src/model/pack.ts";

/** What a clerk calls a file, by its name in the pack: `企业.csv`, `x.xlsx › 企业`. */
export type KeptNames = ReadonlyMap<string, string>;

/** A finding that names the files as the clerk keeps them. */
export function keptFinding(finding: Finding, names: KeptNames): Finding {
  const { file, detail } = finding;
  return { ...finding, file: names.get(file) ?? file, ...(detail && { detail: names.get(detail) ?? detail }) };
}

/** The pack as it is told of: its files as the clerk calls them. */
export const keptPack = (pack: Pack, names: KeptNames = new Map()): Pack => ({
  ...pack,
  reports: pack.reports.map((report) => ({ ...report, file: names.get(report.file) ?? report.file })),
  findings: pack.findings.map((finding) => keptFinding(finding, names)),
});
