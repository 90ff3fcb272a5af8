import { useEffect, useId, useMemo, useRef } from "react";
import { shareMessages } from "../../i18n/share.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { settleAddress } from "../../state/settle-address.ts";
import { useAddress } from "../../state/use-address.ts";
import { Icon } from "../../ui/Icon.tsx";
import { EmbedSection } from "./EmbedSection.tsx";
import { FileSection } from "./FileSection.tsx";
import { LinkSection } from "./LinkSection.tsx";
import { baseOf, type Place } from "./links.ts";
import "./share.css";

interface ShareDialogProps {
  readonly onClose: () => void;
}

/** Everything that carries the present state elsewhere: link, QR code, other modes, files, frame code. */
export function ShareDialog({ onClose }: ShareDialogProps) {
  const t = useText(shareMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { pack } = useAtlas();
  const { state: asked } = useAddress();
  const state = useMemo(() => settleAddress(asked, pack).state, [asked, pack]);
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open) return;
    if (typeof element.showModal === "function") element.showModal();
    else {
      element.setAttribute("open", "");
      element.setAttribute("data-plain", "");
    }
  }, []);
  useOutside(dialog);
  const close = () => {
    if (typeof dialog.current?.close === "function") dialog.current.close();
    else onClose();
  };
  const place: Place = { base: baseOf(window.location.href), hash: window.location.hash };
  return (
    <dialog ref={dialog} className="share" aria-labelledby={heading} onClose={onClose}>
      <div className="share-body">
        <header>
          <h2 id={heading} className="serif">
            {t("title")}
          </h2>
          <button type="button" className="tool" onClick={close} aria-label={t("close")}>
            <Icon name="close" />
          </button>
        </header>
        <LinkSection place={place} state={state} />
        <FileSection />
        <EmbedSection place={place} state={state} />
      </div>
    </dialog>
  );
}

/** A press on the dimmed page around closes the dialog. */
function useOutside(dialog: { readonly current: HTMLDialogElement | null }): void {
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const handle = (event: MouseEvent) => {
      if (event.target === element) element.close();
    };
    element.addEventListener("click", handle);
    return () => element.removeEventListener("click", handle);
  }, [dialog]);
}
