import { type DemandCase, ledgerOrder } from "../../model/demand-ledger.ts";
import { type EntityKind, keyOf } from "../../model/entity.ts";
import type { TableName } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { OverdueMark } from "../../ui/OverdueMark.tsx";
import { rove } from "../../ui/rove.ts";
import { StateMark } from "./StateMark.tsx";
import { useLedgerWords } from "./use-ledger-words.ts";

/** Rows before the rest is left to the list. */
const MOST = 200;

/** The ledger itself: a row a demand; its firm, node and chain open themselves. */
export function Ledger({ cases }: { readonly cases: readonly DemandCase[] }) {
  const { t } = useLedgerWords();
  const { set } = useAddress();
  const rows = ledgerOrder(cases);
  if (rows.length === 0) return <p className="ledger-nothing">{t("nothingPicked")}</p>;
  return (
    <div className="ledger">
      <table aria-label={t("label", { n: rows.length })}>
        <thead>
          <tr>
            {(["colDemand", "colAsker", "colKind", "colLevel", "colOwner", "colDue", "colState"] as const).map(
              (word) => (
                <th scope="col" key={word}>
                  {t(word)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody onKeyDown={rove}>
          {rows.slice(0, MOST).map((demand, place) => (
            <LedgerRow key={demand.row.id} demand={demand} isFirst={place === 0} />
          ))}
        </tbody>
      </table>
      {rows.length > MOST && (
        <button
          type="button"
          className="link ledger-more"
          onClick={() => set({ view: "list", list: "demands", sort: "" })}
        >
          {t("more", { n: rows.length - MOST })}
        </button>
      )}
    </div>
  );
}

function LedgerRow({ demand, isFirst }: { readonly demand: DemandCase; readonly isFirst: boolean }) {
  const words = useLedgerWords();
  const { t } = words;
  const atlas = useAtlas();
  const { emphasis, select, hover } = useAttention();
  const { row, state } = demand;
  const key = keyOf("demand", row.id);
  return (
    <tr
      className={`mark ledger-row ${emphasis(key)} ${state}`}
      data-key={key}
      aria-selected={emphasis(key) === "selected"}
      onClick={() => select(key)}
      onMouseEnter={() => hover(key)}
      onMouseLeave={() => hover(undefined)}
    >
      <th scope="row">
        <button
          type="button"
          data-rove=""
          tabIndex={isFirst ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation();
            select(key);
          }}
        >
          {atlas.name("demands", row)}
        </button>
        {row.answer !== undefined && <span className="ledger-aside">{row.answer}</span>}
      </th>
      <td>
        <RowLink table="enterprises" kind="enterprise" id={row.enterprise_id} />
        <span className="ledger-about">
          <RowLink table="nodes" kind="node" id={row.node_id} isAside />
          <RowLink table="chains" kind="chain" id={row.chain_id} isAside />
        </span>
      </td>
      <td>{row.kind}</td>
      <td>
        {row.level === undefined ? <span className="not-said">{t("notGiven")}</span> : words.level(row.level)}
        {(demand.climbed ?? 0) > 0 && row.received_level !== undefined && (
          <span className="ledger-aside">{t("came", { level: words.level(row.received_level) })}</span>
        )}
      </td>
      <td>{atlas.text(row, "owner")}</td>
      <td className="ledger-dates">
        {row.due === undefined ? (
          <span className="not-said">{t("noDue")}</span>
        ) : (
          <span>
            <i className="due-word">{t("dueOn")}</i> {row.due}
          </span>
        )}
        {row.opened !== undefined && <span className="ledger-aside">{t("asked", { date: row.opened })}</span>}
        {demand.open !== undefined && (
          <span className="ledger-aside">
            {t(demand.isSettled ? "lasted" : "openFor", { time: words.open(demand) ?? "" })}
          </span>
        )}
      </td>
      <td className="ledger-state">
        <span className="state-words">
          <StateMark state={state} /> {words.state(state)}
        </span>
        {demand.daysOver !== undefined && (
          <span className="demand-overdue">
            <OverdueMark /> {t("overdueDays", { n: demand.daysOver })}
          </span>
        )}
        {demand.goesTo !== undefined && (
          <span className="demand-up">↑ {t("dueUp", { level: words.level(demand.goesTo) })}</span>
        )}
      </td>
    </tr>
  );
}

interface RowLinkProps {
  readonly table: TableName;
  readonly kind: EntityKind;
  readonly id: string | undefined;
  readonly isAside?: boolean;
}

function RowLink({ table, kind, id, isAside = false }: RowLinkProps) {
  const { nameOfId } = useAtlas();
  const { select } = useAttention();
  if (id === undefined) return null;
  return (
    <button
      type="button"
      className={`ledger-link ${isAside ? "ledger-aside" : ""}`}
      onClick={(event) => {
        event.stopPropagation();
        select(keyOf(kind, id));
      }}
    >
      {nameOfId(table, id)}
    </button>
  );
}
