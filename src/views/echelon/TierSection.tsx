import type { ReactNode } from "react";
import type { EchelonChain, EchelonTier } from "../../model/echelon.ts";
import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { AttentionHandle } from "../../state/use-attention.ts";
import { Explained, type ExplainWords } from "../../ui/Explained.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import { explainCount, explainDistance } from "./explain.ts";
import { type Axis, isJudged, placesOf, splitByOutput } from "./items.ts";
import { PlaceMark } from "./Marks.tsx";
import { AxisLine, Track } from "./Track.tsx";
import { bandWords, distanceWords, type EchelonWords, percentOf } from "./words.ts";

export interface BoardContext {
  readonly words: EchelonWords;
  readonly explainWords: ExplainWords;
  readonly axis: Axis | undefined;
  /** All bands. */
  readonly tiers: readonly EchelonTier[];
  readonly attention: AttentionHandle;
  readonly nameOf: (key: EntityKey) => string;
}

interface TierSectionProps extends BoardContext {
  readonly tier: EchelonTier;
}

/** A band: what is wanted and reached at its head, then its chains. */
export function TierSection({ tier, ...context }: TierSectionProps) {
  const { words, explainWords, attention, nameOf } = context;
  const { t, money, tierName } = words;
  const name = tierName(tier);
  const wanted =
    tier.wanted === undefined
      ? t("members", { n: tier.chains.length })
      : tier.year === undefined
        ? t("wanted", { n: tier.wanted })
        : t("wantedBy", { n: tier.wanted, year: String(tier.year) });
  return (
    <section className="ech-tier" aria-label={name}>
      <header>
        <h3 className="serif">
          {tier.row === undefined ? (
            name
          ) : (
            <RowButton rowKey={keyOf("tier", tier.row.id)} attention={attention}>
              {name}
            </RowButton>
          )}
        </h3>
        {tier.row !== undefined && (
          <p>{tier.floor === undefined ? t("floorUnknown") : t("floor", { floor: money(tier.floor) })}</p>
        )}
        <p>
          {wanted}
          {" · "}
          <Explained explanation={explainCount(tier, words, nameOf)} words={explainWords}>
            {isJudged(tier) ? t("reachedOf", { n: tier.reached }) : t("reachedUnknown")}
          </Explained>
        </p>
        <p className="ech-places">
          {placesOf(tier).map((place, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: places are all alike, only their number counts
            <PlaceMark key={position} place={place} />
          ))}
        </p>
      </header>
      <ChainRows {...context} chains={tier.chains} tier={tier}>
        {tier.chains.length === 0 && <p className="ech-empty">{t("empty")}</p>}
      </ChainRows>
    </section>
  );
}

interface ChainRowsProps extends BoardContext {
  readonly chains: readonly EchelonChain[];
  readonly tier: EchelonTier | undefined;
  readonly children?: ReactNode;
}

/** Chains with an output along the axis, the others in a line beneath. */
export function ChainRows({ chains, tier, children, ...context }: ChainRowsProps) {
  const { words, axis, attention, nameOf } = context;
  const { t } = words;
  const { known, unknown } = splitByOutput(chains);
  return (
    <div className="ech-body">
      {known.length > 0 && axis !== undefined && (
        <ol className="ech-rows">
          <li className="ech-row ech-head">
            <span className="ech-axis-word">{t("axisShort")}</span>
            <span className="ech-axis-cell">
              <AxisLine axis={axis} label={t("axis")} word={words.tick} />
            </span>
          </li>
          {known.map((item) => (
            <ChainRow key={item.chain.id} {...context} axis={axis} item={item} tier={tier} />
          ))}
        </ol>
      )}
      {unknown.length > 0 && (
        <p className="ech-unknown">
          <span>{t("unknownChains", { n: unknown.length })}</span>
          {unknown.map(({ chain }) => (
            <RowButton key={chain.id} rowKey={keyOf("chain", chain.id)} attention={attention} className="ech-chip">
              {nameOf(keyOf("chain", chain.id))}
            </RowButton>
          ))}
        </p>
      )}
      {children}
    </div>
  );
}

interface ChainRowProps extends BoardContext {
  readonly item: EchelonChain;
  readonly axis: Axis;
  readonly tier: EchelonTier | undefined;
}

function ChainRow({ item, axis, tier, tiers, words, explainWords, attention, nameOf }: ChainRowProps) {
  const { t, money } = words;
  const key = keyOf("chain", item.chain.id);
  const { output = 0, aim, target = aim?.from === "chain" ? aim : undefined } = item;
  const targetWords =
    target === undefined
      ? undefined
      : target.year === undefined
        ? t("targetMark", { value: money(target.value) })
        : t("targetMarkBy", { value: money(target.value), year: String(target.year) });
  return (
    <li className={`ech-row mark ${attention.emphasis(key)}`}>
      <RowButton rowKey={key} attention={attention} className="ech-name">
        {nameOf(key)}
      </RowButton>
      <Track item={item} axis={axis} floors={aim === undefined ? floorsOf(tiers) : []} targetWords={targetWords} />
      <span className="ech-numbers">
        <b>{money(output)}</b>
        <Explained
          explanation={explainDistance(item, aim === undefined ? tiers : tier, words, nameOf)}
          words={explainWords}
        >
          {(aim === undefined ? bandWords(item, tiers, words) : undefined) ?? distanceWords(item, words)}
        </Explained>
        {aim?.share !== undefined && aim.share < 1 && (
          <span className="ech-share">{t("share", { share: percentOf(aim.share) })}</span>
        )}
      </span>
    </li>
  );
}

const floorsOf = (tiers: readonly EchelonTier[]): readonly number[] =>
  tiers.flatMap(({ floor }) => (floor === undefined ? [] : [floor]));
