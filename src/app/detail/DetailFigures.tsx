import { detailMessages } from "../../i18n/detail.ts";
import { formatNumber } from "../../i18n/text.ts";
import { type Figure, figuresOf } from "../../model/describe.ts";
import type { AnyRow, TableName } from "../../model/schema.ts";
import type { TieGroup } from "../../model/tie-groups.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useLanguage, useText } from "../../state/language.ts";
import { useTerms } from "../../state/use-terms.ts";

interface DetailFiguresProps {
  readonly table: TableName;
  readonly row: AnyRow;
  readonly groups: readonly TieGroup[];
}

/** Key numbers of a row; a dash and the word for it where the pack does not say. */
export function DetailFigures({ table, row, groups }: DetailFiguresProps) {
  const t = useText(detailMessages);
  const terms = useTerms();
  const language = useLanguage();
  const { pack } = useAtlas();
  const figures = figuresOf(pack, groups, table, row);
  if (figures.length === 0) return null;
  const unit = typeof row["unit"] === "string" && table === "indicators" ? terms.unit(row["unit"]) : "";
  const label = ({ table: counted, field }: Figure) => {
    if (counted !== undefined) return terms.term(`table.${counted}`);
    if (field === undefined) return "";
    return unit === "" ? terms.label(field, true) : `${terms.label(field)} ${unit}`;
  };
  return (
    <dl className="detail-figures">
      {figures.map((figure) => (
        <div key={figure.table ?? figure.field?.id}>
          <dt>{label(figure)}</dt>
          <dd>
            {figure.value === undefined ? (
              <>
                <span aria-hidden="true">—</span>
                <small>{t("notGiven")}</small>
              </>
            ) : (
              formatNumber(figure.value, language)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
