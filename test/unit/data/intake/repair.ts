import { type CellSetting, repairCell } from "../../../../src/data/intake/repair-cell.ts";
import type { CellFault } from "../../../../src/data/read-cell.ts";
import type { Column } from "../../../../src/model/column.ts";
import { headerOf } from "../../../../src/model/headers.ts";
import { columnsOf, type TableName } from "../../../../src/model/schema.ts";

/** A cell of a column as the patient reader takes it: its value, and each finding as `severity code: detail`. */
export function repaired(place: `${TableName}.${string}`, written: string, setting?: CellSetting) {
  const [table, name = ""] = place.split(".") as [TableName, string];
  const column = columnsOf(table)[name];
  if (column === undefined) throw new Error(`no column ${place}`);
  return repairedAs(column, name, written, { title: headerOf(table, name), ...setting });
}

export function repairedAs(column: Column, name: string, written: string, setting?: CellSetting) {
  const faults: CellFault[] = [];
  const value = repairCell(column, name, written, faults, setting);
  return { value, found: faults.map(brief) };
}

const brief = ({ severity, code, detail }: CellFault): string =>
  detail === undefined ? `${severity} ${code}` : `${severity} ${code}: ${detail}`;
