import { useMemo } from "react";
import { technologyMessages } from "../../i18n/technology.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { TODAY } from "../../state/today.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { measureText } from "../../ui/measure-text.ts";
import { useInSight } from "../../ui/use-in-sight.ts";
import { useSize } from "../../ui/use-size.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { elbowsOf } from "./elbows.ts";
import type { Roadmap } from "./geometry.ts";
import { type TechnologyItem, technologyPicture, tiesAmong } from "./items.ts";
import { layoutRoadmap } from "./layout.ts";
import { RoadmapDrawing } from "./RoadmapDrawing.tsx";
import { TechnologyLegend } from "./TechnologyLegend.tsx";
import { type TechnologyText, technologyFinding, technologyTable } from "./twin.ts";
import { yearSpanOf } from "./years.ts";
import "./technology.css";

/** Technology roadmap: real years, lanes by node or chain, the undated beside them. */
export function TechnologyView() {
  const t = useText(technologyMessages);
  const { pack, filter, filtered, language, nameOfId } = useAtlas();
  const { set } = useAddress();
  const { hovered, selected, emphasis, select, hover } = useAttention();
  const isCompact = useFrame().density === "compact";
  const [box, size] = useSize<HTMLDivElement>();
  const rows = filtered.rows("technologies");
  const picture = useMemo(
    () => technologyPicture({ pack, rows, chains: filter.chain, language, today: TODAY }),
    [pack, rows, filter.chain, language],
  );
  const map = useMemo(() => {
    if (size === undefined || size.width === 0) return undefined;
    const words = { noLane: t("noLane"), noActor: t("noActor"), undated: t("undated") };
    const now = yearSpanOf(TODAY)?.from ?? 0;
    return layoutRoadmap(picture, {
      ...size,
      density: isCompact ? "compact" : "full",
      now,
      measure: measureText,
      words,
    });
  }, [picture, size, isCompact, t]);
  const below = isCompact && size !== undefined ? belowOf(map, size.height) : 0;
  useInSight(box, selected, map !== undefined);
  const hasFocus = hovered !== undefined || selected !== undefined;
  const lit = hasFocus ? picture.items.filter((item) => ["selected", "strong"].includes(emphasis(item.key))) : [];
  return (
    <ViewFrame
      view="technology"
      title={t(isCompact ? "titleShort" : "title")}
      finding={technologyFinding(picture, isCompact, t)}
      howToRead={[t("howBars"), t("howStatus"), t("howTies")]}
      legend={
        <TechnologyLegend
          picture={picture}
          isCompact={isCompact}
          counts={filtered.facets("technologies", "status")}
          chosen={filter.status}
          onToggle={(status) => set({ status: toggled(filter.status, status) })}
          t={t}
        />
      }
      table={technologyTable(picture, (id) => nameOfId("technologies", id), t)}
      note={picture.tiesOutside > 0 ? t("tiesOutside", { n: picture.tiesOutside }) : undefined}
    >
      <div className="technology-room">
        <div className="technology-window" ref={box}>
          {map !== undefined && size !== undefined && (
            <RoadmapDrawing
              map={map}
              elbows={elbowsOf(map, tiesAmong(lit))}
              label={t("caption")}
              words={{
                today: t("today"),
                lanes: t(picture.grouping),
                undated: t("undated"),
                undatedCount: picture.dates.none,
              }}
              isScrolling={map.height > size.height}
              emphasis={emphasis}
              wordsOf={(item) => wordsOf(item, t)}
              onSelect={select}
              onHover={hover}
            />
          )}
        </div>
        {below > 0 && <p className="technology-below">{t("below", { n: below })}</p>}
      </div>
    </ViewFrame>
  );
}

/** Technologies of a panel that stand lower than it reaches. */
const belowOf = (map: Roadmap | undefined, height: number): number =>
  map?.marks.filter(({ box }) => box.y + box.height > height + 2).length ?? 0;

const toggled = (chosen: readonly string[], value: string): readonly string[] =>
  chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];

/** A technology in words, for tooltips and screen readers. */
function wordsOf(item: TechnologyItem, t: TechnologyText): string {
  return [
    item.name,
    t(item.status),
    t("level", { level: item.trl ?? t("levelUnknown") }),
    item.startText === undefined ? "" : t("started", { date: item.startText }),
    item.targetText === undefined ? "" : t("targeted", { date: item.targetText }),
    item.dates === "none" ? t("undated") : "",
    item.actors.length === 0 ? t("noActor") : item.actors.join(t("separator")),
    item.isOverdue ? t("overdue") : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
