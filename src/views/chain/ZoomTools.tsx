import { chainMessages } from "../../i18n/chain.ts";
import { useText } from "../../state/language.ts";
import { Icon } from "../../ui/Icon.tsx";
import { clampZoom, ZOOM_RANGE } from "./zoom-range.ts";

const STEP = 1.25;

interface ZoomToolsProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Larger, smaller, and back to the size the chain opened with. */
export function ZoomTools({ zoom, onZoom }: ZoomToolsProps) {
  const t = useText(chainMessages);
  return (
    <fieldset className="zoom-tools">
      <legend className="visually-hidden">{t("zoom")}</legend>
      <button
        type="button"
        className="tool"
        disabled={zoom === ZOOM_RANGE.least}
        onClick={() => onZoom(clampZoom(zoom / STEP))}
        aria-label={t("zoomOut")}
      >
        <Icon name="minus" />
      </button>
      <button type="button" className="tool" disabled={zoom === 1} onClick={() => onZoom(1)} aria-label={t("fit")}>
        <Icon name="fit" />
      </button>
      <button
        type="button"
        className="tool"
        disabled={zoom === ZOOM_RANGE.most}
        onClick={() => onZoom(clampZoom(zoom * STEP))}
        aria-label={t("zoomIn")}
      >
        <Icon name="plus" />
      </button>
    </fieldset>
  );
}
