import { detailMessages } from "../../i18n/detail.ts";
import type { AnyRow, TableName } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import { AgeNote } from "./AgeNote.tsx";
import { OutsideLink } from "./DetailFields.tsx";

/** Notes of a row, where what it says comes from, and when that was true. */
export function DetailSources({ table, row }: { readonly table: TableName; readonly row: AnyRow }) {
  const t = useText(detailMessages);
  const { text } = useAtlas();
  const note = text(row, "note");
  const ids = (row["source_ids"] as readonly string[] | undefined) ?? [];
  const asOf = row["as_of"];
  return (
    <>
      {note !== "" && (
        <section className="detail-section">
          <h3>{t("note")}</h3>
          <p className="detail-note">{note}</p>
        </section>
      )}
      <section className="detail-section">
        {table !== "sources" && (
          <h3>
            {t("sources")} {ids.length > 0 && <span className="count">{ids.length}</span>}
            <span className="section-note">{typeof asOf === "string" ? t("asOf", { date: asOf }) : t("noDate")}</span>
          </h3>
        )}
        <AgeNote table={table} row={row} />
        {table !== "sources" && ids.length === 0 && <p className="not-given">{t("noSource")}</p>}
        <ul className="detail-sources">
          {ids.map((id) => (
            <li key={id}>
              <SourceLine id={id} />
            </li>
          ))}
        </ul>
        <p className="detail-id">{t("id", { id: row.id })}</p>
      </section>
    </>
  );
}

function SourceLine({ id }: { readonly id: string }) {
  const { pack, name } = useAtlas();
  const { select } = useAttention();
  const source = pack.tables.sources.byId.get(id);
  if (source === undefined) return <>{id}</>;
  return (
    <>
      <button type="button" onClick={() => select(`source:${source.id}`)}>
        {name("sources", source)}
      </button>
      <small>
        {[source.publisher, source.date].filter((part) => part !== undefined).join(" · ")}
        {source.url !== undefined && (
          <>
            {" "}
            <OutsideLink url={source.url} />
          </>
        )}
      </small>
    </>
  );
}
