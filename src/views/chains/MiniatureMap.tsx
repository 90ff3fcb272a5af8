import { useMemo } from "react";
import { stageItems } from "../../model/node-items.ts";
import { approximateTextWidth, clipText } from "../../model/text-width.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { PresenceMark } from "../../ui/PresenceMark.tsx";
import type { ChainCell } from "./items.ts";
import { layoutMiniature } from "./layout.ts";

/** Pixels. */
const MINIATURE = { pitch: 9.6, head: 17, mostInColumn: 6, bandGap: 3 };
const SIZE = 12;
const MARK_RADIUS = 4.1;

/** Marks a column of the miniature has room for. */
const marksInColumn = (height: number): number =>
  Math.max(
    3,
    Math.min(MINIATURE.mostInColumn, 1 + Math.floor((height - MINIATURE.head - 2 * MARK_RADIUS) / MINIATURE.pitch)),
  );

interface MiniatureMapProps {
  readonly cell: ChainCell;
  readonly x: number;
  readonly y: number;
  readonly size: { readonly width: number; readonly height: number };
}

/** The chain map in small: a mark a node, in the columns and the order of the large one. */
export function MiniatureMap({ cell, x, y, size: { width, height } }: MiniatureMapProps) {
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
    <g transform={`translate(${x} ${y})`}>
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
