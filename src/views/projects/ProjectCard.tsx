import { memo } from "react";
import type { Emphasis } from "../../model/emphasis.ts";
import { type EntityKey, keyOf } from "../../model/entity.ts";
import { shortName } from "../../model/naming.ts";
import type { ProjectCycle } from "../../model/project-cycle.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { OverdueMark } from "../../ui/OverdueMark.tsx";
import { useCycleWords } from "./use-cycle-words.ts";

interface ProjectCardProps {
  readonly cycle: ProjectCycle;
  readonly emphasis: Emphasis;
  readonly tabIndex: 0 | -1;
  readonly onFocus: (key: EntityKey) => void;
  readonly onSelect: (key: EntityKey) => void;
  readonly onHover: (key: EntityKey | undefined) => void;
}

/** One project: name, where it belongs, amount, how long it has been in its stage, what comes next and what is late. */
export const ProjectCard = memo(function ProjectCard(props: ProjectCardProps) {
  const { cycle, emphasis, tabIndex, onFocus, onSelect, onHover } = props;
  const { row, next, overdue } = cycle;
  const atlas = useAtlas();
  const words = useCycleWords();
  const key = keyOf("project", row.id);
  const places = [
    row.chain_id === undefined ? undefined : shortName(atlas.nameOfId("chains", row.chain_id)),
    row.region_id === undefined ? undefined : atlas.nameOfId("regions", row.region_id),
  ].filter((part) => part !== undefined);
  return (
    <button
      type="button"
      className={`mark project-card ${emphasis} ${overdue === undefined ? "" : "late"}`}
      data-key={key}
      data-rove=""
      tabIndex={tabIndex}
      aria-pressed={emphasis === "selected"}
      onFocus={() => onFocus(key)}
      onClick={() => onSelect(key)}
      onPointerEnter={() => onHover(key)}
      onPointerLeave={() => onHover(undefined)}
    >
      <span className="project-card-name">{atlas.name("projects", row)}</span>
      {places.length > 0 && (
        <span className="project-card-place">
          {places.map((place) => (
            <span key={place}>{place}</span>
          ))}
        </span>
      )}
      <span className="project-card-line">
        <span className={row.investment_cny_100m === undefined ? "project-card-blank" : "project-card-amount"}>
          {words.amount(row.investment_cny_100m)}
        </span>
        <span className="project-card-time">{words.inStage(cycle)}</span>
      </span>
      {overdue !== undefined && (
        <span className="project-card-overdue">
          <b>
            <OverdueMark /> {words.t("overdueDays", { n: overdue.days })}
          </b>
          <span className="project-card-plan">
            {words.planned(overdue.stage)} <span className="project-card-date">{overdue.planned}</span>
          </span>
        </span>
      )}
      {next !== undefined && next.stage !== overdue?.stage && (
        <span className="project-card-next">
          {words.planned(next.stage)} <span className="project-card-date">{next.planned}</span>
        </span>
      )}
    </button>
  );
});
