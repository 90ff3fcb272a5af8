import { DEFAULTS } from "../../state/use-pack.ts";

/** The empty tables as one Excel workbook with drop-down lists, made when asked for. */
export async function templateFile(): Promise<{ readonly name: string; readonly content: Blob }> {
  const { starterPack, TEMPLATE } = await import("../../data/starter/starter-pack.ts");
  const bytes = (await starterPack("pack", DEFAULTS)).get(TEMPLATE) as Uint8Array<ArrayBuffer>;
  return { name: TEMPLATE, content: new Blob([bytes], { type: WORKBOOK }) };
}

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
