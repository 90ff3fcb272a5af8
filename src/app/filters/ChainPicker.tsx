import { useMemo } from "react";
import { filterMessages } from "../../i18n/filters.ts";
import { localized } from "../../model/naming.ts";
import type { AnyRow, Row } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import "./filters.css";

/** Stands for more than one chain chosen; never written to the address. */
const SEVERAL = " several";

/** Chooses one chain, or all of them, for every view. */
export function ChainPicker() {
  const t = useText(filterMessages);
  const { pack, filter, name, language } = useAtlas();
  const { set } = useAddress();
  const groups = useMemo(() => groupsOf(pack.tables.chains.rows), [pack]);
  const sizes = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { chain_id } of pack.tables.nodes.rows) counts.set(chain_id, (counts.get(chain_id) ?? 0) + 1);
    return counts;
  }, [pack]);
  if (pack.tables.chains.rows.length === 0) return null;
  const option = (chain: Row<"chains">) => (
    <option key={chain.id} value={chain.id}>
      {name("chains", chain as AnyRow)} · {t("nodes", { n: sizes.get(chain.id) ?? 0 })}
    </option>
  );
  return (
    <select
      className="chain-picker"
      aria-label={t("chain")}
      value={filter.chain.length > 1 ? SEVERAL : (filter.chain[0] ?? "")}
      onChange={(event) => {
        if (event.target.value !== SEVERAL)
          set({ chain: event.target.value === "" ? [] : [event.target.value], node: [] });
      }}
    >
      <option value="">{t("allChains", { n: pack.tables.chains.rows.length })}</option>
      {filter.chain.length > 1 && <option value={SEVERAL}>{t("severalChains", { n: filter.chain.length })}</option>}
      {groups.map(([first, chains]) => {
        const label = localized(first as AnyRow, "slot", language);
        if (label === undefined) return chains.map(option);
        return (
          <optgroup key={first.id} label={label}>
            {chains.map(option)}
          </optgroup>
        );
      })}
    </select>
  );
}

/** Chains by their place in the city's own system, groups and chains in their own order. */
function groupsOf(chains: readonly Row<"chains">[]): readonly (readonly [Row<"chains">, readonly Row<"chains">[]])[] {
  const ordered = [...chains].sort((a, b) => (a.order ?? 1e9) - (b.order ?? 1e9));
  const groups = new Map<string, Row<"chains">[]>();
  for (const chain of ordered) {
    const group = groups.get(chain.slot ?? "");
    if (group === undefined) groups.set(chain.slot ?? "", [chain]);
    else group.push(chain);
  }
  return [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [[group[0], group] as const]));
}
