/** Everything the intake can find. The page and the command word each code in Chinese and English. */
export const FINDING_CODES = [
  "file-missing",
  "file-unreadable",
  "file-not-utf8",
  "file-decoded",
  "file-not-csv",
  "file-empty",
  "descriptor-invalid",
  "column-missing",
  "column-unknown",
  "column-duplicate",
  "row-ragged",
  "quote-open",
  "id-missing",
  "id-invalid",
  "id-duplicate",
  "cell-required",
  "cell-not-number",
  "cell-out-of-range",
  "cell-not-integer",
  "cell-not-date",
  "cell-not-allowed",
  "cell-not-flag",
  "cell-not-url",
  "cell-damaged",
  "cell-cleaned",
  "entry-repeated",
  "name-missing",
  "name-repeated",
  "coordinate-half",
  "coordinate-outside",
  "coordinate-unexplained",
  "ref-unknown",
  "ref-rejected",
  "chain-mismatch",
  "place-mismatch",
  "flow-self",
  "flow-cycle",
  "parent-cycle",
  "dates-reversed",
  "code-doubtful",
  "scope-unknown",
  "geojson-invalid",
  "geojson-unmatched",
  "review-number-missing",
  "source-missing",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One fault found in a pack. A value, never thrown. */
export interface Finding {
  readonly severity: "error" | "warning" | "note";
  readonly code: FindingCode;
  readonly file: string;
  /** As a spreadsheet numbers it: the header is row 1. */
  readonly row?: number;
  readonly column?: string;
  /** The cell as written. */
  readonly value?: string;
  /** What the message needs besides: allowed values, nearest ids, the other row. */
  readonly detail?: string;
}
