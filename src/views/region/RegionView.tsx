import { useMemo } from "react";
import { regionMessages } from "../../i18n/region.ts";
import { fieldTermMessages } from "../../i18n/terms-of-fields.ts";
import { type EntityKey, parseKey } from "../../model/entity.ts";
import { MEASURES, type MeasureId } from "../../model/measures.ts";
import { rowOf } from "../../model/pack.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useFrame } from "../../ui/frame-context.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { type RegionContent, regionContent } from "./items.ts";
import { MapLegend } from "./MapLegend.tsx";
import { RegionMap } from "./RegionMap.tsx";
import "./region.css";

/** The measure an address asks for; enterprises where it asks for none that exists. */
const measureOf = (text: string): MeasureId => MEASURES.find((measure) => measure === text) ?? "enterprises";

/** Where parks, enterprises and projects are, and where they cluster. */
export function RegionView() {
  const t = useText(regionMessages);
  const { density } = useFrame();
  const { state } = useAddress();
  const { pack, filtered, presence, filter } = useAtlas();
  const content = useMemo(
    () => regionContent({ pack, filtered, presence, chains: filter.chain, measure: measureOf(state.measure) }),
    [pack, filtered, presence, filter.chain, state.measure],
  );
  const table = useTwin(content);
  const { enterprise, project } = content.unplaced;
  return (
    <ViewFrame
      view="region"
      title={t(density === "compact" ? "titleCompact" : "title")}
      finding={useFinding()}
      howToRead={[t("how1"), t("how2"), t("how3"), t("how4")]}
      legend={<MapLegend content={content} />}
      table={table}
      note={
        enterprise.length + project.length === 0
          ? undefined
          : t("note", { enterprises: enterprise.length, projects: project.length })
      }
    >
      <RegionMap content={content} />
    </ViewFrame>
  );
}

/** Regions named in the finding. */
const NAMED = 3;

/** The largest counts, at most so many; equal ones all or none, so that none is named by chance. */
function largest(counts: ReadonlyMap<string, number>, most: number): readonly (readonly [id: string, n: number])[] {
  const sorted = [...counts].sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1));
  const next = sorted[most]?.[1];
  const named = sorted.slice(0, most);
  return next === undefined ? named : named.filter(([, n]) => n > next);
}

function useFinding(): string {
  const t = useText(regionMessages);
  const { density } = useFrame();
  const atlas = useAtlas();
  const { filtered } = atlas;
  return useMemo(() => {
    const enterprises = filtered.rows("enterprises");
    const parks = filtered.rows("parks");
    const counts = new Map<string, number>();
    for (const { region_id } of enterprises)
      if (region_id !== undefined) counts.set(region_id, (counts.get(region_id) ?? 0) + 1);
    const top = largest(counts, NAMED);
    if (enterprises.length < 4 || top.length < 2) {
      return t("findingFew", { n: enterprises.length, projects: filtered.count("projects"), parks: parks.length });
    }
    const [first] = top;
    if (density === "compact" && first !== undefined) {
      const place = atlas.nameOfId("regions", first[0]);
      return t("findingCompact", {
        n: enterprises.length,
        place,
        most: first[1],
        projects: filtered.count("projects"),
      });
    }
    const used = new Set(enterprises.map((row) => row.park_id));
    const inTop = top.reduce((sum, [, n]) => sum + n, 0);
    return t("finding", {
      n: enterprises.length,
      places: top.map(([id, n]) => t("place", { name: atlas.nameOfId("regions", id), n })).join(t("and")),
      share: Math.round((inTop / enterprises.length) * 100),
      parks: parks.length,
      used: parks.filter((park) => used.has(park.id)).length,
    });
  }, [atlas, filtered, t, density]);
}

function useTwin(content: RegionContent): TwinTable {
  const t = useText(regionMessages);
  const term = useText(fieldTermMessages);
  const atlas = useAtlas();
  return useMemo(() => {
    const keysOf = () => [
      ...content.points.map((point) => point.key),
      ...content.unplaced.enterprise,
      ...content.unplaced.park,
      ...content.unplaced.project,
    ];
    const withoutPlace = new Set([
      ...content.unplaced.enterprise,
      ...content.unplaced.park,
      ...content.unplaced.project,
    ]);
    const qualities = new Map(content.points.map((point) => [point.key, point.quality]));
    const placeOf = (key: EntityKey) => {
      const quality = qualities.get(key);
      if (withoutPlace.has(key)) return t("noPlace");
      if (quality === "park") return t("byPark");
      if (quality === "enterprise") return t("byEnterprise");
      if (quality === "region") return t("byRegion");
      return quality === undefined ? t("placeUnsaid") : term(`position.${quality}`);
    };
    const name = (table: "regions" | "parks", id: unknown) =>
      typeof id === "string" ? atlas.nameOfId(table, id) : undefined;
    const rowOfKey = (key: EntityKey) => {
      const parsed = parseKey(key);
      const row = parsed === undefined ? undefined : rowOf(atlas.pack, parsed.table, parsed.id);
      const asOf = row?.["as_of"];
      return {
        key,
        cells: [
          atlas.nameOfKey(key),
          term(`kind.${parsed?.kind ?? "enterprise"}`),
          name("regions", row?.["region_id"]),
          name("parks", row?.["park_id"]),
          placeOf(key),
          typeof asOf === "string" ? asOf : undefined,
        ],
      };
    };
    let rows: TwinTable["rows"] | undefined;
    return {
      caption: t("tableCaption"),
      columns: (["Name", "Kind", "Region", "Park", "Position", "AsOf"] as const).map((column) => ({
        id: column,
        label: t(`col${column}`),
      })),
      /** Written when the table is asked for: the map is drawn without it. */
      get rows() {
        rows ??= keysOf().map(rowOfKey);
        return rows;
      },
    };
  }, [content, atlas, t, term]);
}
