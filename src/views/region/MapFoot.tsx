import { regionMessages } from "../../i18n/region.ts";
import type { Camera, MapSize } from "../../model/geo/camera.ts";
import { localized } from "../../model/naming.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";

/** Circumference of the earth, km. */
const EQUATOR = 40_075;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/** Pixels a scale bar takes at most. */
const MOST = 120;

/** A round number of kilometres and its length in pixels at the camera's latitude. */
function scaleBar(camera: Camera): { readonly km: number; readonly pixels: number } {
  const perPixel = (EQUATOR * Math.cos((camera.lat * Math.PI) / 180)) / (512 * 2 ** camera.zoom);
  const km = STEPS.filter((step) => step / perPixel <= MOST).pop() ?? 1;
  return { km, pixels: km / perPixel };
}

/** Scale bar, standing of the boundaries and review number: inside the drawing, so that every picture and print carries them. */
export function MapFoot({ camera, size }: { readonly camera: Camera; readonly size: MapSize }) {
  const t = useText(regionMessages);
  const { pack, language } = useAtlas();
  const { km, pixels } = scaleBar(camera);
  const notice = localized(
    { id: "", notice_zh: pack.meta.boundaryNotice_zh, notice_en: pack.meta.boundaryNotice_en },
    "notice",
    language,
  );
  const review = pack.meta.mapReview.number;
  return (
    <g className="map-foot" aria-hidden="true">
      <path className="scale-bar" d={`M14 ${size.height - 18}v5h${pixels.toFixed(1)}v-5`} />
      <text className="halo" x={20 + pixels} y={size.height - 11} fontSize={12}>
        {t("km", { n: km })}
      </text>
      <text className="halo" x={size.width - 12} y={size.height - 11} fontSize={12} textAnchor="end">
        {notice} {t("review")}
        {review === undefined || review === "" ? (
          <tspan className="review-missing">{t("reviewMissing")}</tspan>
        ) : (
          review
        )}
      </text>
    </g>
  );
}
