import { regionMessages } from "../../i18n/region.ts";
import { MEASURES } from "../../model/measures.ts";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useFrame } from "../../ui/frame-context.ts";
import type { RegionContent } from "./items.ts";

/** What the colours and marks mean; the measure can be chosen. */
export function MapLegend({ content }: { readonly content: RegionContent }) {
  const t = useText(regionMessages);
  const { set } = useAddress();
  const { density } = useFrame();
  const { classes, measure } = content;
  const format = (least: number, most: number) => (least === most ? `${least}` : `${least}–${most}`);
  const shade = (most: number) => classes.classOf(most);
  return (
    <>
      <label className="measure-picker">
        <span>{t("measure")}</span>
        <select
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
      {measure.refusal === undefined ? (
        <ul className="class-keys">
          {classes.zero > 0 && (
            <li>
              <Swatch className="shade-0" /> {t("zero")}
            </li>
          )}
          {classes.classes.map((each) => (
            <li key={each.most} title={t("regionsIn", { n: each.count })}>
              <Swatch className={`shade-${shade(each.most)}`} /> {format(each.least, each.most)}
            </li>
          ))}
        </ul>
      ) : (
        <span className="alert">{t("needsChain")}</span>
      )}
      <PointKeys content={content} isShort={density === "compact"} />
    </>
  );
}

const Swatch = ({ className }: { readonly className: string }) => (
  <svg width="20" height="12" aria-hidden="true" focusable="false">
    <rect className={`swatch ${className}`} x={0.5} y={0.5} width={19} height={11} />
  </svg>
);

function PointKeys({ content, isShort }: { readonly content: RegionContent; readonly isShort: boolean }) {
  const t = useText(regionMessages);
  const count = (test: (point: RegionContent["points"][number]) => boolean) => content.points.filter(test).length;
  const exact = count((point) => point.kind === "enterprise" && point.isExact);
  return (
    <ul className="point-keys">
      <li>
        <svg width="14" height="14" aria-hidden="true" focusable="false">
          <circle className="map-firms" cx={7} cy={7} r={5.5} />
        </svg>
        {t("enterpriseNear")} <b>{count((point) => point.kind === "enterprise" && !point.isExact)}</b>
      </li>
      {exact > 0 && (
        <li>
          <svg className="exact" width="14" height="14" aria-hidden="true" focusable="false">
            <circle className="map-firms" cx={7} cy={7} r={5.5} />
          </svg>
          {t("enterpriseExact")} <b>{exact}</b>
        </li>
      )}
      {!isShort &&
        (["national", "provincial", "other"] as const).map((level) => (
          <li key={level}>
            <svg width="10" height="10" aria-hidden="true" focusable="false">
              <rect className={`map-park ${level}`} x={1} y={1} width={8} height={8} />
              {level === "national" && <rect className="map-park-hole" x={3.6} y={3.6} width={2.8} height={2.8} />}
            </svg>
            {t(level === "national" ? "parkNational" : level === "provincial" ? "parkProvincial" : "parkOther")}{" "}
            <b>
              {count(
                (point) =>
                  point.kind === "park" &&
                  (level === "other" ? !["national", "provincial"].includes(point.level) : point.level === level),
              )}
            </b>
          </li>
        ))}
      <li>
        <svg width="11" height="10" aria-hidden="true" focusable="false">
          <path className="map-project" d="M1 9l4.5 -8l4.5 8z" />
        </svg>
        {t("projectOpen")} <b>{count((point) => point.kind === "project" && (isShort || !point.isDone))}</b>
      </li>
      {!isShort && (
        <li>
          <svg width="11" height="10" aria-hidden="true" focusable="false">
            <path className="map-project done" d="M1 9l4.5 -8l4.5 8z" />
          </svg>
          {t("projectDone")} <b>{count((point) => point.kind === "project" && point.isDone)}</b>
        </li>
      )}
      {!isShort && content.zones.length > 0 && (
        <li>
          <svg width="14" height="14" aria-hidden="true" focusable="false">
            <circle className="zone" cx={7} cy={7} r={5.8} />
          </svg>
          {t("zone")}
        </li>
      )}
    </ul>
  );
}
