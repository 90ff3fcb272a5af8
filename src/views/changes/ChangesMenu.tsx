import { changesMessages } from "../../i18n/changes.ts";
import type { TableName } from "../../model/schema.ts";
import { useText } from "../../state/language.ts";
import { useTerms } from "../../state/use-terms.ts";
import { countsText } from "./counts-text.ts";
import { CHANGE_KINDS, type ChangeCounts, type ChangeGroup } from "./items.ts";
import { KIND_SIGNS } from "./KindMark.tsx";

interface ChangesMenuProps {
  readonly groups: readonly ChangeGroup[];
  readonly total: ChangeCounts;
  readonly current: TableName | undefined;
  readonly onChoose: (table: TableName | undefined) => void;
}

/** The tables that changed, with counts: a column at the side, a select where there is no room for one. */
export function ChangesMenu({ groups, total, current, onChoose }: ChangesMenuProps) {
  const t = useText(changesMessages);
  const { term } = useTerms();
  const entries = [
    { id: undefined, name: t("all"), counts: total },
    ...groups.map(({ table, counts }) => ({ id: table, name: term(`table.${table}`), counts })),
  ];
  if (groups.length === 0) return null;
  return (
    <>
      <select
        className="changes-select"
        aria-label={t("tables")}
        value={current ?? ""}
        onChange={(event) => onChoose(groups.find(({ table }) => table === event.target.value)?.table)}
      >
        {entries.map(({ id, name, counts }) => (
          <option key={id ?? ""} value={id ?? ""}>
            {name} {signs(counts)}
          </option>
        ))}
      </select>
      <nav className="changes-menu" aria-label={t("tables")}>
        <ul>
          {entries.map(({ id, name, counts }) => (
            <li key={id ?? ""}>
              <button type="button" aria-current={id === current ? "true" : undefined} onClick={() => onChoose(id)}>
                <span>{name}</span>
                <span className="count" aria-hidden="true">
                  {signs(counts)}
                </span>
                <span className="visually-hidden">{` ${countsText(t, counts)}`}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** +3 ~12 −1, kinds without any left out. */
const signs = (counts: ChangeCounts): string =>
  CHANGE_KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => `${KIND_SIGNS[kind]}${counts[kind]}`)
    .join(" ");
