import { type CSSProperties, useEffect, useState } from "react";
import { type EntityKey, keyOf } from "../../model/entity.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { Icon } from "../../ui/Icon.tsx";
import { OverdueMark } from "../../ui/OverdueMark.tsx";
import { rove } from "../../ui/rove.ts";
import { useSize } from "../../ui/use-size.ts";
import type { Board, BoardColumn } from "./items.ts";
import { ProjectCard } from "./ProjectCard.tsx";
import { useCycleWords } from "./use-cycle-words.ts";

/** Cards a column shows before the rest is left to the list. */
const MOST = { beside: 60, stacked: 12 } as const;
/** Narrower than this, in pixels, the stages stand one under the other and open one by one. */
const STACKED_BELOW = 640;

/** The board: a column a stage, side by side or one under the other. */
export function BoardColumns({ board }: { readonly board: Board }) {
  const words = useCycleWords();
  const [ref, size] = useSize<HTMLElement>();
  const isStacked = size !== undefined && size.width < STACKED_BELOW;
  const [stop, setStop] = useState<EntityKey>();
  const most = isStacked ? MOST.stacked : MOST.beside;
  const keys = board.columns.flatMap(({ cycles }) => cycles.slice(0, most).map(({ row }) => keyOf("project", row.id)));
  const { selected } = useAttention();
  const isMeasured = size !== undefined;
  useEffect(() => {
    if (!isMeasured || selected === undefined) return;
    ref.current
      ?.querySelector(`[data-key="${CSS.escape(selected)}"]`)
      ?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [ref, isMeasured, selected]);
  return (
    <section
      ref={ref}
      className={`project-board ${isStacked ? "stacked" : ""}`}
      data-drawing="projects"
      aria-label={words.t("label", { n: board.totals.count })}
      onKeyDown={rove}
      style={{ "--columns": tracksOf(board.columns) } as CSSProperties}
    >
      {board.columns.map((column) => (
        <StageColumn
          key={`${column.stage} ${isStacked}`}
          column={column}
          isStacked={isStacked}
          startsOpen={
            !isStacked || column === (board.columns.find(({ totals }) => totals.overdue > 0) ?? board.fullest)
          }
          most={most}
          tabStop={stop !== undefined && keys.includes(stop) ? stop : keys[0]}
          onFocus={setStop}
        />
      ))}
    </section>
  );
}

/** Full columns get more room, empty ones as much as their heading needs. */
const tracksOf = (columns: readonly BoardColumn[]): string =>
  columns
    .map(({ totals: { count } }) =>
      count === 0 ? "var(--track-empty)" : `minmax(var(--track-least), ${Math.max(1, Math.min(4, count / 10))}fr)`,
    )
    .join(" ");

interface StageColumnProps {
  readonly column: BoardColumn;
  readonly isStacked: boolean;
  readonly startsOpen: boolean;
  readonly most: number;
  readonly tabStop: EntityKey | undefined;
  readonly onFocus: (key: EntityKey) => void;
}

function StageColumn({ column, isStacked, startsOpen, most, tabStop, onFocus }: StageColumnProps) {
  const { t, stage: wordOf } = useCycleWords();
  const { emphasis, select, hover } = useAttention();
  const [isOpen, setOpen] = useState(startsOpen);
  const { stage, totals, cycles } = column;
  const name = wordOf(stage);
  const isEmpty = totals.count === 0;
  return (
    <section
      className={`board-column ${stage} ${isEmpty ? "empty" : ""}`}
      data-stage={stage}
      aria-label={t("column", { stage: name, n: totals.count })}
    >
      {isStacked && !isEmpty ? (
        <button type="button" className="board-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <StageFacts column={column} name={name} />
          <Icon name={isOpen ? "up" : "down"} />
        </button>
      ) : (
        <div className="board-head">
          <StageFacts column={column} name={name} />
        </div>
      )}
      {isOpen && !isEmpty && (
        <div className="board-cards">
          {cycles.slice(0, most).map((cycle) => {
            const key = keyOf("project", cycle.row.id);
            return (
              <ProjectCard
                key={key}
                cycle={cycle}
                emphasis={emphasis(key)}
                tabIndex={key === tabStop ? 0 : -1}
                onFocus={onFocus}
                onSelect={select}
                onHover={hover}
              />
            );
          })}
          {cycles.length > most && <MoreInList column={column} rest={cycles.length - most} />}
        </div>
      )}
    </section>
  );
}

function StageFacts({ column: { totals }, name }: { readonly column: BoardColumn; readonly name: string }) {
  const { t, amount } = useCycleWords();
  const { count, investment, unknownAmounts, overdue } = totals;
  return (
    <>
      <span className="board-name">{name}</span>
      <span className="board-count serif">{count}</span>
      {overdue > 0 && (
        <span className="board-overdue">
          <OverdueMark /> {overdue}
        </span>
      )}
      {count > 0 && (
        <span className="board-sum">
          {unknownAmounts < count && <b>{amount(investment)}</b>}
          {unknownAmounts > 0 && <span>{t("noAmounts", { n: unknownAmounts })}</span>}
        </span>
      )}
    </>
  );
}

/** The way to the rows a column has no room for; a stage that is not given is no filter, so there the whole table opens. */
function MoreInList({ column: { stage }, rest }: { readonly column: BoardColumn; readonly rest: number }) {
  const { t } = useCycleWords();
  const { set } = useAddress();
  return (
    <button
      type="button"
      className="board-more link"
      onClick={() =>
        set({ view: "list", list: "projects", sort: "", ...(stage === "unknown" ? {} : { project_stage: [stage] }) })
      }
    >
      {t("more", { n: rest })}
    </button>
  );
}
