import { useCallback, useMemo } from "react";
import { type Emphasis, emphasisOf } from "../model/emphasis.ts";
import type { EntityKey } from "../model/entity.ts";
import { useAtlas } from "./atlas.tsx";
import { restHover, setHovered, useHovered } from "./hover.ts";
import { settleAddress } from "./settle-address.ts";
import { useAddress } from "./use-address.ts";

export interface AttentionHandle {
  readonly hovered: EntityKey | undefined;
  readonly selected: EntityKey | undefined;
  /** How the mark of a row is drawn now. */
  emphasis(key: EntityKey): Emphasis;
  /** Selects a row; the same row again, or undefined, lets go. */
  select(key: EntityKey | undefined): void;
  hover(key: EntityKey | undefined): void;
}

/** The one selection and the one hover, for every view and list. */
export function useAttention(): AttentionHandle {
  const { pack, ties } = useAtlas();
  const { state, set } = useAddress();
  const hovered = useHovered();
  const selected = useMemo(() => settleAddress(state, pack).state.sel, [state, pack]);
  const emphasis = useCallback(
    (key: EntityKey) => emphasisOf(key, { hovered, selected }, ties),
    [hovered, selected, ties],
  );
  const select = useCallback(
    (key: EntityKey | undefined) => {
      set({ sel: key === selected ? undefined : key });
      restHover();
    },
    [selected, set],
  );
  return useMemo(
    () => ({ hovered, selected, emphasis, select, hover: setHovered }),
    [hovered, selected, emphasis, select],
  );
}
