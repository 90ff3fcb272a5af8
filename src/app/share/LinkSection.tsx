import { lazy, Suspense } from "react";
import { shareMessages } from "../../i18n/share.ts";
import type { AddressState } from "../../state/address.ts";
import { useText } from "../../state/language.ts";
import { CopyField } from "./CopyField.tsx";
import { asPrint, asTalk, asWall, LONGEST_SAFE_LINK, linkTo, type Place, plain } from "./links.ts";

const QrCode = lazy(() => import("./QrCode.tsx").then((module) => ({ default: module.QrCode })));

const WAYS = [
  ["present", asTalk],
  ["screen", asWall],
  ["print", asPrint],
] as const;

/** The link to what is shown now, as text and QR code, and the other ways to open it. */
export function LinkSection({ place, state }: { readonly place: Place; readonly state: AddressState }) {
  const t = useText(shareMessages);
  const link = linkTo(place, plain(state));
  const isLong = link.length > LONGEST_SAFE_LINK;
  return (
    <section className="share-link">
      <div>
        <h3>{t("link")}</h3>
        <p className="share-help">{t("linkHelp")}</p>
        <CopyField label={t("link")} text={link} lines={1} />
        {isLong && <p className="share-warning">{t("tooLong", { n: link.length })}</p>}
        <h3>{t("openAs")}</h3>
        <ul className="share-ways">
          {WAYS.map(([way, change]) => (
            <li key={way}>
              <a href={linkTo(place, change(state))} target="_blank" rel="noopener noreferrer">
                {t(way)}
              </a>{" "}
              <span className="share-help">{t(`${way}Help`)}</span>
            </li>
          ))}
        </ul>
      </div>
      <Suspense fallback={<div className="qr-code" />}>
        {isLong ? <p className="share-help">{t("qrTooLong")}</p> : <QrCode text={link} label={t("qr")} />}
      </Suspense>
    </section>
  );
}
