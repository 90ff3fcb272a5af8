import { changesMessages } from "../../i18n/changes.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";

/** Which of the older editions to compare with, where there are several. */
export function EditionPicker({ edition }: { readonly edition: string }) {
  const t = useText(changesMessages);
  const { pack } = useAtlas();
  const { set } = useAddress();
  const editions = [...new Set([...(pack.meta.editions ?? []), ...(edition === "" ? [] : [edition])])];
  if (editions.length < 2) return null;
  return (
    <select
      className="edition-picker"
      aria-label={t("choose")}
      value={edition}
      onChange={(event) => set({ edition: event.target.value })}
    >
      {edition === "" && <option value="">{t("published")}</option>}
      {editions.map((each) => (
        <option key={each} value={each}>
          {t("edition", { edition: each })}
        </option>
      ))}
    </select>
  );
}
