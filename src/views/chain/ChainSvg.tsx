import { useCallback, useMemo } from "react";
import { chainMessages } from "../../i18n/chain.ts";
import { termMessages } from "../../i18n/terms.ts";
import type { EntityKey } from "../../model/entity.ts";
import type { NodeItem } from "../../model/node-items.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useRoving } from "../../ui/use-roving.ts";
import { Card } from "./Card.tsx";
import { ChainFlows } from "./ChainFlows.tsx";
import { ChainStages } from "./ChainStages.tsx";
import type { ChainLayout } from "./geometry.ts";
import { type ChainContent, closureKeys, neighboursOf } from "./items.ts";
import { stepFrom } from "./steps.ts";

interface ChainSvgProps {
  readonly content: ChainContent;
  readonly layout: ChainLayout;
  /** Pixels on the screen for one of the layout. */
  readonly scale: number;
  readonly isCompact: boolean;
}

/** The chain as laid out: bands, flows, cards; one tab stop, arrows walk the flows. */
export function ChainSvg({ content, layout, scale, isCompact }: ChainSvgProps) {
  const t = useText(chainMessages);
  const term = useText(termMessages);
  const atlas = useAtlas();
  const attention = useAttention();
  const keys = useMemo(() => content.nodes.map((item) => item.key), [content]);
  const next = useCallback(
    (from: EntityKey, direction: Parameters<typeof stepFrom>[2]) => stepFrom(layout, from, direction),
    [layout],
  );
  const roving = useRoving(keys, next, attention.select);
  const strong = useStrong(content);
  const items = new Map(content.nodes.map((item) => [item.node.id, item]));
  const look = (key: EntityKey) => {
    if (key === attention.selected) return "selected" as const;
    return strong === undefined ? ("normal" as const) : strong.has(key) ? ("strong" as const) : ("faint" as const);
  };
  const label = (item: NodeItem) => {
    const { up, down } = neighboursOf(content.flows, item.node.id);
    const words = t("mark", {
      name: atlas.name("nodes", item.node),
      stage: atlas.nameOfId("stages", item.node.stage_id),
      presence: term(`presence.${item.presence}`),
      enterprises: item.enterprises,
      projects: item.projects,
      up: up.length,
      down: down.length,
    });
    return item.isIn ? words : `${words}, ${t("outside")}`;
  };
  return (
    <svg
      ref={roving.ref}
      data-drawing="chain"
      className="chain-drawing"
      role="group"
      aria-label={t("label", { chain: atlas.name("chains", content.chain), n: content.nodes.length })}
      width={layout.bounds.width * scale}
      height={layout.bounds.height * scale}
      viewBox={`0 0 ${layout.bounds.width} ${layout.bounds.height}`}
      onKeyDown={roving.onKeyDown}
    >
      <ChainStages content={content} layout={layout} isCompact={isCompact} />
      <ChainFlows layout={layout} look={look} isResting={strong === undefined} />
      {layout.cards.map((card) => {
        const item = items.get(card.id);
        return item === undefined ? null : (
          <Card
            key={item.key}
            card={card}
            item={item}
            look={look(item.key)}
            label={label(item)}
            tabIndex={roving.tabIndex(item.key)}
            onFocus={roving.onFocus}
            onSelect={attention.select}
            onHover={attention.hover}
          />
        );
      })}
    </svg>
  );
}

/** Keys drawn strong: the closure of a focused node, the ties of any other focused row; undefined at rest. */
function useStrong(content: ChainContent): ReadonlySet<EntityKey> | undefined {
  const { ties } = useAtlas();
  const { hovered, selected } = useAttention();
  return useMemo(() => {
    const focus = hovered ?? selected;
    if (focus === undefined) return undefined;
    if (content.nodes.some((item) => item.key === focus)) return closureKeys(content, focus);
    const lit = ties.lit(focus);
    return content.nodes.some((item) => lit.has(item.key)) || focus === selected ? lit : undefined;
  }, [content, hovered, selected, ties]);
}
