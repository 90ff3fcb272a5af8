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

/** What may stand behind 经度 and 纬度: degrees, their direction, a system whose degrees are ours. */
const DEGREES =
  /^(?:[°º度]|十进制度?|小数度?|deg|degrees?|dd|东经|北纬|[en]|wgs-?84|cgcs-?2000|epsg:?(?:4326|4490)|4326|4490)$/i;
/** Systems of Chinese web maps, whose points stand hundreds of metres off. */
const SHIFTED = /^(?:gcj-?02|bd-?09(?:ll)?|火星|高德|腾讯|百度)(?:坐标系?)?$/i;

/** True for GCJ-02, BD-09 and their like behind the name of a coordinate. */
export const isShifted = (column: Column, unit: string): boolean => column.unit === "°" && SHIFTED.test(unit);

/** How a unit in a header stands to the column's own: the same, one that can be converted, or none of its kind (undefined). */
export function headerUnit(column: Column, name: string, unit: string): "own" | "other" | undefined {
  if (column.kind !== "number") return undefined;
  if (column.unit === "°") return DEGREES.test(unit) || SHIFTED.test(unit) ? "own" : undefined;
  if (column.unit === unit) return "own";
  const factor = factorOf(column, name, unit);
  if (factor === undefined) return undefined;
  return factor.times === factor.over && factor.exponent === 0 ? "own" : "other";
}
