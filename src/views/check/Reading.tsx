import { checkMessages } from "../../i18n/check.ts";
import { useText } from "../../state/language.ts";
import { useCheck, useCheckStore } from "./use-check.ts";

/** What is being read and how far, and a way to stop. */
export function Reading() {
  const t = useText(checkMessages);
  const store = useCheckStore();
  const { progress, isHere } = useCheck();
  const words = progress === undefined ? t("starting") : t(`step.${progress.step}`, { ...progress });
  return (
    <section className="check-reading" aria-label={t("reading")} aria-busy="true">
      <progress
        aria-label={t("reading")}
        {...(progress !== undefined && progress.total > 0 && { value: progress.done, max: progress.total })}
      />
      <p className="check-progress">{words}</p>
      {isHere === true && <p className="check-small">{t("slow")}</p>}
      <button type="button" className="tool" onClick={() => store.clear()}>
        {t("cancel")}
      </button>
    </section>
  );
}
