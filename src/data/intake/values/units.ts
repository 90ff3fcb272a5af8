import type { Column } from "../../../model/column.ts";

/** A unit as a multiple of its dimension's base: `times / over · 10^exponent`. */
export interface Factor {
  readonly times: bigint;
  readonly over: bigint;
  readonly exponent: number;
}

interface Quantity {
  readonly dimension: Dimension;
  readonly own: Factor;
}

type Dimension = "money" | "area" | "people" | "count" | "ratio" | "power" | "energy" | "mass";

const tenTo = (exponent: number): Factor => ({ times: 1n, over: 1n, exponent });
/** 1 mu = 2000/3 m², 666.667 in short. */
const MU: Factor = { times: 2n, over: 3n, exponent: 3 };

/** Spellings of each unit, in small letters. */
const UNITS: Readonly<Record<Dimension, readonly (readonly [spellings: string, factor: Factor])[]>> = {
  money: [["元 圆 人民币 元人民币 人民币元 元(人民币) rmb cny yuan", tenTo(0)]],
  area: [
    ["平方米 平米 平方 平 ㎡ m² m2", tenTo(0)],
    ["亩 市亩 mu", MU],
    ["公顷 ha hm² hm2", tenTo(4)],
    ["平方公里 平方千米 km² km2 ㎢", tenTo(6)],
  ],
  people: [["人 名 位 口 人次 persons", tenTo(0)]],
  count: [["个 家 户 项 条 台 套 件 只 座 处 款 种", tenTo(0)]],
  ratio: [
    ["%", tenTo(-2)],
    ["‰", tenTo(-3)],
  ],
  power: [
    ["瓦 w", tenTo(0)],
    ["千瓦 kw", tenTo(3)],
    ["兆瓦 mw", tenTo(6)],
    ["吉瓦 gw", tenTo(9)],
  ],
  energy: [
    ["瓦时 wh", tenTo(0)],
    ["千瓦时 度 kwh", tenTo(3)],
    ["兆瓦时 mwh", tenTo(6)],
    ["吉瓦时 gwh", tenTo(9)],
  ],
  mass: [
    ["吨 t", tenTo(0)],
    ["公斤 千克 kg", tenTo(-3)],
  ],
};

const FACTORS = new Map(
  Object.entries(UNITS).map(([dimension, units]) => [
    dimension,
    new Map(units.flatMap(([spellings, factor]) => spellings.split(" ").map((one) => [one, factor] as const))),
  ]),
);

/** Longest first: 千万 is no 千 of 万. */
const MULTIPLES: readonly (readonly [word: string, exponent: number])[] = [
  ["万亿", 12],
  ["千亿", 11],
  ["百亿", 10],
  ["十亿", 9],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["亿", 8],
  ["万", 4],
  ["千", 3],
];

/** What a column is counted in, by its unit or the end of its name. */
const QUANTITIES: readonly (readonly [unit: string, nameEnd: string, quantity: Quantity])[] = [
  ["CNY 100m", "_cny_100m", { dimension: "money", own: tenTo(8) }],
  ["CNY 10k", "_cny_10k", { dimension: "money", own: tenTo(4) }],
  ["CNY", "_cny", { dimension: "money", own: tenTo(0) }],
  ["km²", "_km2", { dimension: "area", own: tenTo(6) }],
  ["m²", "_m2", { dimension: "area", own: tenTo(0) }],
  ["mu", "_mu", { dimension: "area", own: MU }],
  ["ha", "_ha", { dimension: "area", own: tenTo(4) }],
  ["persons", "_persons", { dimension: "people", own: tenTo(0) }],
  ["count", "_count", { dimension: "count", own: tenTo(0) }],
  ["share", "_share", { dimension: "ratio", own: tenTo(0) }],
  ["percent", "_percent", { dimension: "ratio", own: tenTo(-2) }],
  ["%", "_pct", { dimension: "ratio", own: tenTo(-2) }],
  ["MW", "_mw", { dimension: "power", own: tenTo(6) }],
  ["kW", "_kw", { dimension: "power", own: tenTo(3) }],
  ["t", "_t", { dimension: "mass", own: tenTo(0) }],
];

const CHINESE_UNITS: ReadonlyMap<string, string> = new Map([
  ["CNY 100m", "亿元"],
  ["CNY 10k", "万元"],
  ["CNY", "元"],
  ["km²", "平方公里"],
  ["m²", "平方米"],
  ["mu", "亩"],
  ["ha", "公顷"],
  ["persons", "人"],
  ["share", "占比 0–1"],
  ["TRL", "级"],
]);

/** The unit of a column in both languages, for a message: `亿元, CNY 100m`. */
export function unitInWords(column: Column, name: string): string | undefined {
  const unit = column.unit ?? QUANTITIES.find(([, nameEnd]) => name.endsWith(nameEnd))?.[0];
  if (unit === undefined) return undefined;
  const chinese = CHINESE_UNITS.get(unit);
  return chinese === undefined ? unit : `${chinese}, ${unit}`;
}

/** What one of the unit written is in the column's own unit; undefined where it is none of its kind. 万 and 亿 alone count yuan in a column of money, else the column's unit. */
export function factorOf(column: Column, name: string, written: string): Factor | undefined {
  const unit = written.replace(/\s/g, "").toLowerCase();
  if (name.endsWith("_year")) return unit === "年" || unit === "年度" ? tenTo(0) : undefined;
  if (column.unit === "TRL") return unit === "级" ? tenTo(0) : undefined;
  const quantity = QUANTITIES.find(([own, nameEnd]) =>
    column.unit === undefined ? name.endsWith(nameEnd) : column.unit === own,
  )?.[2];
  // 平 and 平方 are square metres of a hall, and short for 平方公里 of a district.
  if (quantity === undefined || (column.unit === "km²" && /平(?:方)?$/.test(unit))) return undefined;
  return factorIn(quantity, unit);
}

/** What one of a unit is in another that a cell names: 亿元 in 万元. A unit equal to the other needs not be known. */
export function factorBetween(written: string, other: string): Factor | undefined {
  const [unit, to] = [written, other].map((one) => one.replace(/\s/g, "").toLowerCase());
  if (unit === undefined || to === undefined) return undefined;
  if (unit === to) return tenTo(0);
  const named = QUANTITIES.find(([own]) => own.replace(/\s/g, "").toLowerCase() === to)?.[2];
  const quantities = named === undefined ? BASES.flatMap((base) => quantityOf(base, to)) : [named];
  return quantities.map((quantity) => factorIn(quantity, unit)).find((factor) => factor !== undefined);
}

/** The quantity counted in a unit, of one dimension, if that has it. */
function quantityOf(base: Quantity, unit: string): readonly Quantity[] {
  const own = factorIn(base, unit);
  return own === undefined || !/[^十百千万亿]/.test(unit) ? [] : [{ dimension: base.dimension, own }];
}

function factorIn({ dimension, own }: Quantity, unit: string): Factor | undefined {
  const known = FACTORS.get(dimension);
  const plain = known?.get(unit);
  if (plain !== undefined) return inUnit(plain, own, 0);
  if (dimension === "ratio") return undefined;
  for (const [word, exponent] of MULTIPLES) {
    if (!unit.startsWith(word)) continue;
    const base = unit.slice(word.length);
    const factor = base === "" ? (dimension === "money" ? tenTo(0) : own) : known?.get(base);
    if (factor !== undefined) return inUnit(factor, own, exponent);
  }
  return undefined;
}

/** Each dimension in its base. */
const BASES: readonly Quantity[] = (Object.keys(UNITS) as Dimension[]).map((dimension) => ({
  dimension,
  own: tenTo(0),
}));

const inUnit = (from: Factor, to: Factor, exponent: number): Factor => ({
  times: from.times * to.over,
  over: from.over * to.times,
  exponent: from.exponent - to.exponent + exponent,
});

const GUARD_DIGITS = 12;

/** A plain decimal times a factor, exact where decimals can be; else to three places. At most 40 digits. */
export function scaled(decimal: string, { times, over, exponent }: Factor): number {
  const [whole = "", fraction = ""] = decimal.replace(/^[-+]/, "").split(".");
  const sign = decimal.startsWith("-") ? "-" : "";
  const product = BigInt(`${whole}${fraction}` || "0") * times;
  const shift = exponent - fraction.length;
  if (product % over === 0n) return Number(`${sign}${product / over}e${shift}`);
  const quotient = (product * 10n ** BigInt(GUARD_DIGITS)) / over;
  const value = Number(`${sign}${quotient}e${shift - GUARD_DIGITS}`);
  return (product * 10n ** BigInt(GUARD_DIGITS)) % over === 0n ? value : Math.round(value * 1000) / 1000;
}
