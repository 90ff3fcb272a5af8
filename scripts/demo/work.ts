import { CHAINS } from "./chains.ts";
import { daysAfter, TODAY } from "./days.ts";
import { ENTERPRISES } from "./enterprises.ts";
import { NODES } from "./nodes.ts";
import { PARKS } from "./park-texts.ts";
import { CITY, COUNTIES } from "./places.ts";
import { PROJECTS } from "./projects.ts";
import { randomOf } from "./random.ts";
import type { DemoRow } from "./rows.ts";
import { ASKED, CHECK_ITEMS, DEMAND_OWNERS, PROSPECT_REASONS, REPORT_TEXTS, TASK_TEXTS } from "./work-texts.ts";

const LEVELS = ["township", "county", "city", "province"] as const;
const earlier = (a: string, b: string): string => [a, b].sort()[0] ?? a;
const marks = { source_ids: "s-demo", as_of: "2026-10-31" };

/** Firms' demands, over all levels and states; some are late, some were taken up a level. */
export function demandRows(): readonly DemoRow[] {
  const random = randomOf("demands");
  return Array.from({ length: 46 }, (_, index) => {
    const firm = random.pick(ENTERPRISES);
    const { kind, zh, en, answer } = ASKED[index % ASKED.length] ?? random.pick(ASKED);
    const state = random.pick(["open", "open", "in_progress", "in_progress", "answered", "closed", "closed"]);
    const received = random.whole(0, 2);
    const level = Math.min(3, received + (random.chance(0.35) ? 1 : 0));
    const isSettled = state === "answered" || state === "closed";
    const opened = daysAfter(TODAY, -(isSettled || random.chance(0.3) ? random.whole(70, 300) : random.whole(3, 40)));
    const due = daysAfter(opened, random.pick([30, 45, 60, 90, 120]));
    const isClosed = state === "closed";
    const owner = DEMAND_OWNERS[LEVELS[level] ?? "city"] ?? ["", ""];
    const closed = daysAfter(opened, random.whole(4, 100));
    return {
      id: `d${String(index + 1).padStart(2, "0")}`,
      name_zh: `${firm.brand[0]}：${zh}`,
      name_en: `${firm.brand[1]}: ${en}`,
      enterprise_id: firm.id,
      chain_id: firm.chain,
      node_id: random.chance(0.7) ? firm.nodes[0]?.id : "",
      region_id: firm.county.id,
      kind,
      level: LEVELS[level],
      received_level: LEVELS[received],
      owner_zh: level < 2 ? `${firm.county.short}${owner[0]}` : owner[0],
      owner_en: level < 2 ? `${firm.county.shortEn} ${owner[1]}` : owner[1],
      opened,
      due,
      closed: isClosed ? earlier(closed, TODAY) : "",
      state,
      answer: isClosed || state === "answered" ? answer : "",
      ...marks,
    };
  });
}

/** The task book: the city's own, one for each chain and region, and a few of parks, projects and enterprises. */
export function taskRows(): readonly DemoRow[] {
  const random = randomOf("tasks");
  const subjects = [
    ...["output", "projects", "demands", "parks"].map((text) => ({
      text,
      scope: "city",
      id: CITY.id,
      chain: "",
      owner: ["市总链长办公室", "Office of the General Chief"],
    })),
    ...CHAINS.map(({ id, zh, en }) => ({
      text: "gaps",
      scope: "chain",
      id,
      chain: id,
      owner: [`${zh}链长办`, `Office of the ${en.toLowerCase()} chain`],
    })),
    ...COUNTIES.map(({ id, zh, en }) => ({
      text: "land",
      scope: "region",
      id,
      chain: "",
      owner: [`${zh}工业和信息化局`, `${en} Industry Bureau`],
    })),
    ...PARKS.slice(7, 10).map(({ id, chains }) => ({
      text: "plant",
      scope: "park",
      id,
      chain: chains.split(";")[0] ?? "",
      owner: ["园区管理办公室", "Park Office"],
    })),
    ...PROJECTS.slice(40, 44).map(({ id, chain }) => ({
      text: "build",
      scope: "project",
      id,
      chain,
      owner: ["项目专班", "Project class"],
    })),
    ...ENTERPRISES.filter(({ isLeader }) => isLeader)
      .slice(0, 3)
      .map(({ id, chain, zh, en }) => ({ text: "match", scope: "enterprise", id, chain, owner: [zh, en] })),
  ];
  return subjects.map(({ text, scope, id, chain, owner }, index) => {
    const words = TASK_TEXTS[text];
    if (words === undefined) throw new Error(`no task text ${text}`);
    const drawn = random.pick([
      "in_progress",
      "in_progress",
      "in_progress",
      "in_progress",
      "done",
      "not_started",
      "stopped",
    ]);
    const state = scope === "city" ? "in_progress" : drawn;
    const done = state === "done" ? 4 : state === "in_progress" ? random.whole(1, 3) : 0;
    const isLate = state === "in_progress" && done < 3;
    return {
      id: `tk${String(index + 1).padStart(2, "0")}`,
      name_zh: words.zh,
      name_en: words.en,
      scope,
      scope_id: id,
      chain_id: chain,
      owner_zh: owner[0],
      owner_en: owner[1],
      year: 2026,
      due: random.pick(["2026-09-30", "2026-12-31", "2026-12-31", "2026-12-31", "2026-11-15"]),
      state,
      ...Object.fromEntries(words.goals.map((goal, quarter) => [`q${quarter + 1}`, goal])),
      ...Object.fromEntries(
        [1, 2, 3, 4].map((quarter) => [`q${quarter}_done`, quarter <= done ? "yes" : quarter <= 3 ? "no" : ""]),
      ),
      progress: state === "not_started" ? "" : words.progress,
      problem: isLate ? words.problem : "",
      next_step: state === "done" ? "" : words.next,
      ...marks,
    };
  });
}

/** The eight things every chain should have. */
export function checklistRows(): readonly DemoRow[] {
  const random = randomOf("checklist");
  return CHAINS.flatMap((chain, place) =>
    CHECK_ITEMS.map(([zh, en], index) => {
      const isBlank = index === 0 && chain.chief_zh === "";
      const state = isBlank
        ? "not_started"
        : random.chance(0.82 - place * 0.035 - index * 0.03)
          ? "done"
          : random.pick(["in_progress", "in_progress", "not_started"]);
      return {
        id: `c-${chain.id}-${index + 1}`,
        chain_id: chain.id,
        item_zh: zh,
        item_en: en,
        state,
        date: state === "done" ? daysAfter(TODAY, -random.whole(20, 600)) : "",
        order: index + 1,
        ...marks,
      };
    }),
  );
}

/** What each chain's chief told the last two meetings: progress, problems, next steps. */
export const reportRows = (): readonly DemoRow[] =>
  ["2026-Q2", "2026-Q3"].flatMap((period, round) =>
    CHAINS.filter(({ chief_zh }) => chief_zh !== "").map((chain, place) => {
      const text = REPORT_TEXTS[(place + round * 5) % REPORT_TEXTS.length];
      const missing = NODES.find((node) => node.chain === chain.id && node.strength === "missing");
      const fill = (words: string | undefined, language: "zh" | "en") =>
        (words ?? "")
          .replace("{chain}", language === "zh" ? chain.zh : chain.en.toLowerCase())
          .replace("{gap}", missing?.[language].toLowerCase() ?? "");
      return {
        id: `re-${chain.id}-${period.toLowerCase()}`,
        title_zh: `${chain.zh}产业链${period.slice(0, 4)}年第${round === 0 ? "二" : "三"}季度汇报`,
        title_en: `${chain.en}: report of ${period}`,
        chain_id: chain.id,
        period,
        owner_zh: `${chain.zh}链长办`,
        owner_en: `Office of the ${chain.en.toLowerCase()} chain`,
        progress_zh: fill(text?.progress[0], "zh"),
        progress_en: fill(text?.progress[1], "en"),
        problem_zh: fill(text?.problem[0], "zh"),
        problem_en: fill(text?.problem[1], "en"),
        next_step_zh: fill(text?.next[0], "zh"),
        next_step_en: fill(text?.next[1], "en"),
        source_ids: "s-demo",
        as_of: round === 0 ? "2026-07-10" : "2026-10-12",
      };
    }),
  );

/** Whom to invite for what is missing or weak. */
export function prospectRows(): readonly DemoRow[] {
  const random = randomOf("prospects");
  const gaps = NODES.filter(({ strength }) => strength === "missing" || strength === "weak");
  return gaps.map((node, index) => {
    const [zh, en] = random.pick([
      ["浮云", "Fuyun"],
      ["流霞", "Liuxia"],
      ["沧浪", "Canglang"],
      ["飞廉", "Feilian"],
    ]);
    return {
      id: `in${String(index + 1).padStart(2, "0")}`,
      name_zh: `${random.pick(["云外", "琅嬛", "瀛寰", "若木"])}${zh}${node.zh}公司`,
      name_en: `${en} ${node.en}`,
      node_id: node.id,
      home: random.pick(["云外 / Yunwai", "琅嬛 / Langhuan", "瀛寰 / Yinghuan", "若木 / Ruomu"]),
      reason: random.pick(PROSPECT_REASONS),
      connector: random.pick([
        "云外子虚商会 / Zixu Chamber in Yunwai",
        "琅嬛子虚校友会 / Zixu Alumni in Langhuan",
        "子虚产业基金 / Zixu Industry Fund",
        "",
      ]),
      state: random.pick([
        "待接触 / not contacted yet",
        "已接触 / contacted",
        "洽谈中 / in talks",
        "已签意向 / letter of intent",
      ]),
      ...marks,
    };
  });
}
