import { formatNumber } from "../../i18n/text.ts";
import type { Cell, DossierText, Say } from "./section.ts";

/** A text, or the word for what was not filled in. */
export const blank = (text: string, t: DossierText): Cell =>
  text === "" ? { text: t("cellBlank"), isBlank: true } : { text };

/** Names one after the other. */
export const listed = (words: readonly string[], { atlas }: Pick<Say, "atlas">): string =>
  words.filter((word) => word !== "").join(atlas.language === "en" ? ", " : "、");

/** Percent of the width by language: words of a state are two characters in Chinese and thirteen in English. */
export const share = ({ atlas }: Pick<Say, "atlas">, zh: number, en: number): number =>
  atlas.language === "en" ? en : zh;

/** An amount without its unit: 亿元 in Chinese, CNY bn in English, as the column heads say. `value`: CNY 100m. */
export const amountOf = (value: number, { atlas }: Say): string =>
  formatNumber(atlas.language === "en" ? value / 10 : value, atlas.language === "en" ? "en" : "zh-CN");
