import { type ChainSpread, LEAST_ROWS, type PartOfChain, type Spread } from "../../model/concentration.ts";
import { keyOf } from "../../model/entity.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { Figure } from "./Figure.tsx";
import { quotientClass } from "./items.ts";
import { RowName } from "./RowName.tsx";
import type { AnalysisWords } from "./use-words.ts";

interface SpreadTableProps {
  readonly spread: Spread;
  readonly chains: readonly ChainSpread[];
  /** Ids of the parts of the city that pass the filter. */
  readonly parts: ReadonlySet<string>;
  readonly words: AnalysisWords;
}

/** Which county holds which chain: firms and location quotient of each chain in each part of the city. */
export function SpreadTable({ spread, chains, parts, words }: SpreadTableProps) {
  const { t } = words;
  const { name } = useAtlas();
  const shown = spread.parts.filter(({ id }) => parts.has(id));
  return (
    <section className="analysis-part">
      <h3>{t("spreadHead")}</h3>
      {spread.parts.length < 2 ? (
        <p className="analysis-aside">{t("spreadNone")}</p>
      ) : (
        <>
          <p className="analysis-aside">{t("spreadLegend", { least: LEAST_ROWS })}</p>
          <div className="analysis-scroll" tabIndex={0} role="region" aria-label={t("spreadHead")}>
            <table className="analysis-table spread-table">
              <thead>
                <tr>
                  <th scope="col">{t("c.chain")}</th>
                  {shown.map((part) => (
                    <th key={part.id} scope="col" className="number">
                      <RowName of={keyOf("region", part.id)}>{name("regions", part)}</RowName>
                    </th>
                  ))}
                  <th scope="col" className="number">
                    {t("unplaced")}
                  </th>
                  <th scope="col" className="number">
                    {t("c.topThree")}
                  </th>
                  <th scope="col" className="number">
                    {t("c.herfindahl")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {chains.map((chain) => (
                  <ChainLine key={chain.chain.id} chain={chain} spread={spread} parts={parts} words={words} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

interface ChainLineProps extends Omit<SpreadTableProps, "chains"> {
  readonly chain: ChainSpread;
}

function ChainLine({ chain, spread, parts, words }: ChainLineProps) {
  const { t, number, percent, rows, refusal, span } = words;
  const { name } = useAtlas();
  const chainName = name("chains", chain.chain);
  const ofChain = {
    label: t("in.ofChain"),
    value: t("rowsOf", { n: chain.firms.length }),
    rows: rows("enterprises", chain.firms),
  };
  const figure = (computed: ChainSpread["topThree"], write: (value: number) => string) =>
    "value" in computed ? { text: write(computed.value) } : { text: "—", refusal: refusal(computed.refusal) };
  const three = figure(chain.topThree, percent);
  const index = figure(chain.herfindahl, (value) => value.toFixed(2));
  const asOf = span(chain.span);
  const places = spread.parts.length;
  return (
    <tr>
      <th scope="row">
        <RowName of={keyOf("chain", chain.chain.id)}>{chainName}</RowName>
      </th>
      {chain.parts
        .filter(({ part }) => parts.has(part.id))
        .map((cell) => (
          <PartCell key={cell.part.id} cell={cell} chain={chain} spread={spread} words={words} />
        ))}
      <td className="number">
        {chain.unplaced.length === 0 ? (
          <span className="zero">0</span>
        ) : (
          <Figure
            what={t("unplacedWhat", { chain: chainName })}
            formula={t("unplacedFormula")}
            inputs={[
              {
                label: t("unplaced"),
                value: t("rowsOf", { n: chain.unplaced.length }),
                rows: rows("enterprises", chain.unplaced),
              },
            ]}
          >
            {number(chain.unplaced.length)}
          </Figure>
        )}
      </td>
      <td className="number">
        <Figure
          what={t("topThreeWhat", { chain: chainName })}
          formula={t("topThreeFormula")}
          inputs={[
            ...chain.ranked.slice(0, 3).map(({ part, firms }) => ({
              label: name("regions", part),
              value: t("rowsOf", { n: firms.length }),
            })),
            ofChain,
          ]}
          asOf={asOf}
          refusal={three.refusal}
        >
          {three.text}
        </Figure>
      </td>
      <td className="number">
        <Figure
          what={t("herfindahlWhat", { chain: chainName })}
          formula={t("herfindahlFormula", { n: places, least: number(1 / places) })}
          inputs={[
            ...chain.ranked.map(({ part, firms }) => ({
              label: name("regions", part),
              value: `${firms.length} / ${chain.firms.length}`,
            })),
          ]}
          asOf={asOf}
          refusal={index.refusal}
        >
          {index.text}
        </Figure>
      </td>
    </tr>
  );
}

interface PartCellProps extends Pick<ChainLineProps, "chain" | "spread" | "words"> {
  readonly cell: PartOfChain;
}

function PartCell({ cell: { part, firms, ofPart, quotient }, chain, spread, words }: PartCellProps) {
  const { t, number, rows, refusal, span } = words;
  const { name } = useAtlas();
  const value = "value" in quotient ? quotient.value : undefined;
  if (firms.length === 0)
    return (
      <td className="number heat-cell zero" data-part={part.id}>
        0
      </td>
    );
  const n = (count: number) => t("rowsOf", { n: count });
  return (
    <td className={`number heat-cell ${value === undefined ? "" : `heat-${quotientClass(value)}`}`} data-part={part.id}>
      <Figure
        what={t("cellWhat", { chain: name("chains", chain.chain), part: name("regions", part) })}
        formula={t("cellFormula")}
        inputs={[
          ...(value === undefined ? [] : [{ label: t("in.quotient"), value: number(value) }]),
          { label: t("in.own"), value: n(firms.length), rows: rows("enterprises", firms) },
          { label: t("in.ofPart"), value: n(ofPart) },
          { label: t("in.ofChain"), value: n(chain.firms.length) },
          { label: t("in.all"), value: n(spread.placed) },
        ]}
        asOf={span(chain.span)}
        refusal={"refusal" in quotient ? refusal(quotient.refusal) : undefined}
      >
        {number(firms.length)}
        {value !== undefined && <small>{value.toFixed(1)}</small>}
      </Figure>
    </td>
  );
}
