import { stageMessages } from "../i18n/stage.ts";
import { fieldTermMessages } from "../i18n/terms-of-fields.ts";
import { type EntityKey, keyOf, parseKey } from "../model/entity.ts";
import { useAtlas } from "../state/atlas.tsx";
import { useText } from "../state/language.ts";
import { useAttention } from "../state/use-attention.ts";
import { Icon } from "../ui/Icon.tsx";
import { PresenceIcon } from "../ui/PresenceMark.tsx";

/** Kinds counted beside a selection, in this order. */
const COUNTED = ["enterprise", "project", "technology", "application", "park"] as const;
/** Neighbouring nodes named before the rest is counted. */
const NAMED = 4;

/** What is selected, its ties in numbers and the nodes before and after it; stands for the detail panel where four maps need the room. */
export function SelectionStrip() {
  const t = useText(stageMessages);
  const term = useText(fieldTermMessages);
  const atlas = useAtlas();
  const { selected, select } = useAttention();
  if (selected === undefined) return null;
  const ties = [...atlas.ties.direct(selected)];
  const parsed = parseKey(selected);
  const presence = parsed?.kind === "node" ? atlas.presence.get(parsed.id) : undefined;
  const flows = atlas.pack.tables.flows.rows;
  const before = flows.filter((flow) => keyOf("node", flow.to_id) === selected).map((flow) => flow.from_id);
  const after = flows.filter((flow) => keyOf("node", flow.from_id) === selected).map((flow) => flow.to_id);
  return (
    <div className="selection-strip" role="status">
      <span className="plate">
        {presence !== undefined && <PresenceIcon presence={presence} />} {atlas.nameOfKey(selected)}
        <button type="button" onClick={() => select(undefined)} aria-label={t("clearSelection")}>
          <Icon name="close" size={14} />
        </button>
      </span>
      {COUNTED.map((kind) => {
        const count = ties.filter((key) => key.startsWith(`${kind}:`)).length;
        return count === 0 ? null : (
          <span key={kind}>
            {term(`kind.${kind}`)} <b>{count}</b>
          </span>
        );
      })}
      <Neighbours label={t("neighboursUp")} ids={before} onSelect={select} />
      <Neighbours label={t("neighboursDown")} ids={after} onSelect={select} />
    </div>
  );
}

interface NeighboursProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onSelect: (key: EntityKey) => void;
}

function Neighbours({ label, ids, onSelect }: NeighboursProps) {
  const atlas = useAtlas();
  if (ids.length === 0) return null;
  return (
    <span className="neighbours">
      <span>{label}</span>
      {ids.slice(0, NAMED).map((id) => (
        <button type="button" key={id} onClick={() => onSelect(keyOf("node", id))}>
          <PresenceIcon presence={atlas.presence.get(id) ?? "none"} size={12} /> {atlas.nameOfId("nodes", id)}
        </button>
      ))}
      {ids.length > NAMED && <span>+{ids.length - NAMED}</span>}
    </span>
  );
}
