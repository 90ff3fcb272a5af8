import { regionMessages } from "../../i18n/region.ts";
import { termMessages } from "../../i18n/terms.ts";
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

/** Everything that stands at one place or inside a box, each row to be selected. */
export function MapCard({ gathered, onClose }: MapCardProps) {
  const t = useText(regionMessages);
  const term = useText(termMessages);
  const atlas = useAtlas();
  const { set } = useAddress();
  const { selected, select } = useAttention();
  const named = (column: "region_id" | "park_id") => [...new Set(gathered.keys.flatMap((key) => cell(key, column)))];
  const cell = (key: EntityKey, column: string): readonly string[] => {
    const parsed = parseKey(key);
    const value = parsed === undefined ? undefined : rowOf(atlas.pack, parsed.table, parsed.id)?.[column];
    return typeof value === "string" ? [value] : [];
  };
  const regions = named("region_id");
  const parks = named("park_id");
  return (
    <div className="map-card" role="region" aria-label={t(gathered.kind, { n: gathered.keys.length })}>
      <header>
        <b>{t(gathered.kind, { n: gathered.keys.length })}</b>
        <button type="button" onClick={onClose} aria-label={t("close")}>
          <Icon name="close" size={14} />
        </button>
      </header>
      <ul>
        {gathered.keys.map((key) => (
          <li key={key}>
            <button type="button" aria-pressed={key === selected} onClick={() => select(key)}>
              <span>{atlas.nameOfKey(key)}</span>
              <small>{term(`kind.${parseKey(key)?.kind ?? "enterprise"}`)}</small>
            </button>
          </li>
        ))}
      </ul>
      {gathered.kind === "inBox" && (
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
      )}
    </div>
  );
}
