import type { IndicatorNode } from "../../model/indicator-tree.ts";
import type { ExplainWords } from "../../ui/Explained.tsx";
import { Explained } from "../../ui/Explained.tsx";
import type { CellNumber, IndicatorCell } from "./cells.ts";
import { explainRolled } from "./explain.ts";
import { PaceMark } from "./PaceMark.tsx";
import type { IndicatorWords } from "./use-indicator-words.ts";

interface CellContentProps {
  readonly node: IndicatorNode;
  readonly cell: IndicatorCell;
  readonly words: IndicatorWords;
  readonly explainWords: ExplainWords;
}

/** Plan above, actual below with its mark; what the parts give stands beside. */
export function CellContent({ node, cell, words, explainWords }: CellContentProps) {
  const { t } = words;
  return cell.numbers.map((number) => (
    <span key={number.kind} className={`ind-number ${number.kind}`}>
      {number.kind === "target" && <i>{t("planShort")} </i>}
      {number.stated !== undefined && words.number(number.stated.value)}
      {number.kind === "actual" && number.stated !== undefined && cell.pace !== undefined && (
        <PaceMark verdict={cell.pace.verdict} label={t(`pace.${cell.pace.verdict}`)} />
      )}
      {number.rolled !== undefined && (
        <Rolled node={node} cell={cell} number={number} words={words} explainWords={explainWords} />
      )}
    </span>
  ));
}

function Rolled({ node, cell, number, words, explainWords }: CellContentProps & { readonly number: CellNumber }) {
  const { t } = words;
  const { rolled, stated, kind } = number;
  if (rolled === undefined) return null;
  const what = { series: node.series, metric: words.metricOf(node), period: cell.period, kind };
  const value = rolled.kind === "value" ? words.number(rolled.value) : "";
  const text =
    rolled.kind === "refused"
      ? t("refusedShort")
      : t(stated !== undefined ? "differs" : rolled.isAtLeast ? "atLeast" : "computed", { value });
  return (
    <span className={`ind-rolled ${stated === undefined ? "" : "differs"}`}>
      {stated !== undefined && " "}
      <Explained explanation={explainRolled(what, rolled, stated, words)} words={explainWords}>
        {text}
      </Explained>
      {rolled.expected !== undefined && (rolled.kind === "refused" || rolled.isAtLeast) && (
        <small>
          {" "}
          {t("partsGiven", {
            given: rolled.kind === "refused" ? rolled.given : rolled.parts.length,
            expected: rolled.expected,
          })}
        </small>
      )}
    </span>
  );
}
