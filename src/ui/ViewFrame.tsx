import { type ReactNode, useId, useRef, useState } from "react";
import { useFrame } from "./frame-context.ts";
import { Icon } from "./Icon.tsx";
import { LazyDataTable } from "./LazyDataTable.tsx";
import type { TwinTable } from "./twin-table.ts";

interface ViewFrameProps {
  /** View id: opens the view alone, names the part of the page for tests. */
  readonly view: string;
  readonly title: string;
  /** The one-line answer, computed. */
  readonly finding: string;
  readonly howToRead: readonly string[];
  readonly legend: ReactNode;
  /** Controls of the drawing itself, before those every view has. */
  readonly tools?: ReactNode;
  readonly table: TwinTable;
  /** What the reader must know besides: rows not placed, ties not known. */
  readonly note?: string | undefined;
  /** False where the drawing is a table already. */
  readonly hasTwin?: boolean;
  readonly children: ReactNode;
}

const FORMATS = ["csv", "xlsx"] as const;

/** Title, finding, tools, drawing or its table twin, legend: the same in every view, page and frame. */
export function ViewFrame(props: ViewFrameProps) {
  const { view, title, finding, howToRead, legend, tools, table, note, hasTwin = true, children } = props;
  const frame = useFrame();
  const root = useRef<HTMLElement>(null);
  const heading = useId();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isCompact = frame.density === "compact";
  const isTable = frame.isTable && hasTwin;
  return (
    <section ref={root} className={`view-frame ${frame.density}`} data-view={view} aria-labelledby={heading}>
      <header className="view-head">
        <h2 id={heading} className="serif">
          {title}
        </h2>
        {!frame.hidden.has("finding") && <p className="finding">{finding}</p>}
        {isCompact && frame.onOpen !== undefined && (
          <button
            type="button"
            className="tool"
            onClick={() => frame.onOpen?.(view)}
            aria-label={`${frame.words.open}: ${title}`}
          >
            {frame.words.open} <Icon name="open" />
          </button>
        )}
        {!isCompact && !frame.hidden.has("toolbar") && (
          <div className="tools">
            {!isTable && tools}
            <button
              type="button"
              className="tool tool-help"
              aria-expanded={isHelpOpen}
              onClick={() => setHelpOpen(!isHelpOpen)}
            >
              <Icon name="help" /> <span className="tool-word">{frame.words.howToRead}</span>
            </button>
            {hasTwin && (
              <button
                type="button"
                className="tool"
                aria-pressed={frame.isTable}
                onClick={() => frame.onTable(!frame.isTable)}
              >
                <Icon name={frame.isTable ? "map" : "table"} />{" "}
                <span className="tool-word">{frame.isTable ? frame.words.map : frame.words.table}</span>
              </button>
            )}
            {frame.onPicture !== undefined && !isTable && (
              <button
                type="button"
                className="tool tool-file tool-picture"
                onClick={() => root.current && frame.onPicture?.(root.current)}
              >
                <Icon name="download" /> PNG
              </button>
            )}
            {frame.onRows &&
              FORMATS.map((format) => (
                <button
                  key={format}
                  type="button"
                  className="tool tool-file"
                  onClick={() => frame.onRows?.(table, format, title)}
                >
                  <Icon name="download" /> {format.toUpperCase()}
                </button>
              ))}
          </div>
        )}
      </header>
      {isHelpOpen && (
        <div className="how-to-read" role="note">
          {howToRead.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <button type="button" className="tool" onClick={() => setHelpOpen(false)}>
            {frame.words.close}
          </button>
        </div>
      )}
      {isCompact && !frame.hidden.has("legend") && <div className="view-legend">{legend}</div>}
      <div className="view-body">
        {isTable && !isCompact ? (
          <LazyDataTable table={table} selected={frame.selected} onSelect={frame.onSelect} />
        ) : (
          children
        )}
      </div>
      {!isCompact && !frame.hidden.has("legend") && !isTable && <div className="view-legend">{legend}</div>}
      {note !== undefined && note !== "" && !isCompact && <p className="view-note">{note}</p>}
    </section>
  );
}
