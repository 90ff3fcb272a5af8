import { useEffect, useRef } from "react";
import { regionMessages } from "../../i18n/region.ts";
import { fieldTermMessages } from "../../i18n/terms-of-fields.ts";
import { type EntityKey, parseKey } from "../../model/entity.ts";
import { rowOf } from "../../model/pack.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { Gathered } from "./RegionMap.tsx";

interface MapCardProps {
  readonly gathered: Gathered;
  readonly onClose: () => void;
}

/** More rows are counted, not listed. */
const LISTED = 200;

/** Everything that stands at one place or inside a box, each row to be selected. */
export function MapCard({ gathered, onClose }: MapCardProps) {
  const t = useText(regionMessages);
  const term = useText(fieldTermMessages);
  const atlas = useAtlas();
  const { selected, select, hover } = useAttention();
  const card = useRef<HTMLDivElement>(null);
  const { keys, kind } = gathered;
  const title = t(kind, { n: keys.length });
  useEffect(() => {
    const before = document.activeElement;
    card.current?.focus();
    return () => {
      if (before instanceof SVGElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div
      className="map-card"
      role="region"
      aria-label={title}
      ref={card}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <b>{title}</b>
        <button type="button" onClick={onClose} aria-label={t("close")}>
          <Icon name="close" size={14} />
        </button>
      </header>
      <ul>
        {keys.slice(0, LISTED).map((key) => (
          <li key={key}>
            <button
              type="button"
              aria-pressed={key === selected}
              onClick={() => select(key)}
              onMouseEnter={() => hover(key)}
              onMouseLeave={() => hover(undefined)}
            >
              <span>{atlas.nameOfKey(key)}</span>
              <small>{term(`kind.${parseKey(key)?.kind ?? "enterprise"}`)}</small>
            </button>
          </li>
        ))}
      </ul>
      {keys.length > LISTED && <p>{t("cardMore", { n: keys.length - LISTED })}</p>}
      {kind === "inBox" && <BoxFilters keys={keys} />}
    </div>
  );
}

/** Narrows the atlas to the regions or parks the rows of a box stand in. */
function BoxFilters({ keys }: { readonly keys: readonly EntityKey[] }) {
  const t = useText(regionMessages);
  const { pack } = useAtlas();
  const { set } = useAddress();
  const named = (column: "region_id" | "park_id", own: "region" | "park") => {
    const ids = new Set<string>();
    for (const key of keys) {
      const parsed = parseKey(key);
      const value =
        parsed === undefined
          ? undefined
          : parsed.kind === own
            ? parsed.id
            : rowOf(pack, parsed.table, parsed.id)?.[column];
      if (typeof value === "string") ids.add(value);
    }
    return [...ids].sort();
  };
  const regions = named("region_id", "region");
  const parks = named("park_id", "park");
  return (
    <footer>
      {regions.length > 0 && (
        <button type="button" className="tool" onClick={() => set({ region: regions })}>
          {t("filterRegions")} {regions.length}
        </button>
      )}
      {parks.length > 0 && (
        <button type="button" className="tool" onClick={() => set({ park: parks })}>
          {t("filterParks")} {parks.length}
        </button>
      )}
    </footer>
  );
}
