import { termMessages } from "../../src/i18n/terms.ts";
import { TECHNOLOGY_STATUSES } from "../../src/model/schema.ts";
import { type Draft, DraftRows, idOf, inLanguage } from "./draft.ts";
import { cellsByHeader, headerKey, type Sheet } from "./sheet.ts";

/** Columns of a radar, each with the headers it goes by. */
const KNOWN = ["name", "ring", "quadrant", "isnew", "new", "status", "topic", "description"];

/**
 * Technologies of a Thoughtworks radar (name, ring, quadrant, isNew, description). A ring is an opinion, no state of ripeness: ring,
 * quadrant and novelty go into the note as they are, and only a ring named as one of our own states sets the state. Chain, nodes and dates
 * stay blank.
 */
export function convertRadar(sheet: Sheet): Draft {
  const out = new DraftRows(sheet.file);
  const headers = sheet.header.map(headerKey);
  if (!headers.includes("name")) out.find({ severity: "error", code: "column-missing", row: 1, column: "name" });
  for (const [index, header] of headers.entries()) {
    const column = sheet.header[index] ?? "";
    if (column !== "" && !KNOWN.includes(header))
      out.find({ severity: "note", code: "column-unknown", row: 1, column });
  }
  for (const { row, cells } of headers.includes("name") ? sheet.rows : []) {
    const cell = cellsByHeader(sheet, cells);
    const name = cell.get("name") ?? "";
    if (name === "") {
      out.find({ severity: "error", code: "cell-required", row, column: "name" });
      continue;
    }
    const status = statusOf(cell.get("ring") ?? "");
    out.add(row, {
      id: idOf("", name, "t"),
      ...inLanguage("name", name),
      ...inLanguage("note", noteOf(cell)),
      ...(status === undefined ? {} : { status }),
    });
  }
  return { table: "technologies", rows: out.rows, findings: out.findings };
}

function statusOf(ring: string): string | undefined {
  const words = termMessages["zh-CN"];
  return TECHNOLOGY_STATUSES.find(
    (status) => status === ring.toLowerCase() || words[`technologyStatus.${status}`] === ring,
  );
}

function noteOf(cell: ReadonlyMap<string, string>): string {
  const parts = ["ring", "quadrant", "topic", "status"].flatMap((name) => {
    const text = cell.get(name) ?? "";
    return text === "" ? [] : [`${name}: ${text}`];
  });
  const isNew = /^(true|yes|1|是)$/i.test(cell.get("isnew") ?? cell.get("new") ?? "");
  const description = plainText(cell.get("description") ?? "");
  return [[...parts, ...(isNew ? ["new"] : [])].join("; "), description].filter((part) => part !== "").join(". ");
}

/** A radar's description is HTML: what stands between the tags, on one line. */
function plainText(html: string): string {
  const text = html
    .split("<")
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf(">") + 1)))
    .join(" ");
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };
  return text
    .replace(/&(#39|[a-z]{2,4});/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}
