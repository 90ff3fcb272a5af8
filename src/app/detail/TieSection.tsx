import { useMemo, useState } from "react";
import { detailMessages } from "../../i18n/detail.ts";
import { reachOf } from "../../model/describe.ts";
import { KIND_OF_TABLE, keyOf } from "../../model/entity.ts";
import type { AnyRow, TableName } from "../../model/schema.ts";
import type { TieGroup } from "../../model/tie-groups.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useTerms } from "../../state/use-terms.ts";
import { PresenceIcon } from "../../ui/PresenceMark.tsx";
import { useTieLine } from "./use-tie-line.ts";

interface TieSectionProps {
  readonly group: TieGroup;
  /** Table of the row they are tied to. */
  readonly owner: TableName;
  readonly row: AnyRow;
}

type EndWord = "suppliers" | "customers" | "needsFirst" | "waiting";

/** Ties shown before the reader asks for all. */
const FIRST = 6;

/** Ties of one kind; each selects the row it names. */
export function TieSection({ group, owner, row }: TieSectionProps) {
  const t = useText(detailMessages);
  const [isWhole, setWhole] = useState(false);
  const title = useTitle(group, owner);
  const note = useNote(group, owner, row);
  const isGrid = group.table === "nodes";
  const limit = isGrid ? FIRST * 2 : FIRST;
  const rows = isWhole ? group.rows : group.rows.slice(0, limit);
  return (
    <section className="detail-section">
      <h3>
        {title} <span className="count">{group.rows.length}</span>
        {note !== undefined && <span className="section-note">{note}</span>}
      </h3>
      <ul className={isGrid ? "tie-grid" : "tie-list"}>
        {rows.map((tied) => (
          <li key={tied.id}>
            <Tie table={group.table} row={tied} />
          </li>
        ))}
      </ul>
      {group.rows.length > limit && (
        <button type="button" className="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t("showLess") : t("showAll", { n: group.rows.length })}
        </button>
      )}
    </section>
  );
}

function Tie({ table, row }: { readonly table: TableName; readonly row: AnyRow }) {
  const { name, presence } = useAtlas();
  const { select, hover } = useAttention();
  const key = keyOf(KIND_OF_TABLE[table], row.id);
  const line = useTieLine(table, row);
  return (
    <button
      type="button"
      className="tie"
      data-key={key}
      onClick={() => select(key)}
      onPointerEnter={() => hover(key)}
      onPointerLeave={() => hover(undefined)}
      onFocus={() => hover(key)}
      onBlur={() => hover(undefined)}
    >
      {table === "nodes" && <PresenceIcon presence={presence.get(row.id) ?? "none"} size={15} />}
      <span className="tie-name">{name(table, row)}</span>
      <span className="tie-aside">{line.aside}</span>
      {(line.below !== undefined || line.date !== undefined) && (
        <>
          <span className="tie-below">{line.below}</span>
          <span className="tie-date">{line.date}</span>
        </>
      )}
    </button>
  );
}

const ENDS: { readonly [T in TableName]?: { readonly before: EndWord; readonly after: EndWord } } = {
  enterprises: { before: "suppliers", after: "customers" },
  technologies: { before: "needsFirst", after: "waiting" },
};

function useTitle({ id, table }: TieGroup, owner: TableName): string {
  const t = useText(detailMessages);
  const { term } = useTerms();
  const kind = term(`table.${table}`);
  if (owner === "sources") return t("cites", { kind });
  if (id === "before" || id === "after") return t(ENDS[table]?.[id] ?? id);
  if (id === "nodesBefore" || id === "nodesAfter") return t(id);
  if (id === "parts") return t("parts", { kind });
  if (owner === "nodes" && id === "enterprises") return t("local");
  if (owner === "nodes" && id === "parks") return t("parksOfFirms");
  if (owner === "nodes" && id === "policies") return t("policiesOfChain");
  return kind;
}

/** What the neighbours of a node come to: how many were not found, how many have firms, how far the flows reach. */
function useNote({ id, table, rows }: TieGroup, owner: TableName, row: AnyRow): string | undefined {
  const t = useText(detailMessages);
  const { pack, presence } = useAtlas();
  const reach = useMemo(
    () => (owner === "nodes" && id === "after" ? reachOf(pack, row.id) : undefined),
    [owner, id, pack, row],
  );
  if (id === "nodesBefore" || id === "nodesAfter") return t("neighbourNote");
  if (reach !== undefined) return t("reach", reach);
  if (table !== "nodes" || id !== "before") return undefined;
  const none = rows.filter((node) => presence.get(node.id) === "none").length;
  const some = rows.filter((node) => ["led", "present"].includes(presence.get(node.id) ?? "")).length;
  if (none === 0) return some === 0 ? undefined : t("beforeSome", { some });
  return t(some === 0 ? "beforeNone" : "beforeBoth", { none, some });
}
