import { useMemo } from "react";
import { type Language, type Messages, type Translate, translator } from "../i18n/text.ts";
import type { DataLanguage } from "../model/naming.ts";
import { useAddress } from "./use-address.ts";

export const useLanguage = (): Language => useAddress().state.lang;

export const dataLanguage = (language: Language): DataLanguage => (language === "en" ? "en" : "zh");

/** Words the messages of one room in the language of the address. */
export function useText<Key extends string>(all: Messages<Key>): Translate<Key> {
  const language = useLanguage();
  return useMemo(() => translator(all, language), [all, language]);
}
