import { Fragment, useMemo, useState } from "react";
import { keyOf } from "../../model/entity.ts";
import { fieldOf } from "../../model/fields.ts";
import {
  type BoardStage,
  type FunnelRow,
  type ProjectCycle,
  type ProjectGrouping,
  projectFunnel,
  projectTotals,
} from "../../model/project-cycle.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useAttention } from "../../state/use-attention.ts";
import { useTerms } from "../../state/use-terms.ts";
import { OverdueMark } from "../../ui/OverdueMark.tsx";
import { rove } from "../../ui/rove.ts";
import { boardOf } from "./items.ts";
import { ProjectCard } from "./ProjectCard.tsx";
import { useCycleWords } from "./use-cycle-words.ts";

/** A cell that is open: its line and stage. */
interface Cell {
  readonly row: number;
  readonly stage: BoardStage;
}

/** Projects of each chain, region or office by stage; a number opens the projects it counts. */
export function Funnel({ cycles, by }: { readonly cycles: readonly ProjectCycle[]; readonly by: ProjectGrouping }) {
  const { t, stage: wordOf } = useCycleWords();
  const rows = useMemo(() => projectFunnel(cycles, by), [cycles, by]);
  const columns = useMemo(() => boardOf(cycles).columns, [cycles]);
  const [open, setOpen] = useState<Cell>();
  const most = Math.max(...rows.flatMap(({ cells }) => cells.map((cell) => cell.cycles.length)), 1);
  return (
    <div className="project-funnel-box">
      <table className="project-funnel" data-drawing="projects" aria-label={t("funnelLabel")} onKeyDown={rove}>
        <thead>
          <tr>
            <th scope="col">{useGroupWord(by)}</th>
            {columns.map(({ stage }) => (
              <th scope="col" key={stage} className="number">
                {wordOf(stage)}
              </th>
            ))}
            <th scope="col" className="number">
              {t("all")}
            </th>
            <th scope="col" className="number">
              {t("overdueOnly")}
            </th>
            <th scope="col" className="number">
              {t("investment")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, position) => (
            <Fragment key={row.id ?? ""}>
              <FunnelLine
                row={row}
                by={by}
                stages={columns.map(({ stage }) => stage)}
                most={most}
                open={open?.row === position ? open.stage : undefined}
                isFirst={position === 0}
                onOpen={(stage) => setOpen(stage === undefined ? undefined : { row: position, stage })}
              />
              {open?.row === position && (
                <OpenCell
                  cycles={row.cells.find((cell) => cell.stage === open.stage)?.cycles ?? []}
                  span={columns.length + 4}
                />
              )}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("all")}</th>
            {columns.map(({ stage, totals }) => (
              <td key={stage} className="number">
                {totals.count}
              </td>
            ))}
            <Sums totals={projectTotals(cycles)} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function useGroupWord(by: ProjectGrouping): string {
  const terms = useTerms();
  const owner = fieldOf("projects", "owner");
  return by === "owner" ? (owner === undefined ? "" : terms.label(owner)) : terms.term(`dimension.${by}`);
}

interface FunnelLineProps {
  readonly row: FunnelRow;
  readonly by: ProjectGrouping;
  readonly stages: readonly BoardStage[];
  /** Largest number of the table: the full length of a bar. */
  readonly most: number;
  readonly open: BoardStage | undefined;
  readonly isFirst: boolean;
  readonly onOpen: (stage: BoardStage | undefined) => void;
}

function FunnelLine({ row, by, stages, most, open, isFirst, onOpen }: FunnelLineProps) {
  const { t, stage: wordOf } = useCycleWords();
  const name = useGroupName(by, row);
  const first = stages.find((stage) => countOf(row, stage) > 0);
  return (
    <tr>
      <th scope="row">{name}</th>
      {stages.map((stage) => {
        const n = countOf(row, stage);
        if (n === 0) return <td key={stage} className="number nought" />;
        return (
          <td key={stage} className="number">
            <button
              type="button"
              className="project-funnel-cell"
              data-rove=""
              tabIndex={isFirst && stage === first ? 0 : -1}
              aria-expanded={open === stage}
              aria-label={t("openCell", { group: name, stage: wordOf(stage), n })}
              onClick={() => onOpen(open === stage ? undefined : stage)}
            >
              <span className="project-funnel-bar" style={{ width: `${(100 * n) / most}%` }} />
              {n}
            </button>
          </td>
        );
      })}
      <Sums totals={row.totals} />
    </tr>
  );
}

const countOf = (row: FunnelRow, stage: BoardStage): number =>
  row.cells.find((cell) => cell.stage === stage)?.cycles.length ?? 0;

/** All, overdue, and known investment with the number of amounts that are not. */
function Sums({ totals }: { readonly totals: FunnelRow["totals"] }) {
  const { t, amount } = useCycleWords();
  const { count, overdue, planned, investment, unknownAmounts } = totals;
  return (
    <>
      <td className="number total">{count}</td>
      <td className="number">
        {planned === 0 ? (
          <span className="project-card-blank">—</span>
        ) : overdue === 0 ? (
          0
        ) : (
          <span className="board-overdue">
            <OverdueMark /> {overdue}
          </span>
        )}
      </td>
      <td className="number project-funnel-sum">
        {unknownAmounts < count && amount(investment)}
        {unknownAmounts > 0 && <small>{t("unknownShort", { n: unknownAmounts })}</small>}
      </td>
    </>
  );
}

function useGroupName(by: ProjectGrouping, { id, cycles }: FunnelRow): string {
  const { t } = useCycleWords();
  const { nameOfId, text } = useAtlas();
  if (id === undefined) return t("notGiven");
  if (by === "chain") return nameOfId("chains", id);
  if (by === "region") return nameOfId("regions", id);
  return (cycles[0] === undefined ? "" : text(cycles[0].row, "owner")) || id;
}

function OpenCell({ cycles, span }: { readonly cycles: readonly ProjectCycle[]; readonly span: number }) {
  const { emphasis, select, hover } = useAttention();
  return (
    <tr className="project-funnel-open">
      <td colSpan={span}>
        <div className="board-cards">
          {cycles.map((cycle) => {
            const key = keyOf("project", cycle.row.id);
            return (
              <ProjectCard
                key={key}
                cycle={cycle}
                emphasis={emphasis(key)}
                tabIndex={0}
                onFocus={() => {}}
                onSelect={select}
                onHover={hover}
              />
            );
          })}
        </div>
      </td>
    </tr>
  );
}
