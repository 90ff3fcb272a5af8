import { useMemo } from "react";
import { filterMessages } from "../../i18n/filters.ts";
import type { Dimension } from "../../model/filter.ts";
import { NO_TITLE, PRESENCES, type Presence } from "../../model/presence.ts";
import { DESIGNATIONS, PROJECT_STAGES, type Row, TECHNOLOGY_STATUSES } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useTerms } from "../../state/use-terms.ts";
import { PresenceIcon } from "../../ui/PresenceMark.tsx";
import { FacetValue } from "./FacetValue.tsx";
import type { Facets } from "./use-facets.ts";

interface FacetsProps {
  readonly facets: Facets;
}

const byOrder = (a: { readonly order?: number | undefined }, b: { readonly order?: number | undefined }): number =>
  (a.order ?? 1e9) - (b.order ?? 1e9);

/** Chain, stage, node: the nodes of a chain open beneath it, under their stages. */
export function ChainTree({ facets }: FacetsProps) {
  const t = useText(filterMessages);
  const { term } = useTerms();
  const { pack } = useAtlas();
  const chains = useMemo(() => [...pack.tables.chains.rows].sort(byOrder), [pack]);
  const stages = useMemo(() => [...pack.tables.stages.rows].sort(byOrder), [pack]);
  return (
    <section aria-label={t("chains")}>
      {stages.length > 0 && (
        <fieldset>
          <legend>{term("dimension.stage")}</legend>
          <div className="facet-row">
            {stages.map((stage) => (
              <FacetValue key={stage.id} facets={facets} dimension="stage" value={stage.id} />
            ))}
          </div>
        </fieldset>
      )}
      {chains.length > 0 && (
        <fieldset>
          <legend>{term("dimension.chain")}</legend>
          {chains.map((chain) => (
            <ChainBranch key={chain.id} facets={facets} chain={chain.id} stages={stages} />
          ))}
        </fieldset>
      )}
    </section>
  );
}

function ChainBranch({
  facets,
  chain,
  stages,
}: FacetsProps & { readonly chain: string; readonly stages: readonly Row<"stages">[] }) {
  const t = useText(filterMessages);
  const { pack, nameOfId } = useAtlas();
  const nodes = useMemo(
    () => pack.tables.nodes.rows.filter((node) => node.chain_id === chain).sort(byOrder),
    [pack, chain],
  );
  return (
    <>
      <FacetValue facets={facets} dimension="chain" value={chain} />
      {nodes.length > 0 && facets.isChosen("chain", chain) && (
        <details className="facet-branch" open>
          <summary>{t("nodesOf", { n: nodes.length })}</summary>
          {stages.map((stage) => {
            const here = nodes.filter((node) => node.stage_id === stage.id);
            return here.length === 0 ? null : (
              <div key={stage.id}>
                <h4>{nameOfId("stages", stage.id)}</h4>
                {here.map((node) => (
                  <FacetValue
                    key={node.id}
                    facets={facets}
                    dimension="node"
                    value={node.id}
                    mark={<NodeMark id={node.id} />}
                  />
                ))}
              </div>
            );
          })}
        </details>
      )}
    </>
  );
}

function NodeMark({ id }: { readonly id: string }) {
  const { presence } = useAtlas();
  return <PresenceIcon presence={presence.get(id) ?? "none"} size={13} />;
}

/** City, county or zone, park. */
export function PlaceTree({ facets }: FacetsProps) {
  const t = useText(filterMessages);
  const { pack } = useAtlas();
  const { regions, parks } = pack.tables;
  const roots = regions.rows.filter((region) => region.parent_id === undefined || !regions.byId.has(region.parent_id));
  if (regions.rows.length === 0 && parks.rows.length === 0) return null;
  const placed = new Set(regions.rows.map((region) => region.id));
  const loose = parks.rows.filter((park) => park.region_id === undefined || !placed.has(park.region_id));
  return (
    <section aria-label={t("places")}>
      <fieldset>
        <legend>{t("places")}</legend>
        {roots.map((region) => (
          <RegionBranch key={region.id} facets={facets} region={region} depth={0} />
        ))}
        <ParkBranch facets={facets} parks={loose} />
      </fieldset>
    </section>
  );
}

/** Deeper than any division of a city; a circle of parents ends here. */
const DEPTH = 6;

function RegionBranch({
  facets,
  region,
  depth,
}: FacetsProps & { readonly region: Row<"regions">; readonly depth: number }) {
  const { pack } = useAtlas();
  const parts = pack.tables.regions.rows.filter((part) => part.parent_id === region.id && part.id !== region.id);
  const parks = pack.tables.parks.rows.filter((park) => park.region_id === region.id);
  return (
    <div className={depth > 0 ? "facet-nested" : ""}>
      <FacetValue facets={facets} dimension="region" value={region.id} />
      <ParkBranch facets={facets} parks={parks} />
      {depth < DEPTH &&
        parts.map((part) => <RegionBranch key={part.id} facets={facets} region={part} depth={depth + 1} />)}
    </div>
  );
}

function ParkBranch({ facets, parks }: FacetsProps & { readonly parks: readonly Row<"parks">[] }) {
  const t = useText(filterMessages);
  if (parks.length === 0) return null;
  return (
    <details className="facet-branch" open={parks.some((park) => facets.isChosen("park", park.id))}>
      <summary>{t("parksOf", { n: parks.length })}</summary>
      {parks.map((park) => (
        <FacetValue key={park.id} facets={facets} dimension="park" value={park.id} />
      ))}
    </details>
  );
}

const VALUES = {
  presence: PRESENCES,
  designation: [...DESIGNATIONS, NO_TITLE],
  project_stage: PROJECT_STAGES,
  status: TECHNOLOGY_STATUSES,
} as const satisfies {
  readonly [D in Dimension]?: readonly string[];
};

/** Presence, titles, project stages. */
export function ValueFacets({ facets }: FacetsProps) {
  const t = useText(filterMessages);
  const { term } = useTerms();
  return (
    <section aria-label={t("more2")}>
      {(Object.keys(VALUES) as (keyof typeof VALUES)[]).map((dimension) => (
        <fieldset key={dimension}>
          <legend>{term(`dimension.${dimension}`)}</legend>
          {VALUES[dimension].map((value) => (
            <FacetValue
              key={value}
              facets={facets}
              dimension={dimension}
              value={value}
              mark={dimension === "presence" ? <PresenceIcon presence={value as Presence} size={13} /> : undefined}
            />
          ))}
        </fieldset>
      ))}
    </section>
  );
}
