import { type RefObject, useEffect, useRef, useState } from "react";
import { searchMessages } from "../../i18n/search.ts";
import { useText } from "../../state/language.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { SearchBox } from "./SearchBox.tsx";
import "./search.css";

/** The search field; what finds is fetched when somebody goes there, by pointer, Tab or `/`. What is typed meanwhile is kept. */
export function LazySearchBox() {
  const field = useRef<HTMLInputElement>(null);
  const [isComposing, setComposing] = useState(false);
  const [text, setText] = useState("");
  const [isFocused, setFocused] = useState(false);
  const [Box, setBox] = useState<typeof SearchBox>();
  useEffect(() => {
    if (!isFocused || Box !== undefined) return;
    import("./SearchBox.tsx").then(
      (module) => setBox(() => module.SearchBox),
      () => undefined,
    );
  }, [isFocused, Box]);
  useEffect(() => {
    if (Box !== undefined) return;
    const handleKey = (event: KeyboardEvent) => {
      const isField =
        event.target instanceof HTMLElement && event.target.closest("input, select, textarea, dialog") !== null;
      if (event.key !== "/" || isField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, [Box]);
  if (Box === undefined || isComposing)
    return <EmptyField field={field} onText={setText} onFocused={setFocused} onComposing={setComposing} />;
  return <Box isFocusedFirst={isFocused} startText={text} />;
}

interface EmptyFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  readonly onFocused: (isFocused: boolean) => void;
  readonly onComposing: (isComposing: boolean) => void;
}

function EmptyField({ field, onText, onFocused, onComposing }: EmptyFieldProps) {
  const t = useText(searchMessages);
  return (
    <search className="search-box">
      <Icon name="search" size={16} />
      <input
        ref={field}
        type="text"
        aria-label={t("label")}
        placeholder={t("placeholder")}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
        onFocus={() => onFocused(true)}
        onBlur={() => onFocused(false)}
        onCompositionStart={() => onComposing(true)}
        onCompositionEnd={() => onComposing(false)}
      />
      <span className="search-key" aria-hidden="true">
        /
      </span>
    </search>
  );
}
