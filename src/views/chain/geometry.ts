import type { MeasureText } from "../../model/text-width.ts";

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels from the top left corner of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node of the chain as the map shows it. */
export interface ChainItem {
  readonly id: string;
  readonly stage_id: string;
  readonly order: number;
  readonly name: string;
  /** What is counted of it, in words: "4企 3项 1技", "未见". Blank: no second line. */
  readonly countsLine: string;
  /** On the buyers' side, not judged. */
  readonly isUser: boolean;
  /** Nothing found: drawn as a dashed place. */
  readonly isNone: boolean;
  /** Led: its name is bold. */
  readonly isLed: boolean;
}

/** A stage; `column` stands left to right in the order given, `below` is a lane beneath all columns. */
export interface ChainStage {
  readonly id: string;
  readonly name: string;
  readonly lane: "column" | "below";
}

export interface ChainFlow {
  readonly from: string;
  readonly to: string;
  /** False: the line is dotted. */
  readonly isSupplierFound: boolean;
}

export interface ChainLayoutOptions {
  readonly language: "zh" | "en";
  /** Overview panel: cards of one line, 12 px, mark inside the card, no counts. */
  readonly compact?: boolean;
  readonly measure: MeasureText;
  /** Cards keep room at the right for the badge of a declared strength. */
  readonly hasBadges?: boolean;
}

/** A line of text; `x` is its left end, `y` its baseline. */
export interface PlacedText extends Point {
  readonly text: string;
  /** Font size in pixels. */
  readonly size: number;
  readonly isBold: boolean;
}

export interface PlacedStage extends ChainStage, Point, Size {
  /** Nodes of the stage. */
  readonly count: number;
  /** Where the heading begins; marks and their numbers end at `headingEnd`. */
  readonly heading: Point;
  readonly headingEnd: number;
}

export interface PlacedCard extends ChainItem, Point, Size {
  readonly lines: readonly PlacedText[];
  readonly counts: PlacedText | undefined;
  /** Centre and radius of the presence mark. */
  readonly mark: Point & { readonly radius: number };
  /** Zero-based column of the whole map; undefined in the lane. */
  readonly column: number | undefined;
  /** Zero-based place in its column or lane, cards only. */
  readonly row: number;
}

export interface PlacedFlow extends ChainFlow {
  /** "from→to", unique. */
  readonly key: string;
  /** SVG path of the whole way from supplier to user. */
  readonly d: string;
  /** Pixels. */
  readonly width: number;
  /** `return`: part of a cycle, led through the lane. */
  readonly kind: "supply" | "return";
  /** True where the flow closes a cycle: upstream and downstream are not followed through it. */
  readonly isReturn: boolean;
  /** `direct`: to the next column; `channel`: skips columns; `lane`: beneath the columns; `side`: within a column. */
  readonly route: "direct" | "channel" | "lane" | "side";
  readonly isDotted: boolean;
  /** True where the line does not simply run left to right and needs a head. */
  readonly hasArrow: boolean;
  /** Tip and direction of the head, degrees clockwise from rightwards. */
  readonly arrow: (Point & { readonly angle: number }) | undefined;
}

/** Stretch that several long flows to one user share; drawn under the flows. */
export interface PlacedTrunk {
  readonly key: string;
  readonly to: string;
  readonly d: string;
  /** Pixels: 1.3 for one flow and 0.55 for each further, at most 4.2. */
  readonly width: number;
  readonly flowKeys: readonly string[];
  /** True where none of its suppliers is found. */
  readonly isDotted: boolean;
}

export interface ChainLayout {
  readonly stages: readonly PlacedStage[];
  readonly cards: readonly PlacedCard[];
  readonly flows: readonly PlacedFlow[];
  readonly trunks: readonly PlacedTrunk[];
  /** What is drawn; may exceed the size asked for. */
  readonly bounds: Size;
  /** Factor that brings `bounds` into the size asked for, at most 1. */
  readonly scale: number;
  /** Smallest text in pixels once scaled; under 11 the view opens larger and pans. */
  readonly smallestText: number;
  /** Lines that cross between columns. */
  readonly crossings: number;
}
