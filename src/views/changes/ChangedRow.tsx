import { changesMessages } from "../../i18n/changes.ts";
import { fieldsOf } from "../../model/fields.ts";
import { useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import type { ChangeItem } from "./items.ts";
import { KindMark } from "./KindMark.tsx";
import type { Wording } from "./use-wording.ts";

interface ChangedRowProps {
  readonly item: ChangeItem;
  readonly wording: Wording;
}

/** Things told of a row that came or went. */
const TOLD = 4;
const NOT_TOLD = new Set([
  "id",
  "name",
  "title",
  "metric",
  "product",
  "source_ids",
  "as_of",
  "note",
  "public",
  "aliases",
  "lon",
  "lat",
  "position",
]);

interface Line {
  readonly column: string;
  readonly old: string | undefined;
  readonly now: string | undefined;
}

/** A row that changed: a line for each cell. A row that came or went: a line of what it says. */
export function ChangedRow({ item, wording }: ChangedRowProps) {
  const t = useText(changesMessages);
  const { selected } = useAttention();
  const isSelected = item.key !== undefined && item.key === selected;
  const lines = changedLines(item, wording);
  const [first, ...others] = lines;
  const span = Math.max(1, lines.length) + (hasNote(item) ? 1 : 0);
  return (
    <tbody className={isSelected ? "selected" : undefined} data-kind={item.kind} data-key={item.key}>
      <tr>
        <td rowSpan={span} className="change-mark">
          <KindMark item={item} />
        </td>
        <th scope="rowgroup" rowSpan={span}>
          <RowName item={item} name={wording.name(item)} isSelected={isSelected} />
          <small>{item.row.id}</small>
        </th>
        {first === undefined ? (
          <td colSpan={3} className="change-told">
            {toldOf(item, wording)}
          </td>
        ) : (
          <LineCells line={first} blank={t("blank")} />
        )}
      </tr>
      {others.map((line) => (
        <tr key={line.column}>
          <LineCells line={line} blank={t("blank")} />
        </tr>
      ))}
      {hasNote(item) && (
        <tr>
          <td colSpan={3} className="change-note">
            <Note item={item} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

const hasNote = ({ kind, reused }: ChangeItem): boolean => kind === "removed" || reused !== undefined;

interface RowNameProps {
  readonly item: ChangeItem;
  readonly name: string;
  readonly isSelected: boolean;
}

function RowName({ item: { key }, name, isSelected }: RowNameProps) {
  const { select, hover } = useAttention();
  if (key === undefined) return <span className="change-name">{name}</span>;
  return (
    <button
      type="button"
      className="change-name"
      aria-pressed={isSelected}
      onClick={() => select(key)}
      onPointerEnter={() => hover(key)}
      onPointerLeave={() => hover(undefined)}
      onFocus={() => hover(key)}
      onBlur={() => hover(undefined)}
    >
      {name}
    </button>
  );
}

function LineCells({ line, blank }: { readonly line: Line; readonly blank: string }) {
  const value = (text: string | undefined) => text ?? <span className="not-given">{blank}</span>;
  return (
    <>
      <td className="change-column">{line.column}</td>
      <td className="change-old">{value(line.old)}</td>
      <td className="change-now">{value(line.now)}</td>
    </>
  );
}

function Note({ item: { row, reused } }: { readonly item: ChangeItem }) {
  const t = useText(changesMessages);
  if (reused === undefined) return <>{t("gone", { id: row.id })}</>;
  return (
    <>
      {t("reusedNote", { id: row.id, old: reused.oldName, now: reused.nowName })}
      {reused.movedTo !== undefined && ` ${t("reusedMoved", { old: reused.oldName, id: reused.movedTo })}`}
    </>
  );
}

const changedLines = ({ table, row, old, cells }: ChangeItem, wording: Wording): readonly Line[] =>
  cells.map(({ column }) => ({
    column: wording.label(table, column),
    old: wording.say(table, old ?? row, column, "old"),
    now: wording.say(table, row, column, "now"),
  }));

/** The first things a row that came or went says of itself. */
function toldOf({ kind, table, row }: ChangeItem, wording: Wording): string {
  const told = fieldsOf(table).flatMap(({ id, column }): readonly string[] => {
    const text = NOT_TOLD.has(id) ? undefined : wording.say(table, row, column, kind === "added" ? "now" : "old");
    return text === undefined ? [] : [text];
  });
  return told.slice(0, TOLD).join(" · ");
}
