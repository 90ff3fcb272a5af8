import type { AddressState } from "../../state/address.ts";
import { LegendItem } from "../../ui/LegendItem.tsx";
import type { ApplicationText } from "./twin.ts";

interface ApplicationLegendProps {
  readonly form: AddressState["form"];
  readonly isCompact: boolean;
  readonly isByTotal: boolean;
  readonly onForm: (form: AddressState["form"]) => void;
  readonly onByTotal: () => void;
  readonly t: ApplicationText;
}

const CLASSES = ["0", "1", "2", "3", "4–5", "≥6"];

/** Which form, and what its marks mean. */
export function ApplicationLegend({ form, isCompact, isByTotal, onForm, onByTotal, t }: ApplicationLegendProps) {
  return (
    <>
      {!isCompact && (
        <span className="form-switch" role="group" aria-label={t("form")}>
          {(["flow", "matrix"] as const).map((each) => (
            <button key={each} type="button" aria-pressed={form === each} onClick={() => onForm(each)}>
              {t(each)}
            </button>
          ))}
        </span>
      )}
      {form === "matrix" ? (
        <>
          {!isCompact && <LegendItem mark={null} label={t("byTotal")} isPressed={isByTotal} onToggle={onByTotal} />}
          <span className="map-key">{t("cells")}</span>
          {CLASSES.map((text, shade) => (
            <span key={text} className="map-key">
              <svg width="18" height="13" aria-hidden="true" focusable="false">
                <rect className={`case-shade shade-${shade}`} x="0.5" y="0.5" width="17" height="12" />
              </svg>
              {text}
            </span>
          ))}
        </>
      ) : (
        <>
          <span className="map-key">
            <svg width="24" height="11" aria-hidden="true" focusable="false">
              <rect className="ribbon-swatch" width="24" height="11" />
            </svg>
            {t("ribbon")}
          </span>
          <span className="map-key">
            <svg width="24" height="11" aria-hidden="true" focusable="false">
              <rect className="ribbon-swatch selected" width="24" height="11" />
            </svg>
            {t("ribbonSelected")}
          </span>
          <span className="map-key">
            <svg width="24" height="13" aria-hidden="true" focusable="false">
              <rect className="opening-swatch" x="0.5" y="0.5" width="23" height="12" rx="2" />
            </svg>
            {t("openingLegend")}
          </span>
        </>
      )}
    </>
  );
}
