import { exportMessages } from "../../i18n/export.ts";
import { translator } from "../../i18n/text.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import type { Occasion } from "./occasion.ts";
import { filterOf, sourceOf } from "./picture-words.ts";
import { saveAs } from "./save-as.ts";

const CSV = "text/csv;charset=utf-8";
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Saves the rows of a view, as a workbook under a name. What there is to say of it; undefined where nothing. */
export async function saveRows(
  occasion: Occasion,
  table: TwinTable,
  format: "csv" | "xlsx",
  name: string,
): Promise<string | undefined> {
  if (format === "xlsx") return saveWorkbook(occasion, table, name);
  const { writeCsv } = await import("../../data/write-csv.ts");
  return saveAs(occasion, "csv", new Blob([writeCsv(table)], { type: CSV }));
}

async function saveWorkbook(occasion: Occasion, table: TwinTable, name: string): Promise<string | undefined> {
  const { writeXlsx, MOST_ROWS } = await import("../../data/write-xlsx.ts");
  const t = translator(exportMessages, occasion.language);
  if (table.rows.length > MOST_ROWS) return t("tooManyRows", { n: table.rows.length, most: MOST_ROWS });
  const { pack, language } = occasion.atlas;
  const filter = filterOf(occasion);
  const about = {
    name: t("aboutSheet"),
    rows: [
      [t("aboutTable"), name],
      [t("aboutPack"), language === "zh" ? pack.meta.title_zh : pack.meta.title_en],
      [t("aboutRows"), String(table.rows.length)],
      [t("aboutFilter"), filter === "" ? t("aboutNoFilter") : filter],
      [t("aboutSource"), sourceOf(occasion, "saved")],
      [t("aboutAddress"), window.location.href],
    ] as const,
  };
  const bytes = writeXlsx(table, { name, about }) as Uint8Array<ArrayBuffer>;
  return saveAs(occasion, "xlsx", new Blob([bytes], { type: WORKBOOK }));
}
