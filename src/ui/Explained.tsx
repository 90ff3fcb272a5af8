import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { EntityKey } from "../model/entity.ts";
import { useFrame } from "./frame-context.ts";
import "./explained.css";

/** A row a number rests on, by name. */
export interface ExplainedRow {
  readonly key: EntityKey;
  readonly name: string;
}

/** Where a computed number comes from, in words: formula, inputs, date, and the rows behind it. */
export interface Explanation {
  /** What the number is, for the heading. */
  readonly what: string;
  readonly formula: string;
  readonly inputs: readonly {
    readonly label: string;
    readonly value: string;
    readonly rows?: readonly ExplainedRow[];
  }[];
  readonly asOf?: string | undefined;
  /** Why there is no number. */
  readonly refusal?: string | undefined;
}

/** Words of the panel, in the language of the page (`state/use-explain-words.ts`). */
export interface ExplainWords {
  readonly explain: (what: string) => string;
  readonly formula: string;
  readonly inputs: string;
  readonly asOf: string;
  readonly refused: string;
  readonly more: (n: number) => string;
  readonly close: string;
}

interface ExplainedProps {
  /** The number as it stands in the text. */
  readonly children: ReactNode;
  readonly explanation: Explanation;
  readonly words: ExplainWords;
}

const MOST_ROWS = 12;

/** A number that opens its formula, its inputs with their date, and the rows behind it; a row's name selects it. */
export function Explained({ children, explanation, words }: ExplainedProps) {
  const { onSelect } = useFrame();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const heading = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const handlePointer = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false);
    };
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      setOpen(false);
      root.current?.querySelector("button")?.focus();
    };
    document.addEventListener("pointerdown", handlePointer);
    document.addEventListener("keydown", handleKey, true);
    return () => {
      document.removeEventListener("pointerdown", handlePointer);
      document.removeEventListener("keydown", handleKey, true);
    };
  }, [isOpen]);
  const { what, formula, inputs, asOf, refusal } = explanation;
  return (
    <span ref={root} className="explained">
      <button
        type="button"
        className={`explained-number ${refusal === undefined ? "" : "refused"}`}
        aria-expanded={isOpen}
        aria-describedby={isOpen ? heading : undefined}
        title={words.explain(what)}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <span className="explained-panel" role="group" aria-labelledby={heading}>
          <b id={heading}>{what}</b>
          {refusal !== undefined && (
            <span className="explained-line refusal">
              <i>{words.refused}</i> {refusal}
            </span>
          )}
          <span className="explained-line">
            <i>{words.formula}</i> {formula}
          </span>
          {inputs.map(({ label, value, rows = [] }) => (
            <span key={label} className="explained-line">
              <i>{label}</i> {value}
              {rows.length > 0 && (
                <span className="explained-rows">
                  {rows.slice(0, MOST_ROWS).map(({ key, name }) => (
                    <button type="button" key={key} data-key={key} onClick={() => onSelect(key)}>
                      {name}
                    </button>
                  ))}
                  {rows.length > MOST_ROWS && <span>{words.more(rows.length - MOST_ROWS)}</span>}
                </span>
              )}
            </span>
          ))}
          {asOf !== undefined && (
            <span className="explained-line">
              <i>{words.asOf}</i> {asOf}
            </span>
          )}
          <button type="button" className="tool" onClick={() => setOpen(false)}>
            {words.close}
          </button>
        </span>
      )}
    </span>
  );
}
