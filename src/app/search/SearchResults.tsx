import { useEffect } from "react";
import { searchMessages } from "../../i18n/search.ts";
import { crumbsOf } from "../../model/describe.ts";
import type { SearchGroup } from "../../model/search.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useTerms } from "../../state/use-terms.ts";
import { PresenceIcon } from "../../ui/PresenceMark.tsx";

interface SearchResultsProps {
  readonly id: string;
  readonly isShown: boolean;
  readonly groups: readonly SearchGroup[];
  readonly text: string;
  /** Place of the active option, counted over all groups; the filter comes last. */
  readonly active: number;
  readonly optionId: (position: number) => string;
  readonly onChoose: (option: string) => void;
  readonly onActive: (position: number) => void;
}

/** Hits by kind, and last the way to narrow everything by the text. */
export function SearchResults({ id, isShown, groups, text, active, optionId, onChoose, onActive }: SearchResultsProps) {
  const t = useText(searchMessages);
  const { term } = useTerms();
  const { name, nameOfId, presence } = useAtlas();
  useEffect(() => {
    if (active >= 0) document.getElementById(optionId(active))?.scrollIntoView?.({ block: "nearest" });
  }, [active, optionId]);
  const firsts = groups.map((_, place) => groups.slice(0, place).reduce((sum, group) => sum + group.hits.length, 0));
  const last = groups.reduce((sum, group) => sum + group.hits.length, 0);
  const option = (position: number, value: string) => ({
    id: optionId(position),
    role: "option",
    tabIndex: -1,
    "aria-selected": position === active,
    className: "search-option",
    onPointerDown: (event: { preventDefault(): void }) => event.preventDefault(),
    onPointerMove: () => onActive(position),
    onClick: () => onChoose(value),
  });
  return (
    <div id={id} role="listbox" aria-label={t("results")} className="search-results" hidden={!isShown}>
      {isShown && (
        <>
          {groups.map((group, place) => (
            <div key={group.table} role="group" aria-label={`${term(`table.${group.table}`)} ${group.total}`}>
              <div className="search-kind" aria-hidden="true">
                {term(`table.${group.table}`)} <b>{group.total}</b>
                {group.total > group.hits.length && <span>{t("more", { n: group.total - group.hits.length })}</span>}
              </div>
              {group.hits.map((hit, offset) => (
                <div key={hit.key} {...option((firsts[place] ?? 0) + offset, hit.key)}>
                  {group.table === "nodes" && <PresenceIcon presence={presence.get(hit.row.id) ?? "none"} />}
                  <span>{name(group.table, hit.row)}</span>
                  <small>
                    {crumbsOf(group.table, hit.row)
                      .map((crumb) => nameOfId(crumb.table, crumb.id))
                      .join(" · ")}
                  </small>
                </div>
              ))}
            </div>
          ))}
          {last === 0 && <p className="search-nothing">{t("nothing")}</p>}
          <div {...option(last, "filter")} className="search-option search-filter">
            {t("filter", { text })}
          </div>
        </>
      )}
    </div>
  );
}
