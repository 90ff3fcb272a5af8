import { type EntityKey, KIND_OF_TABLE, keyOf } from "./entity.ts";
import { type Pack, rowsOf } from "./pack.ts";
import { type AnyRow, TABLE_NAMES, type TableName } from "./schema.ts";
import { foldText, type Transliterate, wordsOf } from "./search-text.ts";

export interface SearchHit {
  readonly key: EntityKey;
  readonly row: AnyRow;
  /** 0 is the whole name; higher is further from it. */
  readonly score: number;
}

/** Hits of one table, best first. */
export interface SearchGroup {
  readonly table: TableName;
  /** All that match, shown or not. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

interface Entry {
  readonly table: TableName;
  readonly row: AnyRow;
  /** Names and codes, folded. */
  readonly texts: readonly string[];
  readonly joined: string;
  /** Names in Chinese, as written: what is spelled out. */
  readonly chinese: readonly string[];
  spellings: readonly Spelling[] | undefined;
}

interface Spelling {
  readonly text: string;
  readonly isInitials: boolean;
}

const NAME_COLUMNS = [
  "name_zh",
  "name_en",
  "title_zh",
  "title_en",
  "product_zh",
  "product_en",
  "metric_zh",
  "metric_en",
  "item_zh",
  "item_en",
];
const CODE_COLUMNS = ["id", "credit_code", "stock_code", "adcode"];
/** Rows that are only a tie between two others have no name of their own. */
const UNNAMED: ReadonlySet<TableName> = new Set<TableName>(["flows", "supplies"]);
const CHINESE = /[\u3400-\u9fff\uf900-\ufaff]/;
/** Longer questions are cut: no name is as long. */
const QUESTION_LENGTH = 100;

const EXACT = 0;
const PREFIX = 1;
const SPELLED_PREFIX = 2;
const INITIALS = 3;
const INSIDE = 4;
const SPELLED_INSIDE = 5;

/** Without what readers leave out: blanks, brackets, hyphens, dots, apostrophes. */
const compact = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, "");

/** Finds rows of a pack by name in either language, pinyin and its initials, id, former id and code. Made when first asked. */
export class SearchIndex {
  private readonly entries: readonly Entry[];
  private readonly transliterate: Transliterate | undefined;
  private spelled = 0;

  constructor(pack: Pack, transliterate?: Transliterate) {
    this.entries = TABLE_NAMES.filter((table) => !UNNAMED.has(table)).flatMap((table) =>
      rowsOf(pack, table).map((row) => entryOf(table, row)),
    );
    this.transliterate = transliterate;
  }

  /** Spells out the next names ahead of the first question; false once all are. */
  spellAhead(count: number): boolean {
    const transliterate = this.transliterate;
    if (transliterate === undefined) return false;
    const next = this.entries.slice(this.spelled, this.spelled + count);
    for (const entry of next) entry.spellings ??= spellingsOf(entry, transliterate);
    this.spelled += next.length;
    return this.spelled < this.entries.length;
  }

  /** Rows a question finds, by table, the table with the best hit first; at most `limit` of each. */
  find(question: string, limit: number): readonly SearchGroup[] {
    const cut = question.slice(0, QUESTION_LENGTH);
    const asked = compact(cut);
    if (asked === "") return [];
    const words = wordsOf(cut)
      .map(compact)
      .filter((word) => word !== "");
    const hits = new Map<TableName, SearchHit[]>();
    for (const entry of this.entries) {
      const score = this.ownScore(entry, asked, words);
      if (score === undefined) continue;
      const hit = { key: keyOf(KIND_OF_TABLE[entry.table], entry.row.id), row: entry.row, score };
      const found = hits.get(entry.table);
      if (found === undefined) hits.set(entry.table, [hit]);
      else found.push(hit);
    }
    return [...hits]
      .map(([table, found]) => {
        found.sort((a, b) => a.score - b.score);
        return { table, total: found.length, hits: found.slice(0, limit) };
      })
      .sort((a, b) => (a.hits[0]?.score ?? 0) - (b.hits[0]?.score ?? 0));
  }

  private ownScore(entry: Entry, asked: string, words: readonly string[]): number | undefined {
    if (entry.texts.includes(asked)) return EXACT;
    if (entry.texts.some((text) => text.startsWith(asked))) return PREFIX;
    const spelled =
      this.transliterate === undefined || CHINESE.test(asked)
        ? undefined
        : this.spelledScore(entry, asked, this.transliterate);
    const isInside = words.every((word) => entry.joined.includes(word));
    return isInside ? Math.min(spelled ?? INSIDE, INSIDE) : spelled;
  }

  private spelledScore(entry: Entry, asked: string, transliterate: Transliterate): number | undefined {
    entry.spellings ??= spellingsOf(entry, transliterate);
    let best: number | undefined;
    for (const spelling of entry.spellings) {
      const score = scoreOfSpelling(spelling, asked);
      if (score !== undefined && (best === undefined || score < best)) best = score;
    }
    return best;
  }
}

const spellingsOf = (entry: Entry, transliterate: Transliterate): readonly Spelling[] =>
  entry.chinese.flatMap((name) => {
    const length = compact(name).length;
    return transliterate(name).map((text) => ({ text, isInitials: text.length === length }));
  });

function scoreOfSpelling({ text, isInitials }: Spelling, asked: string): number | undefined {
  if (text.startsWith(asked)) return isInitials ? INITIALS : SPELLED_PREFIX;
  return asked.length > 1 && text.includes(asked) ? SPELLED_INSIDE : undefined;
}

function entryOf(table: TableName, row: AnyRow): Entry {
  const written = NAME_COLUMNS.map((column) => row[column]).filter((text) => typeof text === "string");
  const codes = [
    ...CODE_COLUMNS.map((column) => row[column]),
    ...((row["aliases"] as readonly string[] | undefined) ?? []),
  ];
  const texts = [...written, ...codes.filter((code) => typeof code === "string")].map(compact);
  return {
    table,
    row,
    texts,
    joined: texts.join("\n"),
    chinese: written.filter((text) => CHINESE.test(text)),
    spellings: undefined,
  };
}
