import { checkMessages } from "../../i18n/check.ts";
import { useLanguage, useText } from "../../state/language.ts";
import type { Reply } from "./protocol.ts";
import { RowCells } from "./RowCells.tsx";
import type { PlacedFinding } from "./report-items.ts";
import { headerIn, wordPlaced } from "./word-placed.ts";

interface FindingItemProps {
  readonly item: PlacedFinding;
  readonly written: Reply["cells"] | undefined;
}

/** One finding: the cell as a spreadsheet names it, what stands there, why it is told, what to do, and the row it is in. */
export function FindingItem({ item, written }: FindingItemProps) {
  const t = useText(checkMessages);
  const language = useLanguage();
  const { finding, place } = item;
  const { message, fix } = wordPlaced(item, language);
  const row = written?.rows.find((each) => each.row === place.row);
  return (
    <li className="finding-item">
      <p className="finding-place">
        {place.letter !== undefined && place.row !== undefined && (
          <b className="cell-address">
            {place.letter}
            {place.row}
          </b>
        )}
        <PlaceWords item={item} />
      </p>
      {finding.value !== undefined && (
        <p>
          {t("written")} <q className="written-value">{finding.value === "" ? t("blank") : finding.value}</q>
        </p>
      )}
      <p>{message}</p>
      <p>
        <b>{t("remedy")}</b>
        {fix}
      </p>
      {row !== undefined && written !== undefined && (
        <RowCells header={written.header} row={row} marked={place.index} />
      )}
    </li>
  );
}

/** enterprises.csv, sheet 企业, row 214, column D 企业名称. */
function PlaceWords({ item }: { readonly item: PlacedFinding }) {
  const t = useText(checkMessages);
  const language = useLanguage();
  const separator = language === "en" ? ", " : "，";
  const { from, sheet, row, line, letter } = item.place;
  const header = headerIn(item, language);
  const column = letter === undefined ? [] : [t("column", { letter })];
  const parts = [
    from,
    ...(sheet === undefined ? [] : [t("file.sheet", { sheet })]),
    ...(row === undefined ? [t("wholeFile")] : [t("row", { row: String(row) })]),
    ...(line === undefined ? [] : [t("line", { line: String(line) })]),
    ...column,
    ...(header === undefined ? [] : [`“${header}”`]),
  ];
  return <span>{parts.join(separator)}</span>;
}
