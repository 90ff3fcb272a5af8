import { detailMessages } from "../../i18n/detail.ts";
import { crumbsOf, presenceReason } from "../../model/describe.ts";
import { KIND_OF_TABLE, keyOf } from "../../model/entity.ts";
import { nameOf } from "../../model/naming.ts";
import { designationOf, LEADING_DESIGNATIONS } from "../../model/presence.ts";
import type { AnyRow, Row, TableName } from "../../model/schema.ts";
import type { TieGroup } from "../../model/tie-groups.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useTerms } from "../../state/use-terms.ts";
import { Icon } from "../../ui/Icon.tsx";
import { PresenceIcon } from "../../ui/PresenceMark.tsx";

interface DetailHeadProps {
  readonly table: TableName;
  readonly row: AnyRow;
  readonly groups: readonly TieGroup[];
  readonly headingId: string;
}

/** Where the row lies, its name in both languages, and what it is: presence of a node, titles of a firm. */
export function DetailHead({ table, row, groups, headingId }: DetailHeadProps) {
  const t = useText(detailMessages);
  const { term } = useTerms();
  const { pack, language, name, nameOfId } = useAtlas();
  const { select } = useAttention();
  const own = name(table, row);
  const other = nameOf(pack, table, row, language === "zh" ? "en" : "zh");
  return (
    <div className="detail-head">
      <div className="detail-crumbs">
        <span>{term(`kind.${KIND_OF_TABLE[table]}`)}</span>
        {crumbsOf(table, row).map((crumb) => (
          <button
            type="button"
            key={`${crumb.table}:${crumb.id}`}
            onClick={() => select(keyOf(KIND_OF_TABLE[crumb.table], crumb.id))}
          >
            {nameOfId(crumb.table, crumb.id)}
          </button>
        ))}
        <button type="button" className="detail-close" aria-label={t("close")} onClick={() => select(undefined)}>
          <Icon name="close" />
        </button>
      </div>
      <h2 id={headingId} className="serif">
        {own}
      </h2>
      {other !== own && (
        <p className="detail-other" lang={language === "zh" ? "en" : "zh-CN"}>
          {other}
        </p>
      )}
      {table === "nodes" && <PresenceLine id={row.id} groups={groups} strength={row["strength"]} />}
      {table === "enterprises" && <Titles designations={(row as unknown as Row<"enterprises">).designations} />}
    </div>
  );
}

function PresenceLine({
  id,
  groups,
  strength,
}: {
  readonly id: string;
  readonly groups: readonly TieGroup[];
  readonly strength: AnyRow[string];
}) {
  const t = useText(detailMessages);
  const { term, word } = useTerms();
  const atlas = useAtlas();
  const presence = atlas.presence.get(id) ?? "none";
  const reason = presenceReason(presence, groups);
  const names = reason.leaders.slice(0, 2).map((leader) => atlas.name("enterprises", leader));
  const leaders = () => {
    const values = { names: names.join(atlas.language === "zh" ? "、" : ", "), n: reason.leaders.length };
    return t(reason.leaders.length > names.length ? "reasonLeadersMore" : "reasonLeaders", values);
  };
  const why = {
    led: () => (names.length > 0 ? leaders() : t("reasonThree", { n: reason.enterprises })),
    present: () => t("reasonPresent", { n: reason.enterprises }),
    project: () => t("reasonProject", { n: reason.projects }),
    none: () => t("reasonNone"),
    user: () => t("reasonUser"),
  }[presence];
  return (
    <>
      <p className="detail-presence">
        <PresenceIcon presence={presence} size={18} />
        <b>{term(`presence.${presence}`)}</b>
        <span>{why()}</span>
      </p>
      {typeof strength === "string" && (
        <p className="detail-presence">
          <span>{t("declared")}</span>
          <b>{word("strength", strength)}</b>
        </p>
      )}
    </>
  );
}

function Titles({ designations }: { readonly designations: readonly string[] }) {
  const { designation } = useTerms();
  if (designations.length === 0) return null;
  return (
    <ul className="detail-titles">
      {designations.map((entry) => (
        <li key={entry} className={LEADING_DESIGNATIONS.has(designationOf(entry)) ? "leading" : ""}>
          {designation(entry)}
        </li>
      ))}
    </ul>
  );
}
