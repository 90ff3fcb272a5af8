import { useMemo, useState } from "react";
import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { Period } from "../../model/indicator-period.ts";
import type { Series } from "../../model/indicator-series.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useRoving } from "../../ui/use-roving.ts";
import { useSize } from "../../ui/use-size.ts";
import { type ChartLine, type ChartPoint, kindsOf, layoutChart } from "./layout.ts";
import type { IndicatorWords } from "./use-indicator-words.ts";

/** Pixels. */
const HEIGHT = 210;
const TEXT = 12;
/** A line for each definition, told by number. */
const NUMBERS = "①②③④⑤⑥⑦⑧⑨";

interface SeriesChartProps {
  /** Series of one metric and one subject; several where the definition changes. */
  readonly line: readonly Series[];
  readonly words: IndicatorWords;
}

/** One indicator over time: actual as a line, targets dashed, broken where the definition changes. */
export function SeriesChart({ line, words }: SeriesChartProps) {
  const { t } = words;
  const [wanted, setWanted] = useState<Period["kind"]>();
  const kinds = useMemo(() => kindsOf(line), [line]);
  const kind = wanted !== undefined && kinds.includes(wanted) ? wanted : kinds[0];
  const [first] = line;
  if (first === undefined || kind === undefined) return <p className="ind-chart-none">{t("chartNone")}</p>;
  const unit = words.unit(first);
  return (
    <figure className="ind-chart">
      <figcaption>
        <b>{t("chartTitle", { metric: words.metric(first), subject: words.subject(first.subject) })}</b>
        {unit !== "" && <span className="aside">{t("unitIn", { unit })}</span>}
        {kinds.length > 1 && (
          <span className="ind-segments" role="group" aria-label={t("chartKind")}>
            {kinds.map((each) => (
              <button key={each} type="button" aria-pressed={each === kind} onClick={() => setWanted(each)}>
                {t(`kind.${each}`)}
              </button>
            ))}
          </span>
        )}
      </figcaption>
      <ChartDrawing line={line} kind={kind} words={words} />
      <ChartNotes line={line} kind={kind} words={words} />
    </figure>
  );
}

interface DrawingProps extends SeriesChartProps {
  readonly kind: Period["kind"];
}

function ChartDrawing({ line, kind, words }: DrawingProps) {
  const [box, size] = useSize<HTMLDivElement>();
  const width = size?.width ?? 0;
  const chart = useMemo(() => layoutChart(line, kind, { width, height: HEIGHT }), [line, kind, width]);
  const { select } = useAttention();
  const points = chart.lines.flatMap(({ actual, target }) => [
    ...actual,
    ...target.filter((point) => !hasActual(point)),
  ]);
  const keys = points.map(keyOfPoint);
  const next = (from: EntityKey, direction: string) => keys[keys.indexOf(from) + (/left|up/.test(direction) ? -1 : 1)];
  const { ref, tabIndex, onKeyDown, onFocus } = useRoving(keys, next, select);
  const marks = { words, tabIndex, onFocus } as const;
  return (
    <div ref={box} className="ind-chart-box" style={{ height: HEIGHT }}>
      {width > 0 && (
        <svg
          ref={ref}
          width={width}
          height={HEIGHT}
          data-drawing="series"
          role="group"
          aria-label={altOf(line, points, words)}
          onKeyDown={onKeyDown}
        >
          {chart.yTicks.map(({ y, value }) => (
            <g key={value} className="axis">
              <line x1={chart.left} x2={chart.right} y1={y} y2={y} />
              <text x={chart.left - 6} y={y + 4} textAnchor="end" fontSize={TEXT}>
                {words.number(value)}
              </text>
            </g>
          ))}
          {chart.xTicks.map(({ x, period }) => (
            <text key={period.id} className="axis" x={x} y={HEIGHT - 6} textAnchor="middle" fontSize={TEXT}>
              {shortPeriod(period)}
            </text>
          ))}
          {chart.breaks.map((x) => (
            <line key={x} className="definition-break" x1={x} x2={x} y1={8} y2={chart.bottom} />
          ))}
          {chart.lines.map((each, index) => (
            <SeriesLine
              key={each.series.key}
              line={each}
              label={chart.lines.length > 1 ? (NUMBERS[index] ?? "") : ""}
              {...marks}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

interface LineProps {
  readonly line: ChartLine;
  /** Number of the definition, where there are several. */
  readonly label: string;
  readonly words: IndicatorWords;
  readonly tabIndex: (key: EntityKey) => 0 | -1;
  readonly onFocus: (key: EntityKey) => void;
}

function SeriesLine({ line: { actual, target, paths, gaps, targetPath }, label, words, tabIndex, onFocus }: LineProps) {
  const { emphasis, select } = useAttention();
  const labelled = actual[actual.length - 1];
  const first = actual[0] ?? target[0];
  const mark = (point: ChartPoint, looks: "actual" | "target") => {
    const key = keyOfPoint(point);
    const isMark = looks === "actual" || !hasActual(point);
    const { t, number, period } = words;
    const title = `${period(point.figure.period)} ${t(looks)} ${number(point.value)}`;
    return (
      <g
        key={`${looks} ${point.figure.period.id}`}
        className={`mark point ${looks} ${isMark ? emphasis(key) : ""}`}
        {...(isMark
          ? {
              "data-key": key,
              role: "button",
              tabIndex: tabIndex(key),
              "aria-label": title,
              onClick: () => select(key),
              onFocus: () => onFocus(key),
            }
          : {})}
      >
        <title>{title}</title>
        {looks === "actual" ? (
          <circle cx={point.x} cy={point.y} r={4} />
        ) : (
          <path d={`M${point.x} ${point.y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5Z`} />
        )}
      </g>
    );
  };
  return (
    <g className="series">
      {targetPath !== "" && <path className="line target" d={targetPath} />}
      {gaps.map((path) => (
        <path key={path} className="line gap" d={path} />
      ))}
      {paths.map((path) => (
        <path key={path} className="line actual" d={path} />
      ))}
      {target.map((point) => mark(point, "target"))}
      {actual.map((point) => mark(point, "actual"))}
      {label !== "" && first !== undefined && (
        <text className="number" x={first.x - 8} y={first.y + 4} textAnchor="end" fontSize={TEXT}>
          {label}
        </text>
      )}
      {labelled !== undefined && (
        <text
          className="value"
          x={labelled.x}
          y={isBelowTarget(labelled) ? labelled.y + 18 : labelled.y - 9}
          textAnchor="middle"
          fontSize={TEXT}
        >
          {words.number(labelled.value)}
        </text>
      )}
    </g>
  );
}

/** Legend of the chart, and in words what breaks it. */
function ChartNotes({ line, kind, words }: DrawingProps) {
  const { t } = words;
  const drawn = layoutChart(line, kind, { width: 600, height: HEIGHT }).lines;
  const actual = drawn.reduce((sum, each) => sum + each.actual.length, 0);
  const hasTarget = drawn.some(({ target }) => target.length > 0);
  const hasGap = drawn.some(({ gaps }) => gaps.length > 0);
  return (
    <p className="ind-chart-notes">
      {actual > 0 && (
        <span>
          <i className="key actual" /> {t("legendActual")}
        </span>
      )}
      {hasTarget && (
        <span>
          <i className="key target" /> {t("legendTarget")}
        </span>
      )}
      {hasGap && (
        <span>
          <i className="key gap" /> {t("legendGap")}
        </span>
      )}
      {actual === 1 && <span>{t("chartSingle")}</span>}
      {drawn.length > 1 && (
        <span className="definition-note">
          {t("chartBreak")}
          {t("colon")}
          {drawn.map(({ series, actual: points, target }, index) => {
            const [start] = [...points, ...target].sort((a, b) => a.x - b.x);
            const definition = words.definition(series) || t("chartDefinitionBlank");
            return (
              <span key={series.key} className="definition-part">
                {NUMBERS[index]}{" "}
                {t("chartDefinition", {
                  from: start === undefined ? "" : words.period(start.figure.period),
                  definition,
                })}
              </span>
            );
          })}
        </span>
      )}
    </p>
  );
}

/** The dashed line of the targets runs above: the number stands beneath. */
const isBelowTarget = ({ figure: { target }, value }: ChartPoint): boolean =>
  target !== undefined && target.value >= value;

const hasActual = ({ figure }: ChartPoint): boolean => figure.actual !== undefined;

const keyOfPoint = ({ figure: { actual, target } }: ChartPoint): EntityKey =>
  keyOf("indicator", (actual ?? target)?.row.id ?? "");

/** Short enough for an axis: 2025, 25-Q3, 25-03. */
const shortPeriod = ({ id, kind }: Period): string => (kind === "year" ? id : id.slice(2));

function altOf([first]: readonly Series[], points: readonly ChartPoint[], words: IndicatorWords): string {
  if (first === undefined) return "";
  const { t, metric, subject, period, number } = words;
  const values = points.map(({ figure, value }) => `${period(figure.period)} ${number(value)}`).join(t("separator"));
  return t("chartAlt", { metric: metric(first), subject: subject(first.subject), n: points.length, values });
}
