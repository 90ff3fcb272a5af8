import { detailMessages } from "../../i18n/detail.ts";
import { type DescribedField, describedFields } from "../../model/describe.ts";
import { KIND_OF_TABLE, keyOf } from "../../model/entity.ts";
import type { AnyRow, TableName } from "../../model/schema.ts";
import { subjectOf } from "../../model/tie-groups.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import { type Terms, useTerms } from "../../state/use-terms.ts";

interface RowProps {
  readonly table: TableName;
  readonly row: AnyRow;
}

/** What a row says, field by field, in words with units. Rows it names can be selected. */
export function DetailFields({ table, row }: RowProps) {
  const t = useText(detailMessages);
  const terms = useTerms();
  const { language, pack } = useAtlas();
  const fields = describedFields(table, row, language).filter(({ field }) => field.id !== "position");
  const place = placeOf(row, terms, t);
  const named = subjectOf(table, row);
  const subject = named !== undefined && pack.tables[named].byId.has(String(row["scope_id"])) ? named : undefined;
  if (fields.length === 0 && place === undefined) return null;
  return (
    <dl className="detail-fields">
      {fields.map((described) => (
        <div key={described.field.id}>
          <dt>{terms.label(described.field)}</dt>
          <dd>
            {subject !== undefined && described.field.id === "scope_id" ? (
              <RowLinks table={subject} ids={[String(row["scope_id"])]} />
            ) : (
              <Value table={table} row={row} described={described} />
            )}
          </dd>
        </div>
      ))}
      {place !== undefined && (
        <div>
          <dt>{t("position")}</dt>
          <dd>{place}</dd>
        </div>
      )}
    </dl>
  );
}

function placeOf(
  row: AnyRow,
  terms: Terms,
  t: (key: "place" | "placeOnly", values: Record<string, string>) => string,
): string | undefined {
  const { lon, lat, position } = row;
  if (typeof lon !== "number" || typeof lat !== "number") return undefined;
  const place = `${lon.toFixed(3)}°E ${lat.toFixed(3)}°N`;
  return typeof position === "string"
    ? t("place", { place, exact: terms.word("position", position) })
    : t("placeOnly", { place });
}

function Value({ table, row, described: { field, isGiven } }: RowProps & { readonly described: DescribedField }) {
  const t = useText(detailMessages);
  const terms = useTerms();
  if (!isGiven) return <span className="not-given">{t("notGiven")}</span>;
  const { kind, table: target } = field.spec;
  const value = row[field.id];
  if (kind === "ref" || kind === "refs") {
    const ids = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
    return <RowLinks table={target as TableName} ids={ids} />;
  }
  if (kind === "url") return <OutsideLink url={String(value)} />;
  return typeof value === "number" ? terms.quantity(field, value) : terms.text(table, row, field);
}

function RowLinks({ table, ids }: { readonly table: TableName; readonly ids: readonly string[] }) {
  const { nameOfId } = useAtlas();
  const { select } = useAttention();
  return (
    <span className="row-links">
      {ids.map((id) => (
        <button type="button" key={id} onClick={() => select(keyOf(KIND_OF_TABLE[table], id))}>
          {nameOfId(table, id)}
        </button>
      ))}
    </span>
  );
}

/** Host of an address, and the way there in a window that learns nothing of this page. */
export function OutsideLink({ url, label }: { readonly url: string; readonly label?: string }) {
  const t = useText(detailMessages);
  const address = safeAddress(url);
  if (address === undefined) return <>{label ?? url}</>;
  return (
    <>
      <a href={address.href} target="_blank" rel="noopener noreferrer" title={t("opens")}>
        {label ?? address.host}
      </a>
      {label !== undefined && <small> {address.host}</small>}
    </>
  );
}

function safeAddress(url: string): URL | undefined {
  try {
    const address = new URL(url);
    return address.protocol === "https:" || address.protocol === "http:" ? address : undefined;
  } catch {
    return undefined;
  }
}
