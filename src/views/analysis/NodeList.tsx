import { keyOf } from "../../model/entity.ts";
import type { NodeGap } from "../../model/gap.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { PresenceIcon } from "../../ui/PresenceMark.tsx";
import { byStage, type GapLine } from "./items.ts";
import { RowName } from "./RowName.tsx";
import type { AnalysisWords } from "./use-words.ts";

/** Firms named in a cell. */
const SHOWN = 3;

/** The nodes of one chain by stage: where each stands, why, and on what evidence. */
export function NodeList({ line, words }: { readonly line: GapLine; readonly words: AnalysisWords }) {
  const { t } = words;
  const { name, nameOfId } = useAtlas();
  const head = t("nodesHead", { chain: name("chains", line.gap.chain) });
  return (
    <section className="analysis-part">
      <h3>{head}</h3>
      <div className="analysis-scroll" tabIndex={0} role="region" aria-label={head}>
        <table className="analysis-table node-table">
          <thead>
            <tr>
              {(["node", "mark", "why", "firms", "evidence"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`c.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {byStage(line.nodes).map(({ stage, nodes }) => (
            <tbody key={stage}>
              <tr className="stage-row">
                <th scope="rowgroup" colSpan={5}>
                  {nameOfId("stages", stage)} <small>{nodes.length}</small>
                </th>
              </tr>
              {nodes.map((gap) => (
                <NodeRow key={gap.node.id} gap={gap} words={words} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

function NodeRow({ gap, words }: { readonly gap: NodeGap; readonly words: AnalysisWords }) {
  const { t, comma } = words;
  const { text, name, nameOfId } = useAtlas();
  const { node, presence, mark, firms } = gap;
  const evidence = [text(node, "strength_reason"), text(node, "evidence")].filter((part) => part !== "");
  return (
    <tr className={`node-row ${mark}`}>
      <th scope="row">
        <span className="node-mark">
          <PresenceIcon presence={presence} /> <RowName of={keyOf("node", node.id)}>{name("nodes", node)}</RowName>
        </span>
      </th>
      <td className="node-stands">{t(`mark.${mark}`)}</td>
      <td>{words.reasons(gap)}</td>
      <td>
        {firms.slice(0, SHOWN).map((id, place) => (
          <span key={id}>
            {place > 0 && comma}
            <RowName of={keyOf("enterprise", id)}>{nameOfId("enterprises", id)}</RowName>
          </span>
        ))}
        {firms.length > SHOWN && ` +${firms.length - SHOWN}`}
      </td>
      <td className={evidence.length === 0 ? "zero" : ""}>
        {evidence.length === 0 ? t("noEvidence") : evidence.join(" · ")}
      </td>
    </tr>
  );
}
