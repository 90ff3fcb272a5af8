import { personalData } from "../personal.ts";
import { columnsOf, INTERNAL_TABLES, type TableName } from "../schema.ts";
import type { Work } from "../work-table.ts";
import { found, isFaulty } from "./at-work.ts";

/** Kinds of personal data as findings name them. */
export const KIND_IN_WORDS = {
  "identity-number": "身份证号 (identity number)",
  phone: "电话号码 (telephone)",
  email: "电子邮箱 (e-mail)",
} as const;

/** Identity numbers, telephones and e-mail addresses in texts that a public build would show. */
export function checkPersonal(work: Work): void {
  for (const { table, rows } of work.tables.values()) {
    if (INTERNAL_TABLES.includes(table)) continue;
    const names = textsOf(table);
    for (const at of rows) {
      for (const column of names) {
        const value = at.row[column];
        if (typeof value !== "string") continue;
        const kind = personalData(value);
        if (kind === undefined || at.row.public === false || isFaulty(work, table, at, column)) continue;
        found(work, table, at, {
          severity: "warning",
          code: "personal-data",
          column,
          value,
          detail: KIND_IN_WORDS[kind],
        });
      }
    }
  }
}

/** Columns of free text: codes have a form of their own. */
const textsOf = (table: TableName): readonly string[] =>
  Object.entries(columnsOf(table)).flatMap(([name, { kind, internal }]) =>
    kind === "text" && internal !== true && !name.endsWith("code") && !name.endsWith("_en") ? [name] : [],
  );
