import { formatNumber } from "../../i18n/text.ts";
import { keyOf } from "../../model/entity.ts";
import { fieldOf } from "../../model/fields.ts";
import { isBehind } from "../../model/pace.ts";
import type { ProjectCycle } from "../../model/project-cycle.ts";
import type { Dossier } from "./items.ts";
import type { Cell, Say, Section } from "./section.ts";
import { amountOf, blank, share } from "./words.ts";

/** Latest report, projects, indicators. */
export const progressSections = (dossier: Dossier, say: Say): readonly Section[] => [
  ...(dossier.has("reports") ? [report(dossier, say)] : []),
  ...(dossier.has("projects") ? [projects(dossier, say)] : []),
  ...(dossier.has("indicators") ? [indicators(dossier, say)] : []),
];

function report({ work }: Dossier, { t, atlas }: Say): Section {
  const { report: row, reports } = work;
  const parts = (["progress", "problem", "next_step"] as const).flatMap((field) => {
    const text = row === undefined ? "" : atlas.text(row, field);
    const label = { progress: t("progress"), problem: t("problem"), next_step: t("nextStep") }[field];
    return row === undefined ? [] : [{ key: field, cells: [label, blank(text, t)] }];
  });
  const base = {
    id: "report",
    weight: 20,
    title: t("reportTitle"),
    columns: [
      { label: "", share: 18 },
      { label: "", share: 82 },
    ],
    rows: parts,
    empty: t("noReport"),
  };
  return {
    ...base,
    aside: row?.period === undefined ? "" : t("reportAside", { period: row.period }),
    note: reports > 1 ? t("reportsMore", { n: reports - 1 }) : undefined,
  };
}

function projects({ work }: Dossier, say: Say): Section {
  const { t, terms, atlas } = say;
  const { cycles, totals, stages } = work.projects;
  const known = totals.count - totals.unknownAmounts;
  const sum = amountOf(totals.investment, say);
  const amounts =
    known === 0
      ? t("projectsAsideNone")
      : totals.unknownAmounts === 0
        ? t("projectsAsideAll", { sum })
        : t("projectsAside", { known, sum, unknown: totals.unknownAmounts });
  const word = (stage: string) => (stage === "unknown" ? t("stageUnknown") : terms.word("projectStage", stage));
  return {
    id: "projects",
    weight: 1.5,
    title: t("projectsTitle", { n: totals.count }),
    aside:
      totals.count === 0
        ? ""
        : [amounts, totals.overdue > 0 ? t("projectsOverdue", { n: totals.overdue }) : ""]
            .filter((part) => part !== "")
            .join("；"),
    lead: totals.count > 0 && (
      <ol className="dossier-funnel">
        {stages.map(({ stage, count }) => (
          <li key={stage} className={`stage-${stage}`} style={{ flexGrow: count }}>
            <b>{count}</b> <span>{word(stage)}</span>
          </li>
        ))}
      </ol>
    ),
    columns: [
      { label: t("project"), share: share(say, 47, 38) },
      { label: t("stage"), share: share(say, 14, 23) },
      { label: t("amount"), share: 15, isNumber: true },
      { label: t("dates"), share: 24 },
    ],
    rows: cycles.map((cycle) => ({
      key: cycle.row.id,
      cells: [
        {
          text: atlas.name("projects", cycle.row),
          under: [
            cycle.row.enterprise_id === undefined ? "" : atlas.nameOfId("enterprises", cycle.row.enterprise_id),
            cycle.row.region_id === undefined ? "" : atlas.nameOfId("regions", cycle.row.region_id),
          ]
            .filter((part) => part !== "")
            .join(" · "),
          entity: keyOf("project", cycle.row.id),
        },
        blank(cycle.row.stage === undefined ? "" : word(cycle.row.stage), t),
        blank(cycle.row.investment_cny_100m === undefined ? "" : amountOf(cycle.row.investment_cny_100m, say), t),
        datesOf(cycle, say),
      ],
    })),
    empty: t("noProjects"),
    isWide: true,
  };
}

/** The date that has passed, else the next planned one, else since when it is in its stage. */
function datesOf({ overdue, next, inStage }: ProjectCycle, { t, terms }: Say): Cell {
  const planned = overdue ?? next;
  if (planned === undefined) return blank(inStage === undefined ? "" : t("since", { date: inStage.since }), t);
  const field = fieldOf("projects", `plan_${planned.stage}`);
  const label = field === undefined ? "" : terms.label(field);
  const cell = {
    text: `${label} ${planned.planned}`,
    node: (
      <>
        {label} <span className="date">{planned.planned}</span>
      </>
    ),
  };
  return overdue === undefined ? cell : { ...cell, under: t("overdue", { n: overdue.days }), isAlert: true };
}

function indicators({ work }: Dossier, { t, terms, atlas }: Say): Section {
  const value = (number: number | undefined) => (number === undefined ? "" : formatNumber(number, "zh-CN"));
  const withUnit = (name: string, unit: string) => {
    if (unit === "") return name;
    return atlas.language === "en" ? `${name} (${unit})` : `${name}（${unit}）`;
  };
  const { indicators: lines, indicatorRows: rows } = work;
  return {
    id: "indicators",
    weight: 1.5,
    title: t("indicatorsTitle", { n: lines.length }),
    aside: rows.length > lines.length ? t("indicatorsAside", { n: rows.length }) : "",
    columns: [
      { label: t("indicator"), share: 39 },
      { label: t("period"), share: 16 },
      { label: t("targetValue"), share: 15, isNumber: true },
      { label: t("actualValue"), share: 14, isNumber: true },
      { label: t("pace"), share: 16 },
    ],
    rows: lines.map(({ row, period, target, actual, pace }, place) => ({
      key: `${place} ${row.id}`,
      cells: [
        {
          text: withUnit(atlas.name("indicators", row), row.unit === undefined ? "" : terms.unit(row.unit)),
          under: atlas.text(row, "owner"),
          entity: keyOf("indicator", row.id),
        },
        blank(period ?? "", t),
        blank(value(target), t),
        blank(value(actual), t),
        pace === undefined
          ? { text: t("dash"), isBlank: true }
          : {
              text: t(`pace.${pace.verdict}`),
              under: t("paceDone", { n: Math.round(pace.done * 100) }),
              isAlert: isBehind(pace),
            },
      ],
    })),
    empty: t("noIndicators"),
  };
}
