import { type ReactNode, useState } from "react";
import { keyOf } from "../../model/entity.ts";
import type { NodeGap } from "../../model/gap.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { usePrinting } from "../../ui/printing.ts";
import { Figure } from "./Figure.tsx";
import type { GapLine } from "./items.ts";
import { RowName } from "./RowName.tsx";
import type { AnalysisWords } from "./use-words.ts";

/** Lines before the reader asks for more. */
const FIRST = 10;

/** Where it is thin: nodes with one firm, and nodes others are reached only by way of. */
export function Thin({ lines, words }: { readonly lines: readonly GapLine[]; readonly words: AnalysisWords }) {
  const { t } = words;
  const { pack, nameOfId } = useAtlas();
  const byCuts = (a: NodeGap, b: NodeGap) => b.cuts.length - a.cuts.length;
  const singles = lines.flatMap(({ counted }) => counted.single).sort(byCuts);
  const chokes = lines.flatMap(({ counted }) => counted.chokes).sort(byCuts);
  const hasFlows = pack.tables.flows.rows.length > 0;
  return (
    <div className="analysis-pair">
      <ThinList
        head={t("chokesHead")}
        none={t(hasFlows ? "chokesNone" : "chokesFlowless")}
        nodes={chokes}
        words={words}
        aside={(gap) => <Cuts gap={gap} words={words} />}
      />
      <ThinList
        head={t("singlesHead")}
        none={t("singlesNone")}
        nodes={singles}
        words={words}
        aside={({ firms: [firm = ""] }) => (
          <RowName of={keyOf("enterprise", firm)}>{nameOfId("enterprises", firm)}</RowName>
        )}
      />
    </div>
  );
}

interface ThinListProps {
  readonly head: string;
  readonly none: string;
  readonly nodes: readonly NodeGap[];
  readonly words: AnalysisWords;
  readonly aside: (gap: NodeGap) => ReactNode;
}

function ThinList({ head, none, nodes, words: { t }, aside }: ThinListProps) {
  const { name, nameOfId } = useAtlas();
  const [isWhole, setWhole] = useState(false);
  const isPrinting = usePrinting();
  const shown = isWhole ? nodes : nodes.slice(0, FIRST);
  const rest = nodes.length - FIRST;
  return (
    <section className="analysis-part">
      <h3>
        {head} <small>{nodes.length}</small>
      </h3>
      {nodes.length === 0 && <p className="analysis-aside">{none}</p>}
      <ul className="thin-list">
        {shown.map((gap) => (
          <li key={gap.node.id}>
            <span>
              <RowName of={keyOf("node", gap.node.id)}>{name("nodes", gap.node)}</RowName>{" "}
              <small>{nameOfId("chains", gap.node.chain_id)}</small>
            </span>
            <span className="thin-aside">{aside(gap)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && !isPrinting && (
        <button type="button" className="tool" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t("less") : t("more", { n: rest })}
        </button>
      )}
    </section>
  );
}

function Cuts({ gap, words }: { readonly gap: NodeGap; readonly words: AnalysisWords }) {
  const { t, rows, reasons, packDay } = words;
  const { name } = useAtlas();
  return (
    <>
      <Figure
        what={t("cutsWhat", { node: name("nodes", gap.node) })}
        formula={t("f.chokes")}
        inputs={[
          { label: t("c.node"), value: t("rowsOf", { n: gap.cuts.length }), rows: rows("nodes", gap.cuts) },
          { label: t("c.why"), value: reasons(gap) },
        ]}
        asOf={packDay}
      >
        {t("cutsOf", { n: gap.cuts.length })}
      </Figure>
      <small className={gap.firms.length === 0 ? "none" : ""}>
        {gap.firms.length === 0 ? t("mark.none") : t("r.firms", { firms: gap.firms.length })}
      </small>
    </>
  );
}
