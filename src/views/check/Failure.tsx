import { checkMessages } from "../../i18n/check.ts";
import { useText } from "../../state/language.ts";
import { useCheck } from "./use-check.ts";

/** Why there is no report, and what to do. */
export function Failure() {
  const t = useText(checkMessages);
  const { failure } = useCheck();
  if (failure === undefined) return null;
  const { reason, detail } = failure;
  return (
    <section className="check-panel check-failure" role="alert">
      <h2 className="serif">{t(`failed.${reason}`)}</h2>
      <p>{t(`failed.${reason}Help`, { file: detail })}</p>
      {reason === "broken" && <pre>{detail}</pre>}
    </section>
  );
}
