import { useMemo } from "react";
import { rolesMessages } from "../../i18n/roles.ts";
import { rolesOf } from "../../model/roles.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useTerms } from "../../state/use-terms.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { officeLines, passing, roleFacts, roleSections } from "./items.ts";
import { OfficeTable } from "./OfficeTable.tsx";
import { RoleTable } from "./RoleTable.tsx";
import { officesTable, type RoleWords, rolesFinding, rolesTable } from "./words.ts";
import "../../ui/on-paper.css";
import "./roles.css";

/** `by` of the address: one row an office. */
const BY_OFFICE = "office";

/** Who is responsible, from the city down to a task: offices and firms, never persons. */
export function RolesView() {
  const { pack, filtered, language } = useAtlas();
  const { state, set } = useAddress();
  const attention = useAttention();
  const all = useMemo(() => rolesOf(pack, language), [pack, language]);
  const holders = useMemo(() => passing(all, filtered), [all, filtered]);
  const sections = useMemo(() => roleSections(pack, filtered, holders), [pack, filtered, holders]);
  const offices = useMemo(() => officeLines(holders), [holders]);
  const isMixed = new Set(all.map(({ from }) => from)).size > 1;
  const words = useRoleWords(isMixed);
  const { t } = words;
  const isThere = all.length > 0;
  const byOffice = state.by === BY_OFFICE;
  const isOnlyChains = all.every(({ from }) => from === "chains");
  return (
    <ViewFrame
      view="roles"
      title={t("title")}
      finding={isThere ? rolesFinding(roleFacts(sections), words) : ""}
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={null}
      tools={
        isThere && (
          <button
            type="button"
            className="tool"
            aria-pressed={byOffice}
            onClick={() => set({ by: byOffice ? "" : BY_OFFICE })}
          >
            {t("byOffice")}
          </button>
        )
      }
      hasTwin={isThere}
      table={byOffice ? officesTable(offices, words) : rolesTable(sections, words)}
      note={isThere ? noteOf(isOnlyChains, isMixed, t) : undefined}
    >
      {isThere ? (
        <div className="roles on-paper">
          {byOffice ? (
            <OfficeTable offices={offices} words={words} attention={attention} />
          ) : (
            sections.map((section) => (
              <RoleTable key={section.scope} section={section} words={words} attention={attention} />
            ))
          )}
        </div>
      ) : (
        <p className="nothing">{t("nothing")}</p>
      )}
    </ViewFrame>
  );
}

function noteOf(isOnlyChains: boolean, isMixed: boolean, t: RoleWords["t"]): string | undefined {
  if (isOnlyChains) return t("noteChains");
  return isMixed ? t("noteMixed") : undefined;
}

function useRoleWords(isMixed: boolean): RoleWords {
  const t = useText(rolesMessages);
  const terms = useTerms();
  const { pack, nameOfKey, nameOfId } = useAtlas();
  return useMemo(
    () => ({
      t,
      nameOf: nameOfKey,
      roleName: (column) => (column === "other" ? t("other") : terms.word("role", column)),
      whole: pack.meta.region_id === undefined ? t("pack") : nameOfId("regions", pack.meta.region_id),
      isMixed,
    }),
    [t, terms, pack, nameOfKey, nameOfId, isMixed],
  );
}
