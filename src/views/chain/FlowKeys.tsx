import { chainMessages } from "../../i18n/chain.ts";
import { useText } from "../../state/language.ts";

/** What the lines mean; keys, not filters. */
export function FlowKeys() {
  const t = useText(chainMessages);
  return (
    <span className="flow-keys">
      <svg width="26" height="10" aria-hidden="true" focusable="false">
        <path className="flow" d="M1 5H25" />
      </svg>
      {t("supply")}
      <svg width="26" height="10" aria-hidden="true" focusable="false">
        <path className="flow dotted" d="M1 5H25" />
      </svg>
      {t("supplierNotFound")}
      <svg width="26" height="10" aria-hidden="true" focusable="false">
        <path className="flow return" d="M7 5H25" />
        <path className="flow-head return" d="M1 5l7-4v8z" />
      </svg>
      {t("returnFlow")}
    </span>
  );
}
