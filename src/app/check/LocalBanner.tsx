import { checkMessages } from "../../i18n/check.ts";
import { useText } from "../../state/language.ts";
import { holdLocalPack, LOCAL_PACK, useLocalPack } from "../../state/local-pack.ts";
import { useAddress } from "../../state/use-address.ts";
import "./local-banner.css";

/** Says that the page shows data of this machine, and how to leave; after a reload, that they are gone. */
export function LocalBanner() {
  const t = useText(checkMessages);
  const { state, set } = useAddress();
  const local = useLocalPack(LOCAL_PACK);
  const check = () => set({ view: "check", sel: undefined });
  const leave = () => {
    set({ pack: "" });
    holdLocalPack(undefined);
  };
  const isLost = local === undefined;
  const title = state.lang === "en" ? local?.title_en : local?.title_zh;
  return (
    <div className="local-banner" role="status" data-local={isLost ? "lost" : "shown"}>
      <span>{isLost ? t("lost") : t("banner", { title: title ?? local.id })}</span>
      <span className="local-ways">
        <button type="button" className="tool" onClick={check}>
          {t(isLost ? "lostBack" : "bannerBack")}
        </button>
        <button type="button" className="tool" onClick={leave}>
          {t(isLost ? "dismiss" : "bannerLeave")}
        </button>
      </span>
    </div>
  );
}
