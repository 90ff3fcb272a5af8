import { useEffect, useRef } from "react";
import { shellMessages } from "../../i18n/shell.ts";
import { dataLanguage, useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { chosenPack, usePackList } from "../../state/use-pack.ts";
import { inPack } from "./in-pack.ts";
import "./pack-switch.css";

/** The page is drawn anew for another pack: the hand that chose it finds its place again. */
let isChosenHere = false;

/** Shows which of the site's packs is open and opens another, with the same view in the same mode. Nothing where there is but one. */
export function PackSwitch() {
  const t = useText(shellMessages);
  const { state, set } = useAddress();
  const packs = usePackList().data ?? [];
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (isChosenHere) field.current?.focus();
    isChosenHere = false;
  }, []);
  if (packs.length < 2) return null;
  const isEnglish = dataLanguage(state.lang) === "en";
  return (
    <select
      ref={field}
      className="pack-switch"
      aria-label={t("pack")}
      value={chosenPack(packs, state.pack)}
      onChange={(event) => {
        isChosenHere = true;
        set(inPack(event.target.value));
      }}
    >
      {packs.map(({ id, title_zh, title_en }) => (
        <option key={id} value={id}>
          {isEnglish ? title_en || title_zh : title_zh || title_en}
        </option>
      ))}
    </select>
  );
}
