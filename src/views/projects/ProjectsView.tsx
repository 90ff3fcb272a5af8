import { type ReactNode, useMemo } from "react";
import { type ProjectCycle, projectCycle } from "../../model/project-cycle.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { TODAY } from "../../state/today.ts";
import { useAddress } from "../../state/use-address.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { LegendItem } from "../../ui/LegendItem.tsx";
import { OverdueMark } from "../../ui/OverdueMark.tsx";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { BoardColumns } from "./BoardColumns.tsx";
import { Funnel } from "./Funnel.tsx";
import { type Board, boardOf, groupingOf, hasPlans, OVERDUE } from "./items.ts";
import { TotalsLine } from "./TotalsLine.tsx";
import { useCycleWords } from "./use-cycle-words.ts";
import { useProjectsTwin } from "./use-twin.ts";
import "./projects.css";

/** Projects by the stage they have reached, from the plan to the listing, or as a funnel by chain, region or office. */
export function ProjectsView() {
  const { t } = useCycleWords();
  const { density } = useFrame();
  const { pack, filtered } = useAtlas();
  const { state, set } = useAddress();
  const all = useMemo(() => filtered.rows("projects").map((row) => projectCycle(row, TODAY)), [filtered]);
  const isPlanned = useMemo(() => hasPlans(pack), [pack]);
  const onlyOverdue = state.list === OVERDUE && isPlanned;
  const shown = useMemo(() => (onlyOverdue ? all.filter(isOverdue) : all), [all, onlyOverdue]);
  const board = useMemo(() => boardOf(shown), [shown]);
  const overdue = all.filter(isOverdue).length;
  const grouping = groupingOf(state.by);
  return (
    <ViewFrame
      view="projects"
      title={t(density === "compact" ? "titleCompact" : "title")}
      finding={useFinding(all)}
      howToRead={[t("how1"), t("how2"), t("how3"), t("how4")]}
      legend={
        <OverdueLegend
          overdue={overdue}
          planned={board.totals.planned}
          isPlanned={isPlanned}
          isOn={onlyOverdue}
          onToggle={() => set({ list: onlyOverdue ? "" : OVERDUE })}
        />
      }
      tools={<GroupingTools />}
      table={useProjectsTwin(shown)}
    >
      <Body board={board} hasTable={pack.tables.projects.rows.length > 0}>
        {grouping === undefined ? <BoardColumns board={board} /> : <Funnel cycles={shown} by={grouping} />}
      </Body>
    </ViewFrame>
  );
}

const isOverdue = ({ overdue }: ProjectCycle): boolean => overdue !== undefined;

interface BodyProps {
  readonly board: Board;
  readonly hasTable: boolean;
  readonly children: ReactNode;
}

function Body({ board, hasTable, children }: BodyProps) {
  const { t } = useCycleWords();
  if (board.totals.count === 0) return <p className="empty-view projects-empty">{t(hasTable ? "nothing" : "none")}</p>;
  return (
    <div className="projects-view">
      <TotalsLine board={board} />
      {children}
    </div>
  );
}

/** How many, how many late as far as plans say, how many amounts are blank. */
function useFinding(cycles: readonly ProjectCycle[]): string {
  const { t, stage } = useCycleWords();
  const { language } = useAtlas();
  const { totals, fullest } = useMemo(() => boardOf(cycles), [cycles]);
  if (fullest === undefined) return "";
  const { count: n, overdue, planned, unknownAmounts: unknown } = totals;
  const parts = [
    planned > 0
      ? t("findingOverdue", { n, overdue })
      : t("findingMost", { n, stage: stage(fullest.stage), most: fullest.totals.count }),
    unknown > 0 ? t("findingUnknown", { unknown }) : t("findingAllKnown"),
    planned === 0 ? t("findingNoPlans") : planned < n ? t("findingPlans", { planned }) : "",
  ];
  return parts.filter((part) => part !== "").join(language === "en" ? "; " : "；");
}

const VIEWS = [
  ["", "byBoard"],
  ["chain", "byChain"],
  ["region", "byRegion"],
  ["owner", "byOwner"],
] as const;

/** Board or funnel; what no project of the pack says is not offered. */
function GroupingTools() {
  const { t } = useCycleWords();
  const { pack } = useAtlas();
  const { state, set } = useAddress();
  const now = groupingOf(state.by) ?? "";
  const hasOwner = pack.tables.projects.rows.some((row) => (row.owner_zh ?? row.owner_en) !== undefined);
  const views = VIEWS.filter(([by]) => by !== "owner" || hasOwner);
  return (
    <>
      <div className="segments" role="group" aria-label={t("by")}>
        {views.map(([by, word]) => (
          <button type="button" className="tool" key={word} aria-pressed={now === by} onClick={() => set({ by })}>
            {t(word)}
          </button>
        ))}
      </div>
      <select
        className="segments-narrow"
        aria-label={t("by")}
        value={now}
        onChange={({ target }) => set({ by: target.value })}
      >
        {views.map(([by, word]) => (
          <option key={word} value={by}>
            {t(word)}
          </option>
        ))}
      </select>
    </>
  );
}

interface OverdueLegendProps {
  readonly overdue: number;
  readonly planned: number;
  readonly isPlanned: boolean;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

/** The mark and its filter; where there is no plan, that there is none. */
function OverdueLegend({ overdue, planned, isPlanned, isOn, onToggle }: OverdueLegendProps) {
  const { t } = useCycleWords();
  if (!isPlanned) return <span className="legend-words">{t("noPlans")}</span>;
  if (planned === 0 && !isOn) return <span className="legend-words">{t("noPlansHere")}</span>;
  if (overdue === 0 && !isOn) return <span className="legend-words">{t("allInTime", { n: planned })}</span>;
  return (
    <LegendItem mark={<OverdueMark />} label={t("overdueOnly")} count={overdue} isPressed={isOn} onToggle={onToggle} />
  );
}
