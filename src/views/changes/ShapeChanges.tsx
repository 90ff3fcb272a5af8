import { changesMessages } from "../../i18n/changes.ts";
import type { ShapeDiff } from "../../model/diff.ts";
import { useText } from "../../state/language.ts";

/** Drawn areas that changed, in counts: two outlines side by side say nothing. */
export function ShapeChanges({ shapes }: { readonly shapes: readonly ShapeDiff[] }) {
  const t = useText(changesMessages);
  if (shapes.length === 0) return null;
  return (
    <section className="change-group">
      <h3>{t("shapes")}</h3>
      <ul>
        {shapes.map(({ shape, added, changed, removed }) => (
          <li key={shape}>
            {t("shapeLine", {
              file: `${shape}.geojson`,
              added: added.length,
              changed: changed.length,
              removed: removed.length,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
