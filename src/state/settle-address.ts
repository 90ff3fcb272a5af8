import { type EntityKey, KIND_OF_TABLE, keyOf, parseKey } from "../model/entity.ts";
import { DIMENSIONS, type Dimension } from "../model/filter.ts";
import { type Pack, rowOf } from "../model/pack.ts";
import { PRESENCES } from "../model/presence.ts";
import { PROJECT_STAGES, type TableName, TECHNOLOGY_STATUSES } from "../model/schema.ts";
import type { AddressNotice, AddressState } from "./address.ts";

const TABLE_OF_DIMENSION: { readonly [D in Dimension]?: TableName } = {
  chain: "chains",
  node: "nodes",
  stage: "stages",
  region: "regions",
  park: "parks",
};
const VALUES_OF_DIMENSION: { readonly [D in Dimension]?: readonly string[] } = {
  presence: PRESENCES,
  project_stage: PROJECT_STAGES,
  status: TECHNOLOGY_STATUSES,
};

/** The id as the pack knows it now; undefined where it names nothing. */
function settleId(pack: Pack, dimension: Dimension, id: string): string | undefined {
  const table = TABLE_OF_DIMENSION[dimension];
  if (table !== undefined) return rowOf(pack, table, id)?.id;
  const values = VALUES_OF_DIMENSION[dimension];
  return values === undefined || values.includes(id) ? id : undefined;
}

/** The nearest state the pack can show: former ids become present ones, ids of nothing are left out, and each is told. */
export function settleAddress(
  asked: AddressState,
  pack: Pack,
): { readonly state: AddressState; readonly notices: readonly AddressNotice[] } {
  const notices: AddressNotice[] = [];
  const tell = (parameter: string, value: string, settled: string | undefined) => {
    if (settled !== value) notices.push({ reason: settled === undefined ? "dead-id" : "moved-id", parameter, value });
  };
  const changes: Partial<Record<Dimension, readonly string[]>> = {};
  for (const dimension of DIMENSIONS) {
    const ids = asked[dimension];
    const settled = ids.map((id) => settleId(pack, dimension, id));
    ids.forEach((id, position) => {
      tell(dimension, id, settled[position]);
    });
    if (settled.some((id, position) => id !== ids[position])) {
      changes[dimension] = settled.filter((id) => id !== undefined);
    }
  }
  let sel: EntityKey | undefined = asked.sel;
  const parsed = sel === undefined ? undefined : parseKey(sel);
  if (sel !== undefined && parsed !== undefined) {
    const id = rowOf(pack, parsed.table, parsed.id)?.id;
    const settled = id === undefined ? undefined : keyOf(KIND_OF_TABLE[parsed.table], id);
    tell("sel", sel, settled);
    sel = settled;
  }
  if (notices.length === 0) return { state: asked, notices };
  return { state: { ...asked, ...changes, sel }, notices };
}
