import { useMemo } from "react";
import { keyOf, parseKey } from "../../model/entity.ts";
import type { Indicator, Series } from "../../model/indicator-series.ts";
import { CUTS, type Cut, type IndicatorWorld, indicatorWorld } from "../../model/indicator-tree.ts";
import { furthestBehind, yearMeant } from "../../model/pace.ts";
import { type PaceBoard, paceBoard } from "../../model/pace-board.ts";
import { type Mismatch, mismatchesIn } from "../../model/rollup-mismatch.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { TODAY } from "../../state/today.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { type CellWorld, mismatchKey } from "./cells.ts";
import { type IndicatorGroups, indicatorGroups } from "./items.ts";

interface IndicatorsShown {
  readonly cut: Cut;
  readonly year: number | undefined;
  readonly board: PaceBoard;
  readonly groups: IndicatorGroups;
  readonly mismatches: readonly Mismatch[];
  readonly world: CellWorld;
  /** The line was chosen, or says something by itself. */
  readonly isLineWorth: boolean;
  /** What the chart draws. */
  readonly line: readonly Series[];
}

/** What the address and the filter leave of the indicators. Sums and paces are of the whole pack: a filter makes no other whole. */
export function useIndicators(): IndicatorsShown {
  const { pack, filtered } = useAtlas();
  const { state } = useAddress();
  const { selected } = useAttention();
  const cut = CUTS.find((each) => each === state.by) ?? "region";
  const asked = yearMeant(state.period);
  const world = useMemo(() => indicatorWorld(pack), [pack]);
  const whole = useMemo(() => paceBoard(pack, TODAY, asked), [pack, asked]);
  const passes = useMemo(() => {
    const ids = new Set(filtered.rows("indicators").map(({ id }) => id));
    return (row: Indicator) => ids.has(row.id);
  }, [filtered]);
  const board = useMemo(() => narrowed(whole, passes), [whole, passes]);
  const groups = useMemo(() => indicatorGroups(world, cut, board.year, passes), [world, cut, board.year, passes]);
  const mismatches = useMismatches(world, passes);
  const cells = useMemo<CellWorld>(
    () => ({
      today: TODAY,
      sourceDate: (id) => pack.tables.sources.byId.get(id)?.date,
      mismatches: new Map(mismatches.map((one) => [mismatchKey(one.series.key, one.period, one.kind), one])),
    }),
    [pack, mismatches],
  );
  const line = useMemo(() => lineOf(board, selected), [board, selected]);
  const isChosen = line.some(({ rows }) => rows.some(({ id }) => selected === keyOf("indicator", id)));
  const isLineWorth = isChosen || board.judged.length > 0 || line.some(({ figures }) => figures.size > 2);
  return { cut, year: board.year, board, groups, mismatches, world: cells, isLineWorth, line };
}

function useMismatches(world: IndicatorWorld, passes: (row: Indicator) => boolean): readonly Mismatch[] {
  const all = useMemo(() => mismatchesIn(world), [world]);
  return useMemo(() => all.filter(({ stated }) => passes(stated.row)), [all, passes]);
}

function narrowed(board: PaceBoard, passes: (row: Indicator) => boolean): PaceBoard {
  const isIn = (series: Series) => series.rows.some(passes);
  return {
    year: board.year,
    all: board.all.filter(isIn),
    judged: board.judged.filter(({ series }) => isIn(series)),
    refused: board.refused.filter(({ series }) => isIn(series)),
  };
}

/** Figures that make a line worth looking at. */
const ENOUGH = 6;
const LONG_LIST = 1000;
const longest = (all: readonly Series[]): Series | undefined =>
  [...all].sort((a, b) => b.figures.size - a.figures.size)[0];

/** The indicator selected, else the one with most figures, of those behind where these are enough for a line; with its other definitions. */
function lineOf(board: PaceBoard, selected: string | undefined): readonly Series[] {
  const parsed = selected === undefined ? undefined : parseKey(selected);
  const id = parsed?.table === "indicators" ? parsed.id : undefined;
  const chosen =
    board.all.find(({ rows }) => id !== undefined && rows.some((row) => row.id === id)) ??
    longest(
      furthestBehind(board.judged, LONG_LIST)
        .map(({ series }) => series)
        .filter(({ figures }) => figures.size >= ENOUGH),
    ) ??
    longest(board.all);
  return chosen === undefined ? [] : board.all.filter(({ line }) => line === chosen.line);
}
