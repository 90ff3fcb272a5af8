import { useEffect, useState } from "react";
import { shareMessages } from "../../i18n/share.ts";
import { shellMessages } from "../../i18n/shell.ts";
import { LANGUAGES, translator } from "../../i18n/text.ts";
import { localized } from "../../model/naming.ts";
import { type AddressState, THEMES, VIEWS, WORK_VIEWS } from "../../state/address.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { dataLanguage, loadEnglish, useText } from "../../state/language.ts";
import { CopyField } from "./CopyField.tsx";
import {
  type EmbedChoices,
  type EmbeddedView,
  embedCode,
  embedState,
  HEIGHTS,
  PARTS,
  type Part,
} from "./embed-code.ts";
import { linkTo, type Place } from "./links.ts";

const EMBEDDED = [...VIEWS, ...WORK_VIEWS].filter((view): view is EmbeddedView => view !== "overview");
const LANGUAGE_NAMES = { "zh-CN": "中文", en: "English" } as const;

/** Builds the code of a frame, with a preview of exactly that frame. */
export function EmbedSection({ place, state }: { readonly place: Place; readonly state: AddressState }) {
  const t = useText(shareMessages);
  const { pack } = useAtlas();
  const [choices, setChoices] = useState<EmbedChoices>({
    view: state.view === "overview" || state.view === "changes" || state.view === "check" ? "chain" : state.view,
    height: HEIGHTS.usual,
    theme: state.theme,
    lang: state.lang,
    leftOut: new Set(),
    grows: false,
  });
  const [isPreviewing, setPreviewing] = useState(false);
  const [, setWordsReady] = useState(false);
  useEffect(() => {
    if (choices.lang === "en") void loadEnglish().then(() => setWordsReady(true));
  }, [choices.lang]);
  const inFrame = { shell: translator(shellMessages, choices.lang), share: translator(shareMessages, choices.lang) };
  const { title_zh, title_en } = pack.meta;
  const name = localized({ id: "", title_zh, title_en }, "title", dataLanguage(choices.lang)) ?? "";
  const title = `${inFrame.shell(`view.${choices.view}`)} · ${name}`;
  return (
    <section>
      <h3>{t("embed")}</h3>
      <p className="share-help">{t("embedHelp")}</p>
      <EmbedForm choices={choices} onChange={(change) => setChoices({ ...choices, ...change })} />
      <CopyField
        label={t("code")}
        text={embedCode(place, state, choices, { title, link: inFrame.share("fullPage") })}
        lines={6}
      />
      <p className="share-help">{t("sandbox")}</p>
      <details onToggle={(event) => setPreviewing(event.currentTarget.open)}>
        <summary>{t("preview")}</summary>
        {isPreviewing && (
          <iframe
            className="share-preview"
            title={title}
            src={linkTo(place, embedState(state, choices))}
            style={{ height: choices.height }}
          />
        )}
      </details>
    </section>
  );
}

interface EmbedFormProps {
  readonly choices: EmbedChoices;
  readonly onChange: (change: Partial<EmbedChoices>) => void;
}

function EmbedForm({ choices, onChange }: EmbedFormProps) {
  const t = useText(shareMessages);
  const shell = useText(shellMessages);
  const toggle = (part: Part) => {
    const leftOut = new Set(choices.leftOut);
    if (!leftOut.delete(part)) leftOut.add(part);
    onChange({ leftOut });
  };
  return (
    <div className="share-row">
      <Choice
        label={t("view")}
        values={EMBEDDED}
        value={choices.view}
        word={(view) => shell(`view.${view}`)}
        onChange={(view) => onChange({ view })}
      />
      <Choice
        label={t("theme")}
        values={THEMES}
        value={choices.theme}
        word={(theme) => shell(`theme.${theme}`)}
        onChange={(theme) => onChange({ theme })}
      />
      <Choice
        label={t("language")}
        values={LANGUAGES}
        value={choices.lang}
        word={(lang) => LANGUAGE_NAMES[lang]}
        onChange={(lang) => onChange({ lang })}
      />
      <label>
        {t("height")}
        <input
          type="number"
          min={HEIGHTS.least}
          max={HEIGHTS.most}
          step={20}
          value={choices.height}
          onChange={(event) => onChange({ height: Number(event.target.value) })}
        />
      </label>
      <fieldset>
        <legend>{t("parts")}</legend>
        {PARTS.map((part) => (
          <label key={part}>
            <input type="checkbox" checked={choices.leftOut.has(part)} onChange={() => toggle(part)} />
            {t(`part.${part}`)}
          </label>
        ))}
      </fieldset>
      <label>
        <input type="checkbox" checked={choices.grows} onChange={() => onChange({ grows: !choices.grows })} />
        {t("grows")}
      </label>
    </div>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly values: readonly V[];
  readonly value: V;
  readonly word: (value: V) => string;
  readonly onChange: (value: V) => void;
}

function Choice<V extends string>({ label, values, value, word, onChange }: ChoiceProps<V>) {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={(event) => {
          const next = values.find((each) => each === event.target.value);
          if (next !== undefined) onChange(next);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {word(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
