import { sha256 } from "../../src/data/sha256.ts";
import { writeCsv } from "../../src/data/write-csv.ts";
import type { Finding } from "../../src/model/finding.ts";
import { columnsOf, type TableName } from "../../src/model/schema.ts";

export type DraftRow = Readonly<Record<string, string | number | undefined>>;

/** A table of ours made from a foreign file, and what was found on the way. */
export interface Draft {
  readonly table: TableName;
  readonly rows: readonly DraftRow[];
  readonly findings: readonly Finding[];
}

const HAN = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/u;
const LONGEST_ID = 60;

/** True for a text with Chinese characters: it goes to the column of the Chinese language. */
const isChinese = (text: string): boolean => HAN.test(text);

/** A text in the column of its language: `note` → `note_zh` or `note_en`. */
export const inLanguage = (column: string, text: string): DraftRow =>
  text === "" ? {} : { [`${column}_${isChinese(text) ? "zh" : "en"}`]: text };

/**
 * The id of a row, the same whenever the file is converted again: the id the source gives, else the name, in small letters with a hyphen
 * for each space; where that would lose other signs, the first 6 digits of the SHA-256 of the whole stand behind it; where nothing of it
 * can stand in an id, as of a Chinese name, the prefix and the first 10.
 */
export function idOf(sourceId: string, name: string, prefix: string): string {
  const text = (sourceId === "" ? name : sourceId).normalize("NFKC").trim().toLowerCase();
  const digest = sha256(new TextEncoder().encode(text));
  if (/[^\x20-\x7e]/.test(text)) return `${prefix}-${digest.slice(0, 10)}`;
  const plain = text.replace(/\s+/g, "-");
  const id = plain
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[^a-z0-9]+|-+$/g, "")
    .slice(0, LONGEST_ID);
  if (id === "") return `${prefix}-${digest.slice(0, 10)}`;
  return id === plain ? id : `${id}-${digest.slice(0, 6)}`;
}

/** A decimal number as written; undefined for a blank or anything else. */
export const numberOf = (text: string): number | undefined =>
  /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : undefined;

/** Rows with an id each; of rows with one id the first stays, the others are reported. */
export class DraftRows {
  readonly rows: DraftRow[] = [];
  readonly findings: Finding[] = [];
  readonly #rowOfId = new Map<string, number>();
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  find(finding: Omit<Finding, "file">): void {
    this.findings.push({ ...finding, file: this.#file });
  }

  add(row: number, cells: DraftRow): void {
    const id = String(cells["id"]);
    const first = this.#rowOfId.get(id);
    if (first !== undefined) {
      this.find({ severity: "error", code: "id-duplicate", row, column: "id", value: id, detail: String(first) });
      return;
    }
    this.#rowOfId.set(id, row);
    this.rows.push(cells);
  }
}

/** The table as a CSV file of a pack: our headers in the order of the schema, columns nobody fills left out. */
export function draftCsv({ table, rows }: Draft): string {
  const columns = Object.keys(columnsOf(table)).filter((name) =>
    rows.some((row) => row[name] !== undefined && row[name] !== ""),
  );
  return writeCsv({
    columns: columns.map((label) => ({ label })),
    rows: rows.map((row) => ({ cells: columns.map((name) => row[name]) })),
  });
}
