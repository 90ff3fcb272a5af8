import type { AgendaItem, AgendaRow } from "../../model/agenda-types.ts";
import { useAttention } from "../../state/use-attention.ts";
import { usePrinting } from "../../ui/printing.ts";
import { Sentence } from "./Sentence.tsx";
import type { Wording } from "./use-wording.ts";
import { WayLink } from "./WayLink.tsx";

/** Rows a card lists; fewer on paper, for one or two sheets must hold all. */
const SHOWN = { screen: 4, paper: 3 };

interface AgendaCardProps {
  readonly item: AgendaItem;
  readonly rank: number;
  readonly wording: Wording;
}

/** One thing to look at: the sentence, its first rows, the way to where it is worked off. */
export function AgendaCard({ item, rank, wording }: AgendaCardProps) {
  const { t } = wording;
  const shown = usePrinting() ? SHOWN.paper : SHOWN.screen;
  const rest = item.rows.length - shown;
  return (
    <li className="agenda-card" data-kind={item.kind}>
      <p className="agenda-sentence">
        <span className="agenda-rank" aria-hidden="true">
          {rank}
        </span>
        <span>
          <Sentence
            worded={wording.sentence(item)}
            tallies={item.tallies}
            explain={(name, tally) => wording.explain(item, name, tally)}
          />
        </span>
      </p>
      <ul className="agenda-rows">
        {item.rows.slice(0, shown).map((row) => (
          <CardRow key={`${row.table}:${row.id}`} row={row} item={item} wording={wording} />
        ))}
      </ul>
      <p className="agenda-foot">
        <span>{rest > 0 && t("rest", { n: rest })}</span>
        <WayLink way={item.way}>{t(goKey(item.way.view))}</WayLink>
      </p>
    </li>
  );
}

function CardRow({
  row,
  item,
  wording,
}: {
  readonly row: AgendaRow;
  readonly item: AgendaItem;
  readonly wording: Wording;
}) {
  const { emphasis, selected, select, hover } = useAttention();
  const { key } = row;
  const name = wording.name(row);
  return (
    <li>
      {key === undefined ? (
        <span className="agenda-name">{name}</span>
      ) : (
        <button
          type="button"
          className={`agenda-name ${emphasis(key)}`}
          data-key={key}
          aria-pressed={key === selected}
          onClick={() => select(key)}
          onMouseEnter={() => hover(key)}
          onMouseLeave={() => hover(undefined)}
        >
          {name}
        </button>
      )}
      <span className="agenda-fact">
        {[wording.context(row, item), wording.fact(row)]
          .filter((part) => part !== "")
          .map((part) => (
            <span key={part}>{part}</span>
          ))}
      </span>
    </li>
  );
}

const GO = [
  "chains",
  "roles",
  "analysis",
  "indicators",
  "changes",
  "demands",
  "projects",
  "tasks",
  "pool",
  "checklist",
] as const;

/** The word of the link to a view. */
export function goKey(view: string) {
  const known = GO.find((each) => each === view);
  return known === undefined ? "go.list" : (`go.${known}` as const);
}
