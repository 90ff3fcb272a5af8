import { Fragment } from "react";
import { formatNumber } from "../../i18n/text.ts";
import type { Tally } from "../../model/agenda-types.ts";
import { useLanguage } from "../../state/language.ts";
import { useExplainWords } from "../../state/use-explain-words.ts";
import { Explained, type Explanation } from "../../ui/Explained.tsx";
import { piecesOf } from "./sentence.ts";

interface SentenceProps {
  /** Worded with places for its numbers. */
  readonly worded: string;
  readonly tallies: Readonly<Record<string, Tally>>;
  readonly explain: (name: string, tally: Tally) => Explanation;
}

/** A sentence whose numbers open what they are made of. */
export function Sentence({ worded, tallies, explain }: SentenceProps) {
  const words = useExplainWords();
  const language = useLanguage();
  return piecesOf(worded).map((piece) => {
    if ("text" in piece) return <Fragment key={piece.id}>{piece.text}</Fragment>;
    const tally = tallies[piece.number];
    if (tally === undefined) return null;
    return (
      <Explained key={piece.id} explanation={explain(piece.number, tally)} words={words}>
        {formatNumber(tally.value, language)}
      </Explained>
    );
  });
}
