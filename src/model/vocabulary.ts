import type { Dimension } from "./filter.ts";
import type { Pack } from "./pack.ts";
import { designationOf, NO_TITLE, PRESENCES, titlesOf } from "./presence.ts";
import { DESIGNATIONS, PROJECT_STAGES, type TableName, TECHNOLOGY_STATUSES } from "./schema.ts";

/** The values of a dimension, numbered. */
export interface Vocabulary {
  readonly values: readonly string[];
  /** The number of a value, or of the row a former id names; -1 where there is none. */
  codeOf(value: string | undefined): number;
}

export type Vocabularies = { readonly [D in Dimension]: Vocabulary };

/** All a pack can be narrowed by. The rows of a table are numbered by their place in it; a dead reference is no value. */
export function vocabulariesOf(pack: Pack): Vocabularies {
  const titles = pack.tables.enterprises.rows.flatMap(titlesOf);
  return {
    chain: vocabularyOfTable(pack, "chains"),
    node: vocabularyOfTable(pack, "nodes"),
    stage: vocabularyOfTable(pack, "stages"),
    region: vocabularyOfTable(pack, "regions"),
    park: vocabularyOfTable(pack, "parks"),
    designation: vocabularyOf([...new Set([...DESIGNATIONS, NO_TITLE, ...titles])], designationOf),
    presence: vocabularyOf(PRESENCES),
    project_stage: vocabularyOf(PROJECT_STAGES),
    status: vocabularyOf(TECHNOLOGY_STATUSES),
  };
}

export function vocabularyOfTable(pack: Pack, table: TableName): Vocabulary {
  const { rows, byId } = pack.tables[table];
  return vocabularyOf(
    rows.map((row) => row.id),
    (value) => byId.get(value)?.id,
  );
}

function vocabularyOf(values: readonly string[], rename?: (value: string) => string | undefined): Vocabulary {
  const codes = new Map(values.map((value, code) => [value, code]));
  return {
    values,
    codeOf: (value) => (value === undefined ? -1 : (codes.get(value) ?? codes.get(rename?.(value) ?? "") ?? -1)),
  };
}
