import { changesMessages } from "../../i18n/changes.ts";
import { useText } from "../../state/language.ts";
import type { ChangeItem, ChangeKind } from "./items.ts";

export const KIND_SIGNS: Readonly<Record<ChangeKind, string>> = { added: "+", changed: "~", removed: "−" };

/** What became of a row: a sign and a word. */
export function KindMark({ item }: { readonly item: ChangeItem }) {
  const t = useText(changesMessages);
  const isReused = item.reused !== undefined;
  return (
    <span className={`change-kind ${isReused ? "reused" : item.kind}`}>
      <span aria-hidden="true">{isReused ? "!" : KIND_SIGNS[item.kind]}</span> {t(isReused ? "reused" : item.kind)}
    </span>
  );
}
