import { keyOf } from "../../model/entity.ts";
import type { RoleHolder } from "../../model/roles.ts";
import type { AttentionHandle } from "../../state/use-attention.ts";
import { RowButton } from "../../ui/RowButton.tsx";
import type { RoleWords } from "./words.ts";

interface HolderProps {
  readonly holder: RoleHolder;
  readonly words: RoleWords;
  readonly attention: AttentionHandle;
}

/** An office or a firm; what has a row of its own can be selected. */
export function Holder({ holder, words: { t, isMixed }, attention }: HolderProps) {
  const { text, enterpriseId, from, key } = holder;
  const own = enterpriseId === undefined ? (from === "roles" ? key : undefined) : keyOf("enterprise", enterpriseId);
  return (
    <span className="role-holder">
      {own === undefined ? (
        <span className="role-text">{text}</span>
      ) : (
        <RowButton rowKey={own} attention={attention}>
          {text}
        </RowButton>
      )}
      {isMixed && from === "chains" && (
        <small className="role-from" title={t("fromChainsTitle")}>
          {t("fromChains")}
        </small>
      )}
    </span>
  );
}
