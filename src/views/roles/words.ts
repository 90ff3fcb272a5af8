import type { rolesMessages } from "../../i18n/roles.ts";
import type { Translate } from "../../i18n/text.ts";
import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { RoleHolder, RoleScope } from "../../model/roles.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import type { OfficeLine, RoleColumn, RoleFacts, RoleSection } from "./items.ts";

export type RolesText = Translate<keyof (typeof rolesMessages)["zh-CN"]>;

export interface RoleWords {
  readonly t: RolesText;
  readonly nameOf: (key: EntityKey) => string;
  readonly roleName: (column: RoleColumn) => string;
  /** The city or district the pack is about. */
  readonly whole: string;
  /** True where some come from the chains' own cells and some from table roles: then the former are marked. */
  readonly isMixed: boolean;
}

export const scopeName = (scope: RoleScope, { t, whole }: Pick<RoleWords, "t" | "whole">): string =>
  scope === "pack" ? whole : t(`scope.${scope}`);

/** What a part is held for. */
export const objectName = ({ scope, scopeId }: RoleHolder, { whole, nameOf }: RoleWords): string =>
  scope === "pack" || scopeId === undefined ? whole : nameOf(keyOf(scope, scopeId));

/** For how many chains which office is published, and how much is blank. */
export function rolesFinding({ chains, published, hasGeneralChief, blanks }: RoleFacts, words: RoleWords): string {
  const { t, roleName } = words;
  const parts = [...published].map(([column, n]) => t("part", { role: roleName(column), n })).join(t("comma"));
  return [
    t("finding", { chains, parts }),
    hasGeneralChief ? "" : t("noGeneral"),
    blanks > 0 ? t("blanks", { n: blanks }) : t("complete"),
  ].join("");
}

/** One row an object with its offices by role. */
export function rolesTable(sections: readonly RoleSection[], words: RoleWords): TwinTable {
  const { t, roleName, nameOf } = words;
  const columns = [...new Set(sections.flatMap((section) => section.columns))];
  const rows = sections.flatMap(({ scope, lines }) =>
    lines.map(({ key, cells }) => ({
      key,
      cells: [
        scope === "pack" ? words.whole : nameOf(key),
        scopeName(scope, words),
        ...columns.map((column) =>
          cells
            .get(column)
            ?.map(({ text }) => text)
            .join(t("comma")),
        ),
      ],
    })),
  );
  return {
    caption: t("caption", { n: rows.length }),
    columns: [
      { id: "object", label: t("object") },
      { id: "level", label: t("level") },
      ...columns.map((column) => ({ id: column, label: roleName(column) })),
    ],
    rows,
  };
}

/** One row an office with all it holds. */
export function officesTable(offices: readonly OfficeLine[], words: RoleWords): TwinTable {
  const { t, roleName } = words;
  const rows = offices.flatMap(({ office, enterpriseId, holders }) => {
    const [first] = holders;
    if (first === undefined) return [];
    const held = holders.map((holder) =>
      t("held", { role: roleName(holder.role ?? "other"), what: objectName(holder, words) }),
    );
    const key = enterpriseId === undefined ? first.key : keyOf("enterprise", enterpriseId);
    return [{ key, cells: [office, holders.length, held.join(t("comma"))] }];
  });
  return {
    caption: t("captionOffice", { n: rows.length }),
    columns: [
      { id: "office", label: t("office") },
      { id: "parts", label: t("parts", { n: "" }).trim(), isNumber: true },
      { id: "holds", label: t("holds") },
    ],
    rows,
  };
}
