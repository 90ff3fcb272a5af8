import { useMemo } from "react";
import { columnLabels } from "../i18n/column-labels.ts";
import { termMessages } from "../i18n/terms.ts";
import { fieldTermMessages } from "../i18n/terms-of-fields.ts";
import { formatNumber, type Language, type Translate } from "../i18n/text.ts";
import { type Field, type FieldValue, fieldValue, isYear } from "../model/fields.ts";
import { headerOf } from "../model/headers.ts";
import { designationOf } from "../model/presence.ts";
import type { AnyRow, TableName } from "../model/schema.ts";
import { type Atlas, useAtlas } from "./atlas.tsx";
import { useLanguage, useText } from "./language.ts";

type FieldTermKey = keyof (typeof fieldTermMessages)["zh-CN"];
type TermKey = keyof (typeof termMessages)["zh-CN"] | FieldTermKey;

/** Names of choice columns' values; `kind`, `state` and the like are free text and stand as written. */
const CHOICE_PREFIX: Readonly<Record<string, string>> = {
  "regions.level": "regionLevel",
  "parks.level": "approvalLevel",
  "policies.level": "approvalLevel",
  "nodes.strength": "strength",
  "nodes.side": "side",
  "stages.lane": "lane",
  "technologies.status": "technologyStatus",
  "applications.state": "applicationState",
  "projects.stage": "projectStage",
  "indicators.rollup": "rollup",
  "indicators.scope": "scope",
  "indicators.better": "better",
  "tasks.scope": "scope",
  "tasks.state": "workState",
  "checklist.state": "workState",
  "demands.level": "demandLevel",
  "demands.received_level": "demandLevel",
  "demands.state": "demandState",
  "roles.role": "role",
  "roles.scope": "scope",
  "designations.level": "approvalLevel",
};

/** Words for tables, columns and values, in the language of the page. */
export interface Terms {
  readonly term: Translate<TermKey>;
  /** The term of a key made at run time; the fallback where there is none. */
  word(prefix: string, value: string, fallback?: string): string;
  /** Label of a field, with its unit in brackets where it has one. */
  label(field: Field, withUnit?: boolean): string;
  /** Word of a choice. */
  choice(table: TableName, field: Field, value: string): string;
  /** A title without or with its year: 小巨人（2023）. */
  designation(entry: string): string;
  unit(unit: string): string;
  /** A number in the field's manner, without unit. */
  number(field: Field, value: number): string;
  /** A number with its unit: 15 亿元, CNY 1.5 bn. */
  quantity(field: Field, value: number): string;
  /** What a row says in a field, in words; undefined where it is blank. */
  text(table: TableName, row: AnyRow, field: Field): string | undefined;
}

export function useTerms(): Terms {
  const first = useText(termMessages);
  const ofField = useText(fieldTermMessages);
  const language = useLanguage();
  const atlas = useAtlas();
  return useMemo(() => {
    const term: Translate<TermKey> = (key, values) => (isOfField(key) ? ofField(key, values) : first(key, values));
    return makeTerms(term, language, atlas);
  }, [first, ofField, language, atlas]);
}

const isOfField = (key: TermKey): key is FieldTermKey => Object.hasOwn(fieldTermMessages["zh-CN"], key);

/** The same outside a component. */
function makeTerms(term: Translate<TermKey>, language: Language, atlas: Pick<Atlas, "language" | "nameOfId">): Terms {
  const known: object = { ...termMessages["zh-CN"], ...fieldTermMessages["zh-CN"] };
  const word = (prefix: string, value: string, fallback = value) => {
    const key = `${prefix}.${value}`;
    return Object.hasOwn(known, key) ? term(key as TermKey) : fallback;
  };
  const unit = (name: string) => word("unit", name);
  const comma = language === "en" ? ", " : "、";
  const number = (field: Field, value: number) => {
    if (isYear(field)) return String(value);
    if (field.spec.unit === "share") return formatNumber(value * 100, language);
    return field.spec.unit === "°" ? value.toFixed(4) : formatNumber(value, language);
  };
  const choice = (table: TableName, field: Field, value: string) =>
    word(field.id === "position" ? "position" : (CHOICE_PREFIX[`${table}.${field.id}`] ?? ""), value);
  const designation = (entry: string) => {
    const title = word("designation", designationOf(entry));
    const year = entry.slice(designationOf(entry).length + 1);
    if (year === "") return title;
    return language === "en" ? `${title} (${year})` : `${title}（${year}）`;
  };
  const wordOf = (table: TableName, field: Field, value: Exclude<FieldValue, undefined>): string => {
    if (typeof value === "number") return number(field, value);
    if (typeof value === "boolean") return term(value ? "value.yes" : "value.no");
    const { kind, table: target } = field.spec;
    if (typeof value !== "string") {
      if (field.id === "designations") return value.map(designation).join(comma);
      return value.map((id) => (kind === "refs" ? atlas.nameOfId(target as TableName, id) : id)).join(comma);
    }
    if (kind === "ref") return atlas.nameOfId(target as TableName, value);
    if (kind === "choice") return choice(table, field, value);
    // An id where the pack has a row for it, else any word of the office.
    if (field.id === "tier") return atlas.nameOfId("tiers", value);
    return table === "indicators" && field.id === "unit" ? unit(value) : value;
  };
  return {
    term,
    word,
    choice,
    designation,
    unit,
    number,
    quantity: (field, value) => {
      const name = field.spec.unit;
      if (name === "CNY 100m" && language === "en") return `CNY ${formatNumber(value / 10, language)} bn`;
      return name === undefined || name === "TRL" ? number(field, value) : `${number(field, value)} ${unit(name)}`;
    },
    label: (field, withUnit = false) => {
      const name =
        language === "en"
          ? ((columnLabels as Readonly<Record<string, string>>)[field.id] ?? field.id)
          : headerOf(field.table, field.column);
      const suffix =
        withUnit && field.spec.unit !== undefined && field.spec.unit !== "TRL" ? unit(field.spec.unit) : "";
      if (suffix === "") return name;
      return language === "en" ? `${name} (${suffix})` : `${name}（${suffix}）`;
    },
    text: (table, row, field) => {
      const value = fieldValue(row, field, atlas.language);
      return value === undefined ? undefined : wordOf(table, field, value);
    },
  };
}
