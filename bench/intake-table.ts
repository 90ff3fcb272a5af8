import { seededRandom } from "./random.ts";

const SEED = 20_261_122;
const COLUMNS = [
  "id",
  "name_zh",
  "name_en",
  "region_id",
  "park_id",
  "lon",
  "lat",
  "position",
  "chain_ids",
  "node_ids",
  "products_zh",
  "products_en",
  "designations",
  "founded_year",
  "revenue_cny_100m",
  "employees",
  "website",
  "source_ids",
  "as_of",
  "note_zh",
];

/** Rows between two that have something wrong. */
const FAULTY = 50;
/** Rows of a piece. */
const PIECE = 50_000;

/** A table of enterprises, 20 columns, Chinese text and quoted commas; with `isFaulty` every fiftieth row has an odd figure, date or id. */
export const tableOf = (size: number, isFaulty = false): string => [...piecesOf(size, isFaulty)].join("");

/** The same, piece by piece. */
export function* piecesOf(size: number, isFaulty = false): Generator<string> {
  const random = seededRandom(SEED);
  yield `${COLUMNS.join(",")}\n`;
  for (let from = 0; from < size; from += PIECE) {
    const count = Math.min(PIECE, size - from);
    const lines = Array.from({ length: count }, (_, at) => lineOf(from + at, random, isFaulty));
    yield `${lines.join("\n")}\n`;
  }
}

function lineOf(index: number, random: () => number, isFaulty: boolean): string {
  const below = (count: number) => Math.floor(random() * count);
  const isOdd = isFaulty && index % FAULTY === 0;
  return [
    isOdd && index % 3 === 0 ? `e${index} ` : `e${index}`,
    `示例${below(9999)}装备制造有限公司`,
    `Sample ${below(9999)} Equipment`,
    `r${below(9)}`,
    `p${below(40)}`,
    (116 + random() * 2).toFixed(5),
    (35 + random()).toFixed(5),
    ["site", "township", "county"][below(3)],
    `c${below(14)};c${below(14)}x`,
    `n${below(200)};n${below(200)}x;n${below(200)}y`,
    `"变压器, 开关柜, 电缆 ${below(999)}"`,
    '"transformers, switchgear, cables"',
    ["", "little_giant:2023", "specialized_new;high_tech:2021"][below(3)],
    String(1950 + below(70)),
    isOdd ? "3.2亿元" : (random() * 90).toFixed(2),
    String(below(5000)),
    `https://www.example.com/${index}`,
    `s${below(200)}`,
    isOdd ? "2024年6月" : "2024-06-20",
    below(3) === 0 ? '"见“年报”, 第3页 ""摘要"""' : "",
  ].join(",");
}
