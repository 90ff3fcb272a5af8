import { headerOf } from "../../../model/headers.ts";
import { COMPOSITE_KEYS, columnsOf, TABLE_NAMES, type TableName } from "../../../model/schema.ts";
import { decodeFile } from "../decode.ts";

/** Rows among which the header is looked for: titles and notes may stand above it. */
const FIRST_ROWS = 15;
/** Bytes that hold them. */
const FIRST_BYTES = 64 * 1024;
const DELIMITERS = [",", "\t", ";"];
const NAMES = ["name_zh", "name_en"];

/** Tables whose columns a header names, the best first; several: it could be any of them. */
export function matchHeader(bytes: Uint8Array): readonly TableName[] {
  let best: readonly Score[] = [];
  for (const cells of firstRows(bytes)) {
    const scores = scoresOf(cells);
    if ((scores[0]?.known ?? 0) > (best[0]?.known ?? 0)) best = scores;
  }
  return best.filter(({ known }) => known === best[0]?.known).map(({ table }) => table);
}

/** True where the first rows hold a header of the table. */
export const hasHeaderOf = (table: TableName, bytes: Uint8Array): boolean =>
  firstRows(bytes).some((cells) => scoreOf(table, cells) !== undefined);

interface Score {
  readonly table: TableName;
  /** Columns of the table the header names. */
  readonly known: number;
}

const scoresOf = (cells: readonly string[]): readonly Score[] =>
  TABLE_NAMES.flatMap((table) => scoreOf(table, cells) ?? []).sort((a, b) => b.known - a.known);

/** Undefined where the header names less than half of its columns, or neither key nor name. */
function scoreOf(table: TableName, cells: readonly string[]): Score | undefined {
  const spellings = spellingsOf(table);
  const written = cells.map((cell) => spellingOf(cell)).filter((cell) => cell !== "");
  const known = new Set(written.flatMap((cell) => spellings.get(cell) ?? spellings.get(withoutUnit(cell)) ?? []));
  const keys = COMPOSITE_KEYS[table] ?? ["id"];
  const isNamed = keys.every((key) => known.has(key)) || NAMES.some((name) => known.has(name));
  return isNamed && known.size >= 2 && known.size * 2 >= written.length ? { table, known: known.size } : undefined;
}

const withoutUnit = (header: string): string => header.replace(/\([^()]*\)$/, "");

const spellingOf = (header: string): string =>
  header
    .slice(0, 100)
    .normalize("NFKC")
    .replace(/[\s*\u200B-\u200F\u2060\uFEFF]/g, "")
    .toLowerCase();

const known = new Map<TableName, ReadonlyMap<string, string>>();

/** Columns by every header they are read by. */
function spellingsOf(table: TableName): ReadonlyMap<string, string> {
  const found = known.get(table);
  if (found !== undefined) return found;
  const spellings = new Map<string, string>();
  for (const [name, { aliases = [] }] of Object.entries(columnsOf(table))) {
    for (const header of [name, headerOf(table, name), ...aliases]) {
      if (!spellings.has(spellingOf(header))) spellings.set(spellingOf(header), name);
    }
  }
  known.set(table, spellings);
  return spellings;
}

/** The first rows of a table file, split by each separator it may have. */
function firstRows(bytes: Uint8Array): readonly (readonly string[])[] {
  const decoded = decodeFile(firstBytes(bytes));
  if ("fault" in decoded) return [];
  const lines = decoded.text.split(/\r\n|\r|\n/, FIRST_ROWS);
  return lines.flatMap((line) =>
    DELIMITERS.filter((delimiter) => line.includes(delimiter)).map((delimiter) =>
      line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, "")),
    ),
  );
}

/** The beginning of a file up to a line end, so that no character is cut. */
function firstBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= FIRST_BYTES) return bytes;
  const isWide = bytes[0] === 0 || bytes[1] === 0 || (bytes[0] ?? 0) >= 0xfe;
  const end = isWide ? FIRST_BYTES : bytes.lastIndexOf(0x0a, FIRST_BYTES) + 1;
  return bytes.subarray(0, end > 0 ? end : FIRST_BYTES);
}
