import { keyOf } from "../../model/entity.ts";
import type { AttentionHandle } from "../../state/use-attention.ts";
import { RowButton } from "../../ui/RowButton.tsx";
import { rove } from "../../ui/rove.ts";
import type { CheckCell, CheckLine, Checklist } from "./items.ts";
import { StateMark } from "./StateMark.tsx";
import type { ChecklistWords } from "./words.ts";

interface MatrixProps {
  readonly checklist: Checklist;
  readonly words: ChecklistWords;
  readonly attention: AttentionHandle;
}

/** Chains × items. One cell is reached by Tab, arrows walk the others. */
export function Matrix({ checklist, words, attention }: MatrixProps) {
  const { items, lines, byItem } = checklist;
  const { t, itemName } = words;
  const first = lines.flatMap((line) => line.cells).find((cell) => cell.rows.length > 0);
  return (
    <table className="check-matrix" aria-label={t("table")} onKeyDown={rove}>
      <thead>
        <tr>
          <th scope="col">{t("chain")}</th>
          {items.map((item, position) => {
            const counts = byItem.get(item.id);
            return (
              <th key={item.id} scope="col">
                <span className="check-number">{position + 1}</span> {itemName(item)}
                <small>
                  {t("doneOf", { n: counts?.done ?? 0, of: lines.length })}
                  {(counts?.not_started ?? 0) > 0 && (
                    <>
                      {" · "}
                      <b>{t("openOf", { n: counts?.not_started ?? 0 })}</b>
                    </>
                  )}
                </small>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.chain.id} line={line} words={words} attention={attention} first={first} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps extends Omit<MatrixProps, "checklist"> {
  readonly line: CheckLine;
  readonly first: CheckCell | undefined;
}

function Line({ line, words, attention, first }: LineProps) {
  const { t, nameOf } = words;
  const key = keyOf("chain", line.chain.id);
  const { counts, cells } = line;
  return (
    <tr>
      <th scope="row">
        <RowButton rowKey={key} attention={attention}>
          {nameOf(key)}
        </RowButton>
        <small>
          {t("doneOf", { n: counts.done, of: cells.length })}
          {counts.not_started > 0 && (
            <>
              {" · "}
              <b>{t("openOf", { n: counts.not_started })}</b>
            </>
          )}
        </small>
      </th>
      {cells.map((cell) => (
        <td key={cell.item.id} className={`check-cell ${cell.state}`}>
          {cell.rows.length === 0 ? (
            <span className="check-none" title={t("none")}>
              <StateMark state="none" />
              <span className="visually-hidden">{t("none")}</span>
            </span>
          ) : (
            <Rows cell={cell} chain={nameOf(key)} words={words} attention={attention} isStop={cell === first} />
          )}
        </td>
      ))}
    </tr>
  );
}

interface RowsProps extends Omit<MatrixProps, "checklist"> {
  readonly cell: CheckCell;
  readonly chain: string;
  readonly isStop: boolean;
}

/** The row or rows behind a cell, each a button that selects it. */
function Rows({ cell, chain, words, attention, isStop }: RowsProps) {
  const { t, itemName, stateName } = words;
  return cell.rows.map((row, position) => {
    const key = keyOf("check", row.id);
    const state = row.state ?? "none";
    const word = row.state === undefined ? t("noState") : stateName(row.state);
    const emphasis = attention.emphasis(key);
    return (
      <button
        key={row.id}
        type="button"
        className={`check-button ${emphasis}`}
        data-key={key}
        data-rove=""
        tabIndex={isStop && position === 0 ? 0 : -1}
        aria-pressed={emphasis === "selected"}
        onClick={() => attention.select(key)}
        onPointerEnter={() => attention.hover(key)}
        onPointerLeave={() => attention.hover(undefined)}
        onFocus={() => attention.hover(key)}
        onBlur={() => attention.hover(undefined)}
      >
        <span className="visually-hidden">
          {t("cell", {
            chain,
            item: itemName(cell.item),
            state: word,
            date: row.date === undefined ? "" : t("dated", { date: row.date }),
          })}
        </span>
        <StateMark state={state} />
        <span aria-hidden="true">
          {word}
          <small>
            {[row.date, cell.isShared ? t("shared") : undefined].filter((part) => part !== undefined).join(" ")}
          </small>
        </span>
      </button>
    );
  });
}
