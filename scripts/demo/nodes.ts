import { CHAINS } from "./chains.ts";
import { NODE_TEXTS } from "./node-texts.ts";
import { randomOf } from "./random.ts";
import { type DemoRow, rounded, rowsOfText } from "./rows.ts";

const NODE_COLUMNS = ["id", "zh", "en", "stage", "mark"] as const;
const STAGE_OF: Readonly<Record<string, string>> = {
  u: "upstream",
  m: "midstream",
  d: "downstream",
  x: "market",
  s: "support",
};
const STRENGTH_OF: Readonly<Record<string, string>> = { "+": "strong", "~": "developing", "-": "weak", "!": "missing" };

export interface DemoNode {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly chain: string;
  readonly stage: string;
  /** Declared strength, `user` for the buyers' end, "" where none is declared. */
  readonly strength: string;
}

export const NODES: readonly DemoNode[] = CHAINS.flatMap((chain) =>
  rowsOfText(NODE_COLUMNS, NODE_TEXTS[chain.id]?.nodes ?? "").map(({ id, zh, en, stage, mark }) => ({
    id: `${chain.id}-${id}`,
    zh,
    en,
    chain: chain.id,
    stage: STAGE_OF[stage] ?? "",
    strength: mark === "user" ? "user" : (STRENGTH_OF[mark] ?? ""),
  })),
);

/** Why a node is judged so: what a diagnosis meeting of a chain office would write. */
const REASONS: Readonly<Record<string, readonly (readonly [zh: string, en: string])[]>> = {
  strong: [
    ["企业成群，配套半径小，省内份额领先", "Many firms close together, leading share in the province"],
    [
      "龙头带动，产能与质量稳定，可对外输出",
      "A lead firm pulls it, capacity and quality are steady, it sells beyond the city",
    ],
    ["自有专利和检测能力，主要客户三年以上", "Own patents and testing, main buyers for three years and more"],
  ],
  developing: [
    ["已有企业但规模偏小，正在扩产", "Firms are here but small, and are growing"],
    ["产品已通过客户验证，尚未批量供货", "Products have passed the buyers' trials, volume is still to come"],
    ["人才和设备到位，订单不稳定", "People and plant are in place, orders are not steady"],
  ],
  weak: [
    ["仅个别企业，关键工序外协", "A firm or two only, key steps are done elsewhere"],
    ["产品集中在中低端，高端依赖外购", "Low and middle range only, the high end is bought in"],
    ["产能不足，本地需求大半由外地满足", "Too little capacity, most of the local need is met from outside"],
  ],
  missing: [
    ["经链长办核实，市内无企业，全部外购", "Checked by the chain office: no firm in the city, all is bought in"],
    ["曾有一家试产后停产，目前空白", "One firm tried and stopped: empty now"],
    ["规划有载体，尚无承接企业", "A place is planned for it, no firm has taken it up"],
  ],
};

export function nodeRows(): readonly DemoRow[] {
  const random = randomOf("nodes");
  const orders = new Map<string, number>();
  return NODES.map(({ id, zh, en, chain, stage, strength }) => {
    const key = `${chain} ${stage}`;
    const order = (orders.get(key) ?? 0) + 1;
    orders.set(key, order);
    const reasons = REASONS[strength];
    const [reason_zh, reason_en] = reasons === undefined ? ["", ""] : random.pick(reasons);
    const share = SHARES[strength];
    const hasShare = share !== undefined && random.chance(0.6);
    return {
      id,
      name_zh: zh,
      name_en: en,
      chain_id: chain,
      stage_id: stage,
      order,
      strength: strength === "user" ? "" : strength,
      strength_reason_zh: reason_zh,
      strength_reason_en: reason_en,
      side: strength === "user" ? "user" : "",
      local_share: hasShare ? rounded(share + random.next() * 0.2, 2) : undefined,
      source_ids: "s-demo",
      as_of: random.chance(0.06) ? "2025-03" : "2026-09",
    };
  });
}

/** The least share met locally that goes with a strength. */
const SHARES: Readonly<Record<string, number>> = { strong: 0.6, developing: 0.3, weak: 0.08, missing: 0 };

export function flowRows(): readonly DemoRow[] {
  const random = randomOf("flows");
  return CHAINS.flatMap(({ id: chain }) =>
    (NODE_TEXTS[chain]?.flows ?? "").split(" ").map((flow) => {
      const [from = "", to = ""] = flow.split(">");
      return {
        chain_id: chain,
        from_id: `${chain}-${from}`,
        to_id: `${chain}-${to}`,
        kind: chain === "storage" && from === "recycle" ? "回收 / recycling" : "供给 / supply",
        share: random.chance(0.3) ? rounded(0.2 + random.next() * 0.6, 2) : undefined,
        source_ids: "s-demo",
        as_of: "2026-09",
      };
    }),
  );
}
