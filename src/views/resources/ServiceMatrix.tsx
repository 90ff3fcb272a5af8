import { keyOf } from "../../model/entity.ts";
import type { AttentionHandle } from "../../state/use-attention.ts";
import { RowButton } from "../../ui/RowButton.tsx";
import { rove } from "../../ui/rove.ts";
import type { KindGroup, ServiceLine } from "./items.ts";
import { kindWord, type ResourceWords } from "./words.ts";

interface ServiceMatrixProps {
  readonly groups: readonly KindGroup[];
  readonly lines: readonly ServiceLine[];
  readonly words: ResourceWords;
  readonly attention: AttentionHandle;
  /** Leads the reader to the organisations of a kind. */
  readonly onKind: (kind: string) => void;
}

/** Deepest step of the tint a count is drawn with. */
const DEEPEST = 5;

/** Chains × kinds: how many organisations can serve the chain. */
export function ServiceMatrix({ groups, lines, words, attention, onKind }: ServiceMatrixProps) {
  const { t, nameOf } = words;
  const first = lines
    .flatMap(({ counts, chain }) => counts.map((n, place) => ({ n, place, id: chain?.id })))
    .find(({ n }) => n > 0);
  return (
    <table className="resource-matrix" aria-label={t("matrix")} onKeyDown={rove}>
      <thead>
        <tr>
          <th scope="col">{t("chain")}</th>
          {groups.map(({ kind }) => (
            <th key={kind} scope="col">
              {kindWord(kind, words)}
            </th>
          ))}
          <th scope="col">{t("total")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ chain, counts, items }) => {
          const key = chain === undefined ? undefined : keyOf("chain", chain.id);
          const name = key === undefined ? t("noChain") : nameOf(key);
          return (
            <tr key={chain?.id ?? ""}>
              <th scope="row">
                {key === undefined ? (
                  <span className="resource-open">{name}</span>
                ) : (
                  <RowButton rowKey={key} attention={attention}>
                    {name}
                  </RowButton>
                )}
              </th>
              {groups.map(({ kind }, place) => {
                const n = counts[place] ?? 0;
                return (
                  <td key={kind} className={`level-${Math.min(DEEPEST, n)}`}>
                    {n === 0 ? (
                      <span className="resource-zero">0</span>
                    ) : (
                      <button
                        type="button"
                        data-rove=""
                        tabIndex={first?.id === chain?.id && first?.place === place ? 0 : -1}
                        aria-label={t("cell", { chain: name, kind: kindWord(kind, words), n })}
                        onClick={() => {
                          if (key !== undefined && key !== attention.selected) attention.select(key);
                          onKind(kind);
                        }}
                      >
                        {n}
                      </button>
                    )}
                  </td>
                );
              })}
              <td className="resource-total">
                {items.length === 0 ? <span className="resource-unserved">{t("unserved")}</span> : items.length}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
