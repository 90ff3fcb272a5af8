import type { technologyMessages } from "../../i18n/technology.ts";
import type { Messages, Translate } from "../../i18n/text.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import type { StatusKind, TechnologyPicture } from "./items.ts";

type Key = typeof technologyMessages extends Messages<infer K> ? K : never;
export type TechnologyText = Translate<Key>;

/** The table of exactly the technologies the roadmap shows, in its order. */
export function technologyTable(
  picture: TechnologyPicture,
  nameOf: (id: string) => string,
  t: TechnologyText,
): TwinTable {
  const lanes = new Map(picture.lanes.flatMap((lane) => lane.items.map((item) => [item.id, lane] as const)));
  const isByNode = picture.grouping === "node";
  return {
    caption: t("caption"),
    columns: [
      { id: "name", label: t("name") },
      { id: "lane", label: t(isByNode ? "node" : "chain") },
      ...(isByNode ? [{ id: "stage", label: t("stage") }] : []),
      { id: "status", label: t("status") },
      { id: "trl", label: "TRL", isNumber: true },
      { id: "start", label: t("startColumn") },
      { id: "target", label: t("targetColumn") },
      { id: "actors", label: t("actors") },
      { id: "requires", label: t("requires") },
      { id: "remark", label: t("remark") },
    ],
    rows: picture.items.map((item) => ({
      key: item.key,
      cells: [
        item.name,
        lanes.get(item.id)?.name || undefined,
        ...(isByNode ? [lanes.get(item.id)?.band || undefined] : []),
        t(item.status),
        item.trl,
        item.startText,
        item.targetText,
        item.actors.join(t("separator")) || undefined,
        item.dependsOn.map(nameOf).join(t("separator")) || undefined,
        item.isOverdue ? t("overdue") : undefined,
      ],
    })),
  };
}

const REACHED = {
  production: "reachedProduction",
  demonstration: "reachedDemonstration",
  pilot: "reachedPilot",
  research: "reachedResearch",
  unknown: "reachedUnknown",
} as const satisfies Record<StatusKind, Key>;
const FURTHEST_FIRST = Object.keys(REACHED) as readonly StatusKind[];

/** The answer in one line. */
export function technologyFinding(picture: TechnologyPicture, isShort: boolean, t: TechnologyText): string {
  const total = picture.items.length;
  if (total === 0) return t("findingNone");
  if (!isShort) {
    const reached = FURTHEST_FIRST.filter((status) => picture.status[status] > 0)
      .map((status) => t(REACHED[status], { n: picture.status[status] }))
      .join(t("separator"));
    return t("finding", { total, reached, undated: picture.dates.none, withoutActor: picture.withoutActor });
  }
  const { count, first, last } = picture.ahead;
  const ahead =
    count === 0
      ? t("aheadNone")
      : first === last
        ? t(count === 1 ? "aheadOne" : "aheadSame", { n: count, year: String(first) })
        : t("ahead", { n: count, first: String(first), last: String(last) });
  return t("findingShort", { total, production: picture.status.production }) + ahead;
}
