import { useMemo, useState } from "react";
import { CUTS, nodesUnder } from "../../model/indicator-tree.ts";
import { isBehind, PACE_BAND, yearsOf } from "../../model/pace.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useAddress } from "../../state/use-address.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { BehindCards } from "./BehindCards.tsx";
import { findingOf } from "./finding.ts";
import { IndicatorTable } from "./IndicatorTable.tsx";
import { periodColumns } from "./items.ts";
import { MismatchLines } from "./MismatchLines.tsx";
import { PaceMark } from "./PaceMark.tsx";
import { SeriesChart } from "./SeriesChart.tsx";
import { indicatorTwin } from "./twin.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";
import { useIndicators } from "./use-indicators.ts";
import "./indicators.css";

const VERDICTS = ["ahead", "on", "behind", "met", "missed"] as const;
const NONE: ReadonlySet<string> = new Set();

/** Indicators as a tree: plan and actual by period, how they stand to the time, and what does not add up. */
export function IndicatorsView() {
  const words = useIndicatorWords();
  const { t } = words;
  const atlas = useAtlas();
  const shown = useIndicators();
  const { groups, year, board, world, mismatches } = shown;
  const [openQuarters, setOpenQuarters] = useState(NONE);
  const series = useMemo(
    () => groups.groups.flatMap(({ nodes }) => nodes.flatMap(nodesUnder)).map((node) => node.series),
    [groups],
  );
  const columns = useMemo(
    () => (year === undefined ? [] : periodColumns(series, year, openQuarters)),
    [series, year, openQuarters],
  );
  const table = useMemo(
    () => indicatorTwin(groups, columns, year, world, words, atlas),
    [groups, columns, year, world, words, atlas],
  );
  const { rows } = atlas.pack.tables.indicators;
  const undated = board.all.reduce((sum, each) => sum + each.undated.length, 0);
  const note = [undated > 0 ? t("noteUndated", { n: undated }) : "", t("noteOverlap")].join(" ");
  const handleQuarter = (quarter: string) => {
    const next = new Set(openQuarters);
    if (!next.delete(quarter)) next.add(quarter);
    setOpenQuarters(next);
  };
  return (
    <ViewFrame
      view="indicators"
      title={t("title")}
      finding={findingOf(board, mismatches.length, rows.length, words)}
      howToRead={[t("how1"), t("how2", { band: PACE_BAND * 100 }), t("how3")]}
      legend={board.judged.length > 0 && <Legend words={words} />}
      tools={<Tools shown={shown} words={words} />}
      hasTwin={false}
      note={rows.length === 0 ? "" : note.trim()}
      table={table}
    >
      {board.all.length === 0 ? (
        <p className="empty-view">{t(rows.length === 0 ? "findingNone" : "findingFiltered")}</p>
      ) : (
        <div className="ind-view">
          <div className={`ind-top ${board.judged.some(({ pace }) => isBehind(pace)) ? "" : "single"}`}>
            <BehindCards board={board} words={words} />
            {shown.isLineWorth && <SeriesChart key={shown.line[0]?.line} line={shown.line} words={words} />}
            <MismatchLines mismatches={mismatches} words={words} />
          </div>
          <IndicatorTable
            groups={groups}
            columns={columns}
            series={series}
            year={year}
            openQuarters={openQuarters}
            onQuarter={handleQuarter}
            world={world}
            words={words}
          />
        </div>
      )}
    </ViewFrame>
  );
}

interface ToolsProps {
  readonly shown: ReturnType<typeof useIndicators>;
  readonly words: ReturnType<typeof useIndicatorWords>;
}

/** The way of cutting, and the year. */
function Tools({ shown: { cut, year, board }, words: { t } }: ToolsProps) {
  const { set } = useAddress();
  const years = useMemo(() => [...yearsOf(board.all)].reverse(), [board]);
  return (
    <>
      <span className="ind-segments" role="group" aria-label={t("cut")}>
        {CUTS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === cut}
            onClick={() => set({ by: each === "region" ? "" : each })}
          >
            {t(`cut.${each}`)}
          </button>
        ))}
      </span>
      {years.length > 0 && (
        <select
          className="tool"
          aria-label={t("year")}
          value={year}
          onChange={(event) => set({ period: event.target.value })}
        >
          {(year === undefined || years.includes(year) ? years : [year, ...years]).map((each) => (
            <option key={each} value={each}>
              {t("yearOption", { year: String(each) })}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

function Legend({ words: { t } }: { readonly words: ReturnType<typeof useIndicatorWords> }) {
  return (
    <>
      <span className="aside">{t("legendPace")}</span>
      {VERDICTS.map((verdict) => (
        <span key={verdict} className="ind-verdict">
          <PaceMark verdict={verdict} /> {t(`pace.${verdict}`)}
        </span>
      ))}
    </>
  );
}
