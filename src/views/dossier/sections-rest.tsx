import { resourcesMessages } from "../../i18n/resources.ts";
import { translator } from "../../i18n/text.ts";
import { keyOf } from "../../model/entity.ts";
import type { DataLanguage } from "../../model/naming.ts";
import type { Dossier } from "./items.ts";
import type { Say, Section } from "./section.ts";
import type { Unknown } from "./unknowns.ts";
import { blank, listed, share } from "./words.ts";

/** What helps from outside. */
export const helpSections = (dossier: Dossier, say: Say): readonly Section[] => [
  ...(dossier.has("policies") ? [policies(dossier, say)] : []),
  ...(dossier.has("resources") ? [resources(dossier, say)] : []),
];

/** What stands behind the sheet, and what does not. */
export const groundSections = (dossier: Dossier, say: Say): readonly Section[] => [
  ...(dossier.unknowns.length === 0 ? [] : [unknowns(dossier, say)]),
  sources(dossier, say),
];

function policies({ policies: rows, sharedPolicies }: Dossier, say: Say): Section {
  const { t, terms, atlas } = say;
  return {
    id: "policies",
    title: t("policiesTitle", { n: rows.length }),
    columns: [
      { label: t("policy"), share: share(say, 64, 56) },
      { label: t("issuer"), share: share(say, 16, 24) },
      { label: t("issued"), share: 20 },
    ],
    rows: rows.map((row) => ({
      key: row.id,
      cells: [
        { text: atlas.name("policies", row), under: atlas.text(row, "summary"), entity: keyOf("policy", row.id) },
        blank(row.level === undefined ? "" : terms.word("approvalLevel", row.level), t),
        blank(row.issued ?? "", t),
      ],
    })),
    note: sharedPolicies === 0 ? undefined : t("policiesShared", { n: sharedPolicies }),
    empty: t("noPolicies"),
  };
}

function resources({ resources: rows }: Dossier, { t, atlas }: Say): Section {
  return {
    id: "resources",
    title: t("resourcesTitle", { n: rows.length }),
    columns: [
      { label: t("resource"), share: 54 },
      { label: t("kind"), share: 24 },
      { label: t("home"), share: 22 },
    ],
    rows: rows.map((row) => ({
      key: row.id,
      cells: [
        { text: atlas.name("resources", row), under: atlas.text(row, "summary"), entity: keyOf("resource", row.id) },
        blank(kindOf(row.kind ?? "", atlas.language), t),
        blank(row.home ?? "", t),
      ],
    })),
    empty: t("noResources"),
  };
}

/** The word for a kind of organisation, as the view of resources has it; else what the pack writes. */
function kindOf(kind: string, language: DataLanguage): string {
  const key = `kind.${kind.toLowerCase().replace(/[\s-]+/g, "_")}`;
  if (!Object.hasOwn(resourcesMessages["zh-CN"], key)) return kind;
  const say = translator(resourcesMessages, language === "en" ? "en" : "zh-CN");
  return say(key as keyof (typeof resourcesMessages)["zh-CN"]);
}

function unknowns({ unknowns: list }: Dossier, say: Say): Section {
  return {
    id: "unknowns",
    weight: 2,
    title: say.t("unknownTitle"),
    columns: [{ label: "", share: 100 }],
    rows: list.map((each) => ({ key: each.code, cells: [unknownText(each, say)] })),
    isWide: true,
  };
}

const UNKNOWN_WORDS = {
  strengths: "unknownStrengths",
  amounts: "unknownAmounts",
  projectDates: "unknownProjectDates",
  untied: "unknownUntied",
  revenue: "unknownRevenue",
  positions: "unknownPositions",
  technologyDates: "unknownTechnologyDates",
  targets: "unknownTargets",
} as const;

function unknownText(unknown: Unknown, say: Say): string {
  const { t, terms } = say;
  if (unknown.code === "tables")
    return t("unknownTables", {
      tables: listed(
        unknown.tables.map((table) => terms.word("table", table)),
        say,
      ),
    });
  return t(UNKNOWN_WORDS[unknown.code], { n: unknown.n, of: unknown.of });
}

function sources({ sources: use }: Dossier, { t, atlas }: Say): Section {
  return {
    id: "sources",
    weight: 0.5,
    title: t("sourcesTitle", { n: use.rows.length }),
    aside: t("sourcesAside", { rows: use.counted }),
    columns: [
      { label: t("source"), share: 58 },
      { label: t("publisher"), share: 22 },
      { label: t("date"), share: 20 },
    ],
    rows: use.rows.map(({ row }) => ({
      key: row.id,
      cells: [
        { text: atlas.name("sources", row), entity: keyOf("source", row.id) },
        blank(row.publisher ?? "", t),
        blank(row.date ?? "", t),
      ],
    })),
    note: use.without === 0 ? undefined : t("sourcesWithout", { n: use.without }),
    empty: t("noSources"),
    isWide: true,
  };
}
