import { type Draft, type DraftRow, DraftRows, idOf, inLanguage, numberOf } from "./draft.ts";
import { cellsByHeader, headerKey, type Sheet } from "./sheet.ts";

/** Columns of a download of Open Supply Hub that go into the note, as they are. */
const NOTED = ["address", "country_name", "sector", "facility_type", "processing_type", "parent_company"];
const USED = [
  "os_id",
  "oar_id",
  "name",
  "native_language_name",
  "lat",
  "lng",
  "number_of_workers",
  "product_type",
  "is_closed",
];
const UNUSED = [
  "contribution_date",
  "country_code",
  "contributor (list)",
  "contributor",
  "processing_type_facility_type_raw",
];

/**
 * Enterprises of an Open Supply Hub download. The id is the OS ID in small letters; a range of workers is no number and stays blank; how
 * exact a coordinate is, the hub does not say, so `position` stays blank.
 */
export function convertOsh(sheet: Sheet): Draft {
  const out = new DraftRows(sheet.file);
  const headers = sheet.header.map(headerKey);
  if (!headers.includes("name")) out.find({ severity: "error", code: "column-missing", row: 1, column: "name" });
  const known = new Set([...NOTED, ...USED, ...UNUSED].map(headerKey));
  for (const [index, header] of headers.entries()) {
    const column = sheet.header[index] ?? "";
    if (column !== "" && !known.has(header)) out.find({ severity: "note", code: "column-unknown", row: 1, column });
  }
  for (const { row, cells } of headers.includes("name") ? sheet.rows : []) {
    const held = cellsByHeader(sheet, cells);
    const cell = (name: string) => held.get(headerKey(name)) ?? "";
    const name = cell("name");
    if (name === "") {
      out.find({ severity: "error", code: "cell-required", row, column: "name" });
      continue;
    }
    out.add(row, {
      id: idOf(cell("os_id") || cell("oar_id"), name, "e"),
      ...inLanguage("name", name),
      ...inLanguage("name", cell("native_language_name")),
      ...placeOf(out, row, cell("lng"), cell("lat")),
      ...inLanguage("products", cell("product_type").replace(/\s*\|\s*/g, "; ")),
      ...workersOf(out, row, cell("number_of_workers")),
      ...(/^(true|yes|1)$/i.test(cell("is_closed")) ? { status: "closed" } : {}),
      ...inLanguage(
        "note",
        NOTED.flatMap((column) => (cell(column) === "" ? [] : [`${column}: ${cell(column)}`])).join("; "),
      ),
    });
  }
  return { table: "enterprises", rows: out.rows, findings: out.findings };
}

/** Both coordinates, or none and a finding. */
function placeOf(out: DraftRows, row: number, lng: string, lat: string): DraftRow {
  const [lon, north] = [numberOf(lng), numberOf(lat)];
  if (lng === "" && lat === "") return {};
  if (lon !== undefined && north !== undefined && Math.abs(lon) <= 180 && Math.abs(north) <= 90)
    return { lon, lat: north };
  const [column, value] = lon === undefined || Math.abs(lon) > 180 ? ["lng", lng] : ["lat", lat];
  if (value === "") out.find({ severity: "warning", code: "coordinate-half", row, column });
  else out.find({ severity: "error", code: "cell-not-number", row, column, value, detail: "°" });
  return {};
}

function workersOf(out: DraftRows, row: number, value: string): DraftRow {
  const employees = numberOf(value);
  if (value === "") return {};
  if (employees !== undefined && Number.isInteger(employees) && employees >= 0) return { employees };
  out.find({ severity: "warning", code: "cell-not-number", row, column: "number_of_workers", value });
  return {};
}
