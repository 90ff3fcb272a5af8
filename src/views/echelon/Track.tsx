import type { EchelonChain } from "../../model/echelon.ts";
import { type Axis, shareAt, standingOf } from "./items.ts";

/** Pixels. */
const HEIGHT = 30;
const MIDDLE = HEIGHT / 2;

interface TrackProps {
  readonly item: EchelonChain;
  readonly axis: Axis;
  /** Floors of all bands, for a chain that is in none. */
  readonly floors: readonly number[];
  /** What a target of the chain's own says. */
  readonly targetWords: string | undefined;
}

/** One chain on the axis: a dot at its output, an upright at the floor, a bar between. */
export function Track({ item, axis, floors, targetWords }: TrackProps) {
  const { output = 0, aim, target = aim?.from === "chain" ? aim : undefined } = item;
  const at = (value: number) => `${(shareAt(axis, value) * 100).toFixed(2)}%`;
  const standing = standingOf(item);
  return (
    <svg className={`icon ech-track ${standing}`} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {axis.ticks.map((tick) => (
        <line key={tick} className="tick" x1={at(tick)} x2={at(tick)} y1={0} y2={HEIGHT} />
      ))}
      {floors.map((floor) => (
        <line key={floor} className="floor other" x1={at(floor)} x2={at(floor)} y1={0} y2={HEIGHT} />
      ))}
      {aim !== undefined && (
        <>
          <line className={`gap ${standing}`} x1={at(output)} x2={at(aim.value)} y1={MIDDLE} y2={MIDDLE} />
          {aim.from === "tier" && <line className="floor" x1={at(aim.value)} x2={at(aim.value)} y1={0} y2={HEIGHT} />}
        </>
      )}
      {target !== undefined && (
        <svg className="icon" x={at(target.value)} y={MIDDLE} overflow="visible" aria-hidden="true">
          <path className="target" d="M0 -5L5 0L0 5L-5 0Z">
            <title>{targetWords}</title>
          </path>
        </svg>
      )}
      <circle className={`dot ${standing}`} cx={at(output)} cy={MIDDLE} r={6} />
    </svg>
  );
}

interface AxisLineProps {
  readonly axis: Axis;
  readonly label: string;
  readonly word: (value: number) => string;
}

/** The values along the axis, above the tracks of a band. */
export function AxisLine({ axis, label, word }: AxisLineProps) {
  const at = (value: number) => `${(shareAt(axis, value) * 100).toFixed(2)}%`;
  return (
    <svg className="icon ech-axis" width="100%" height={20} role="img" aria-label={label}>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line className="tick" x1={at(tick)} x2={at(tick)} y1={15} y2={20} />
          <text x={at(tick)} y={12} textAnchor="middle" fontSize={12}>
            {word(tick)}
          </text>
        </g>
      ))}
    </svg>
  );
}
