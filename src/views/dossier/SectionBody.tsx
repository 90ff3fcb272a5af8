import type { ReactNode } from "react";
import type { Emphasis } from "../../model/emphasis.ts";
import type { EntityKey } from "../../model/entity.ts";
import { useAttention } from "../../state/use-attention.ts";
import { type Cell, cellOf, type DossierText, type Section } from "./section.ts";

interface SectionBodyProps {
  readonly section: Section;
  readonly t: DossierText;
  /** Rows from and up to, of those the section has; all of them where left out. */
  readonly from?: number;
  readonly to?: number;
  /** Rows left out at the end. */
  readonly leftOut?: number | undefined;
  readonly isEnd?: boolean;
  /** On paper nothing can be pressed. */
  readonly isPaper?: boolean;
  /** The drawing, where the section has one. */
  readonly map?: ReactNode;
}

/** A section or a part of it: heading, drawing, rows, what stands beneath. */
export function SectionBody(props: SectionBodyProps) {
  const { section, t, from = 0, to = section.rows.length, leftOut, isEnd = true, isPaper = false, map } = props;
  const isStart = from === 0;
  const title = isStart ? section.title : t("continued", { title: section.title });
  const Heading = isPaper ? "h2" : "h3";
  return (
    <section className="dossier-section" data-section={section.id} id={isPaper ? undefined : `dossier-${section.id}`}>
      <div className="dossier-section-head">
        <Heading className="serif">{title}</Heading>
        {isStart && section.aside !== undefined && section.aside !== "" && <p>{section.aside}</p>}
      </div>
      {isStart && map}
      {isStart && section.lead}
      {section.rows.length > 0 && (
        <div className="dossier-scroll">
          <Rows section={section} from={from} to={to} isPaper={isPaper} />
        </div>
      )}
      {isEnd && leftOut !== undefined && <p className="dossier-more">{t("more", { n: leftOut })}</p>}
      {isEnd && section.rows.length === 0 && section.empty !== undefined && (
        <p className="dossier-empty">{section.empty}</p>
      )}
      {isEnd && section.note !== undefined && <p className="dossier-note">{section.note}</p>}
    </section>
  );
}

interface RowsProps {
  readonly section: Section;
  readonly from: number;
  readonly to: number;
  readonly isPaper: boolean;
}

function Rows({ section, from, to, isPaper }: RowsProps) {
  const { emphasis, select } = useAttention();
  const { columns } = section;
  const hasHeads = columns.some(({ label }) => label !== "");
  return (
    <table className="dossier-table">
      <caption className="visually-hidden">{section.title}</caption>
      <colgroup>
        {columns.map(({ share }, place) => (
          <col key={String(place)} style={{ width: `${share}%` }} />
        ))}
      </colgroup>
      {hasHeads && (
        <thead>
          <tr>
            {columns.map(({ label, isNumber }, place) => (
              <th key={String(place)} scope="col" className={isNumber ? "number" : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {section.rows.slice(from, to).map(({ key, cells }) => (
          <tr key={key} data-row={key}>
            {cells.map(cellOf).map((cell, place) => {
              const column = columns[place];
              const className = [column?.isNumber ? "number" : "", cell.isBlank ? "blank" : ""].join(" ").trim();
              return place === 0 && hasHeads ? (
                <th key={String(place)} scope="row" className={className}>
                  <CellBody cell={cell} isPaper={isPaper} emphasis={emphasis} onSelect={select} />
                </th>
              ) : (
                <td key={String(place)} className={className}>
                  <CellBody cell={cell} isPaper={isPaper} emphasis={emphasis} onSelect={select} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SelectingProps {
  readonly isPaper: boolean;
  readonly emphasis: (key: EntityKey) => Emphasis;
  readonly onSelect: (key: EntityKey) => void;
}

function CellBody({ cell, ...selecting }: { readonly cell: Cell } & SelectingProps) {
  return (
    <>
      {cell.node ?? (
        <Named text={cell.text} {...(cell.entity === undefined ? {} : { entity: cell.entity })} {...selecting} />
      )}
      {cell.under !== undefined && cell.under !== "" && (
        <span className={`under ${cell.isAlert === true ? "alert" : ""}`}>{cell.under}</span>
      )}
    </>
  );
}

/** A name that selects its row on the screen, and is only a name on paper. */
export function Named({
  text,
  entity,
  isPaper,
  emphasis,
  onSelect,
}: { readonly text: string; readonly entity?: EntityKey } & SelectingProps) {
  if (isPaper || entity === undefined) return text;
  return (
    <button
      type="button"
      className={`dossier-name ${emphasis(entity)}`}
      data-key={entity}
      onClick={() => onSelect(entity)}
    >
      {text}
    </button>
  );
}
