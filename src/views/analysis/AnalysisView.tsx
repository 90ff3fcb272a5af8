import { useMemo } from "react";
import { agglomerationOf } from "../../model/agglomeration.ts";
import { type ChainSpread, type Spread, spreadOf } from "../../model/concentration.ts";
import { gapsOf } from "../../model/gap.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { ChainGaps } from "./ChainGaps.tsx";
import { Clusters, Nearest } from "./Clusters.tsx";
import { chosenLine, DEFAULT_SORT, type GapLine, gapLines, sortLines } from "./items.ts";
import { LocalShares } from "./LocalShares.tsx";
import { NodeList } from "./NodeList.tsx";
import { Revenue } from "./Revenue.tsx";
import { SpreadTable } from "./SpreadTable.tsx";
import { Thin } from "./Thin.tsx";
import { gapTable, spreadTable } from "./twin.ts";
import { type AnalysisWords, useAnalysisWords } from "./use-words.ts";
import "./analysis.css";

/** The value of `by` that shows where firms gather; anything else shows the gaps. */
const PLACES = "places";

/** Gaps and strengths chain by chain, and where firms gather. */
export function AnalysisView() {
  const { state } = useAddress();
  return state.by === PLACES ? <Places /> : <Gaps />;
}

function Gaps() {
  const words = useAnalysisWords();
  const atlas = useAtlas();
  const { state } = useAddress();
  const { selected } = useAttention();
  const { pack, presence, filtered, filter } = atlas;
  const gaps = useMemo(() => gapsOf(pack, presence), [pack, presence]);
  const lines = useMemo(
    () => sortLines(gapLines(gaps, filtered), state.sort === "" ? DEFAULT_SORT : state.sort),
    [gaps, filtered, state.sort],
  );
  const chosen = chosenLine(lines, filter, state.list, selected);
  const table = useMemo(() => gapTable(lines, words, atlas), [lines, words, atlas]);
  return (
    <Frame finding={useGapFinding(lines, words)} table={table} words={words}>
      <ChainGaps lines={lines} chosen={chosen} words={words} />
      {chosen !== undefined && <NodeList line={chosen} words={words} />}
      <Thin lines={lines} words={words} />
      {chosen !== undefined && <LocalShares line={chosen} words={words} />}
    </Frame>
  );
}

function useGapFinding(lines: readonly GapLine[], { t }: AnalysisWords): string {
  const { name } = useAtlas();
  const [worst] = sortLines(lines, DEFAULT_SORT);
  if (worst === undefined) return t("findingNone");
  const sum = (column: keyof GapLine["counted"]) =>
    lines.reduce((total, { counted }) => total + counted[column].length, 0);
  return t(lines.length === 1 ? "findingOne" : "finding", {
    chains: lines.length,
    judged: sum("judged"),
    held: sum("held"),
    project: sum("project"),
    none: sum("none"),
    single: sum("single"),
    chokes: sum("chokes"),
    worst: name("chains", worst.gap.chain),
    worstNone: worst.counted.none.length,
    worstJudged: worst.counted.judged.length,
  });
}

function Places() {
  const words = useAnalysisWords();
  const atlas = useAtlas();
  const { pack, filtered } = atlas;
  const spread = useMemo(() => spreadOf(pack), [pack]);
  const agglomeration = useMemo(() => agglomerationOf(pack), [pack]);
  const chains = useMemo(
    () => spread.chains.filter(({ chain }) => filtered.has("chains", chain.id)),
    [spread, filtered],
  );
  const parts = useMemo(
    () => new Set(spread.parts.map(({ id }) => id).filter((id) => filtered.has("regions", id))),
    [spread, filtered],
  );
  const table = useMemo(() => spreadTable(chains, parts, words, atlas), [chains, parts, words, atlas]);
  return (
    <Frame finding={usePlacesFinding(spread, chains, words)} table={table} words={words}>
      <SpreadTable spread={spread} chains={chains} parts={parts} words={words} />
      <Clusters agglomeration={agglomeration} words={words} />
      <div className="analysis-pair">
        <Revenue chains={chains} words={words} />
        <Nearest agglomeration={agglomeration} words={words} />
      </div>
    </Frame>
  );
}

function usePlacesFinding(spread: Spread, chains: readonly ChainSpread[], { t, number }: AnalysisWords): string {
  const { name } = useAtlas();
  const indexOf = ({ herfindahl }: ChainSpread) => ("value" in herfindahl ? herfindahl.value : -1);
  const [most] = [...chains].sort((a, b) => indexOf(b) - indexOf(a));
  const first = most?.ranked[0];
  if (most === undefined || first === undefined || !("value" in most.topThree)) return t("findingPlacesNone");
  return t("findingPlaces", {
    placed: spread.placed,
    chain: name("chains", most.chain),
    share: number(most.topThree.value * 100, 0),
    part: name("regions", first.part),
    n: first.firms.length,
  });
}

interface FrameProps {
  readonly finding: string;
  readonly table: React.ComponentProps<typeof ViewFrame>["table"];
  readonly words: AnalysisWords;
  readonly children: React.ReactNode;
}

function Frame({ finding, table, words: { t }, children }: FrameProps) {
  const { state, set } = useAddress();
  const isPlaces = state.by === PLACES;
  return (
    <ViewFrame
      view="analysis"
      title={t("title")}
      finding={finding}
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={null}
      table={table}
    >
      <article className="analysis">
        <nav className="analysis-tabs" aria-label={t("tabs")}>
          {(
            [
              ["", "tabGaps"],
              [PLACES, "tabPlaces"],
            ] as const
          ).map(([by, word]) => (
            <button
              key={word}
              type="button"
              aria-current={isPlaces === (by === PLACES) ? "page" : undefined}
              onClick={() => set({ by })}
            >
              {t(word)}
            </button>
          ))}
        </nav>
        {children}
        <p className="analysis-aside analysis-note">{t("note")}</p>
      </article>
    </ViewFrame>
  );
}
