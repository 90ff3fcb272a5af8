import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from "react";
import type { Direction } from "../model/direction.ts";
import type { EntityKey } from "../model/entity.ts";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

interface Roving {
  readonly ref: RefObject<SVGSVGElement | null>;
  /** 0 for the one mark the Tab key reaches, -1 for all others. */
  readonly tabIndex: (key: EntityKey) => 0 | -1;
  readonly onKeyDown: (event: KeyboardEvent<SVGElement>) => void;
  readonly onFocus: (key: EntityKey) => void;
}

/** One tab stop for a whole drawing: arrows move the focus as `next` says, Enter and Space select. */
export function useRoving(
  keys: readonly EntityKey[],
  next: (from: EntityKey, direction: Direction) => EntityKey | undefined,
  onSelect: (key: EntityKey) => void,
): Roving {
  const ref = useRef<SVGSVGElement>(null);
  const [active, setActive] = useState<EntityKey>();
  const stop = active !== undefined && keys.includes(active) ? active : keys[0];
  const onKeyDown = useCallback(
    (event: KeyboardEvent<SVGElement>) => {
      const mark = event.target instanceof Element ? event.target.closest("[data-key]") : null;
      const key = mark?.getAttribute("data-key") as EntityKey | null | undefined;
      if (key === null || key === undefined) return;
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        onSelect(key);
        return;
      }
      const direction = DIRECTIONS[event.key];
      if (direction === undefined) return;
      event.preventDefault();
      const to = direction === "first" ? keys[0] : direction === "last" ? keys[keys.length - 1] : next(key, direction);
      const target = [...(ref.current?.querySelectorAll<SVGElement>("[data-key]") ?? [])].find(
        (element) => element.getAttribute("data-key") === to,
      );
      target?.focus();
    },
    [keys, next, onSelect],
  );
  return { ref, tabIndex: (key) => (key === stop ? 0 : -1), onKeyDown, onFocus: setActive };
}
