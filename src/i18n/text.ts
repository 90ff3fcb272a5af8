export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Messages of one room, in both languages. A key missing in either is a type error. */
export interface Messages<Key extends string> {
  readonly "zh-CN": Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

export type Values = Readonly<Record<string, string | number>>;
/** Words a message in the language of the page. */
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

export function messages<const Z extends Record<string, string>>(
  zh: Z,
  en: { readonly [K in keyof Z]: string },
): Messages<keyof Z & string> {
  return { "zh-CN": zh, en };
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
  return (key, values) => fill(all[language][key], values ?? {}, language);
}

const numberFormats = new Map<Language, Intl.NumberFormat>();

/** A number as the language writes it, at most two decimals. */
export function formatNumber(value: number, language: Language): string {
  let format = numberFormats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    numberFormats.set(language, format);
  }
  return format.format(value);
}
