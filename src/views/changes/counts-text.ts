import type { changesMessages } from "../../i18n/changes.ts";
import type { Translate } from "../../i18n/text.ts";
import { CHANGE_KINDS, type ChangeCounts } from "./items.ts";

/** 新增 3 · 修改 12: kinds without any left out. */
export const countsText = (t: Translate<keyof (typeof changesMessages)["zh-CN"]>, counts: ChangeCounts): string =>
  CHANGE_KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => `${t(kind)} ${counts[kind]}`)
    .join(" · ");
