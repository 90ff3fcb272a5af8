import type { Emphasis } from "../../model/emphasis.ts";
import type { EntityKey } from "../../model/entity.ts";
import type { Presence } from "../../model/presence.ts";

/** What both drawings of the application map are handed. */
export interface DrawingProps {
  readonly width: number;
  readonly label: string;
  readonly words: {
    readonly opening: string;
    readonly more: (count: number) => string;
    readonly less: string;
    readonly cases: (count: number) => string;
    readonly total: string;
  };
  readonly emphasis: (key: EntityKey) => Emphasis;
  readonly presence: ReadonlyMap<string, Presence>;
  readonly onSelect: (key: EntityKey) => void;
  readonly onHover: (key: EntityKey | undefined) => void;
  /** Opens the list of the applications given, under a title; `x` says where it was asked for, in pixels of the drawing. */
  readonly onOpen: (title: string, items: readonly string[], x: number) => void;
  readonly onMore: () => void;
}

const STRENGTH: readonly Emphasis[] = ["faint", "normal", "strong", "selected"];

/** How a mark that stands for several rows is drawn: as the most emphasised of them, a selected one making it strong. */
export function emphasisOfMany(all: readonly Emphasis[]): Emphasis {
  const most = Math.max(...all.map((each) => STRENGTH.indexOf(each)));
  return most >= 2 ? "strong" : (STRENGTH[most] ?? "normal");
}
