import { type EntityKey, keyOf, parseKey } from "../../model/entity.ts";
import type { Filtered } from "../../model/filter.ts";
import { chainsInOrder } from "../../model/focus.ts";
import type { Pack } from "../../model/pack.ts";
import { ROLE_SCOPES, type Role, type RoleHolder, type RoleScope, rolesFor } from "../../model/roles.ts";
import { ROLES } from "../../model/schema.ts";

/** A column of the table: a role, or offices a chain names without a known one. */
export type RoleColumn = Role | "other";
const COLUMNS: readonly RoleColumn[] = [...ROLES, "other"];
/** Told for every chain, published or not. */
const CORE: readonly RoleColumn[] = ["chief", "deputy", "leader", "office"];

/** What one chain, park, project … has by way of offices. */
export interface RoleLine {
  /** The row it is about; for the whole pack the row that says so. */
  readonly key: EntityKey;
  readonly scope: RoleScope;
  readonly cells: ReadonlyMap<RoleColumn, readonly RoleHolder[]>;
}

export interface RoleSection {
  readonly scope: RoleScope;
  readonly columns: readonly RoleColumn[];
  readonly lines: readonly RoleLine[];
}

export interface RoleFacts {
  readonly chains: number;
  /** Chains with a holder, by column; core columns are always there. */
  readonly published: ReadonlyMap<RoleColumn, number>;
  readonly hasGeneralChief: boolean;
  /** Cells of the chains' table the pack says nothing for. */
  readonly blanks: number;
}

/** What passes the filter of the page: rows of `roles`, and what chains that pass say of themselves. */
export const passing = (holders: readonly RoleHolder[], filtered: Filtered): readonly RoleHolder[] =>
  holders.filter(({ key }) => {
    const row = parseKey(key);
    return row !== undefined && filtered.has(row.table, row.id);
  });

/** The table of the whole pack, that of the chains that pass, and those of what else has an office. */
export function roleSections(pack: Pack, filtered: Filtered, holders: readonly RoleHolder[]): readonly RoleSection[] {
  const chains = chainsInOrder(pack).filter(({ id }) => filtered.has("chains", id));
  const lines = chains.map(({ id }) => lineOf(keyOf("chain", id), "chain", rolesFor(holders, "chain", id)));
  const whole = rolesFor(holders, "pack");
  const first = whole[0];
  return [
    ...(first === undefined ? [] : [sectionOf("pack", [lineOf(first.key, "pack", whole)], ["general_chief"])]),
    sectionOf("chain", lines, CORE),
    ...ROLE_SCOPES.filter((scope) => scope !== "pack" && scope !== "chain").flatMap((scope) => {
      const found = linesOfScope(scope, holders);
      return found.length === 0 ? [] : [sectionOf(scope, found, [])];
    }),
  ];
}

function linesOfScope(scope: Exclude<RoleScope, "pack">, holders: readonly RoleHolder[]): readonly RoleLine[] {
  const ids = new Set(
    holders.flatMap((holder) => (holder.scope === scope && holder.scopeId !== undefined ? [holder.scopeId] : [])),
  );
  return [...ids].map((id) => lineOf(keyOf(scope, id), scope, rolesFor(holders, scope, id)));
}

function sectionOf(scope: RoleScope, lines: readonly RoleLine[], always: readonly RoleColumn[]): RoleSection {
  const columns = COLUMNS.filter((column) => always.includes(column) || lines.some(({ cells }) => cells.has(column)));
  return { scope, columns, lines };
}

function lineOf(key: EntityKey, scope: RoleScope, holders: readonly RoleHolder[]): RoleLine {
  const cells = new Map<RoleColumn, RoleHolder[]>();
  for (const holder of holders) {
    const column = holder.role ?? "other";
    cells.set(column, [...(cells.get(column) ?? []), holder]);
  }
  return { key, scope, cells };
}

export function roleFacts(sections: readonly RoleSection[]): RoleFacts {
  const chains = sections.find(({ scope }) => scope === "chain");
  const lines = chains?.lines ?? [];
  const columns = chains?.columns ?? CORE;
  const publishedBy = (column: RoleColumn) => lines.filter(({ cells }) => cells.has(column)).length;
  const published = new Map(
    columns.filter((column) => column !== "other").map((column) => [column, publishedBy(column)]),
  );
  return {
    chains: lines.length,
    published,
    hasGeneralChief: sections.some(
      ({ scope, lines: found }) => scope === "pack" && found.some(({ cells }) => cells.has("general_chief")),
    ),
    blanks: [...published.values()].reduce((sum, n) => sum + lines.length - n, 0),
  };
}

/** An office or firm and all it holds. */
export interface OfficeLine {
  readonly office: string;
  /** The firm, where it is one. */
  readonly enterpriseId: string | undefined;
  readonly holders: readonly RoleHolder[];
}

/** Offices and firms with their parts, those with the most first; equals by the rank of their first part. */
export function officeLines(holders: readonly RoleHolder[]): readonly OfficeLine[] {
  const lines = new Map<string, RoleHolder[]>();
  for (const holder of holders) {
    const id = holder.enterpriseId ?? holder.text.replace(/\s/g, "");
    lines.set(id, [...(lines.get(id) ?? []), holder]);
  }
  return [...lines.values()]
    .flatMap((held) => {
      const [first] = held;
      return first === undefined ? [] : [{ office: first.text, enterpriseId: first.enterpriseId, holders: held }];
    })
    .sort((a, b) => b.holders.length - a.holders.length);
}
