/** Pixels between the columns, from the drawing's left edge. */
export interface Span {
  readonly x: number;
  readonly width: number;
}

export interface Spans {
  /** Where the cards of each column stand. */
  readonly columns: readonly Span[];
  /** Bands of the stages that have columns, by id. */
  readonly stages: ReadonlyMap<string, Span>;
  readonly width: number;
}

export interface SpanStyle {
  /** The least between two columns of a stage. */
  readonly leastGap: number;
  readonly mostGap: number;
  readonly padLeft: number;
  /** Right of the last column; wider where flows fall to the lane there. */
  readonly padRight: number;
}

/** Between two bands. */
const BAND_GAP = 8;
/** A gap between stages, in gaps between columns of a stage. */
const STAGE_GAP = 1.3;
/** A column grows to this share of its own width before gaps grow beyond `EASY_GAP`. */
const MOST_GROWTH = 1.25;
const EASY_GAP = 64;

export interface WantedColumn {
  readonly stage_id: string;
  readonly width: number;
}

const gapUnits = (columns: readonly WantedColumn[]): readonly number[] =>
  columns.slice(1).map((column, index) => (column.stage_id === columns[index]?.stage_id ? 1 : STAGE_GAP));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Least width of the drawing with `gap` between columns of a stage. */
export function widthAt(columns: readonly WantedColumn[], gap: number, style: SpanStyle): number {
  return style.padLeft + sum(columns.map(({ width }) => width)) + gap * sum(gapUnits(columns)) + style.padRight;
}

/** Spreads columns over `width`: first wider gaps, then wider cards, then again wider gaps; what is left goes round the stages. */
export function spread(columns: readonly WantedColumn[], width: number, style: SpanStyle): Spans {
  const units = gapUnits(columns);
  const grown = growth(columns, width, style);
  const wanted = columns.map((column) => ({ ...column, width: Math.floor(column.width * grown) }));
  const spare = width - widthAt(wanted, 0, style);
  const gap = Math.min(style.mostGap, Math.max(style.leastGap, sum(units) > 0 ? spare / sum(units) : 0));
  const stageGaps = units.filter((unit) => unit !== 1).length;
  const around = Math.max(0, spare - gap * sum(units)) / (stageGaps + 1);
  let x = style.padLeft + around / 2;
  const spans = wanted.map((column, index) => {
    const unit = units[index - 1];
    if (unit !== undefined) x += gap * unit + (unit === 1 ? 0 : around);
    const span = { x: Math.round(x), width: column.width };
    x += column.width;
    return span;
  });
  const drawn = Math.max(width, x + style.padRight);
  return { columns: spans, stages: bands(columns, spans, drawn), width: drawn };
}

function growth(columns: readonly WantedColumn[], width: number, style: SpanStyle): number {
  const cards = sum(columns.map((column) => column.width));
  const spare = width - widthAt(columns, EASY_GAP, style);
  return Math.min(MOST_GROWTH, 1 + Math.max(0, spare) / Math.max(1, cards));
}

function bands(columns: readonly WantedColumn[], spans: readonly Span[], width: number): ReadonlyMap<string, Span> {
  const starts: (readonly [string, number])[] = [];
  columns.forEach(({ stage_id }, index) => {
    const before = spans[index - 1];
    if (stage_id === columns[index - 1]?.stage_id) return;
    const here = spans[index]?.x ?? 0;
    starts.push([stage_id, before === undefined ? 0 : Math.round((before.x + before.width + here + BAND_GAP) / 2)]);
  });
  return new Map(
    starts.map(([id, start], index): [string, Span] => {
      const next = starts[index + 1]?.[1];
      return [id, { x: start, width: (next === undefined ? width : next - BAND_GAP) - start }];
    }),
  );
}
