import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { searchMessages } from "../../i18n/search.ts";
import { parseKey } from "../../model/entity.ts";
import { type SearchGroup, SearchIndex } from "../../model/search.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { Icon } from "../../ui/Icon.tsx";
import { SearchResults } from "./SearchResults.tsx";
import { useTransliterate } from "./use-transliterate.ts";
import "./search.css";

/** Hits shown of one kind. */
const LIMIT = 8;
/** As much as the address keeps of a text filter. */
const TEXT_LENGTH = 200;
/** Names spelled out between two turns of the page: some milliseconds. */
const SPELLED_AT_ONCE = 60;
/** The option after all hits: narrow everything by the text. */
const FILTER_OPTION = "filter";

const NO_GROUPS: readonly SearchGroup[] = [];

interface SearchBoxProps {
  readonly isFocusedFirst?: boolean;
  /** What was typed before the box was there. */
  readonly startText?: string;
}

/** Finds any row by name, pinyin, initials, id or code. `/` goes to it; arrows and Enter choose. */
export function SearchBox({ isFocusedFirst = false, startText = "" }: SearchBoxProps) {
  const t = useText(searchMessages);
  const { set } = useAddress();
  const input = useRef<HTMLInputElement>(null);
  const popup = useId();
  const [text, setText] = useState(startText);
  const [isOpen, setOpen] = useState(false);
  const [wasFocused, setFocused] = useState(false);
  const [active, setActive] = useState(-1);
  const groups = useGroups(text, wasFocused);
  useSlash(input);
  useEffect(() => {
    if (isFocusedFirst) input.current?.focus();
  }, [isFocusedFirst]);
  const options = useMemo(() => optionsOf(groups, text), [groups, text]);
  const isShown = isOpen && text.trim() !== "";
  const optionId = (position: number) => `${popup}-${position}`;
  const choose = (option: string | undefined) => {
    if (option === undefined) return;
    const parsed = parseKey(option);
    if (parsed === undefined) set({ q: text.trim() });
    else if (parsed.table === "lists") set({ view: "list", list: parsed.id, sort: "" });
    else set({ sel: option as `enterprise:${string}` });
    setText("");
    setOpen(false);
    setActive(-1);
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && text.trim() !== "") {
      event.preventDefault();
      setOpen(true);
      setActive((old) =>
        old === -1 && step === -1 ? options.length - 1 : (old + step + options.length) % options.length,
      );
    } else if (event.key === "Enter" && isShown && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(options[Math.max(active, 0)]);
    } else if (event.key === "Escape") {
      if (isShown) setOpen(false);
      else setText("");
    }
  };
  const count = groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <search className="search-box">
      <Icon name="search" size={16} />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t("label")}
        aria-expanded={isShown}
        aria-controls={popup}
        aria-autocomplete="list"
        aria-activedescendant={isShown && active >= 0 ? optionId(active) : undefined}
        placeholder={t("placeholder")}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value.slice(0, TEXT_LENGTH));
          setOpen(true);
          setActive(-1);
        }}
        onFocus={() => {
          setFocused(true);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={handleKey}
      />
      <span className="search-key" aria-hidden="true" title={t("shortcut")}>
        /
      </span>
      <p className="visually-hidden" role="status">
        {isShown ? t(count === 0 ? "nothing" : "found", { n: count }) : ""}
      </p>
      <SearchResults
        id={popup}
        isShown={isShown}
        groups={groups}
        text={text.trim()}
        active={active}
        optionId={optionId}
        onChoose={choose}
        onActive={setActive}
      />
    </search>
  );
}

const optionsOf = (groups: readonly SearchGroup[], text: string): readonly string[] => [
  ...groups.flatMap((group) => group.hits.map((hit) => hit.key)),
  ...(text.trim() === "" ? [] : [FILTER_OPTION]),
];

function useGroups(text: string, wasFocused: boolean): readonly SearchGroup[] {
  const { pack } = useAtlas();
  const transliterate = useTransliterate(wasFocused);
  const index = useMemo(
    () => (wasFocused ? new SearchIndex(pack, transliterate) : undefined),
    [pack, transliterate, wasFocused],
  );
  useEffect(() => {
    let timer = 0;
    const spell = () => {
      if (index?.spellAhead(SPELLED_AT_ONCE) === true) timer = window.setTimeout(spell);
    };
    timer = window.setTimeout(spell);
    return () => window.clearTimeout(timer);
  }, [index]);
  return useMemo(() => index?.find(text, LIMIT) ?? NO_GROUPS, [index, text]);
}

/** `/` anywhere on the page but in a field goes to the search. */
function useSlash(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const handleKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, select, textarea, dialog") !== null)
        return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, [input]);
}
