import { detailMessages } from "../../i18n/detail.ts";
import type { Translate } from "../../i18n/text.ts";
import { nodeCounts } from "../../model/describe.ts";
import { fieldOf } from "../../model/fields.ts";
import type { AnyRow, TableName } from "../../model/schema.ts";
import { type Atlas, useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { type Terms, useTerms } from "../../state/use-terms.ts";

/** What stands beside and beneath the name of a tied row. */
export interface TieLine {
  readonly aside?: string | undefined;
  readonly below?: string | undefined;
  readonly date?: string | undefined;
}

interface Context {
  readonly t: Translate<keyof (typeof detailMessages)["zh-CN"]>;
  readonly terms: Terms;
  readonly atlas: Atlas;
  /** A field of the row in words. */
  say(field: string): string | undefined;
}

const join = (...parts: readonly (string | undefined)[]): string | undefined => {
  const said = parts.filter((part) => part !== undefined && part !== "");
  return said.length === 0 ? undefined : said.join(" · ");
};

const LINES: { readonly [T in TableName]?: (row: AnyRow, context: Context) => TieLine } = {
  nodes: (row, { t, terms, atlas }) => {
    const presence = atlas.presence.get(row.id) ?? "none";
    const counts = nodeCounts(atlas.ties, row.id);
    if (presence === "none" || presence === "user") return { aside: shortPresence(presence, terms) };
    return {
      aside: counts.enterprises > 0 ? t("firms", { n: counts.enterprises }) : t("projects", { n: counts.projects }),
    };
  },
  enterprises: (_row, { say }) => ({ aside: say("region_id"), below: say("products"), date: say("as_of") }),
  projects: (row, { say, t, terms }) => {
    const field = fieldOf("projects", "investment_cny_100m");
    const amount = field === undefined ? undefined : row[field.id];
    const below = typeof amount === "number" && field !== undefined ? terms.quantity(field, amount) : t("noAmount");
    return { aside: say("stage"), below, date: say("started") ?? say("as_of") };
  },
  technologies: (row, { say, t }) => ({
    aside: say("status"),
    below: join(typeof row["trl"] === "number" ? t("trl", { n: row["trl"] }) : undefined, say("frontier")),
    date: say("target"),
  }),
  applications: (_row, { say }) => ({ aside: say("state"), below: join(say("scenario"), say("field")) }),
  parks: (_row, { say }) => ({ aside: say("level"), below: say("industries") }),
  regions: (_row, { say }) => ({ aside: say("level") }),
  chains: (_row, { say }) => ({ aside: say("slot") }),
  policies: (_row, { say }) => ({ aside: say("issued"), below: say("summary") }),
  resources: (_row, { say }) => ({ aside: say("home"), below: say("kind") }),
  indicators: (_row, { say }) => {
    const value = say("actual") ?? say("target");
    return { aside: join(value === undefined ? undefined : `${value} ${say("unit") ?? ""}`), below: say("period") };
  },
  demands: (_row, { say }) => ({ aside: say("state"), below: join(say("level"), say("kind")), date: say("due") }),
  prospects: (_row, { say }) => ({ aside: say("state"), below: say("home") }),
  tasks: (_row, { say }) => ({ aside: say("state"), below: say("owner"), date: say("due") }),
  checklist: (_row, { say }) => ({ aside: say("state"), date: say("date") }),
  reports: (_row, { say }) => ({ aside: say("period"), below: say("progress") }),
  roles: (_row, { say }) => ({ aside: say("role") }),
};

/** The word before the comma: 用户侧, not 用户侧，不评. */
const shortPresence = (presence: string, terms: Terms): string =>
  terms.word("presence", presence).split(/[，,]/)[0] ?? "";

export function useTieLine(table: TableName, row: AnyRow): TieLine {
  const t = useText(detailMessages);
  const terms = useTerms();
  const atlas = useAtlas();
  const say = (name: string) => {
    const field = fieldOf(table, name);
    return field === undefined ? undefined : terms.text(table, row, field);
  };
  return LINES[table]?.(row, { t, terms, atlas, say }) ?? {};
}
