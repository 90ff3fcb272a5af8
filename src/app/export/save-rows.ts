import type { TwinTable } from "../../ui/twin-table.ts";
import type { Occasion } from "./occasion.ts";
import { saveAs } from "./save-as.ts";

/** Saves the rows of a view. What there is to say of it; undefined where nothing. */
export async function saveRows(table: TwinTable, occasion: Occasion): Promise<string | undefined> {
  const { writeCsv } = await import("../../data/write-csv.ts");
  return saveAs(occasion, "csv", new Blob([writeCsv(table)], { type: "text/csv;charset=utf-8" }));
}
