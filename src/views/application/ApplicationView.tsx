import { useMemo, useState } from "react";
import { applicationMessages } from "../../i18n/application.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { measureText } from "../../ui/measure-text.ts";
import { useInSight } from "../../ui/use-in-sight.ts";
import { useSize } from "../../ui/use-size.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { ApplicationLegend } from "./ApplicationLegend.tsx";
import { CaseCard } from "./CaseCard.tsx";
import type { DrawingProps } from "./drawing.ts";
import { FlowDrawing } from "./FlowDrawing.tsx";
import { layoutFlow } from "./flow-layout.ts";
import type { MapOptions } from "./geometry.ts";
import { applicationPicture } from "./items.ts";
import { MatrixDrawing } from "./MatrixDrawing.tsx";
import { layoutMatrix } from "./matrix-layout.ts";
import { applicationFinding, applicationTable } from "./twin.ts";
import "./application.css";

/** More applications than this are a matrix in a panel of the overview, where the flow would not fit. */
const MOST_IN_PANEL = 16;

/** Width the card of cases takes with its margins, pixels. */
const CARD = 400;

/** What is open beside the map: the applications of a cell or card. */
interface Opened {
  readonly id: string;
  readonly title: string;
  readonly items: readonly string[];
  /** The side of the map that stays free of what was asked about. */
  readonly side: "left" | "right";
}

/** Application map: node → product → scenario → field, or chains by fields. */
export function ApplicationView() {
  const t = useText(applicationMessages);
  const { pack, filter, filtered, language, nameOfId, presence } = useAtlas();
  const { selected, emphasis, select, hover } = useAttention();
  const { state, set } = useAddress();
  const isCompact = useFrame().density === "compact";
  const [box, size] = useSize<HTMLDivElement>();
  const [opened, setOpened] = useState<Opened>();
  const [isByTotal, setByTotal] = useState(false);
  const [isExpanded, setExpanded] = useState(false);
  const applications = filtered.rows("applications");
  const nodes = filtered.rows("nodes");
  const picture = useMemo(
    () => applicationPicture({ pack, applications, nodes, chains: filter.chain, language, isByTotal }),
    [pack, applications, nodes, filter.chain, language, isByTotal],
  );
  const form = isCompact && picture.items.length > MOST_IN_PANEL ? "matrix" : state.form;
  const options = useMemo((): MapOptions | undefined => {
    if (size === undefined || size.width === 0) return undefined;
    const words = {
      columns: { node: t("node"), product: t("product"), scenario: t("scenario"), field: t("field") },
      unknown: t("unknown"),
      openings: t("openings"),
      cases: (n: number) => t("cases", { n }),
    };
    return { ...size, density: isCompact ? "compact" : "full", measure: measureText, isExpanded, words };
  }, [size, isCompact, isExpanded, t]);
  const map = useMemo(() => {
    if (options === undefined) return undefined;
    return form === "matrix"
      ? { form, matrix: layoutMatrix(picture, options) }
      : { form, flow: layoutFlow(picture, options) };
  }, [picture, options, form]);
  useInSight(box, selected, map !== undefined);
  const sideFor = (x: number) => (x > (size?.width ?? 0) - CARD ? "left" : "right");
  const drawing: DrawingProps = {
    width: size?.width ?? 0,
    label: t("caption"),
    words: {
      opening: t("opening"),
      more: (n) => t("more", { n }),
      less: t("less"),
      cases: (n) => t("cases", { n }),
      total: t("total"),
    },
    emphasis,
    presence,
    onSelect: select,
    onHover: hover,
    onOpen: (title, items, x) => setOpened({ id: title, title, items, side: sideFor(x) }),
    onMore: () => setExpanded(!isExpanded),
  };
  const cases = picture.items.filter((item) => opened?.items.includes(item.id));
  return (
    <ViewFrame
      view="application"
      title={t(isCompact ? "titleShort" : "title")}
      finding={applicationFinding(picture, isCompact, t)}
      howToRead={[t("howFlow"), t("howMatrix"), t("howOpenings")]}
      legend={
        <ApplicationLegend
          form={form}
          isCompact={isCompact}
          isByTotal={isByTotal}
          onForm={(next) => set({ form: next })}
          onByTotal={() => setByTotal(!isByTotal)}
          t={t}
        />
      }
      table={applicationTable(picture, nameOfId, t)}
      note={picture.fieldsElsewhere > 0 ? t("fieldsElsewhere", { n: picture.fieldsElsewhere }) : undefined}
    >
      <div className="application-room">
        <div className="application-window" ref={box}>
          {map?.flow !== undefined && <FlowDrawing map={map.flow} {...drawing} />}
          {map?.matrix !== undefined && (
            <MatrixDrawing
              map={map.matrix}
              opened={opened?.id}
              onCell={({ row, field, items, box: { x } }) =>
                setOpened({
                  id: `${row.id}~${field.id}`,
                  title: `${row.name || t("unknown")} × ${field.name || t("unknown")}`,
                  items,
                  side: sideFor(x),
                })
              }
              {...drawing}
            />
          )}
        </div>
        {cases.length > 0 && (
          <CaseCard
            key={opened?.id}
            title={opened?.title ?? ""}
            side={opened?.side ?? "right"}
            items={cases}
            emphasis={emphasis}
            onSelect={select}
            onHover={hover}
            onClose={() => setOpened(undefined)}
            t={t}
          />
        )}
      </div>
    </ViewFrame>
  );
}
