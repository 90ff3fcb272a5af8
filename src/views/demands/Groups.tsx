import type { DemandCase, DemandGroup } from "../../model/demand-ledger.ts";
import { demandGroups } from "../../model/demand-ledger.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useAddress } from "../../state/use-address.ts";
import { OverdueMark } from "../../ui/OverdueMark.tsx";
import { GROUP_OF, GROUPINGS, type Grouping } from "./items.ts";
import { ShareBar } from "./ShareBar.tsx";
import { useLedgerWords } from "./use-ledger-words.ts";

interface GroupsProps {
  readonly cases: readonly DemandCase[];
  readonly by: Grouping;
  /** Names of the group chosen; undefined: none is. */
  readonly chosen: DemandGroup["id"] | null;
  readonly onChoose: (id: DemandGroup["id"] | null) => void;
}

const WORD = { kind: "byKind", owner: "byOwner" } as const;

/** Demands by kind or by responsible office; a line leaves only its own in the ledger. */
export function Groups({ cases, by, chosen, onChoose }: GroupsProps) {
  const { t } = useLedgerWords();
  const { set } = useAddress();
  const groups = demandGroups(cases, GROUP_OF[by]);
  const most = Math.max(1, ...groups.map((group) => group.cases.length));
  return (
    <section className="demand-groups" aria-label={t("by")}>
      <div className="demand-group-tabs" role="group" aria-label={t("by")}>
        {GROUPINGS.map((grouping) => (
          <button
            type="button"
            key={grouping}
            aria-pressed={grouping === by}
            onClick={() => {
              onChoose(null);
              set({ by: grouping === "kind" ? "" : grouping });
            }}
          >
            {t(WORD[grouping])}
          </button>
        ))}
      </div>
      <ul>
        {groups.map((group) => (
          <li key={group.id ?? ""}>
            <GroupLine
              group={group}
              by={by}
              most={most}
              isPressed={chosen !== null && chosen === group.id}
              onPress={() => onChoose(chosen !== null && chosen === group.id ? null : group.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface GroupLineProps {
  readonly group: DemandGroup;
  readonly by: Grouping;
  readonly most: number;
  readonly isPressed: boolean;
  readonly onPress: () => void;
}

function GroupLine({ group: { id, cases, totals }, by, most, isPressed, onPress }: GroupLineProps) {
  const { t } = useLedgerWords();
  const { text } = useAtlas();
  const owner = by === "owner" && cases[0] !== undefined ? text(cases[0].row, "owner") : "";
  const name = id === undefined ? t("notGiven") : owner || id;
  return (
    <button type="button" className="demand-group-line" aria-pressed={isPressed} onClick={onPress}>
      <span className="visually-hidden">
        {t("group", { name, n: totals.count, settled: totals.settled, overdue: totals.overdue })}
      </span>
      <span className="demand-group-name-text" aria-hidden="true">
        {name}
      </span>
      <span className="demand-group-count" aria-hidden="true">
        {totals.count}
      </span>
      <ShareBar totals={totals} most={most} />
      <span className="demand-group-late" aria-hidden="true">
        {totals.overdue > 0 && (
          <span className="demand-overdue">
            <OverdueMark /> {totals.overdue}
          </span>
        )}
      </span>
    </button>
  );
}
