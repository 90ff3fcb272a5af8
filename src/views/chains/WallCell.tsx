import { memo, useMemo } from "react";
import { chainsMessages } from "../../i18n/chains.ts";
import type { Emphasis } from "../../model/emphasis.ts";
import type { EntityKey } from "../../model/entity.ts";
import { shortName } from "../../model/naming.ts";
import { stageItems } from "../../model/node-items.ts";
import { approximateTextWidth, clipText } from "../../model/text-width.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { PresenceMark } from "../../ui/PresenceMark.tsx";
import type { ChainCell } from "./items.ts";
import { layoutMiniature } from "./layout.ts";
import type { PlacedCell } from "./wall.ts";

/** Pixels. */
const PAD = 12;
const MINIATURE = { top: 36, rest: 102, pitch: 9.6, head: 17, mostInColumn: 6, bandGap: 3 };
const LABEL = { zh: 36, en: 54 };
/** Baselines, from the bottom of the cell. */
const LINES = { chief: 45, leaders: 28, counts: 10 };
const NAME_SIZE = 16;
const SIZE = 12;
const MARK_RADIUS = 4.1;

interface WallCellProps {
  readonly cell: ChainCell;
  readonly placed: PlacedCell;
  readonly emphasis: Emphasis;
  readonly tabIndex: 0 | -1;
  readonly onFocus: (key: EntityKey) => void;
  readonly onSelect: (key: EntityKey) => void;
  readonly onHover: (key: EntityKey | undefined) => void;
}

/** One chain: name, miniature of its map, who leads it, what is found. */
export const WallCell = memo(function WallCell({
  cell,
  placed,
  emphasis,
  tabIndex,
  onFocus,
  onSelect,
  onHover,
}: WallCellProps) {
  const t = useText(chainsMessages);
  const atlas = useAtlas();
  const { set } = useAddress();
  const name = atlas.name("chains", cell.chain);
  const firms = cell.presence.led + cell.presence.present;
  const room = placed.width - 2 * PAD;
  const chief = atlas.text(cell.chain, "chief");
  const leaders = useLeaders(cell, room - LABEL[atlas.language]);
  const branch = atlas.text(cell.chain, "branch");
  const nameText = clipText(name, room - 22, NAME_SIZE, true);
  const branchRoom = room - 26 - approximateTextWidth(nameText, NAME_SIZE, true);
  return (
    <g
      className={`mark wall-cell ${emphasis}`}
      transform={`translate(${placed.x} ${placed.y})`}
      data-key={cell.key}
      role="button"
      tabIndex={tabIndex}
      aria-pressed={emphasis === "selected"}
      onClick={() => onSelect(cell.key)}
      onFocus={() => onFocus(cell.key)}
      onPointerEnter={() => onHover(cell.key)}
      onPointerLeave={() => onHover(undefined)}
    >
      <title>
        {t("mark", {
          chain: name,
          nodes: cell.nodes.length,
          firms,
          none: cell.presence.none,
          enterprises: cell.enterprises,
          projects: cell.projects,
        })}
      </title>
      <rect className="cell-box" width={placed.width} height={placed.height} rx={3} />
      <text className="cell-name serif" x={PAD} y={25} fontSize={NAME_SIZE}>
        {nameText}
      </text>
      {approximateTextWidth(branch, SIZE, false) <= branchRoom && (
        <text className="cell-aside" x={placed.width - PAD - 20} y={24} textAnchor="end" fontSize={SIZE}>
          {branch}
        </text>
      )}
      <g
        className="cell-open"
        transform={`translate(${placed.width - PAD - 12} 12)`}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          set({ view: "chain", chain: [cell.chain.id], sel: undefined });
        }}
      >
        <rect x={-8} y={-8} width={28} height={28} />
        <path d="M1 12 12 1M4 1h8v8" />
      </g>
      <MiniatureMap cell={cell} size={{ width: room, height: placed.height - MINIATURE.rest }} />
      <Line
        label={t("chief")}
        y={placed.height - LINES.chief}
        value={chief === "" ? undefined : clipText(chief, room - LABEL[atlas.language], SIZE, false)}
      />
      <Line label={t("leaders")} y={placed.height - LINES.leaders} value={leaders} />
      <text className="cell-counts" y={placed.height - LINES.counts} fontSize={SIZE} x={PAD}>
        {t("firmsOf", { firms, nodes: cell.nodes.length })}
      </text>
      <text
        className="cell-counts"
        y={placed.height - LINES.counts}
        fontSize={SIZE}
        x={placed.width - PAD}
        textAnchor="end"
      >
        {t("counts", { none: cell.presence.none, enterprises: cell.enterprises, projects: cell.projects })}
      </text>
    </g>
  );
});

function useLeaders(cell: ChainCell, room: number): string | undefined {
  const t = useText(chainsMessages);
  const atlas = useAtlas();
  const names = cell.chain.lead_enterprise_ids.map((id) => shortName(atlas.nameOfId("enterprises", id)));
  if (names.length === 0) return undefined;
  const all = names.join("、");
  if (approximateTextWidth(all, SIZE, false) <= room) return all;
  const some = t("more", { names: names[0] ?? "", n: names.length });
  return clipText(some, room, SIZE, false);
}

function Line({ label, y, value }: { readonly label: string; readonly y: number; readonly value: string | undefined }) {
  const t = useText(chainsMessages);
  const { language } = useAtlas();
  return (
    <>
      <text className="cell-label" x={PAD} y={y} fontSize={SIZE}>
        {label}
      </text>
      <text
        className={value === undefined ? "cell-blank" : "cell-value"}
        x={PAD + LABEL[language]}
        y={y}
        fontSize={SIZE}
      >
        {value ?? t("notFilled")}
      </text>
    </>
  );
}

/** Marks a column of the miniature has room for. */
const marksInColumn = (height: number): number =>
  Math.max(
    3,
    Math.min(MINIATURE.mostInColumn, 1 + Math.floor((height - MINIATURE.head - 2 * MARK_RADIUS) / MINIATURE.pitch)),
  );

interface MiniatureMapProps {
  readonly cell: ChainCell;
  readonly size: { readonly width: number; readonly height: number };
}

function MiniatureMap({ cell, size: { width, height } }: MiniatureMapProps) {
  const atlas = useAtlas();
  const { pack } = atlas;
  const small = useMemo(() => {
    const nodes = cell.nodes.map(({ node }) => ({ id: node.id, stage_id: node.stage_id, order: node.order ?? 0 }));
    const flows = cell.flows.map((flow) => ({ from: flow.from_id, to: flow.to_id }));
    return layoutMiniature(
      nodes,
      flows,
      stageItems(pack),
      { width, height },
      { ...MINIATURE, perColumn: marksInColumn(height) },
    );
  }, [cell, pack, width, height]);
  const items = new Map(cell.nodes.map((item) => [item.node.id, item]));
  return (
    <g transform={`translate(${PAD} ${MINIATURE.top})`}>
      {small.bands.map((band) => {
        const word = atlas.nameOfId("stages", band.stage_id);
        const label = `${word} ${band.count}`;
        const fits = approximateTextWidth(label, SIZE, false) <= band.width - 2;
        return (
          <g key={band.stage_id}>
            <rect className="mini-band" x={band.x} width={band.width} height={height} />
            <text className="cell-aside" x={band.x + 4} y={13} fontSize={SIZE}>
              {fits ? label : clipText(word, band.width - 4, SIZE, false)}
            </text>
          </g>
        );
      })}
      <path className="mini-flows" d={small.d} />
      {small.marks.map((mark) => {
        const item = items.get(mark.id);
        return item === undefined ? null : (
          <PresenceMark
            key={mark.id}
            presence={item.presence}
            x={mark.x}
            y={mark.y}
            radius={MARK_RADIUS}
            className={item.isIn ? "" : "faint"}
          />
        );
      })}
    </g>
  );
}
