import { type CSSProperties, useId, useMemo, useState } from "react";
import { detailMessages } from "../../i18n/detail.ts";
import { parseKey } from "../../model/entity.ts";
import { rowOf } from "../../model/pack.ts";
import type { AnyRow, Row, TableName } from "../../model/schema.ts";
import { tieGroups } from "../../model/tie-groups.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useTerms } from "../../state/use-terms.ts";
import { DetailActions } from "./DetailActions.tsx";
import { DetailFields } from "./DetailFields.tsx";
import { DetailFigures } from "./DetailFigures.tsx";
import { DetailHead } from "./DetailHead.tsx";
import { DetailSources } from "./DetailSources.tsx";
import { ProjectDates } from "./ProjectDates.tsx";
import { SheetGrip, type SheetHeight } from "./SheetGrip.tsx";
import { TieSection } from "./TieSection.tsx";
import "./detail.css";

/** The selected row in words: what it is, its numbers, its ties, its sources. Nothing where nothing is selected. */
export function DetailPanel() {
  const { pack } = useAtlas();
  const { selected } = useAttention();
  const parsed = selected === undefined ? undefined : parseKey(selected);
  const row = parsed === undefined ? undefined : rowOf(pack, parsed.table, parsed.id);
  if (parsed === undefined || row === undefined) return null;
  return <Detail table={parsed.table} row={row} />;
}

const SHEET: { readonly [H in SheetHeight]: string } = { low: "216px", half: "52vh", high: "88vh" };

function Detail({ table, row }: { readonly table: TableName; readonly row: AnyRow }) {
  const t = useText(detailMessages);
  const { term } = useTerms();
  const { pack, ties, name } = useAtlas();
  const heading = useId();
  const [height, setHeight] = useState<SheetHeight>("low");
  const groups = useMemo(() => tieGroups(pack, ties, table, row), [pack, ties, table, row]);
  return (
    <aside
      className="detail-panel"
      aria-labelledby={heading}
      data-table={table}
      style={{ "--sheet-height": SHEET[height] } as CSSProperties}
    >
      <SheetGrip height={height} onHeight={setHeight} />
      <p className="visually-hidden" role="status">
        {t("announced", { kind: term(`table.${table}`), name: name(table, row) })}
      </p>
      <div className="detail-scroll" key={`${table}:${row.id}`}>
        <DetailHead table={table} row={row} groups={groups} headingId={heading} />
        <DetailFigures table={table} row={row} groups={groups} />
        <DetailFields table={table} row={row} />
        {table === "projects" && <ProjectDates row={row as unknown as Row<"projects">} />}
        {groups.map((group) => (
          <TieSection key={group.id} group={group} owner={table} row={row} />
        ))}
        <DetailSources table={table} row={row} />
      </div>
      <DetailActions table={table} row={row} />
    </aside>
  );
}
