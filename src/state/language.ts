import { useEffect, useMemo, useState } from "react";
import { type Language, type Messages, type Translate, translator } from "../i18n/text.ts";
import type { DataLanguage } from "../model/naming.ts";
import { useAddress } from "./use-address.ts";

export const useLanguage = (): Language => useAddress().state.lang;

export const dataLanguage = (language: Language): DataLanguage => (language === "en" ? "en" : "zh");

let englishThere: Promise<unknown> | undefined;

/** Fetches the English of the first page, once. */
export function loadEnglish(): Promise<unknown> {
  englishThere ??= import("../i18n/english/all.ts");
  return englishThere;
}

/** Whether the words of the page's language are there. */
export function useWordsReady(): boolean {
  const language = useLanguage();
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (language !== "en") return;
    let isCurrent = true;
    void loadEnglish().then(() => isCurrent && setReady(true));
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return language !== "en" || isReady;
}

/** Words the messages of one room in the language of the address. */
export function useText<Key extends string>(all: Messages<Key>): Translate<Key> {
  const language = useLanguage();
  return useMemo(() => translator(all, language), [all, language]);
}
