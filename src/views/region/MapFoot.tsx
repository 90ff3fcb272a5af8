import { regionMessages } from "../../i18n/region.ts";
import type { Camera, MapSize } from "../../model/geo/camera.ts";
import { localized } from "../../model/naming.ts";
import { approximateTextWidth } from "../../model/text-width.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";

/** Circumference of the earth, km. */
const EQUATOR = 40_075;
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];
/** Pixels a scale bar takes at most. */
const MOST = 110;
/** Narrower than this the notice stands on a line of its own. Pixels. */
const NARROW = 560;
const INSET = 12;
const SIZE = 12;

/** A round number of kilometres and its length in pixels at the camera's latitude. */
function scaleBar(camera: Camera): { readonly km: number; readonly pixels: number } {
  const perPixel = (EQUATOR * Math.cos((camera.lat * Math.PI) / 180)) / (512 * 2 ** camera.zoom);
  const km = STEPS.filter((step) => step / perPixel <= MOST).pop() ?? STEPS[0] ?? 1;
  return { km, pixels: km / perPixel };
}

/** Scale bar, standing of the boundaries and review number: inside the drawing, so that every picture and print carries them. */
export function MapFoot({ camera, size }: { readonly camera: Camera; readonly size: MapSize }) {
  const t = useText(regionMessages);
  const { pack, language } = useAtlas();
  const { km, pixels } = scaleBar(camera);
  const { boundaryNotice_zh, boundaryNotice_en } = pack.meta;
  const notice = localized({ id: "", notice_zh: boundaryNotice_zh, notice_en: boundaryNotice_en }, "notice", language);
  const review = pack.meta.mapReview.number ?? "";
  const base = size.height - 11;
  const standing = t("review") + (review === "" ? t("reviewMissing") : review);
  const isLong = approximateTextWidth(`${notice ?? ""} · ${standing}`, SIZE, false) > size.width - 2 * INSET;
  const scale = size.width < NARROW ? base - (isLong ? 36 : 18) : base;
  return (
    <g className="map-foot" aria-hidden="true">
      <path className="scale-bar" d={`M14 ${scale - 7}v5h${pixels.toFixed(1)}v-5`} />
      <text className="halo" x={20 + pixels} y={scale} fontSize={12}>
        {t("km", { n: km })}
      </text>
      {isLong && (
        <text className="halo map-notices" x={size.width - INSET} y={base - 17} fontSize={SIZE} textAnchor="end">
          {notice}
        </text>
      )}
      <text className="halo map-notices" x={size.width - INSET} y={base} fontSize={SIZE} textAnchor="end">
        {notice === undefined || isLong ? "" : `${notice} · `}
        {t("review")}
        {review === "" ? <tspan className="review-missing">{t("reviewMissing")}</tspan> : review}
      </text>
    </g>
  );
}
