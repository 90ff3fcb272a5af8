import { headerOf } from "../../model/headers.ts";
import { columnsOf, type TableName } from "../../model/schema.ts";

/** Headers are no longer; a longer one is a sentence. */
const LONGEST = 40;
/** Words so many headers have that they say nothing of which is meant. */
const GENERAL = /单位|名称|编号|情况|时间|日期|类型|责任|计划|实际|目标|年度|英文|中文|企业|项目|产业|本年|累计|完成/g;
/** What ledgers call a column that the schema calls otherwise: too loose to read by, good enough to ask. */
const LOOSE: Readonly<Record<string, readonly string[]>> = {
  employees: ["从业人员", "从业人数", "职工人数", "员工人数", "用工人数"],
  revenue_cny_100m: ["营收", "业务收入", "销售收入"],
  enterprise_id: ["建设单位", "业主单位", "实施单位", "承建单位"],
  region_id: ["建设地点", "所属区县", "所属县区", "属地", "县区", "县市区"],
  stage: ["项目进展", "建设进度", "形象进度"],
};
/** From here on the one name holds the other; of several the schema's first is meant, as 名称 before 名称（英文）. */
const CERTAIN = 2;
/** Letters two headers must have in common. */
const COMMON = 2;

/** The column a header may have been meant for: one whose name it holds or is held by, else the one most of its letters are in. */
export function guessColumn(table: TableName, written: string, taken: ReadonlySet<string>): string | undefined {
  const asked = plain(written);
  if (asked.length < COMMON || asked.length > LONGEST) return undefined;
  let best: { readonly names: readonly string[]; readonly score: number } = { names: [], score: 0 };
  for (const [name, { aliases = [] }] of Object.entries(columnsOf(table))) {
    if (taken.has(name)) continue;
    const headers = [headerOf(table, name), ...aliases, ...(LOOSE[name] ?? [])].filter(
      (header) => isEnglish(header) === isEnglish(written),
    );
    const score = Math.max(0, ...headers.map((header) => likeness(asked, plain(header))));
    if (score > best.score) best = { names: [name], score };
    else if (score === best.score) best = { names: [...best.names, name], score };
  }
  const [only, ...others] = best.names;
  return others.length === 0 || best.score >= CERTAIN ? only : undefined;
}

const isEnglish = (header: string): boolean => header.includes("英文");

/** Without what stands in brackets, spaces and marks. */
const plain = (header: string): string =>
  header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]|[^\p{L}\p{N}]/gu, "");

/** More where one ends with the other or holds it; else by the letters in common, where they are not general ones. */
function likeness(asked: string, known: string): number {
  if (known.length < COMMON) return 0;
  if (asked.endsWith(known) || known.endsWith(asked)) return CERTAIN + 1 + nearness(asked, known);
  if (asked.includes(known) || known.includes(asked)) return CERTAIN + nearness(asked, known);
  const common = longestCommon(asked.replace(GENERAL, " "), known.replace(GENERAL, " "));
  const share = common / Math.max(asked.length, known.length);
  return common >= COMMON && share >= 0.5 ? share : 0;
}

const nearness = (a: string, b: string): number => Math.min(a.length, b.length) / Math.max(a.length, b.length);

/** Letters of the longest run both have. */
function longestCommon(a: string, b: string): number {
  let longest = 0;
  for (let from = 0; from < a.length; from += 1) {
    for (let to = from + longest + 1; to <= a.length; to += 1) {
      const run = a.slice(from, to);
      if (run.includes(" ") || !b.includes(run)) break;
      longest = run.length;
    }
  }
  return longest;
}
