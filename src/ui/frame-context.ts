import { createContext, useContext } from "react";
import type { EntityKey } from "../model/entity.ts";
import type { TwinTable } from "./twin-table.ts";

/** What the page around a view does for it; the view itself only says what it shows. */
export interface FrameContext {
  /** full: a view alone; compact: one of several on a page; embed: in another site's page. */
  readonly density: "full" | "compact";
  readonly isTable: boolean;
  readonly words: {
    readonly howToRead: string;
    readonly table: string;
    readonly map: string;
    readonly export: string;
    readonly open: string;
    readonly close: string;
  };
  readonly selected: EntityKey | undefined;
  readonly onTable: (isTable: boolean) => void;
  readonly onSelect: (key: EntityKey) => void;
  /** Opens this view alone; absent where it is alone already. */
  readonly onOpen?: ((view: string) => void) | undefined;
  readonly onPicture?: ((frame: HTMLElement) => void) | undefined;
  /** Saves rows as a file; `name` is what they are called in a workbook. */
  readonly onRows?: ((table: TwinTable, format: "csv" | "xlsx", name: string) => void) | undefined;
  /** True for the moment a picture is taken: a view painted by the graphics card draws its ground as SVG then. */
  readonly isTakingPicture?: boolean | undefined;
  /** Parts the publisher or the mode switched off: "toolbar", "legend", "finding", "table". */
  readonly hidden: ReadonlySet<string>;
}

const Context = createContext<FrameContext | undefined>(undefined);
export const FrameProvider = Context.Provider;

export function useFrame(): FrameContext {
  const frame = useContext(Context);
  if (frame === undefined) throw new Error("useFrame outside FrameProvider");
  return frame;
}
