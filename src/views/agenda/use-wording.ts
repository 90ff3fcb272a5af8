import { useMemo } from "react";
import { agendaMessages } from "../../i18n/agenda.ts";
import { formatNumber, type Translate } from "../../i18n/text.ts";
import type { Answer } from "../../model/agenda-answers.ts";
import type { AgendaItem, AgendaRow, Blindness, Fact, Tally } from "../../model/agenda-types.ts";
import { fieldOf } from "../../model/fields.ts";
import { rowOf } from "../../model/pack.ts";
import { type Atlas, useAtlas } from "../../state/atlas.tsx";
import { useLanguage, useText } from "../../state/language.ts";
import { TODAY } from "../../state/today.ts";
import { type Terms, useTerms } from "../../state/use-terms.ts";
import type { Explanation } from "../../ui/Explained.tsx";
import { aboutOf, contextOf } from "./context.ts";
import { placesFor } from "./sentence.ts";

type Key = keyof (typeof agendaMessages)["zh-CN"];

/** All the page says, in its language. */
export interface Wording {
  readonly t: Translate<Key>;
  /** A sentence with places for its numbers, and the same as plain text. */
  sentence(item: AgendaItem): string;
  plain(item: AgendaItem): string;
  answer(answer: Answer): string;
  name(row: AgendaRow): string;
  fact(row: AgendaRow): string;
  /** What the row belongs to. */
  context(row: AgendaRow, item: AgendaItem): string;
  why(why: Blindness): string;
  /** What a number of a sentence is, its formula and rows. */
  explain(item: AgendaItem, name: string, tally: Tally): Explanation;
  explainAnswer(answer: Answer, name: string, tally: Tally): Explanation;
}

/** Words of the agenda. `packDay`: the day the pack stands for. */
export function useWording(packDay: string): Wording {
  const t = useText(agendaMessages);
  const terms = useTerms();
  const atlas = useAtlas();
  const language = useLanguage();
  return useMemo(() => {
    const number = (value: number) => formatNumber(value, language);
    return makeWording(t, terms, atlas, number, packDay);
  }, [t, terms, atlas, language, packDay]);
}

const valuesOf = (tallies: Readonly<Record<string, Tally>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(tallies).map(([name, { value }]) => [name, value]));

function makeWording(
  t: Translate<Key>,
  terms: Terms,
  atlas: Atlas,
  number: (value: number) => string,
  packDay: string,
): Wording {
  const wordsOf = ({ subject, table, words }: AgendaItem) => ({
    ...words,
    ...(subject === undefined ? {} : { subject: atlas.nameOfKey(subject) }),
    ...(table === undefined ? {} : { table: terms.term(`table.${table}`) }),
  });
  const name = (row: AgendaRow) => {
    const former = atlas.language === "zh" ? (row.name_zh ?? row.name_en) : (row.name_en ?? row.name_zh);
    return former ?? atlas.nameOfId(row.table, row.id);
  };
  const longName = (row: AgendaRow) => {
    const own = row.table === "indicators" ? rowOf(atlas.pack, row.table, row.id) : undefined;
    const about = own === undefined ? "" : aboutOf(own, atlas);
    return about === "" ? name(row) : `${name(row)} · ${about}`;
  };
  const explainTally = (what: string, formula: string, tally: Tally): Explanation => ({
    what,
    formula,
    inputs: [
      {
        label: t("rowsBehind"),
        value: t("rowsOf", { n: tally.rows.length }),
        rows: tally.rows.flatMap((row) => (row.key === undefined ? [] : [{ key: row.key, name: longName(row) }])),
      },
      { label: t("todayIs"), value: TODAY },
    ],
    asOf: packDay === "" ? undefined : t("packDay", { day: packDay }),
  });
  return {
    t,
    sentence: (item) => t(`s.${item.kind}`, { ...placesFor(valuesOf(item.tallies)), ...wordsOf(item) }),
    plain: (item) => {
      const numbers = valuesOf(item.tallies);
      const plurals = Object.fromEntries(Object.entries(numbers).map(([key, value]) => [`${key}Is`, value]));
      return t(`s.${item.kind}`, { ...numbers, ...plurals, ...wordsOf(item) });
    },
    answer: ({ code, tallies, words }) => t(`a.${code}`, { ...placesFor(valuesOf(tallies)), ...words }),
    name,
    context: (row, item) => contextOf(row, item, atlas),
    fact: (row) => (row.fact === undefined ? "" : factText(row.fact, t, terms, atlas, number)),
    why: (why) => whyText(why, t, terms),
    explain: (item, tallyName, tally) =>
      tallyName === "n"
        ? explainTally(t(`n.${item.kind}`), t(`f.${item.kind}`), tally)
        : explainTally(labelOf(t, tallyName), t(tally.how === "most" ? "f.most" : "f.count"), tally),
    explainAnswer: (_, tallyName, tally) => explainTally(labelOf(t, tallyName), t("f.count"), tally),
  };
}

function labelOf(t: Translate<Key>, name: string): string {
  const key = `t.${name}`;
  return Object.hasOwn(agendaMessages["zh-CN"], key) ? t(key as Key) : name;
}

function factText(
  fact: Fact,
  t: Translate<Key>,
  terms: Terms,
  atlas: Atlas,
  number: (value: number) => string,
): string {
  switch (fact.code) {
    case "over":
      return t("x.over", { days: fact.days, date: fact.date });
    case "over-goes-up":
      return t("x.over-goes-up", { days: fact.days, level: terms.word("demandLevel", fact.level) });
    case "raised":
      return t("x.raised", { levels: fact.levels, level: terms.word("demandLevel", fact.level) });
    case "since":
      return t("x.since", { date: fact.date });
    case "period":
      return fact.period;
    case "behind":
      return t("x.behind", { actual: number(fact.actual), target: number(fact.target), unit: terms.unit(fact.unit) });
    case "parts":
      return t("x.parts", { own: number(fact.own), parts: number(fact.parts), unit: terms.unit(fact.unit) });
    case "row":
      return atlas.nameOfKey(fact.key);
    case "cuts":
      return t(fact.firms === 0 ? "x.cuts-none" : "x.cuts", { nodes: fact.nodes, firms: fact.firms });
    case "title":
      return t("x.title", { title: terms.designation(fact.entry), year: String(fact.year) });
    case "changed":
      return t(`x.${fact.change}`);
    case "gone":
      return t("x.gone");
    case "stage":
      return atlas.nameOfId("stages", fact.id);
  }
}

function whyText(why: Blindness, t: Translate<Key>, terms: Terms): string {
  switch (why.code) {
    case "no-table":
      return t("why.no-table", { table: terms.term(`table.${why.table}`) });
    case "no-cells": {
      const labels = why.columns.map((column) => {
        const field = fieldOf(why.table, column);
        return field === undefined ? column : terms.label(field);
      });
      return t("why.no-cells", { table: terms.term(`table.${why.table}`), columns: labels.join("、") });
    }
    case "no-edition":
      return t("why.no-edition");
    case "no-limit":
      return t("why.no-limit");
  }
}
