import { type FormEvent, useId } from "react";
import { changesMessages } from "../../i18n/changes.ts";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import type { Older } from "../../state/use-edition.ts";

interface NothingToCompareProps {
  readonly edition: string;
  /** Folder of the pack. */
  readonly pack: string;
  readonly older: Older;
}

/** What to do where there is no older edition, or none of the name asked for. */
export function NothingToCompare({ edition, pack, older }: NothingToCompareProps) {
  const t = useText(changesMessages);
  if (older.state === "reading") return <div className="waiting" aria-busy="true" />;
  return (
    <div className="nothing-to-compare">
      {older.state === "failed" && (
        <button type="button" className="tool" onClick={older.retry}>
          {t("retry")}
        </button>
      )}
      {older.state === "missing" && <p>{t("missing", { pack, edition })}</p>}
      {older.state !== "failed" && (
        <>
          <p>{t("empty")}</p>
          <ol>
            <li>{t("empty1", { pack })}</li>
            <li>{t("empty2", { pack })}</li>
            <li>{t("empty3")}</li>
          </ol>
          <AskEdition />
        </>
      )}
    </div>
  );
}

function AskEdition() {
  const t = useText(changesMessages);
  const { set } = useAddress();
  const field = useId();
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = new FormData(event.currentTarget).get("edition");
    if (typeof asked === "string") set({ edition: asked.trim().toLowerCase() });
  };
  return (
    <form onSubmit={handleSubmit}>
      <label htmlFor={field}>{t("ask")}</label>{" "}
      <input
        id={field}
        name="edition"
        required
        pattern="\s*[A-Za-z0-9][A-Za-z0-9._\-]*\s*"
        autoComplete="off"
        spellCheck={false}
      />{" "}
      <button type="submit" className="tool">
        {t("compare")}
      </button>
    </form>
  );
}
