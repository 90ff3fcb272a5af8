import { keyOf } from "../../model/entity.ts";
import type { NodeGap } from "../../model/gap.ts";
import { PresenceIcon } from "../../ui/PresenceMark.tsx";
import type { Dossier } from "./items.ts";
import type { Neighbour, Opening } from "./links.ts";
import type { Cell, Say, Section } from "./section.ts";
import { listed } from "./words.ts";

/** Firms named at a link; the others are counted. */
const NAMED = 3;

/** Where to fill, where to forge, where one firm alone stands. */
export const linkSections = (dossier: Dossier, say: Say): readonly Section[] => [
  openings(dossier, say),
  strengths(dossier, say),
  ...(dossier.links.singles.length === 0 ? [] : [singles(dossier, say)]),
];

function openings({ links }: Dossier, say: Say): Section {
  const { t, atlas } = say;
  const names = (neighbours: readonly Neighbour[]): Cell => ({
    text: listed(
      neighbours.map(({ id }) => atlas.nameOfId("nodes", id)),
      say,
    ),
    isBlank: neighbours.length === 0,
    node:
      neighbours.length === 0 ? (
        t("dash")
      ) : (
        <ul className="dossier-neighbours">
          {neighbours.map(({ id, presence }) => (
            <li key={id}>
              <PresenceIcon presence={presence} size={11} /> {atlas.nameOfId("nodes", id)}
            </li>
          ))}
        </ul>
      ),
  });
  const why = ({ gap }: Opening): string | undefined => {
    const reason = atlas.text(gap.node, "strength_reason");
    const word = { missing: t("openMissing"), weak: t("openWeak"), project: t("openProject") }[gap.mark as string];
    return (
      [word, reason].filter((part) => part !== undefined && part !== "").join(atlas.language === "en" ? ": " : "：") ||
      undefined
    );
  };
  return {
    id: "openings",
    weight: 3,
    title: t("openings", { n: links.openings.length }),
    aside: links.openings.length > 1 ? t("openingsAside") : "",
    columns: [
      { label: t("node"), share: 30 },
      { label: t("upstream"), share: 29 },
      { label: t("downstream"), share: 30 },
      { label: t("neighboursHeld"), share: 11, isNumber: true },
    ],
    rows: links.openings.map((opening) => ({
      key: opening.gap.node.id,
      cells: [
        { ...nodeCell(opening.gap, atlas), ...under(why(opening)) },
        names(opening.before),
        names(opening.after),
        { text: opening.held === 0 ? t("dash") : String(opening.held), isBlank: opening.held === 0 },
      ],
    })),
    empty: t("noOpenings"),
    isWide: true,
  };
}

const nodeCell = ({ node }: NodeGap, atlas: Say["atlas"]): Cell => ({
  text: atlas.name("nodes", node),
  entity: keyOf("node", node.id),
});

const under = (text: string | undefined): { readonly under?: string } =>
  text === undefined || text === "" ? {} : { under: text };

function strengths({ links }: Dossier, say: Say): Section {
  const { t, atlas } = say;
  return {
    id: "strengths",
    weight: 3,
    title: t("strengths", { n: links.strengths.length }),
    columns: [
      { label: t("node"), share: 36 },
      { label: t("firms"), share: 64 },
    ],
    rows: links.strengths.map(({ gap, firms }) => {
      const reason = atlas.text(gap.node, "strength_reason");
      const word = gap.node.strength === "strong" ? t("strong") : "";
      const names = listed(
        firms.slice(0, NAMED).map((id) => atlas.nameOfId("enterprises", id)),
        say,
      );
      return {
        key: gap.node.id,
        cells: [
          {
            ...nodeCell(gap, atlas),
            ...under([word, reason].filter((part) => part !== "").join(atlas.language === "en" ? ": " : "：")),
          },
          firms.length > NAMED ? t("andFirms", { names, n: firms.length }) : names,
        ],
      };
    }),
    empty: t("noStrengths"),
  };
}

function singles({ links }: Dossier, { t, atlas }: Say): Section {
  return {
    id: "singles",
    title: t("singles", { n: links.singles.length }),
    columns: [
      { label: t("node"), share: 40 },
      { label: t("onlyFirm"), share: 60 },
    ],
    rows: links.singles.map((gap) => {
      const [only = ""] = gap.firms;
      return {
        key: gap.node.id,
        cells: [nodeCell(gap, atlas), { text: atlas.nameOfId("enterprises", only), entity: keyOf("enterprise", only) }],
      };
    }),
    note: t("singlesWhy"),
  };
}
