import type { Direction } from "../../model/direction.ts";
import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { ChainLayout, PlacedCard } from "./geometry.ts";

/** The card an arrow key leads to: along a flow to the right or left, else the nearest card that way; up and down in the column. */
export function stepFrom(layout: ChainLayout, from: EntityKey, direction: Direction): EntityKey | undefined {
  const here = layout.cards.find((card) => keyOf("node", card.id) === from);
  if (here === undefined) return undefined;
  const linked =
    direction === "right"
      ? layout.flows.filter((flow) => flow.from === here.id).map((flow) => flow.to)
      : direction === "left"
        ? layout.flows.filter((flow) => flow.to === here.id).map((flow) => flow.from)
        : [];
  const candidates =
    linked.length > 0
      ? layout.cards.filter((card) => linked.includes(card.id))
      : inDirection(layout.cards, here, direction);
  const found = nearest(candidates, here, direction);
  return found === undefined ? undefined : keyOf("node", found.id);
}

function inDirection(cards: readonly PlacedCard[], here: PlacedCard, direction: Direction): readonly PlacedCard[] {
  switch (direction) {
    case "right":
      return cards.filter((card) => card.x > here.x + here.width / 2);
    case "left":
      return cards.filter((card) => card.x + card.width < here.x + here.width / 2);
    case "up":
      return cards.filter((card) => card.y < here.y && card.x < here.x + here.width && card.x + card.width > here.x);
    default:
      return cards.filter((card) => card.y > here.y && card.x < here.x + here.width && card.x + card.width > here.x);
  }
}

function nearest(cards: readonly PlacedCard[], here: PlacedCard, direction: Direction): PlacedCard | undefined {
  const isVertical = direction === "up" || direction === "down";
  const distance = (card: PlacedCard) => Math.abs(card.y - here.y) + Math.abs(card.x - here.x) * (isVertical ? 3 : 0.5);
  return [...cards].sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))[0];
}
