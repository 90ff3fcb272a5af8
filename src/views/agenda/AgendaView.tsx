import { useMemo } from "react";
import { useTerms } from "../../state/use-terms.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { AgendaCard } from "./AgendaCard.tsx";
import { Answers } from "./Answers.tsx";
import { agendaTable } from "./twin.ts";
import { type AgendaOfPage, useAgenda } from "./use-agenda.ts";
import { useWording, type Wording } from "./use-wording.ts";
import "./agenda.css";

/** The page for the meeting: six short answers, then what to look at first, each with its rows. */
export function AgendaView() {
  const agenda = useAgenda();
  const wording = useWording(agenda.packDay);
  const { term } = useTerms();
  const { t } = wording;
  const { items, answers, isReading } = agenda;
  const table = useMemo(() => agendaTable(items, wording, (row) => term(`table.${row.table}`)), [items, wording, term]);
  const [first] = items;
  return (
    <ViewFrame
      view="agenda"
      title={t("title")}
      finding={first === undefined ? t("findingNone") : t("finding", { n: items.length, first: wording.plain(first) })}
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={null}
      table={table}
    >
      <article className="agenda">
        <Answers answers={answers} isReading={isReading} wording={wording} />
        <ol className="agenda-cards" aria-label={t("items")}>
          {items.map((item, place) => (
            <AgendaCard key={`${item.kind} ${item.id}`} item={item} rank={place + 1} wording={wording} />
          ))}
        </ol>
        <Rest agenda={agenda} wording={wording} />
      </article>
    </ViewFrame>
  );
}

/** What was looked at without a finding, and what could not be looked at, a line each. */
function Rest({ agenda, wording }: { readonly agenda: AgendaOfPage; readonly wording: Wording }) {
  const { t } = wording;
  const comma = t("rowsOf", { n: 1 }).includes("行") ? "、" : ", ";
  const quiet = agenda.quiet.map((kind) => t(`n.${kind}`));
  const blind = agenda.blind.map(({ kind, why }) => {
    const isReading = why.code === "no-edition" && agenda.isReading;
    return t("blindOne", { kind: t(`n.${kind}`), why: isReading ? t("why.reading") : wording.why(why) });
  });
  return (
    <footer className="agenda-rest">
      {quiet.length > 0 && <p>{t("quiet", { kinds: quiet.join(comma) })}</p>}
      {blind.length > 0 && <p>{t("blind", { kinds: blind.join(comma) })}</p>}
    </footer>
  );
}
