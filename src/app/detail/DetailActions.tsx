import { detailMessages } from "../../i18n/detail.ts";
import { chainsOf } from "../../model/describe.ts";
import type { AnyRow, TableName } from "../../model/schema.ts";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { Icon } from "../../ui/Icon.tsx";

const MAPS = ["region", "chain", "technology", "application", "list"] as const;
type MapId = (typeof MAPS)[number];

/** Maps on which rows of a table are drawn or light up; every row stands in its list. */
const SHOWN_ON: { readonly [T in TableName]?: readonly MapId[] } = {
  regions: ["region", "chain"],
  parks: ["region", "chain"],
  chains: ["chain", "technology", "application", "region"],
  nodes: ["chain", "region", "technology", "application"],
  flows: ["chain"],
  enterprises: ["region", "chain", "technology", "application"],
  technologies: ["technology", "chain", "application"],
  applications: ["application", "chain", "technology"],
  projects: ["region", "chain"],
  stages: ["chain"],
};

/** Ways to the same row in other views. */
export function DetailActions({ table, row }: { readonly table: TableName; readonly row: AnyRow }) {
  const t = useText(detailMessages);
  const { state, set } = useAddress();
  const maps = [...(SHOWN_ON[table] ?? []), "list" as const].filter((map) => map !== state.view);
  const show = (view: MapId) => {
    const chains = chainsOf(table, row);
    const needsChain = view === "chain" && chains[0] !== undefined && !chains.some((id) => state.chain.includes(id));
    set({ view, ...(needsChain ? { chain: [chains[0] as string] } : {}), ...(view === "list" ? { list: table } : {}) });
  };
  return (
    <div className="detail-actions">
      {maps.map((map) => (
        <button type="button" key={map} aria-label={t(`on_${map}`)} title={t(`on_${map}`)} onClick={() => show(map)}>
          <Icon name={map} size={16} /> {t(`to_${map}`)}
        </button>
      ))}
    </div>
  );
}
