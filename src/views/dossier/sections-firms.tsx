import { keyOf } from "../../model/entity.ts";
import type { Row } from "../../model/schema.ts";
import type { Dossier } from "./items.ts";
import type { Say, Section } from "./section.ts";
import { blank, listed, share } from "./words.ts";

/** Who is there, and where. */
export const firmSections = (dossier: Dossier, say: Say): readonly Section[] => [
  enterprises(dossier, say),
  regions(dossier, say),
];

/** What they can do, and what for. */
export const knowledgeSections = (dossier: Dossier, say: Say): readonly Section[] => [
  ...(dossier.has("technologies") ? [technologies(dossier, say)] : []),
  ...(dossier.has("applications") ? [applications(dossier, say)] : []),
];

function enterprises({ enterprises: rows, links }: Dossier, say: Say): Section {
  const { t, terms, atlas } = say;
  const titles = (row: Row<"enterprises">) =>
    listed(
      [
        ...row.designations.map(terms.designation),
        links.leading.has(row.id) && row.designations.length === 0 ? t("leadMark") : "",
      ],
      say,
    );
  return {
    id: "enterprises",
    title: t("enterprisesTitle", { n: rows.length }),
    aside: rows.length > 0 ? t("enterprisesAside") : "",
    columns: [
      { label: t("enterprise"), share: 46 },
      { label: t("products"), share: 36 },
      { label: t("region"), share: 18 },
    ],
    rows: rows.map((row) => ({
      key: row.id,
      cells: [
        { text: atlas.name("enterprises", row), under: titles(row), entity: keyOf("enterprise", row.id) },
        blank(atlas.text(row, "products"), t),
        blank(row.region_id === undefined ? "" : atlas.nameOfId("regions", row.region_id), t),
      ],
    })),
    empty: t("noEnterprises"),
    isWide: true,
  };
}

function regions({ regions: rows }: Dossier, { t, atlas }: Say): Section {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return {
    id: "regions",
    title: t("regionTitle", { n: rows.filter(({ id }) => id !== undefined).length }),
    map: "region",
    columns: [
      { label: t("region"), share: 36 },
      { label: t("firms"), share: 52 },
      { label: "", share: 12, isNumber: true },
    ],
    rows: rows.map(({ id, count }) => ({
      key: id ?? "",
      cells: [
        id === undefined
          ? { text: t("regionBlank"), isBlank: true }
          : { text: atlas.nameOfId("regions", id), entity: keyOf("region", id) },
        { text: "", node: <span className="dossier-bar" style={{ width: `${(count / most) * 100}%` }} /> },
        String(count),
      ],
    })),
    isWide: true,
  };
}

function technologies({ technologies: rows }: Dossier, say: Say): Section {
  const { t, terms, atlas } = say;
  return {
    id: "technologies",
    title: t("technologiesTitle", { n: rows.length }),
    ...(rows.length > 0 ? { map: "technology" as const, mapHeight: roadmapHeight(rows) } : {}),
    columns: [
      { label: t("technology"), share: share(say, 54, 44) },
      { label: t("status"), share: share(say, 14, 24) },
      { label: t("level"), share: 12, isNumber: true },
      { label: t("years"), share: 20 },
    ],
    rows: rows.map((row) => ({
      key: row.id,
      cells: [
        {
          text: atlas.name("technologies", row),
          under: listed(
            row.enterprise_ids.map((id) => atlas.nameOfId("enterprises", id)),
            say,
          ),
          entity: keyOf("technology", row.id),
        },
        blank(row.status === undefined ? "" : terms.word("technologyStatus", row.status), t),
        blank(row.trl === undefined ? "" : String(row.trl), t),
        blank(row.start === undefined && row.target === undefined ? "" : `${row.start ?? ""}–${row.target ?? ""}`, t),
      ],
    })),
    empty: t("noTechnologies"),
    isWide: true,
  };
}

function applications({ applications: rows }: Dossier, { t, terms, atlas }: Say): Section {
  return {
    id: "applications",
    title: t("applicationsTitle", { n: rows.length }),
    ...(rows.length > 0 ? { map: "application" as const, mapHeight: between(190, 90 + rows.length * 34, 370) } : {}),
    columns: [
      { label: t("product"), share: 36 },
      { label: t("scenario"), share: 26 },
      { label: t("field"), share: 22 },
      { label: t("state"), share: 16 },
    ],
    rows: rows.map((row) => ({
      key: row.id,
      cells: [
        { text: atlas.name("applications", row), entity: keyOf("application", row.id) },
        blank(atlas.text(row, "scenario"), t),
        blank(atlas.text(row, "field"), t),
        blank(row.state === undefined ? "" : terms.word("applicationState", row.state), t),
      ],
    })),
    empty: t("noApplications"),
    isWide: true,
  };
}

const between = (least: number, wanted: number, most: number): number => Math.min(most, Math.max(least, wanted));

/** A line for each dated technology, one for every two others. */
function roadmapHeight(rows: Dossier["technologies"]): number {
  const dated = rows.filter(({ start, target }) => start !== undefined || target !== undefined).length;
  return between(120, 56 + dated * 20 + Math.ceil((rows.length - dated) / 2) * 22, 420);
}
