import type { FindingCode } from "../../../model/finding.ts";
import type { CellFault, CellValue } from "../../read-cell.ts";

/** A value and the rule that gave it; `detail` says what it is now. Without a rule it stands as it was written. */
export interface Taken<V> {
  readonly value: V;
  readonly rule?: FindingCode;
  readonly detail?: string;
}

/** Why a cell has no value, and what to write instead where that can be guessed. */
export interface Refusal {
  readonly refused: FindingCode;
  readonly detail?: string;
}

/** What a repair made of a cell. */
export type Reading<V = CellValue> = Taken<V> | Refusal;

export const taken = <V>(value: V, rule?: FindingCode, detail?: string): Taken<V> => ({
  value,
  ...(rule === undefined ? {} : { rule }),
  ...(detail === undefined ? {} : { detail }),
});

export const refused = (code: FindingCode, detail?: string): Refusal =>
  detail === undefined ? { refused: code } : { refused: code, detail };

export const isTaken = <V>(reading: Reading<V>): reading is Taken<V> => "value" in reading;

export const faultOf = (severity: CellFault["severity"], code: FindingCode, detail?: string): CellFault =>
  detail === undefined ? { severity, code } : { severity, code, detail };
