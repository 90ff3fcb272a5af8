import type { Pack } from "../../model/pack.ts";
import type { Reply } from "./protocol.ts";

/** Original cells of the asked rows of a file, kept or left out, and the header above them. */
export function writtenRows(pack: Pack, file: string, rows: readonly number[]): Reply["cells"] {
  const report = pack.reports.find((each) => each.file === file);
  if (report === undefined) return { header: [], rows: [] };
  const written = pack.written?.(report.table);
  return {
    header: report.header,
    rows: rows.flatMap((row) => {
      const cells = written?.cells(row) ?? report.rejected.find((each) => each.row === row)?.cells;
      return cells === undefined ? [] : [{ row, cells }];
    }),
  };
}
