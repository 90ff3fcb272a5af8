import type { ReactNode } from "react";
import type { dossierMessages } from "../../i18n/dossier.ts";
import type { Translate } from "../../i18n/text.ts";
import type { EntityKey } from "../../model/entity.ts";
import type { Atlas } from "../../state/atlas.tsx";
import type { Terms } from "../../state/use-terms.ts";

export type DossierText = Translate<keyof (typeof dossierMessages)["zh-CN"]>;

/** What words a section is written with. */
export interface Say {
  readonly t: DossierText;
  readonly terms: Terms;
  readonly atlas: Atlas;
}

/** The maps a section may hold. */
export type MapId = "chain" | "technology" | "application" | "region";

/** One cell: what stands large, what stands beneath, in words; a mark before it. */
export interface Cell {
  readonly text: string;
  /** Smaller, beneath. */
  readonly under?: string;
  /** The row the text is the name of: selectable on the screen. */
  readonly entity?: EntityKey;
  /** Besides the text, or in its place where the text is only for the table that is exported. */
  readonly node?: ReactNode;
  readonly isAlert?: boolean;
  readonly isBlank?: boolean;
}

export interface SectionColumn {
  readonly label: string;
  /** Percent of the width. */
  readonly share: number;
  readonly isNumber?: boolean;
}

export interface SectionRow {
  readonly key: string;
  readonly cells: readonly (Cell | string)[];
}

/** A part of the sheet in words, the same on the screen and on paper. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Beside the title. */
  readonly aside?: string;
  /** A map or a figure above the rows. */
  readonly map?: MapId;
  /** What the map needs on paper by what is on it, pixels at its drawn width of 440. */
  readonly mapHeight?: number;
  readonly lead?: ReactNode;
  readonly columns: readonly SectionColumn[];
  readonly rows: readonly SectionRow[];
  /** Beneath the rows. */
  readonly note?: string | undefined;
  /** In place of rows where there are none. */
  readonly empty?: string | undefined;
  /** How long it stays whole where paper runs out: 2 keeps twice the height of 1. */
  readonly weight?: number;
  /** On the screen it takes the whole width. */
  readonly isWide?: boolean;
}

export const cellOf = (cell: Cell | string): Cell => (typeof cell === "string" ? { text: cell } : cell);
