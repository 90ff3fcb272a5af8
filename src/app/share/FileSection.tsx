import { shareMessages } from "../../i18n/share.ts";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useExports } from "../export/use-exports.ts";

/** The view alone on the page, the one a picture can be taken of. */
const frameOnPage = () => document.querySelector<HTMLElement>("#main .view-frame.full");

/** The view as a picture. */
export function FileSection() {
  const t = useText(shareMessages);
  const { state } = useAddress();
  const { onPicture, notice } = useExports(state.view);
  const save = (format: "png" | "svg") => {
    const frame = frameOnPage();
    if (frame !== null) void onPicture(frame, format);
  };
  return (
    <section>
      <h3>{t("files")}</h3>
      {state.view === "overview" || state.view === "list" || state.table === "on" ? (
        <p className="share-help">{t("filesNone")}</p>
      ) : (
        <>
          <div className="share-row">
            <button type="button" className="tool" onClick={() => save("png")}>
              {t("png")}
            </button>
            <button type="button" className="tool" onClick={() => save("svg")}>
              {t("svg")}
            </button>
            <span className="share-help">{t("filesHelp")}</span>
          </div>
          <p role="status">{notice}</p>
        </>
      )}
    </section>
  );
}
