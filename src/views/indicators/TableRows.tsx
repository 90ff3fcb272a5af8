import type { ReactNode } from "react";
import { keyOf } from "../../model/entity.ts";
import type { Period } from "../../model/indicator-period.ts";
import type { Indicator } from "../../model/indicator-series.ts";
import { latestFigure, paceInYear } from "../../model/pace.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useAttention } from "../../state/use-attention.ts";
import { useExplainWords } from "../../state/use-explain-words.ts";
import { Explained } from "../../ui/Explained.tsx";
import { CellContent } from "./CellContent.tsx";
import { type CellWorld, cellOf } from "./cells.ts";
import { explainNoPace, explainPace } from "./explain.ts";
import { type IndicatorLine, rowOf } from "./items.ts";
import { PaceMark } from "./PaceMark.tsx";
import type { IndicatorWords } from "./use-indicator-words.ts";
import type { TreeRow } from "./use-tree-rows.ts";

interface RowProps {
  readonly row: TreeRow;
  readonly columns: readonly Period[];
  readonly year: number | undefined;
  readonly words: IndicatorWords;
  /** Some indicator names who answers for it, or when. */
  readonly hasOwner: boolean;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

/** Head of a group: whom the indicators beneath are about. */
export function GroupRow({ row, columns, year, words, hasOwner, tabIndex, onFocus, onToggle }: RowProps) {
  const { t, subject } = words;
  const text =
    row.group === undefined
      ? t("rest", { n: row.count, year: String(year ?? "") })
      : `${subject(row.group.subject)} · ${t("groupCount", { n: row.count })}`;
  return (
    <tr
      className={`ind-group ${row.group === undefined ? "rest" : ""}`}
      data-row={row.id}
      aria-level={1}
      aria-expanded={row.isOpen}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onClick={onToggle}
    >
      <th scope="rowgroup" colSpan={columns.length + (hasOwner ? 4 : 3)}>
        <Fold isOpen={row.isOpen} onToggle={onToggle} label={text} /> {text}
      </th>
    </tr>
  );
}

/** A series: plan and actual of each period, how it stands, its latest figure, who answers for it. */
export function LineRow(props: RowProps & { readonly line: IndicatorLine; readonly world: CellWorld }) {
  const { row, line, columns, year, words, world, tabIndex, onFocus, onToggle } = props;
  const explainWords = useExplainWords();
  const { emphasis, select, hover } = useAttention();
  const { node, level } = line;
  const looks = line.key === undefined ? "normal" : emphasis(line.key);
  return (
    <tr
      className={`ind-row level-${Math.min(level, 5)} ${looks}`}
      data-row={row.id}
      data-key={line.key}
      aria-level={level}
      aria-expanded={row.isOpen}
      aria-selected={looks === "selected"}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onClick={(event) => {
        const figure = figureAt(event.target);
        if (figure !== undefined) select(keyOf("indicator", figure));
        else if (line.key === undefined) onToggle();
        else select(line.key);
      }}
      onMouseEnter={() => hover(line.key)}
      onMouseLeave={() => hover(undefined)}
    >
      <th scope="row">
        <span className="ind-name">
          {row.isOpen === undefined ? (
            <span className="ind-fold none" />
          ) : (
            <Fold isOpen={row.isOpen} onToggle={onToggle} label={words.metricOf(node)} />
          )}
          <LineName line={line} words={words} />
        </span>
      </th>
      {columns.map((period) => {
        const cell = cellOf(node, period, world);
        const stated = rowOf(cell.figure);
        return (
          <td key={period.id} className={`number ${period.kind}`} data-figure={stated?.id}>
            <CellContent node={node} cell={cell} words={words} explainWords={explainWords} />
          </td>
        );
      })}
      <td className="ind-pace">
        <PaceCell line={line} year={year} world={world} words={words} />
      </td>
      <td className="ind-latest">
        <Latest line={line} words={words} />
      </td>
      {props.hasOwner && (
        <td className="ind-owner">
          <Owner line={line} year={year} />
        </td>
      )}
    </tr>
  );
}

/** Id of the row of the table a cell shows; undefined for other cells. */
const figureAt = (target: EventTarget): string | undefined =>
  target instanceof Element
    ? (target.closest<HTMLElement>("[data-figure]")?.dataset["figure"] ?? undefined)
    : undefined;

function LineName({ line, words }: { readonly line: IndicatorLine; readonly words: IndicatorWords }) {
  const { t } = words;
  const { node, level, partOf } = line;
  const isPart = level > 2 && partOf !== "measure";
  const unit = isPart ? "" : words.unit(node.series);
  const definition = words.definitionOf(node);
  return (
    <span>
      {isPart ? words.subject(node.series.subject) : words.metricOf(node)}
      {unit !== "" && <i className="aside">{t("unitIn", { unit })}</i>}
      {partOf === "zone" && <small className="aside"> {t("rollup.overlap")}</small>}
      {node.series.rows.length === 0 && <small className="aside"> {t("computedWhole")}</small>}
      {definition !== "" && !isPart && <small className="ind-definition">{t("definition", { definition })}</small>}
    </span>
  );
}

interface OfLine {
  readonly line: IndicatorLine;
  readonly words: IndicatorWords;
}

function PaceCell({
  line: { node },
  year,
  world,
  words,
}: OfLine & { readonly year: number | undefined; readonly world: CellWorld }) {
  const { t } = words;
  const explainWords = useExplainWords();
  const { series } = node;
  if (year === undefined || series.rows.length === 0) return null;
  const pace = paceInYear(series, year, world.today, world.sourceDate);
  if (pace.kind === "refused") {
    if (![...series.figures.values()].some(({ period }) => period.year === year)) return null;
    const text = t(`refused.${pace.reason}`);
    if (pace.reason === "no-target" || pace.reason === "no-actual") return <span className="ind-refused">{text}</span>;
    return (
      <Explained explanation={explainNoPace(series, pace, year, words)} words={explainWords}>
        {text}
      </Explained>
    );
  }
  const word = t(`pace.${pace.verdict}`);
  const isGap = pace.verdict === "ahead" || pace.verdict === "behind";
  return (
    <span className="ind-verdict">
      <PaceMark verdict={pace.verdict} />
      <Explained explanation={explainPace(series, pace, words)} words={explainWords}>
        {isGap ? t("paceGap", { word, gap: words.points(pace.gap) }) : word}
      </Explained>
      {pace.period.kind !== "year" && <small className="aside"> {words.period(pace.period)}</small>}
    </span>
  );
}

function Latest({ line: { node }, words }: OfLine): ReactNode {
  const { t } = words;
  const atlas = useAtlas();
  const { series } = node;
  const figure = latestFigure(series);
  const row: Indicator | undefined = rowOf(figure) ?? series.undated[0];
  if (row === undefined) return null;
  const value = row.actual ?? row.target;
  const kind = row.actual === undefined && row.target !== undefined ? `${t("target")} ` : "";
  const note = figure === undefined ? atlas.text(row, "note") : "";
  const period = figure === undefined ? t("undated") : words.period(figure.period);
  const [source] = row.source_ids;
  return (
    <>
      <span className="ind-number">
        {kind}
        {value === undefined ? "" : words.number(value)}
      </span>
      <small className="aside"> {note === "" ? period : note}</small>
      {source !== undefined && <small className="ind-source">{atlas.nameOfId("sources", source)}</small>}
    </>
  );
}

function Owner({
  line: { node },
  year,
}: {
  readonly line: IndicatorLine;
  readonly year: number | undefined;
}): ReactNode {
  const atlas = useAtlas();
  const rows = [...node.series.rows].sort((a, b) => Number(ofYear(b, year)) - Number(ofYear(a, year)));
  const row = rows.find((each) => atlas.text(each, "owner") !== "") ?? rows[0];
  if (row === undefined) return null;
  return (
    <>
      {atlas.text(row, "owner")}
      {row.due !== undefined && <small className="aside"> {row.due}</small>}
    </>
  );
}

const ofYear = ({ period }: Indicator, year: number | undefined): boolean => period === String(year);

interface FoldProps {
  readonly isOpen: boolean | undefined;
  readonly onToggle: () => void;
  readonly label: string;
}

/** Opens and closes by mouse and thumb; the keyboard does it on the row. */
function Fold({ isOpen, onToggle, label }: FoldProps) {
  return (
    <button
      type="button"
      className="ind-fold"
      tabIndex={-1}
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <svg width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
        <path d={isOpen === true ? "M1 3L5 7.5L9 3" : "M3 1L7.5 5L3 9"} />
      </svg>
    </button>
  );
}
