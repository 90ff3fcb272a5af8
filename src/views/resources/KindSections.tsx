import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { AttentionHandle } from "../../state/use-attention.ts";
import { RowButton } from "../../ui/RowButton.tsx";
import type { KindGroup, ResourceItem } from "./items.ts";
import { homeWords, kindWord, type ResourceWords } from "./words.ts";

interface KindSectionsProps {
  readonly groups: readonly KindGroup[];
  readonly words: ResourceWords;
  readonly attention: AttentionHandle;
}

/** Organisations under the heading of their kind. */
export function KindSections({ groups, words, attention }: KindSectionsProps) {
  return groups.map(({ kind, items }) => (
    <section key={kind} className="resource-kind" data-resource-kind={kind} tabIndex={-1}>
      <h3>
        {kindWord(kind, words)} <b>{items.length}</b>
      </h3>
      <ul>
        {servingFirst(items, attention.selected).map((item) => (
          <Organisation key={item.key} item={item} words={words} attention={attention} />
        ))}
      </ul>
    </section>
  ));
}

interface OrganisationProps extends Omit<KindSectionsProps, "groups"> {
  readonly item: ResourceItem;
}

function Organisation({ item, words, attention }: OrganisationProps) {
  const { t, nameOf, summary } = words;
  const { key, row, home, chains } = item;
  const gives = summary(row);
  return (
    <li className={`mark ${attention.emphasis(key)}`}>
      <p className="resource-name">
        <RowButton rowKey={key} attention={attention}>
          {nameOf(key)}
        </RowButton>
        <span className={`resource-home ${home}`}>{homeWords(item, words)}</span>
        {row.website !== undefined && /^https?:/i.test(row.website) && (
          <a href={row.website} target="_blank" rel="noopener noreferrer">
            {t("website")}
          </a>
        )}
      </p>
      <p className="resource-facts">
        <span>
          <i>{t("serves")}</i>{" "}
          {chains.length === 0 ? t("servesNone") : chains.map((id) => nameOf(keyOf("chain", id))).join(t("comma"))}
        </span>
        {gives !== "" && (
          <span>
            <i>{t("gives")}</i> {gives}
          </span>
        )}
      </p>
    </li>
  );
}

/** Organisations that serve the selected chain before the others, each part in its order. */
function servingFirst(items: readonly ResourceItem[], selected: EntityKey | undefined): readonly ResourceItem[] {
  const isServing = ({ chains }: ResourceItem) => chains.some((id) => keyOf("chain", id) === selected);
  return [...items.filter(isServing), ...items.filter((item) => !isServing(item))];
}
