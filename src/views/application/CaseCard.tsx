import { useEffect, useRef } from "react";
import type { Emphasis } from "../../model/emphasis.ts";
import type { EntityKey } from "../../model/entity.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { ApplicationItem } from "./items.ts";
import type { ApplicationText } from "./twin.ts";

interface CaseCardProps {
  readonly title: string;
  readonly side: "left" | "right";
  readonly items: readonly ApplicationItem[];
  readonly emphasis: (key: EntityKey) => Emphasis;
  readonly onSelect: (key: EntityKey) => void;
  readonly onHover: (key: EntityKey | undefined) => void;
  readonly onClose: () => void;
  readonly t: ApplicationText;
}

/** The applications of a cell or card, each selectable. Escape closes it and focus goes back to what opened it. */
export function CaseCard({ title, side, items, emphasis, onSelect, onHover, onClose, t }: CaseCardProps) {
  const closer = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    closer.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof SVGElement || opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section
      className={`case-card ${side}`}
      role="dialog"
      aria-label={t("casesOf", { name: title, n: items.length })}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h3>
          {title} <span>{t("cases", { n: items.length })}</span>
        </h3>
        <button ref={closer} type="button" aria-label={t("close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={`mark case ${emphasis(item.key)}`}
              aria-pressed={emphasis(item.key) === "selected"}
              onClick={() => onSelect(item.key)}
              onPointerEnter={() => onHover(item.key)}
              onPointerLeave={() => onHover(undefined)}
            >
              <b>{item.product}</b>
              <span>{[item.scenario, item.field].filter((part) => part !== "").join(" · ")}</span>
              <small>{item.makers.join(t("separator")) || t("noMaker")}</small>
              <small>
                {t("state")} {item.state === undefined ? t("unknown") : t(item.state)} · {t("source")}{" "}
                {item.sources.map((source) => source.title).join(t("separator")) || item.note || t("noSource")}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
