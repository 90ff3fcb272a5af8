import { listToolMessages } from "../../i18n/list-tools.ts";
import { type Field, fieldsOf } from "../../model/fields.ts";
import type { ListDefinition } from "../../model/list-definition.ts";
import { useText } from "../../state/language.ts";
import { useTerms } from "../../state/use-terms.ts";
import { ToolPanel } from "./ToolPanel.tsx";

interface ListToolsProps {
  /** The list in the columns shown now, and in its own. */
  readonly shown: ListDefinition;
  readonly own: ListDefinition;
  readonly rows: number;
  /** Ids of the fields wanted; none: the list's own. */
  readonly onColumns: (ids: readonly string[]) => void;
  /** Absent where nothing may be saved. */
  readonly onData?: ((format: "csv" | "xlsx") => void) | undefined;
}

/** What a reader may do to a list: choose its columns, take its rows as data. */
export function ListTools({ shown, own, rows, onColumns, onData }: ListToolsProps) {
  const t = useText(listToolMessages);
  return (
    <>
      <ToolPanel icon="table" label={t("columns")} title={t("columnsTitle")} close={t("close")}>
        <ColumnChoice shown={shown} own={own} onColumns={onColumns} />
      </ToolPanel>
      {onData !== undefined && (
        <ToolPanel icon="download" label={t("data")} title={t("dataTitle")} close={t("close")}>
          <p className="list-panel-help">{t("dataHelp", { n: rows })}</p>
          <div className="list-panel-actions">
            {(["xlsx", "csv"] as const).map((format) => (
              <button key={format} type="button" className="tool" onClick={() => onData(format)}>
                {format.toUpperCase()}
              </button>
            ))}
          </div>
        </ToolPanel>
      )}
    </>
  );
}

function ColumnChoice({ shown, own, onColumns }: Pick<ListToolsProps, "shown" | "own" | "onColumns">) {
  const t = useText(listToolMessages);
  const terms = useTerms();
  const all = fieldsOf(own.table);
  const isShown = (field: Field) => shown.fields.some(({ id }) => id === field.id);
  const idsOf = (fields: readonly Field[]) => fields.map(({ id }) => id);
  const toggle = (field: Field) =>
    isShown(field) ? shown.fields.filter(({ id }) => id !== field.id) : [...shown.fields, field];
  return (
    <>
      <div className="list-panel-actions">
        <span className="list-panel-help">{t("columnsCount", { n: shown.fields.length, all: all.length })}</span>
        <button type="button" className="link" onClick={() => onColumns([])}>
          {t("columnsOwn")}
        </button>
        <button type="button" className="link" onClick={() => onColumns(idsOf(all))}>
          {t("columnsAll")}
        </button>
      </div>
      <div className="list-columns">
        {all.map((field) => (
          <label key={field.id}>
            <input
              type="checkbox"
              checked={isShown(field)}
              disabled={isShown(field) && shown.fields.length === 1}
              onChange={() => onColumns(idsOf(toggle(field)))}
            />
            {terms.label(field, true)}
          </label>
        ))}
      </div>
    </>
  );
}
