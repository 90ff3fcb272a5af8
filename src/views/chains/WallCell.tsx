import { memo } from "react";
import { chainsMessages } from "../../i18n/chains.ts";
import type { Emphasis } from "../../model/emphasis.ts";
import type { EntityKey } from "../../model/entity.ts";
import { fitText } from "../../model/fit-text.ts";
import { shortName } from "../../model/naming.ts";
import { approximateTextWidth, clipText } from "../../model/text-width.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { measureText } from "../../ui/measure-text.ts";
import { cellRows } from "./cell-rows.ts";
import type { WallParts } from "./figures.ts";
import type { ChainCell } from "./items.ts";
import { MiniatureMap } from "./MiniatureMap.tsx";
import { useFindingWords } from "./use-finding-words.ts";
import { OutputLine, WorkLine } from "./WorkLines.tsx";
import type { PlacedCell } from "./wall.ts";

/** Pixels. */
const PAD = 12;
const LABEL = { zh: 36, en: 54 };
const NAME_SIZE = 16;
const SIZE = 12;
/** Of the office behind the chief's; less says nothing. */
const LEAST_OFFICE = 72;

interface WallCellProps {
  readonly cell: ChainCell;
  readonly placed: PlacedCell;
  readonly parts: WallParts;
  readonly emphasis: Emphasis;
  readonly tabIndex: 0 | -1;
  readonly onFocus: (key: EntityKey) => void;
  readonly onSelect: (key: EntityKey) => void;
  readonly onHover: (key: EntityKey | undefined) => void;
}

/** One chain: name, the one thing to know, miniature of its map, who leads it, how far it has come. */
export const WallCell = memo(function WallCell(props: WallCellProps) {
  const { cell, placed, parts, emphasis, tabIndex, onFocus, onSelect, onHover } = props;
  const t = useText(chainsMessages);
  const atlas = useAtlas();
  const name = atlas.name("chains", cell.chain);
  const firms = cell.presence.led + cell.presence.present;
  const room = placed.width - 2 * PAD;
  const rows = cellRows(placed.height, parts);
  const finding = useFindingWords()(cell);
  const x = { label: PAD, value: PAD + LABEL[atlas.language], end: placed.width - PAD };
  return (
    <g
      className={`mark wall-cell ${emphasis}`}
      transform={`translate(${placed.x} ${placed.y})`}
      data-key={cell.key}
      role="button"
      tabIndex={tabIndex}
      aria-pressed={emphasis === "selected"}
      onClick={() => onSelect(cell.key)}
      onFocus={() => onFocus(cell.key)}
      onPointerEnter={() => onHover(cell.key)}
      onPointerLeave={() => onHover(undefined)}
    >
      <title>
        {t("mark", {
          chain: name,
          nodes: cell.nodes.length,
          firms,
          none: cell.presence.none,
          enterprises: cell.enterprises,
          projects: cell.projects,
          finding,
        })}
      </title>
      <rect className="cell-box" width={placed.width} height={placed.height} rx={3} />
      <CellHead cell={cell} width={placed.width} />
      {rows.finding !== undefined && (
        <text className="cell-finding" x={PAD} y={rows.finding} fontSize={SIZE}>
          {fitText(finding, room, (text) => measureText(text, SIZE, false))}
        </text>
      )}
      <MiniatureMap cell={cell} x={PAD} y={rows.miniature.y} size={{ width: room, height: rows.miniature.height }} />
      <ChiefLine cell={cell} y={rows.chief} x={x} />
      <Line label={t("leaders")} y={rows.leaders} value={useLeaders(cell, x.end - x.value)} x={x.value} />
      {rows.output !== undefined && <OutputLine cell={cell} y={rows.output} x={x} />}
      {rows.work !== undefined && <WorkLine cell={cell} y={rows.work} x={x} parts={parts} />}
      <text className="cell-counts" y={rows.counts} fontSize={SIZE} x={PAD}>
        {t("firmsOf", { firms, nodes: cell.nodes.length })}
      </text>
      <text className="cell-counts" y={rows.counts} fontSize={SIZE} x={x.end} textAnchor="end">
        {t("counts", { none: cell.presence.none, enterprises: cell.enterprises, projects: cell.projects })}
      </text>
    </g>
  );
});

/** Name, branch of industry where there is room, and the way to the chain map. */
function CellHead({ cell, width }: { readonly cell: ChainCell; readonly width: number }) {
  const atlas = useAtlas();
  const { set } = useAddress();
  const room = width - 2 * PAD;
  const branch = atlas.text(cell.chain, "branch");
  const name = clipText(atlas.name("chains", cell.chain), room - 22, NAME_SIZE, true);
  const branchRoom = room - 26 - approximateTextWidth(name, NAME_SIZE, true);
  return (
    <>
      <text className="cell-name serif" x={PAD} y={25} fontSize={NAME_SIZE}>
        {name}
      </text>
      {approximateTextWidth(branch, SIZE, false) <= branchRoom && (
        <text className="cell-aside" x={width - PAD - 20} y={24} textAnchor="end" fontSize={SIZE}>
          {branch}
        </text>
      )}
      <g
        className="cell-open"
        transform={`translate(${width - PAD - 12} 12)`}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          set({ view: "chain", chain: [cell.chain.id], sel: undefined });
        }}
      >
        <rect x={-8} y={-8} width={28} height={28} />
        <path d="M1 12 12 1M4 1h8v8" />
      </g>
    </>
  );
}

interface ChiefLineProps {
  readonly cell: ChainCell;
  readonly y: number;
  readonly x: { readonly value: number; readonly end: number };
}

/** The chief's office, and the chain's own office behind it where there is room. */
function ChiefLine({ cell, y, x }: ChiefLineProps) {
  const t = useText(chainsMessages);
  const atlas = useAtlas();
  const role = cell.figures.chief;
  const chief = atlas.text(cell.chain, "chief") || (role === undefined ? "" : atlas.text(role, "office"));
  const room = x.end - x.value;
  const left = room - approximateTextWidth(chief, SIZE, false) - SIZE;
  const office = chief === "" || left < LEAST_OFFICE ? "" : atlas.text(cell.chain, "office");
  return (
    <>
      <Line
        label={t("chief")}
        y={y}
        value={chief === "" ? undefined : clipText(chief, room, SIZE, false)}
        x={x.value}
      />
      {office !== "" && (
        <text className="cell-aside" x={x.end} y={y} textAnchor="end" fontSize={SIZE}>
          {clipText(office, left, SIZE, false)}
        </text>
      )}
    </>
  );
}

function useLeaders(cell: ChainCell, room: number): string | undefined {
  const t = useText(chainsMessages);
  const atlas = useAtlas();
  const names = cell.chain.lead_enterprise_ids.map((id) => shortName(atlas.nameOfId("enterprises", id)));
  if (names.length === 0) return undefined;
  const all = names.join("、");
  if (approximateTextWidth(all, SIZE, false) <= room) return all;
  const some = t("more", { names: names[0] ?? "", n: names.length });
  return clipText(some, room, SIZE, false);
}

interface LineProps {
  readonly label: string;
  readonly y: number;
  /** Where the value begins. */
  readonly x: number;
  readonly value: string | undefined;
}

function Line({ label, y, x, value }: LineProps) {
  const t = useText(chainsMessages);
  return (
    <>
      <text className="cell-label" x={PAD} y={y} fontSize={SIZE}>
        {label}
      </text>
      <text className={value === undefined ? "cell-blank" : "cell-value"} x={x} y={y} fontSize={SIZE}>
        {value ?? t("notFilled")}
      </text>
    </>
  );
}
