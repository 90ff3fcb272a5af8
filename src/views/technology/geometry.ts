import type { MeasureText } from "../../model/text-width.ts";
import type { TechnologyItem, TechnologyLane } from "./items.ts";
import type { AxisTick, YearScale } from "./year-scale.ts";

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

/** A bar fades where its end is not known. */
export type Fade = "none" | "left" | "right" | "both";

export interface PlacedBar extends Box {
  readonly fade: Fade;
}

export interface PlacedTechnology {
  readonly item: TechnologyItem;
  /** All that is drawn of it: bar, level, words. */
  readonly box: Box;
  readonly bar: PlacedBar;
  /** Middle of its readiness level; `radius` 0: the number stands without a ring. */
  readonly level: { readonly x: number; readonly y: number; readonly radius: number };
  readonly label: PlacedText;
  readonly triangle: { readonly x: number; readonly y: number } | undefined;
  readonly actor: PlacedText | undefined;
}

export interface PlacedLane {
  readonly lane: TechnologyLane;
  readonly box: Box;
  readonly name: PlacedText;
  /** Where its hairline begins. */
  readonly ruleX: number;
}

export interface PlacedBand {
  readonly name: string;
  readonly box: Box;
  readonly text: PlacedText;
}

export interface Roadmap {
  readonly form: "columns" | "stacked" | "compact";
  readonly width: number;
  readonly height: number;
  readonly axisHeight: number;
  readonly scale: YearScale;
  readonly ticks: readonly AxisTick[];
  /** Pixel of today; undefined where nothing is dated. */
  readonly todayX: number | undefined;
  readonly axis: { readonly x0: number; readonly x1: number; readonly bottom: number };
  /** Ground of the undated ones; undefined where all are dated. */
  readonly undated: Box | undefined;
  readonly bands: readonly PlacedBand[];
  readonly lanes: readonly PlacedLane[];
  readonly marks: readonly PlacedTechnology[];
}

export interface RoadmapOptions {
  readonly width: number;
  /** Height there is; a roadmap that needs more is higher and scrolls. */
  readonly height: number;
  readonly density: "full" | "compact";
  /** Fractional year. */
  readonly now: number;
  readonly measure: MeasureText;
  readonly words: { readonly noLane: string; readonly noActor: string; readonly undated: string };
}

export const isDated = (item: TechnologyItem): boolean => item.dates !== "none";
