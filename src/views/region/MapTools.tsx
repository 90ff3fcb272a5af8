import { regionMessages } from "../../i18n/region.ts";
import { useText } from "../../state/language.ts";
import { Icon, type IconName } from "../../ui/Icon.tsx";

interface MapToolsProps {
  readonly isBoxing: boolean;
  readonly onZoom: (by: number) => void;
  readonly onBox: () => void;
}

/** Zoom levels of one press. */
const STEP = 0.7;

/** Zoom, whole map, box. */
export function MapTools({ isBoxing, onZoom, onBox }: MapToolsProps) {
  const t = useText(regionMessages);
  const tools: readonly (readonly [icon: IconName, label: string, by: number])[] = [
    ["plus", t("zoomIn"), STEP],
    ["minus", t("zoomOut"), -STEP],
    ["fit", t("fit"), 0],
  ];
  return (
    <div className="map-tools" title={t("hint")}>
      {tools.map(([icon, label, by]) => (
        <button key={icon} type="button" className="tool" onClick={() => onZoom(by)} aria-label={label}>
          <Icon name={icon} />
        </button>
      ))}
      <button type="button" className="tool" aria-pressed={isBoxing} onClick={onBox} aria-label={t("box")}>
        <Icon name="box" />
      </button>
    </div>
  );
}
