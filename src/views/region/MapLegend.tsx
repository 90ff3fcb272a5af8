import { useMemo } from "react";
import { regionMessages } from "../../i18n/region.ts";
import { formatNumber } from "../../i18n/text.ts";
import { parseKey } from "../../model/entity.ts";
import { MEASURES } from "../../model/measures.ts";
import { PROJECT_STAGES } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useLanguage, useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { LegendItem } from "../../ui/LegendItem.tsx";
import { DONE_STAGES, type RegionContent } from "./items.ts";
import { CircleKey, LineKey, ProjectKey, SquareKey, Swatch, ZoneKey } from "./keys.tsx";
import "./map-legend.css";

/** What the colours and marks mean; the measure can be chosen, stages of projects filter. */
export function MapLegend({ content }: { readonly content: RegionContent }) {
  return (
    <div className="map-legend">
      <MeasureKey content={content} />
      <PointKeys content={content} />
    </div>
  );
}

function MeasureKey({ content }: { readonly content: RegionContent }) {
  const t = useText(regionMessages);
  const language = useLanguage();
  const { set } = useAddress();
  const { density } = useFrame();
  const { classes, measure } = content;
  const bound = (value: number) => formatNumber(value, language);
  const isFull = density === "full";
  return (
    <div className="measure-key">
      <label className="measure-picker">
        <span>{t("measure")}</span>
        <select
          aria-label={t("measure")}
          value={measure.id}
          onChange={(event) => set({ measure: event.target.value === MEASURES[0] ? "" : event.target.value })}
        >
          {MEASURES.map((id) => (
            <option key={id} value={id}>
              {t(`measure.${id}`)}
            </option>
          ))}
        </select>
      </label>
      {measure.refusal !== undefined && <span className="alert">{t("needsChain")}</span>}
      {measure.refusal === undefined && (
        <ul className="class-keys">
          {classes.zero > 0 && (
            <li>
              <Swatch shade={0} /> {t("zero")} {isFull && <small>· {t("regionsIn", { n: classes.zero })}</small>}
            </li>
          )}
          {classes.classes.map(({ least, most, count, shade }) => (
            <li key={most} title={t("regionsIn", { n: count })}>
              <Swatch shade={shade} /> {least === most ? bound(most) : `${bound(least)}–${bound(most)}`}{" "}
              {isFull && <small>· {t("regionsIn", { n: count })}</small>}
            </li>
          ))}
        </ul>
      )}
      {isFull && measure.unplaced > 0 && <small>{t(`left.${measure.id}`, { n: measure.unplaced })}</small>}
    </div>
  );
}

const OPEN_STAGES = PROJECT_STAGES.filter((stage) => !DONE_STAGES.has(stage));
const BUILT_STAGES = PROJECT_STAGES.filter((stage) => DONE_STAGES.has(stage));

function PointKeys({ content }: { readonly content: RegionContent }) {
  const t = useText(regionMessages);
  const { density } = useFrame();
  const { selected } = useAttention();
  const isFull = density === "full";
  const count = (test: (point: RegionContent["points"][number]) => boolean) => content.points.filter(test).length;
  const exact = count((point) => point.kind === "enterprise" && point.isExact);
  const near = count((point) => point.kind === "enterprise" && !point.isExact);
  const kind = selected === undefined ? undefined : parseKey(selected)?.kind;
  return (
    <ul className="point-keys">
      {(near > 0 || exact === 0) && (
        <li>
          <CircleKey /> {t("enterpriseNear")} <b>{near}</b>
        </li>
      )}
      {exact > 0 && (
        <li>
          <CircleKey isExact /> {t("enterpriseExact")} <b>{exact}</b>
        </li>
      )}
      {isFull && <ParkKeys content={content} />}
      {isFull ? (
        <ProjectKeys />
      ) : (
        <li>
          <ProjectKey /> {t("projects")} <b>{count((point) => point.kind === "project")}</b>
        </li>
      )}
      {isFull && content.zones.length > 0 && (
        <li title={t("zoneTitle")}>
          <ZoneKey /> {t("zone")}
        </li>
      )}
      {isFull && (kind === "enterprise" || kind === "node") && <LineKeys />}
    </ul>
  );
}

function ParkKeys({ content }: { readonly content: RegionContent }) {
  const t = useText(regionMessages);
  const counts = { national: 0, provincial: 0, other: 0 };
  for (const { kind, level } of content.points) {
    if (kind === "park") counts[level === "national" || level === "provincial" ? level : "other"] += 1;
  }
  return (
    <>
      <li>
        <SquareKey level="national" /> {t("parkNational")} <b>{counts.national}</b>
      </li>
      <li>
        <SquareKey level="provincial" /> {t("parkProvincial")} <b>{counts.provincial}</b>
      </li>
      <li>
        <SquareKey level="other" /> {t("parkOther")} <b>{counts.other}</b>
      </li>
    </>
  );
}

/** Projects by the two states the triangle tells apart: each filters by its stages. */
function ProjectKeys() {
  const t = useText(regionMessages);
  const { filtered, filter } = useAtlas();
  const { set } = useAddress();
  const facets = useMemo(() => filtered.facets("projects", "project_stage"), [filtered]);
  const groups = [
    { label: t("projectOpen"), stages: OPEN_STAGES, isDone: false },
    { label: t("projectDone"), stages: BUILT_STAGES, isDone: true },
  ];
  return groups.map(({ label, stages, isDone }) => {
    const isPressed = filter.project_stage.length > 0 && stages.every((stage) => filter.project_stage.includes(stage));
    const others = filter.project_stage.filter((stage) => !stages.some((own) => own === stage));
    return (
      <li key={label}>
        <LegendItem
          mark={<ProjectKey isDone={isDone} />}
          label={label}
          count={stages.reduce((sum, stage) => sum + (facets.get(stage) ?? 0), 0)}
          isPressed={isPressed}
          onToggle={() => set({ project_stage: isPressed ? others : [...others, ...stages] })}
        />
      </li>
    );
  });
}

function LineKeys() {
  const t = useText(regionMessages);
  const { pack } = useAtlas();
  return (
    <li>
      <LineKey direction="in" /> {t("lineIn")} <LineKey direction="out" /> {t("lineOut")}{" "}
      <small>
        {t("lines")}
        {pack.tables.supplies.rows.length > 0 && ` · ${t("linesKnown")}`}
      </small>
    </li>
  );
}
