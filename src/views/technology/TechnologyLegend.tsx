import { TECHNOLOGY_STATUSES } from "../../model/schema.ts";
import { LegendItem } from "../../ui/LegendItem.tsx";
import { DATE_KINDS, type StatusKind, type TechnologyPicture, type TechnologyStatus } from "./items.ts";
import { StatusBar, StatusPaint } from "./StatusPaint.tsx";
import type { TechnologyText } from "./twin.ts";

interface TechnologyLegendProps {
  readonly picture: TechnologyPicture;
  readonly isCompact: boolean;
  /** Technologies of each status with the status itself left out of the filter. */
  readonly counts: ReadonlyMap<string, number>;
  /** Statuses chosen in the filter. */
  readonly chosen: readonly string[];
  readonly onToggle: (status: TechnologyStatus) => void;
  readonly t: TechnologyText;
}

/** Status (press to filter), kinds of date, warning, and how ready the technologies are. */
export function TechnologyLegend({ picture, isCompact, counts, chosen, onToggle, t }: TechnologyLegendProps) {
  const scope = isCompact ? "tlc" : "tl";
  return (
    <>
      <svg className="paint-only" width="0" height="0" aria-hidden="true" focusable="false">
        <StatusPaint scope={scope} />
      </svg>
      {TECHNOLOGY_STATUSES.map((status) => (
        <LegendItem
          key={status}
          mark={<Swatch status={status} scope={scope} fade="none" />}
          label={t(status)}
          count={counts.get(status) ?? picture.status[status]}
          isPressed={chosen.includes(status)}
          onToggle={() => onToggle(status)}
        />
      ))}
      {picture.status.unknown > 0 && (
        <span className="legend-key">
          <Swatch status="unknown" scope={scope} fade="none" />
          {t("unknown")} <b>{picture.status.unknown}</b>
        </span>
      )}
      {isCompact ? (
        <span className="legend-key">
          <b>9</b> {t("levels")}
        </span>
      ) : (
        <>
          <span className="legend-group beyond">{t("datesLegend")}</span>
          {DATE_KINDS.filter((kind) => kind !== "none").map((kind) => (
            <span key={kind} className="legend-key">
              <Swatch
                status="production"
                scope={scope}
                fade={kind === "start" ? "right" : kind === "target" ? "left" : "none"}
              />
              {t(kind)} <b>{picture.dates[kind]}</b>
            </span>
          ))}
          <span className="legend-key">
            {t("none")} <b>{picture.dates.none}</b>
          </span>
          {picture.overdue > 0 && (
            <span className="legend-key">
              <svg width="12" height="12" aria-hidden="true" focusable="false">
                <path className="overdue" d="M6 0.5l6 10.5h-12z" />
              </svg>
              {t("overdue")} <b>{picture.overdue}</b>
            </span>
          )}
          <Levels picture={picture} t={t} />
        </>
      )}
    </>
  );
}

function Swatch({
  status,
  scope,
  fade,
}: {
  readonly status: StatusKind;
  readonly scope: string;
  readonly fade: "none" | "left" | "right";
}) {
  const width = fade === "none" ? 22 : 30;
  return (
    <svg className="swatch" width={width} height={12} aria-hidden="true" focusable="false">
      <StatusBar
        bar={{ x: 0.75, y: 0.75, width: width - 1.5, height: 10.5, fade }}
        status={status}
        scope={scope}
        isFaint={false}
      />
    </svg>
  );
}

const STEP = 17;
const TALLEST = 18;

function Levels({ picture, t }: { readonly picture: TechnologyPicture; readonly t: TechnologyText }) {
  const levels = picture.levels.slice(1);
  const most = Math.max(1, ...levels);
  const unknown = picture.levels[0] ?? 0;
  const words = levels.map((count, index) => `TRL ${index + 1}: ${count}`).join(", ");
  return (
    <span className="legend-key levels beyond">
      {t("levels")}
      <svg width={STEP * 9} height={34} role="img" aria-label={words}>
        <title>{words}</title>
        {levels.map((count, index) => {
          const height = (count / most) * TALLEST;
          return (
            <g key={`level${String(index + 1)}`}>
              <rect
                className={count === 0 ? "none" : ""}
                x={index * STEP + 1}
                y={TALLEST + 2 - Math.max(height, 1)}
                width={STEP - 3}
                height={Math.max(height, 1)}
              />
              <text x={index * STEP + STEP / 2} y={32} fontSize={11} textAnchor="middle">
                {index + 1}
              </text>
            </g>
          );
        })}
      </svg>
      {unknown > 0 && (
        <>
          {t("levelUnknown")} <b>{unknown}</b>
        </>
      )}
    </span>
  );
}
