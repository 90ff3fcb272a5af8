import { useCallback, useMemo } from "react";
import { chainsMessages } from "../../i18n/chains.ts";
import type { Direction } from "../../model/direction.ts";
import type { EntityKey } from "../../model/entity.ts";
import { wrapText } from "../../model/text-width.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useRoving } from "../../ui/use-roving.ts";
import { useSize } from "../../ui/use-size.ts";
import { cellHeights } from "./cell-rows.ts";
import type { WallParts } from "./figures.ts";
import type { ChainGroup } from "./items.ts";
import { WallCell } from "./WallCell.tsx";
import { layoutWall, type WallLayout } from "./wall.ts";

interface WallDrawingProps {
  readonly groups: readonly ChainGroup[];
  readonly parts: WallParts;
}

/** Name of a group: its place in the system, or the order the reader asked for. */
function useGroupName(): (group: ChainGroup) => string {
  const t = useText(chainsMessages);
  const atlas = useAtlas();
  return (group) => (group.sort === undefined ? atlas.text(group.first, "slot") : t("sorted"));
}

export function WallDrawing({ groups, parts }: WallDrawingProps) {
  const t = useText(chainsMessages);
  const nameOf = useGroupName();
  const attention = useAttention();
  const [ref, size] = useSize<HTMLDivElement>();
  const layout = useMemo(
    () =>
      layoutWall(
        groups.map((group) => ({ slot: group.slot, ids: group.cells.map((cell) => cell.key) })),
        size ?? { width: 1000, height: 700 },
        cellHeights(parts),
      ),
    [groups, size, parts],
  );
  const cells = groups.flatMap((group) => group.cells);
  const keys = cells.map((cell) => cell.key);
  const next = useCallback((from: EntityKey, direction: Direction) => step(layout, from, direction), [layout]);
  const roving = useRoving(keys, next, attention.select);
  const byKey = new Map(cells.map((cell): [string, (typeof cells)[number]] => [cell.key, cell]));
  return (
    <div className="wall-scroller" ref={ref}>
      {size !== undefined && (
        <svg
          ref={roving.ref}
          data-drawing="chains"
          className="wall-drawing"
          role="group"
          aria-label={t("label", { n: cells.length })}
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          onKeyDown={roving.onKeyDown}
        >
          {layout.groups.map((placed) => {
            const group = groups.find(({ slot }) => slot === placed.slot);
            const name = group === undefined ? "" : nameOf(group);
            return (
              <g key={placed.slot} className="wall-group">
                <path d={`M${placed.x} ${placed.y}h${placed.width}`} />
                <text
                  className="group-count serif"
                  x={placed.x}
                  y={placed.y + (placed.isBeside ? 38 : 32)}
                  fontSize={30}
                >
                  {group?.cells.length}
                </text>
                {wrapText(name, placed.isBeside ? placed.width + 8 : placed.width - 40, 12, true).map(
                  (line, position) => (
                    <text
                      key={line}
                      className="group-name"
                      x={placed.isBeside ? placed.x : placed.x + 40}
                      y={placed.y + (placed.isBeside ? 56 : 30) + position * 15}
                      fontSize={12}
                    >
                      {line}
                    </text>
                  ),
                )}
              </g>
            );
          })}
          {layout.cells.map((placed) => {
            const cell = byKey.get(placed.id);
            return cell === undefined ? null : (
              <WallCell
                key={cell.key}
                cell={cell}
                placed={placed}
                parts={parts}
                emphasis={attention.emphasis(cell.key)}
                tabIndex={roving.tabIndex(cell.key)}
                onFocus={roving.onFocus}
                onSelect={attention.select}
                onHover={attention.hover}
              />
            );
          })}
        </svg>
      )}
    </div>
  );
}

/** The cell an arrow key leads to: the nearest that way. */
function step(layout: WallLayout, from: EntityKey, direction: Direction): EntityKey | undefined {
  const here = layout.cells.find((cell) => cell.id === from);
  if (here === undefined) return undefined;
  const isThere = (cell: (typeof layout.cells)[number]) => {
    if (direction === "left") return cell.y === here.y && cell.x < here.x;
    if (direction === "right") return cell.y === here.y && cell.x > here.x;
    return direction === "up" ? cell.y < here.y : cell.y > here.y;
  };
  const distance = (cell: (typeof layout.cells)[number]) => Math.abs(cell.y - here.y) * 2 + Math.abs(cell.x - here.x);
  const found = layout.cells.filter(isThere).sort((a, b) => distance(a) - distance(b))[0];
  return found?.id as EntityKey | undefined;
}
