import type { Pack } from "./pack.ts";
import type { Row } from "./schema.ts";

/** What the pack itself shows of a node: never a judgement of the office (that is `strength`). `user` is not judged. */
export const PRESENCES = ["led", "present", "project", "none", "user"] as const;
export type Presence = (typeof PRESENCES)[number];

/** Titles that make a firm a leading one. */
export const LEADING_DESIGNATIONS: ReadonlySet<string> = new Set([
  "chain_leader",
  "single_champion",
  "listed",
  "leading",
]);

/** In place of a title, where an enterprise holds none. */
export const NO_TITLE = "none";

/** Titles of an enterprise without their years; `none` where it holds none. */
export const titlesOf = (enterprise: Row<"enterprises">): readonly string[] =>
  enterprise.designations.length === 0 ? [NO_TITLE] : enterprise.designations.map(designationOf);

/** The title without its year: "little_giant:2023" → "little_giant". */
export const designationOf = (entry: string): string => entry.split(":", 1)[0] ?? entry;

export const isLeading = (enterprise: Row<"enterprises">): boolean =>
  enterprise.designations.some((entry) => LEADING_DESIGNATIONS.has(designationOf(entry)));

/** Nodes a project is known to serve. */
export const nodesOfProject = (project: Row<"projects">): readonly string[] =>
  project.node_id === undefined ? project.more_node_ids : [project.node_id, ...project.more_node_ids];

/**
 * Presence of every node by id. led: a leading firm, or three firms and more; present: one or two firms; project: a project
 * names the node and no firm does; none: neither; user: the buyers' end, not judged (datapack.md, "Declared and found").
 */
export function presenceOfNodes(pack: Pack): ReadonlyMap<string, Presence> {
  const firms = new Map<string, number>();
  const led = new Set<string>();
  for (const enterprise of pack.tables.enterprises.rows) {
    for (const node of enterprise.node_ids) {
      firms.set(node, (firms.get(node) ?? 0) + 1);
      if (isLeading(enterprise)) led.add(node);
    }
  }
  const withProject = new Set(pack.tables.projects.rows.flatMap(nodesOfProject));
  return new Map(
    pack.tables.nodes.rows.map((node): [string, Presence] => {
      const count = firms.get(node.id) ?? 0;
      if (node.side === "user") return [node.id, "user"];
      if (led.has(node.id) || count >= 3) return [node.id, "led"];
      if (count > 0) return [node.id, "present"];
      return [node.id, withProject.has(node.id) ? "project" : "none"];
    }),
  );
}
