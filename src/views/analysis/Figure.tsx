import type { ReactNode } from "react";
import { useExplainWords } from "../../state/use-explain-words.ts";
import { Explained, type Explanation } from "../../ui/Explained.tsx";

interface FigureProps extends Explanation {
  readonly children: ReactNode;
}

/** A number that opens its formula, inputs, date and rows. */
export function Figure({ children, ...explanation }: FigureProps) {
  return (
    <Explained explanation={explanation} words={useExplainWords()}>
      {children}
    </Explained>
  );
}
