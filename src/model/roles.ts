import { type EntityKey, keyOf } from "./entity.ts";
import { type DataLanguage, localized, nameOfId } from "./naming.ts";
import type { Pack } from "./pack.ts";
import { type AnyRow, ROLES, type Row, TABLE_OF_SCOPE } from "./schema.ts";

export type Role = (typeof ROLES)[number];
/** What a role is held for. `pack`: the whole city; an enterprise may carry one too. */
export const ROLE_SCOPES = ["pack", "region", "chain", "park", "project", "task", "enterprise"] as const;
export type RoleScope = (typeof ROLE_SCOPES)[number];

/** An office or firm with its part. Never a person: only offices and firms have columns to stand in. */
export interface RoleHolder {
  /** Undefined: the text of a chain names an office besides, without a role this schema knows. */
  readonly role: Role | undefined;
  readonly scope: RoleScope;
  /** Row of the scope's table; undefined for the whole pack. */
  readonly scopeId: string | undefined;
  /** The office, or the firm's name. */
  readonly text: string;
  readonly enterpriseId: string | undefined;
  /** The table it comes from. */
  readonly from: "roles" | "chains";
  /** The row that says so. */
  readonly key: EntityKey;
}

/** All parts of a pack by rank: those of table `roles`, then what the chains say of themselves and `roles` does not. */
export function rolesOf(pack: Pack, language: DataLanguage): readonly RoleHolder[] {
  const listed = pack.tables.roles.rows.map((row) => ofRow(pack, row, language));
  const own = pack.tables.chains.rows
    .flatMap((chain) => rolesAtChain(pack, chain, language))
    .filter((holder) => !listed.some((other) => isSame(other, holder)));
  return byRank([...inOrder(pack, listed), ...own]).map(({ plain: _plain, ...holder }) => holder);
}

/** The parts held for one row, or for the whole pack. */
export const rolesFor = (holders: readonly RoleHolder[], scope: RoleScope, id?: string): readonly RoleHolder[] =>
  holders.filter((holder) => holder.scope === scope && holder.scopeId === id);

/** A holder with its text in the first language it has, by which statements are compared whatever language is read. */
interface Stated extends RoleHolder {
  readonly plain: string;
}

function ofRow(pack: Pack, row: Row<"roles">, language: DataLanguage): Stated {
  const office = localized(row as unknown as AnyRow, "office", language);
  const firm = row.enterprise_id === undefined ? undefined : nameOfId(pack, "enterprises", row.enterprise_id, language);
  const [scope, scopeId] = scopeOf(pack, row);
  return {
    role: row.role,
    scope,
    scopeId,
    text: (row.role === "leader" ? firm : undefined) ?? office ?? firm ?? row.id,
    enterpriseId: row.enterprise_id,
    from: "roles",
    key: keyOf("role", row.id),
    plain: row.office_zh ?? row.office_en ?? "",
  };
}

function scopeOf(pack: Pack, { scope, scope_id }: Row<"roles">): readonly [RoleScope, string | undefined] {
  if (scope === undefined || scope === "city") return ["pack", undefined];
  if (scope_id === undefined) return ["pack", undefined];
  const id = pack.tables[TABLE_OF_SCOPE[scope]].byId.get(scope_id)?.id ?? scope_id;
  return scope === "region" && id === pack.meta.region_id ? ["pack", undefined] : [scope, id];
}

/** Holders in the order their rows give; rows without one keep their place behind. */
function inOrder(pack: Pack, holders: readonly Stated[]): readonly Stated[] {
  const orders = new Map(pack.tables.roles.rows.map(({ id, order }) => [keyOf("role", id), order]));
  const orderOf = ({ key }: RoleHolder) => orders.get(key) ?? Number.MAX_SAFE_INTEGER;
  return [...holders].sort((a, b) => orderOf(a) - orderOf(b));
}

const rankOf = ({ role }: RoleHolder): number => (role === undefined ? ROLES.length : ROLES.indexOf(role));
const byRank = (holders: readonly Stated[]) => [...holders].sort((a, b) => rankOf(a) - rankOf(b));

/** Two statements of one part: the same firm, or offices of which one says no more than the other. */
function isSame(one: Stated, other: Stated): boolean {
  if (one.role !== other.role || one.scope !== other.scope || one.scopeId !== other.scopeId) return false;
  if (one.enterpriseId !== undefined || other.enterpriseId !== undefined)
    return one.enterpriseId === other.enterpriseId;
  const [a, b] = [one, other].map(({ plain }) => plain.replace(/\s/g, ""));
  return a !== undefined && b !== undefined && a !== "" && b !== "" && (a.includes(b) || b.includes(a));
}

/** What the row of a chain itself says: chief, office, leading firms. */
function rolesAtChain(pack: Pack, chain: Row<"chains">, language: DataLanguage): readonly Stated[] {
  const at = { scope: "chain", scopeId: chain.id, from: "chains", key: keyOf("chain", chain.id) } as const;
  const office = localized(chain as unknown as AnyRow, "office", language);
  const plainOffice = chain.office_zh ?? chain.office_en ?? "";
  return [
    ...chiefsOf(chain, language).map((part) => ({ ...at, ...part, enterpriseId: undefined })),
    ...(office === undefined
      ? []
      : [{ ...at, role: "office" as const, text: office, plain: plainOffice, enterpriseId: undefined }]),
    ...chain.lead_enterprise_ids.map((id) => ({
      ...at,
      role: "leader" as const,
      text: nameOfId(pack, "enterprises", id, language),
      plain: "",
      enterpriseId: pack.tables.enterprises.byId.get(id)?.id ?? id,
    })),
  ];
}

interface Office {
  readonly role: Role | undefined;
  readonly text: string;
}

/** The offices of a chief's cell. Parts are taken from its first language, so that both languages tell the same. */
function chiefsOf(chain: Row<"chains">, language: DataLanguage): readonly (Office & { readonly plain: string })[] {
  const first = officesIn(chain.chief_zh ?? chain.chief_en ?? "");
  const asked = officesIn((language === "zh" ? chain.chief_zh : chain.chief_en) ?? "");
  const isAlike = first.length === asked.length;
  return first.map(({ role, text }, place) => ({ role, text: (isAlike && asked[place]?.text) || text, plain: text }));
}

/** A part as a chief's cell marks it in brackets. The first that fits counts; `undefined`: a part this schema does not know. */
const MARKS: readonly (readonly [RegExp, Role | undefined])[] = [
  [/总链长|general (chain )?chief/i, "general_chief"],
  [/副链长|deputy (chain )?chief/i, "deputy"],
  [/召集人|convenor/i, "convenor"],
  [/链长|chain chief|^chief/i, "chief"],
  [/专班|专员|special[- ]class|commissioner/i, undefined],
];

/**
 * The offices a chief's cell names, several parted by semicolons, each perhaps with its part in brackets: 某部部长（副链长）. An office
 * without such a mark is the chief, unless another is marked so. Brackets that say no more than the part are left out.
 */
function officesIn(cell: string): readonly Office[] {
  const parts = cell
    .split(/[；;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, office = part, bracket = ""] = /^(.*?)\s*[（(]([^（()）]*)[)）]$/.exec(part) ?? [];
      const mark = MARKS.find(([pattern]) => pattern.test(bracket));
      const isBare = mark?.[1] !== undefined && !/[，,\d]/.test(bracket);
      return { text: isBare ? office : part, mark };
    });
  const hasChief = parts.some(({ mark }) => mark?.[1] === "chief");
  return parts.map(({ text, mark }) => ({ text, role: mark === undefined && !hasChief ? "chief" : mark?.[1] }));
}
