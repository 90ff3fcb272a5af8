import type { Direction } from "../../model/direction.ts";
import type { EntityKey } from "../../model/entity.ts";
import type { Pixel } from "../../model/geo/camera.ts";

/** A mark the keyboard reaches, and where it stands. */
export interface MarkPlace {
  readonly key: EntityKey;
  readonly at: Pixel;
}

/** The nearest mark the way of an arrow key; a step aside weighs twice a step ahead. */
export function nearestMark(marks: readonly MarkPlace[], from: EntityKey, direction: Direction): EntityKey | undefined {
  const here = marks.find((mark) => mark.key === from)?.at;
  if (here === undefined) return undefined;
  const isAcross = direction === "left" || direction === "right";
  const sign = direction === "left" || direction === "up" ? -1 : 1;
  let best: EntityKey | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { key, at } of marks) {
    const [dx, dy] = [at[0] - here[0], at[1] - here[1]];
    const ahead = (isAcross ? dx : dy) * sign;
    const cost = ahead + 2 * Math.abs(isAcross ? dy : dx);
    if (ahead > 1 && cost < least) {
      least = cost;
      best = key;
    }
  }
  return best;
}
