import { keyOf } from "../../model/entity.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { Figure } from "./Figure.tsx";
import { DEFAULT_SORT, GAP_COLUMNS, type GapColumn, type GapLine, numberIn } from "./items.ts";
import type { AnalysisWords } from "./use-words.ts";

interface ChainGapsProps {
  readonly lines: readonly GapLine[];
  readonly chosen: GapLine | undefined;
  readonly words: AnalysisWords;
}

/** Chains with their gaps in numbers; a heading sorts, a line chooses the chain whose nodes stand below. */
export function ChainGaps({ lines, chosen, words }: ChainGapsProps) {
  const { t } = words;
  const { state, set } = useAddress();
  const { name } = useAtlas();
  const sort = state.sort === "" ? DEFAULT_SORT : state.sort;
  const isDeclared = lines.some(({ gap }) => gap.declared > 0);
  const columns = GAP_COLUMNS.filter((column) => isDeclared || (column !== "missing" && column !== "weak"));
  const handleSort = (column: string) => set({ sort: sort === `-${column}` ? column : `-${column}` });
  return (
    <section className="analysis-part">
      <h3>{t("chainsHead")}</h3>
      <div className="analysis-scroll" tabIndex={0} role="region" aria-label={t("chainsHead")}>
        <table className="analysis-table">
          <thead>
            <tr>
              <SortHead column="chain" sort={sort} onSort={handleSort} words={words} />
              <td className="bar-head">
                {(["held", "project", "none"] as const).map((kind) => (
                  <span key={kind}>
                    <i className={kind} /> {t(`c.${kind}`)}
                  </span>
                ))}
              </td>
              {columns.map((column) => (
                <SortHead key={column} column={column} sort={sort} onSort={handleSort} words={words} />
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.gap.chain.id} aria-current={line === chosen ? "true" : undefined}>
                <th scope="row">
                  <ChainName line={line} name={name("chains", line.gap.chain)} />
                </th>
                <td className="bar-cell">
                  <Bar line={line} words={words} />
                </td>
                {columns.map((column) => (
                  <td key={column} className="number">
                    <GapNumber line={line} column={column} words={words} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!isDeclared && <p className="analysis-aside">{t("notDeclared")}</p>}
    </section>
  );
}

function ChainName({ line, name }: { readonly line: GapLine; readonly name: string }) {
  const { set } = useAddress();
  const { emphasis, selected, hover } = useAttention();
  const { id } = line.gap.chain;
  const key = keyOf("chain", id);
  return (
    <button
      type="button"
      className={`analysis-name ${emphasis(key)}`}
      data-key={key}
      aria-pressed={key === selected}
      onClick={() => set({ list: id, sel: key === selected ? undefined : key })}
      onMouseEnter={() => hover(key)}
      onMouseLeave={() => hover(undefined)}
    >
      {name}
    </button>
  );
}

interface SortHeadProps {
  readonly column: GapColumn | "chain";
  readonly sort: string;
  readonly onSort: (column: string) => void;
  readonly words: AnalysisWords;
}

function SortHead({ column, sort, onSort, words: { t } }: SortHeadProps) {
  const state = sort === column ? "ascending" : sort === `-${column}` ? "descending" : undefined;
  return (
    <th scope="col" className={column === "chain" ? "" : "number"} aria-sort={state}>
      <button type="button" onClick={() => onSort(column)}>
        {t(`c.${column}`)}
        <span aria-hidden="true">{state === "ascending" ? " ▲" : state === "descending" ? " ▼" : ""}</span>
      </button>
    </th>
  );
}

/** What is found of the judged nodes, as shares of a bar. */
function Bar({ line, words: { t } }: { readonly line: GapLine; readonly words: AnalysisWords }) {
  const { held, project, none } = line.counted;
  const label = t("barLabel", { held: held.length, project: project.length, none: none.length });
  return (
    <span className="gap-bar" role="img" aria-label={label} title={label}>
      {(
        [
          ["held", held],
          ["project", project],
          ["none", none],
        ] as const
      ).map(([kind, nodes]) =>
        nodes.length === 0 ? null : <span key={kind} className={kind} style={{ flexGrow: nodes.length }} />,
      )}
    </span>
  );
}

function GapNumber({
  line,
  column,
  words,
}: {
  readonly line: GapLine;
  readonly column: GapColumn;
  readonly words: AnalysisWords;
}) {
  const { t, rows, number, percent, packDay } = words;
  const { name } = useAtlas();
  const nodes = line.counted[column];
  const value = numberIn(line, column);
  const rowsBehind = rows(
    "nodes",
    nodes.map(({ node }) => node.id),
  );
  const inputs = [
    {
      label: t(column === "share" ? "c.none" : `c.${column}`),
      value: t("rowsOf", { n: nodes.length }),
      rows: rowsBehind,
    },
  ];
  if (column === "share")
    inputs.push({ label: t("c.judged"), value: t("rowsOf", { n: line.counted.judged.length }), rows: [] });
  if (nodes.length === 0 && column !== "share") return <span className="zero">0</span>;
  return (
    <Figure
      what={`${name("chains", line.gap.chain)} · ${t(`c.${column}`)}`}
      formula={t(`f.${column}`)}
      inputs={inputs}
      asOf={packDay}
    >
      {column === "share" ? percent(value) : number(value)}
    </Figure>
  );
}
