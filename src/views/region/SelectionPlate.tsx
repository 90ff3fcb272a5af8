import { regionMessages } from "../../i18n/region.ts";
import type { MapSize } from "../../model/geo/camera.ts";
import { shortName } from "../../model/naming.ts";
import { approximateTextWidth } from "../../model/text-width.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import type { Arcs } from "./arcs.ts";
import type { RegionLayout } from "./layout.ts";

interface SelectionPlateProps {
  readonly layout: RegionLayout;
  readonly arcs: Arcs;
  readonly size: MapSize;
}

/** Name of the selected row at its place, with what its lines do not say. */
export function SelectionPlate({ layout, arcs, size }: SelectionPlateProps) {
  const t = useText(regionMessages);
  const atlas = useAtlas();
  const { selected } = useAttention();
  const glyph = selected === undefined ? undefined : layout.glyphs.find((each) => each.keys.includes(selected));
  if (selected === undefined || glyph === undefined) return null;
  const name = shortName(atlas.nameOfKey(selected));
  const ins = arcs.lines.filter((arc) => arc.direction === "in").length;
  const outs = arcs.lines.length - ins;
  const facts = [
    ins > 0 ? t("supplyIn", { n: ins }) : "",
    outs > 0 ? t("supplyOut", { n: outs }) : "",
    arcs.atSamePlace > 0 ? t("samePlace", { n: arcs.atSamePlace }) : "",
    arcs.more > 0 ? t("more", { n: arcs.more }) : "",
  ].filter((fact) => fact !== "");
  const width = approximateTextWidth(name, 13, true) + 18;
  const isLeft = glyph.x + glyph.radius + width + 20 > size.width;
  const x = isLeft ? glyph.x - glyph.radius - width - 8 : glyph.x + glyph.radius + 8;
  const y = glyph.y + glyph.radius + (glyph.parks.length > 0 ? 14 : 2);
  return (
    <g className="selection-plate" aria-hidden="true">
      <rect x={x} y={y} width={width} height={24} />
      <text className="plate-name" x={x + 9} y={y + 16.5} fontSize={13} fontWeight={600}>
        {name}
      </text>
      {facts.length > 0 && (
        <text className="halo plate-facts" x={x + 2} y={y + 40} fontSize={12}>
          {facts.join(" · ")}
        </text>
      )}
    </g>
  );
}
