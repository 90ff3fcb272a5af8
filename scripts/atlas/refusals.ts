import { type Pack, rowsOf, type TableReport } from "../../src/model/pack.ts";
import { type Personal, personalData } from "../../src/model/personal.ts";
import { columnsOf, type TableName } from "../../src/model/schema.ts";

/** Why nothing may be published as it stands. */
export type Refusal =
  | {
      readonly kind: Personal;
      readonly file: string;
      readonly id?: string;
      readonly column?: string;
      readonly value: string;
    }
  | { readonly kind: "mark"; readonly file: string; readonly column: string };

/** Headers that may say what may be shown, and the words that then stand beneath them. */
const MARK_HEADER = /公开|保密|涉密|密级|内部|敏感|public|internal|confidential|secret|private|visib/i;
const MARK_WORDS: ReadonlySet<string> = new Set(
  (
    "是 否 有 无 对 错 √ × ✓ ✗ x y n yes no true false t f 0 1 公开 不公开 非公开 可公开 可 不可 不可公开 内部 保密 涉密 敏感 一般 普通 " +
    "秘密 机密 绝密 非密 public private internal confidential secret hidden"
  ).split(" "),
);

/**
 * Columns that say which rows may be shown under a header the reader does not know, and a second column `public`: to publish all the same
 * would be to guess. Unknown columns of other content are none of it, they are left out in any case.
 */
export function markRefusals(pack: Pack): readonly Refusal[] {
  const unknown = pack.reports.flatMap((report) =>
    report.unknown
      .filter((header) => MARK_HEADER.test(header) && isMark(pack, report, header))
      .map((column): Refusal => ({ kind: "mark", file: report.file, column })),
  );
  const doubled = pack.findings.flatMap(({ code, file, column = "", detail }): readonly Refusal[] =>
    code === "column-duplicate" && detail === "public" ? [{ kind: "mark", file, column }] : [],
  );
  return [...unknown, ...doubled];
}

/** True where every cell of the column that is filled is a word of yes and no. */
function isMark(pack: Pack, { table, header }: TableReport, name: string): boolean {
  const written = pack.written?.(table);
  if (written === undefined) return true;
  const place = header.findIndex((cell) => cell.trim() === name.trim());
  const words = rowsOf(pack, table).flatMap((_, index) => {
    const word = (written.cells(written.row(index))?.[place] ?? "").normalize("NFKC").trim().toLowerCase();
    return word === "" ? [] : [word];
  });
  return words.length > 0 && words.every((word) => MARK_WORDS.has(word));
}

/** Personal data in the cells that would be published. */
export function personalCells(
  shown: Pack,
  table: TableName,
  isAllowed: (table: TableName, column: string) => boolean,
): readonly Refusal[] {
  const columns = Object.keys(columnsOf(table)).filter((column) => !isAllowed(table, column));
  return rowsOf(shown, table).flatMap((row) =>
    columns.flatMap((column): readonly Refusal[] => {
      const cell = row[column];
      if (cell === undefined || typeof cell === "boolean" || (typeof cell === "number" && !Number.isInteger(cell)))
        return [];
      const value = Array.isArray(cell) ? cell.join(";") : String(cell);
      const kind = personalData(value);
      return kind === undefined ? [] : [{ kind, file: `${table}.csv`, id: row.id, column, value }];
    }),
  );
}

/** Personal data in the texts of a file that is no table. Coordinates are looked at as such elsewhere. */
export function personalFile(file: string, bytes: Uint8Array | undefined): readonly Refusal[] {
  if (bytes === undefined) return [];
  const text = new TextDecoder().decode(bytes);
  const parts = file.endsWith("json") ? textsIn(text) : text.split("\n");
  return parts.flatMap((value): readonly Refusal[] => {
    const kind = personalData(value);
    return kind === undefined ? [] : [{ kind, file, value }];
  });
}

const textsIn = (json: string): readonly string[] =>
  [...json.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text).filter((text) => !/^sha256:/.test(text));
