import { useId, useState } from "react";
import { changesMessages } from "../../i18n/changes.ts";
import { useText } from "../../state/language.ts";
import { useTerms } from "../../state/use-terms.ts";
import { ChangedRow } from "./ChangedRow.tsx";
import { countsText } from "./counts-text.ts";
import type { ChangeGroup } from "./items.ts";
import type { Wording } from "./use-wording.ts";

/** Rows drawn before the reader asks for more, and each time she does. */
const PAGE = 100;

/** The rows of one table that changed: what each said beside what it says. */
export function ChangeGroupTable({ group, wording }: { readonly group: ChangeGroup; readonly wording: Wording }) {
  const t = useText(changesMessages);
  const { term } = useTerms();
  const heading = useId();
  const [shown, setShown] = useState(PAGE);
  const { table, counts, items } = group;
  const rest = items.length - shown;
  return (
    <section className="change-group" aria-labelledby={heading} data-table={table}>
      <h3 id={heading}>
        {term(`table.${table}`)} <small>{countsText(t, counts)}</small>
      </h3>
      <table aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("row")}</th>
            <th scope="col">{t("column")}</th>
            <th scope="col">{t("old")}</th>
            <th scope="col">{t("now")}</th>
          </tr>
        </thead>
        {items.slice(0, shown).map((item) => (
          <ChangedRow key={`${item.kind} ${item.row.id}`} item={item} wording={wording} />
        ))}
      </table>
      {rest > 0 && (
        <p className="change-rest">
          {t("rest", { n: rest })}
          <button type="button" className="tool" onClick={() => setShown(shown + PAGE)}>
            {t("more", { n: Math.min(PAGE, rest) })}
          </button>
        </p>
      )}
    </section>
  );
}
