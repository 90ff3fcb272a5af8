import type { Column } from "../../../model/column.ts";
import { factorOf } from "./units.ts";

const LONGEST = 100;
/** 营业收入（万元）, 面积[亩], 产值(单位：亿元). */
const IN_BRACKETS = /^([^([【]+)[([【](?:单位)?[:：]?([^()[\]【】]+)[)\]】]$/;
/** 营业收入/万元, 营业收入：万元. */
const AFTER_SIGN = /^([^/:]+)[/:](?:单位[:：]?)?([^/:]+)$/;

/** The title of a header and the unit written behind it; undefined where none is. */
export function splitHeader(header: string): { readonly title: string; readonly unit: string } | undefined {
  if (header.length > LONGEST) return undefined;
  const text = header.normalize("NFKC").replace(/\s/g, "");
  const [, title, unit] = IN_BRACKETS.exec(text) ?? AFTER_SIGN.exec(text) ?? [];
  return title === undefined || unit === undefined ? undefined : { title, unit };
}

/** How a unit in a header stands to the column's own: the same, one that can be converted, or none of its kind (undefined). */
export function headerUnit(column: Column, name: string, unit: string): "own" | "other" | undefined {
  if (column.kind !== "number") return undefined;
  if (column.unit === "°") return /^[°º度]$/.test(unit) ? "own" : undefined;
  if (column.unit === unit) return "own";
  const factor = factorOf(column, name, unit);
  if (factor === undefined) return undefined;
  return factor.times === factor.over && factor.exponent === 0 ? "own" : "other";
}
