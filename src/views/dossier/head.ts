import { type EntityKey, keyOf } from "../../model/entity.ts";
import { fieldOf } from "../../model/fields.ts";
import type { RoleHolder } from "../../model/roles.ts";
import type { Explanation } from "../../ui/Explained.tsx";
import type { Dossier } from "./items.ts";
import type { Say } from "./section.ts";
import { amountOf } from "./words.ts";

/** A line of the head: what the chain is, who answers for it. */
export interface Fact {
  readonly label: string;
  readonly parts: readonly { readonly text: string; readonly entity?: EntityKey }[];
  /** Expected and not filled in. */
  readonly isBlank: boolean;
}

/** A key number with where it comes from. */
export interface KeyNumber {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly explanation: Explanation;
}

/** Parts of the system every chain has; without a row they stand as not filled in. */
const EXPECTED_ROLES = ["chief", "office", "leader"] as const;
const RANKED = ["chief", "deputy", "convenor", "office", "lead_department", "leader", "expert"] as const;

/** Place in the system, echelon, offices, target. */
export function factsOf(dossier: Dossier, say: Say): readonly Fact[] {
  const { t, atlas, terms } = say;
  const { chain, place, roles } = dossier;
  const plain = (label: string, text: string): Fact => ({
    label,
    parts: [{ text: text === "" ? t("blank") : text }],
    isBlank: text === "",
  });
  const slot = [atlas.text(chain, "slot") || (chain.slot ?? ""), atlas.text(chain, "branch")].filter(
    (text) => text !== "",
  );
  const held = RANKED.flatMap((role) => {
    const holders = roles.filter((holder) => holder.role === role);
    if (holders.length > 0) return [ofRole(terms.word("role", role), holders)];
    return EXPECTED_ROLES.some((each) => each === role) ? [plain(terms.word("role", role), "")] : [];
  });
  const others = roles.filter(({ role }) => role === undefined);
  const target = targetOf(dossier, say);
  return [
    plain(t("slot"), slot.join(" · ")),
    ...tierFact(dossier, say),
    plain(t("place"), t("placeText", { n: place.position, of: place.of })),
    ...held,
    ...(others.length === 0 ? [] : [ofRole(t("otherRole"), others)]),
    ...(target === "" ? [] : [plain(t("target"), target)]),
  ];
}

const ofRole = (label: string, holders: readonly RoleHolder[]): Fact => ({
  label,
  parts: holders.map(({ text, enterpriseId }) =>
    enterpriseId === undefined ? { text } : { text, entity: keyOf("enterprise", enterpriseId) },
  ),
  isBlank: false,
});

function tierFact({ tier }: Dossier, { t, terms, atlas }: Say): readonly Fact[] {
  if (tier === undefined) return [];
  const field = fieldOf("tiers", "floor_cny_100m");
  const quantity = (value: number) => (field === undefined ? String(value) : terms.quantity(field, value));
  const name = tier.tier.row === undefined ? tier.tier.id : atlas.name("tiers", tier.tier.row);
  const { floor } = tier.tier;
  const distance = tier.own.aim?.distance;
  const words = { tier: name, floor: floor === undefined ? "" : quantity(floor) };
  const text = () => {
    if (floor === undefined) return t("tierBare", words);
    if (distance === undefined) return t("tierUnknown", words);
    return distance <= 0 ? t("tierReached", words) : t("tierBelow", { ...words, distance: quantity(distance) });
  };
  return [{ label: t("tier"), parts: [{ text: text() }], isBlank: false }];
}

function targetOf({ chain }: Dossier, { atlas, terms }: Say): string {
  const field = fieldOf("chains", "target_cny_100m");
  const amount =
    field === undefined || chain.target_cny_100m === undefined ? "" : terms.quantity(field, chain.target_cny_100m);
  const year = chain.target_year === undefined ? "" : String(chain.target_year);
  return [atlas.text(chain, "target"), [year, amount].filter((text) => text !== "").join(" ")]
    .filter((text) => text !== "")
    .join(" · ");
}

/** The numbers under the head; those of tables the pack does not have are left out. */
export function numbersOf(dossier: Dossier, say: Say): readonly KeyNumber[] {
  const { t, atlas } = say;
  const { chain, gap, enterprises, technologies, resources, work } = dossier;
  const { totals, cycles } = work.projects;
  const nodes = gap.nodes.map(({ node }) => node);
  const asOf = dossier.sources.newest;
  const counted = (
    id: string,
    label: string,
    formula: string,
    table: "nodes" | "enterprises" | "projects" | "technologies" | "resources",
    kind: "node" | "enterprise" | "project" | "technology" | "resource",
    rows: readonly { readonly id: string }[],
  ): KeyNumber => ({
    id,
    value: String(rows.length),
    label,
    explanation: {
      what: label,
      formula,
      asOf,
      inputs: [
        {
          label: say.terms.word("table", table),
          value: t("inRows", { n: rows.length }),
          rows: rows.map((row) => ({ key: keyOf(kind, row.id), name: atlas.nameOfId(table, row.id) })),
        },
      ],
    },
  });
  const held = gap.nodes.filter(({ presence }) => presence === "led" || presence === "present");
  const none = gap.nodes.filter(({ presence }) => presence === "none");
  const numbers: (KeyNumber | undefined)[] = [
    output(dossier, say),
    counted("nodes", t("nodes"), t("fNodes"), "nodes", "node", nodes),
    counted(
      "held",
      t("held"),
      t("fHeld"),
      "nodes",
      "node",
      held.map(({ node }) => node),
    ),
    counted(
      "none",
      t("none"),
      t("fNone"),
      "nodes",
      "node",
      none.map(({ node }) => node),
    ),
    counted("enterprises", t("enterprises"), t("fEnterprises"), "enterprises", "enterprise", enterprises),
    dossier.has("projects")
      ? counted(
          "projects",
          t("projects"),
          t("fProjects"),
          "projects",
          "project",
          cycles.map(({ row }) => row),
        )
      : undefined,
    totals.count > totals.unknownAmounts
      ? {
          id: "investment",
          value: amountOf(totals.investment, say),
          label: atlas.language === "en" ? t("investmentEn") : t("investment"),
          explanation: {
            what: atlas.language === "en" ? t("investmentEn") : t("investment"),
            formula: t("fInvestment"),
            asOf,
            inputs: [
              {
                label: say.terms.word("table", "projects"),
                value: t("inKnown", { n: totals.count - totals.unknownAmounts, m: totals.unknownAmounts }),
                rows: cycles
                  .filter(({ row }) => row.investment_cny_100m !== undefined)
                  .map(({ row }) => ({ key: keyOf("project", row.id), name: atlas.name("projects", row) })),
              },
            ],
          },
        }
      : undefined,
    dossier.has("technologies")
      ? counted("technologies", t("technologies"), t("fTechnologies"), "technologies", "technology", technologies)
      : undefined,
    dossier.has("resources") && chain.output_cny_100m === undefined
      ? counted("resources", t("resources"), t("fResources"), "resources", "resource", resources)
      : undefined,
  ];
  return numbers.filter((number) => number !== undefined);
}

function output({ chain, sources }: Dossier, say: Say): KeyNumber | undefined {
  if (chain.output_cny_100m === undefined) return undefined;
  const { t, atlas } = say;
  const value = amountOf(chain.output_cny_100m, say);
  return {
    id: "output",
    value,
    label: t("output"),
    explanation: {
      what: t("output"),
      formula: t("fOutput"),
      asOf: chain.as_of ?? sources.newest,
      inputs: [
        {
          label: say.terms.word("table", "chains"),
          value,
          rows: [{ key: keyOf("chain", chain.id), name: atlas.name("chains", chain) }],
        },
      ],
    },
  };
}

/** The one-line answer of the sheet. */
export function findingOf({ gap, links }: Dossier, { t }: Say): string {
  if (gap.nodes.length === 0) return t("findingEmpty");
  const { led, present, none } = links.presence;
  return [
    t("finding", { total: gap.nodes.length, held: led + present, led, none }),
    links.near > 0 ? t("findingNear", { near: links.near }) : "",
    gap.missing + gap.weak > 0 ? t("findingDeclared", { missing: gap.missing, weak: gap.weak }) : "",
    t("findingEnd"),
  ].join("");
}
