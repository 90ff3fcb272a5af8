import { addBit, type Bits, noBits } from "./bitset.ts";
import { type AnyRow, columnsOf, type TableName } from "./schema.ts";

/** Other spellings a Chinese text may be found by: pinyin, its initials. Not asked for texts without Chinese characters. */
export type Transliterate = (text: string) => readonly string[];

/** Columns whose text a row is found by besides its id, where its table has them. */
const SEARCHED = [
  "aliases",
  "name_zh",
  "name_en",
  "title_zh",
  "title_en",
  "field_zh",
  "field_en",
  "scenario_zh",
  "scenario_en",
  "product_zh",
  "product_en",
  "products_zh",
  "products_en",
  "metric_zh",
  "metric_en",
  "item_zh",
  "item_en",
  "industries_zh",
  "industries_en",
  "kind",
  "adcode",
  "credit_code",
  "stock_code",
] as const;
/** Of these, the names that are also found by their other spellings. */
const SPELLED = new Set<string>([
  "name_zh",
  "title_zh",
  "field_zh",
  "scenario_zh",
  "product_zh",
  "metric_zh",
  "item_zh",
]);
const CHINESE = /[\u3400-\u9fff\uf900-\ufaff]/;

/** A text as search sees it: lower case, full-width letters and digits as plain ones (Unicode NFKC). */
export const foldText = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The words of a query; all of them must be found. */
export const wordsOf = (query: string): readonly string[] =>
  foldText(query)
    .split(/\s+/)
    .filter((word) => word !== "");

/** Everything a row is found by, one field a line. */
export function searchText(table: TableName, row: AnyRow, transliterate?: Transliterate): string {
  return columnTexts(searchedColumns(table), row, transliterate);
}

/** Whether a text as `searchText` gives it holds every word `wordsOf` gives. */
export const holdsWords = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

/** The texts of one table, made when first searched, and the rows found last. */
export class TableTexts {
  private readonly table: TableName;
  private readonly rows: readonly AnyRow[];
  private readonly transliterate: Transliterate | undefined;
  private texts: readonly string[] | undefined;
  private asked = "";
  private found: Bits | undefined;

  constructor(table: TableName, rows: readonly AnyRow[], transliterate: Transliterate | undefined) {
    this.table = table;
    this.rows = rows;
    this.transliterate = transliterate;
  }

  /** Rows that hold every word. */
  find(words: readonly string[]): Bits {
    const asked = words.join(" ");
    if (this.found !== undefined && asked === this.asked) return this.found;
    const columns = searchedColumns(this.table);
    this.texts ??= this.rows.map((row) => columnTexts(columns, row, this.transliterate));
    const found = noBits(this.rows.length);
    this.texts.forEach((text, row) => {
      if (holdsWords(text, words)) addBit(found, row);
    });
    this.asked = asked;
    this.found = found;
    return found;
  }
}

const searchedColumns = (table: TableName): readonly string[] => [
  "id",
  ...SEARCHED.filter((column) => column in columnsOf(table)),
];

function columnTexts(columns: readonly string[], row: AnyRow, transliterate: Transliterate | undefined): string {
  const texts: string[] = [];
  for (const column of columns) {
    const value = row[column];
    const text = typeof value === "string" ? value : Array.isArray(value) ? value.join("\n") : "";
    if (text === "") continue;
    texts.push(text);
    if (transliterate !== undefined && SPELLED.has(column) && CHINESE.test(text)) texts.push(...transliterate(text));
  }
  return foldText(texts.join("\n"));
}
