import { FICTION } from "../i18n/fiction.ts";
import { useAtlas } from "../state/atlas.tsx";
import "./fiction-band.css";

/** Says over every view of invented data that they are invented; nothing over real ones. */
export function FictionBand() {
  const { pack } = useAtlas();
  return pack.meta.fictional === true ? (
    <p className="fiction-band" role="note">
      {FICTION}
    </p>
  ) : null;
}
