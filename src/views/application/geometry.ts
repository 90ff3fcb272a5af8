import type { MeasureText } from "../../model/text-width.ts";
import type { ApplicationItem, FlowCard, MatrixField, MatrixRow, Opening } from "./items.ts";

/** Pixels from the top left corner of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of text, one under the other; `x` is the left end, `y` the baseline of the first. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly lines: readonly string[];
}

export interface PlacedCard {
  readonly card: FlowCard;
  readonly box: Box;
  readonly text: PlacedText;
  /** How many applications, in words; only on fields. */
  readonly count: PlacedText | undefined;
  /** Middle of the presence mark; only on nodes. */
  readonly mark: { readonly x: number; readonly y: number } | undefined;
}

/** One application: a ribbon through its four cards, as paths from card to card. */
export interface PlacedRibbon {
  readonly item: ApplicationItem;
  readonly paths: readonly string[];
}

export interface PlacedOpening {
  readonly opening: Opening;
  readonly box: Box;
  readonly text: PlacedText;
}

export interface PlacedOpenings {
  readonly heading: PlacedText;
  readonly top: number;
  readonly chips: readonly PlacedOpening[];
  /** How many are not shown, and where that is said; undefined where all are. */
  readonly more: { readonly count: number; readonly box: Box } | undefined;
  readonly bottom: number;
}

export interface FlowMap {
  readonly form: "columns" | "list";
  readonly width: number;
  readonly height: number;
  readonly ribbonWidth: number;
  readonly headings: readonly { readonly text: PlacedText; readonly width: number; readonly count: number }[];
  readonly cards: readonly PlacedCard[];
  readonly ribbons: readonly PlacedRibbon[];
  readonly openings: PlacedOpenings | undefined;
}

export interface PlacedCell {
  readonly row: MatrixRow;
  readonly field: MatrixField;
  readonly items: readonly string[];
  readonly box: Box;
  /** 0: no application; 1 to 5: one, two, three, four or five, six and more. */
  readonly shade: 0 | 1 | 2 | 3 | 4 | 5;
}

export interface MatrixMap {
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** Whether heads are numbers explained by the key beneath. */
  readonly isNumbered: boolean;
  readonly heads: readonly {
    readonly field: MatrixField;
    readonly text: PlacedText;
    readonly box: Box;
    readonly total: PlacedText;
  }[];
  readonly rows: readonly {
    readonly row: MatrixRow;
    readonly text: PlacedText;
    readonly box: Box;
    readonly total: PlacedText;
  }[];
  readonly cells: readonly PlacedCell[];
  readonly key: readonly { readonly field: MatrixField; readonly text: PlacedText; readonly box: Box }[];
  readonly totals: { readonly x: number; readonly y: number };
}

export interface MapOptions {
  readonly width: number;
  /** Height there is; a map that needs more is higher and scrolls. */
  readonly height: number;
  readonly density: "full" | "compact";
  readonly measure: MeasureText;
  /** Whether all openings are shown, or only as many as two rows take. */
  readonly isExpanded: boolean;
  readonly words: {
    readonly columns: Readonly<Record<FlowCard["column"], string>>;
    readonly unknown: string;
    readonly openings: string;
    readonly cases: (count: number) => string;
  };
}
