import type { CSSProperties } from "react";
import type { Section } from "../../views/dossier/section.ts";

/** Width of a map of a section as it is drawn, and of the column of paper it is made small for. Pixels. */
const DRAWN = 440;
const COLUMN = 340;
/** Finding and legend of a map on paper. Pixels. */
const WORDS = 58;
const USUAL = 330;
/** The chain map has the whole width. */
const CHAIN = { drawn: 830, paper: 703, words: 22 } as const;

/** A chain of few links is no higher than it needs. */
const chainHeight = (nodes: number): number => Math.min(370, 100 + 11 * nodes);

export const drawnChainStyle = (nodes: number): CSSProperties =>
  ({ "--drawn-height": `${chainHeight(nodes)}px` }) as CSSProperties;

export const paperChainStyle = (nodes: number): CSSProperties => ({
  height: Math.ceil((chainHeight(nodes) * CHAIN.paper) / CHAIN.drawn) + CHAIN.words,
});

/** Height a map of a section is drawn at when printed, pixels; screens have their own. */
export const drawnStyle = ({ mapHeight = USUAL }: Section): CSSProperties =>
  ({ "--drawn-height": `${mapHeight}px` }) as CSSProperties;

/** Height its place takes on paper. */
export const paperStyle = (section: Section | undefined): CSSProperties | undefined =>
  section === undefined ? undefined : { height: Math.ceil(((section.mapHeight ?? USUAL) * COLUMN) / DRAWN) + WORDS };
