import { shellMessages } from "../i18n/shell.ts";
import { useAtlas } from "../state/atlas.tsx";
import { useText } from "../state/language.ts";
import { useShownViews } from "../state/shown-view.ts";

/** The heading of the page, for those who hear it: the view, and whose data it shows. */
export function PageHeading() {
  const t = useText(shellMessages);
  const { pack, language } = useAtlas();
  const { view } = useShownViews();
  const { title_zh, title_en } = pack.meta;
  const title = language === "en" ? title_en || title_zh : title_zh || title_en;
  return (
    <h1 className="visually-hidden">
      {t(`view.${view}`)} · {title}
    </h1>
  );
}
