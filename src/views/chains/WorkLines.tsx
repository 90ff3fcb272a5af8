import { useCallback } from "react";
import { chainsMessages } from "../../i18n/chains.ts";
import { approximateTextWidth } from "../../model/text-width.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import type { ChainFigures, WallParts } from "./figures.ts";
import type { ChainCell } from "./items.ts";

/** Pixels. */
const SIZE = 12;
const BAR = { width: 56, height: 6 };
const FUNNEL = { step: 11, bar: 8, height: 14 };

interface LineProps {
  readonly cell: ChainCell;
  /** Base line. */
  readonly y: number;
  /** Where the labels begin, where the values begin, and the right end. */
  readonly x: { readonly label: number; readonly value: number; readonly end: number };
}

/** Output against target as a bar and a figure, and the band of the echelon. */
export function OutputLine({ cell: { figures }, y, x }: LineProps) {
  const t = useText(chainsMessages);
  const { text, width } = useOutput(figures);
  const { echelon, reached } = figures;
  const start = reached === undefined ? x.value : x.value + BAR.width + 8;
  const band = useBand(figures, x.end - start - approximateTextWidth(text, SIZE, false) - 10);
  return (
    <>
      <text className="cell-label" x={x.label} y={y} fontSize={SIZE}>
        {t("output")}
      </text>
      {reached !== undefined && (
        <>
          <rect className="output-track" x={x.value} y={y - 9} width={BAR.width} height={BAR.height} />
          <rect className="output-bar" x={x.value} y={y - 9} width={width} height={BAR.height} />
        </>
      )}
      <text className={echelon?.output === undefined ? "cell-blank" : "cell-value"} x={start} y={y} fontSize={SIZE}>
        {text}
      </text>
      <text className="cell-aside" x={x.end} y={y} textAnchor="end" fontSize={SIZE}>
        {band}
      </text>
    </>
  );
}

/** Billions read better in English, hundreds of millions in Chinese. */
export function useAmount(): (hundredMillions: number) => number {
  const { language } = useAtlas();
  return useCallback(
    (amount) => (language === "zh" ? Math.round(amount * 10) / 10 : Math.round(amount * 10) / 100),
    [language],
  );
}

function useOutput({ echelon, reached }: ChainFigures): { readonly text: string; readonly width: number } {
  const t = useText(chainsMessages);
  const amount = useAmount();
  const aim = echelon?.target ?? echelon?.aim;
  const width = Math.min(1, reached ?? 0) * BAR.width;
  if (echelon?.output === undefined) return { text: t("notFilled"), width };
  const output = amount(echelon.output);
  if (aim === undefined) return { text: t("outputOnly", { output }), width };
  return { text: t("outputOf", { output, target: amount(aim.value) }), width };
}

function useBand({ echelon }: ChainFigures, room: number): string {
  const { nameOfId } = useAtlas();
  if (echelon?.tier === undefined) return "";
  const name = nameOfId("tiers", echelon.tier);
  return approximateTextWidth(name, SIZE, false) > room ? "" : name;
}

/** Projects by stage as a row of bars; what of them is late, and what firms still wait for. */
export function WorkLine({ cell: { figures }, y, x, parts }: LineProps & { readonly parts: WallParts }) {
  const t = useText(chainsMessages);
  const most = Math.max(1, ...figures.funnel.map(({ count }) => count));
  const { overdue } = figures;
  return (
    <>
      <text className="cell-label" x={x.label} y={y} fontSize={SIZE}>
        {t(parts.funnel ? "work" : "demands")}
      </text>
      {parts.funnel &&
        figures.funnel.map(({ stage, count }, place) => {
          const height = count === 0 ? 1 : Math.max(3, (count / most) * FUNNEL.height);
          return (
            <rect
              key={stage}
              className={count === 0 ? "funnel-none" : "funnel-bar"}
              x={x.value + place * FUNNEL.step}
              y={y + 1 - height}
              width={FUNNEL.bar}
              height={height}
            />
          );
        })}
      <text className="cell-counts" x={x.end} y={y} textAnchor="end" fontSize={SIZE}>
        {overdue !== undefined && (
          <tspan className={overdue > 0 ? "cell-late" : undefined}>{t("overdue", { n: overdue })}</tspan>
        )}
        {parts.demands && (
          <tspan className={figures.late > 0 ? "cell-late" : undefined}>
            {`${overdue === undefined ? "" : "   "}${t("openDemands", { n: figures.open })}`}
          </tspan>
        )}
      </text>
    </>
  );
}
