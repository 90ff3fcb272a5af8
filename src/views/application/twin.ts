import type { applicationMessages } from "../../i18n/application.ts";
import type { Messages, Translate } from "../../i18n/text.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import type { ApplicationPicture } from "./items.ts";

type Key = typeof applicationMessages extends Messages<infer K> ? K : never;
export type ApplicationText = Translate<Key>;

/** The table of exactly what the map shows: its applications in their order, then the openings. */
export function applicationTable(
  picture: ApplicationPicture,
  nameOf: (table: "nodes" | "chains", id: string) => string,
  t: ApplicationText,
): TwinTable {
  return {
    caption: t("caption"),
    columns: [
      { id: "node", label: t("node") },
      { id: "chain", label: t("chain") },
      { id: "product", label: t("product") },
      { id: "scenario", label: t("scenario") },
      { id: "field", label: t("field") },
      { id: "makers", label: t("makers") },
      { id: "state", label: t("state") },
      { id: "sources", label: t("source") },
      { id: "remark", label: t("remark") },
    ],
    rows: [
      ...picture.items.map((item) => ({
        key: item.key,
        cells: [
          item.nodeId === undefined ? t("unknown") : nameOf("nodes", item.nodeId),
          item.chainId === undefined ? undefined : nameOf("chains", item.chainId),
          item.product,
          item.scenario || undefined,
          item.field || undefined,
          item.makers.join(t("separator")) || undefined,
          item.state === undefined ? undefined : t(item.state),
          item.sources.map((source) => source.title).join(t("separator")) || undefined,
          item.note || undefined,
        ],
      })),
      ...picture.openings.map((opening) => ({
        key: opening.key,
        cells: [
          opening.name,
          nameOf("chains", opening.chainId),
          undefined,
          undefined,
          undefined,
          opening.firms.join(t("separator")),
          undefined,
          undefined,
          t("opening"),
        ],
      })),
    ],
  };
}

/** The answer in one line. */
export function applicationFinding(picture: ApplicationPicture, isShort: boolean, t: ApplicationText): string {
  const openings = picture.openings.length;
  const first = picture.fields[0];
  if (first === undefined) return t("findingNone", { openings });
  return t(isShort ? "findingShort" : "finding", {
    total: picture.items.length,
    fields: picture.fields.length,
    field: first.name,
    most: first.total,
    openings,
  });
}
