export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** Messages of one room. A key missing in a language is a type error. */
export interface Messages<Key extends string> {
  readonly "zh-CN": Texts<Key>;
  /** Absent where the English is fetched when the page asks for it, and found by the room's name. */
  readonly en?: Texts<NoInfer<Key>>;
  readonly room?: string;
}

/** What the English of a room must hold. */
export type EnglishOf<M extends Messages<string>> = Texts<keyof M["zh-CN"] & string>;

export type Values = Readonly<Record<string, string | number>>;
/** Words a message in the language of the page. */
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

export function messages<const Z extends Record<string, string>>(
  zh: Z,
  en: { readonly [K in keyof Z]: string },
): Messages<keyof Z & string> {
  return { "zh-CN": zh, en };
}

/** Messages of the first page: Chinese here, English in `english/`, fetched only when the page is read in English. */
export function chineseMessages<const Z extends Record<string, string>>(
  room: string,
  zh: Z,
): Messages<keyof Z & string> {
  return { "zh-CN": zh, room };
}

const english = new Map<string, Texts<string>>();

export function registerEnglish(rooms: Readonly<Record<string, Texts<string>>>): void {
  for (const [room, texts] of Object.entries(rooms)) english.set(room, texts);
}

/** Texts of a language; Chinese where the English has not been fetched. */
function textsOf<Key extends string>(all: Messages<Key>, language: Language): Texts<Key> {
  if (language === "zh-CN") return all["zh-CN"];
  return all.en ?? (english.get(all.room ?? "") as Texts<Key> | undefined) ?? all["zh-CN"];
}

const PLACEHOLDER = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/**
 * `{n}` puts in a value, numbers grouped as the language does; `{n|node|nodes}` puts in the word that fits the number, without the number.
 */
export function fill(text: string, values: Values, language: Language): string {
  return text.replace(PLACEHOLDER, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return typeof value === "number" ? formatNumber(value, language) : value;
  });
}

export function translator<Key extends string>(all: Messages<Key>, language: Language): Translate<Key> {
  const texts = textsOf(all, language);
  return (key, values) => fill(texts[key], values ?? {}, language);
}

/** A number as the language writes it, at most two decimals. Chinese and English group alike; the browser's own formatter takes 50 ms to begin. */
export function formatNumber(value: number, _language: Language): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return String(value);
  const [whole = "", rest = ""] = Math.abs(value).toFixed(2).split(".");
  const decimals = rest.replace(/0+$/, "");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = decimals === "" ? grouped : `${grouped}.${decimals}`;
  return value < 0 && text !== "0" ? `-${text}` : text;
}
