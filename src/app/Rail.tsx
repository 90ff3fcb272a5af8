import { type KeyboardEvent, lazy, Suspense, useId, useState } from "react";
import { shellMessages } from "../i18n/shell.ts";
import { VIEWS, type ViewId } from "../state/address.ts";
import { useText } from "../state/language.ts";
import { useShownViews } from "../state/shown-view.ts";
import { useAddress } from "../state/use-address.ts";
import { Icon, LineIcon } from "../ui/Icon.tsx";
import { AT_THUMB, RAIL_GROUPS } from "./rail-groups.ts";
import "./rail.css";

const WorkIcon = lazy(() => import("../ui/WorkIcon.tsx").then((module) => ({ default: module.WorkIcon })));

/** The way from view to view: at the side in three groups; on phones five at the thumb and all of them behind “more”. */
export function Rail({ hasEditions = false }: { readonly hasEditions?: boolean }) {
  const t = useText(shellMessages);
  const { state, set } = useAddress();
  const { view: shown, isAvailable } = useShownViews();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isComparing = hasEditions || state.edition !== "" || state.view === "changes";
  const isListed = (view: ViewId) => isAvailable(view) && (view !== "changes" || isComparing);
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
  };
  const open = (view: ViewId) => {
    setOpen(false);
    set({ view });
  };
  return (
    <nav className={`rail ${isOpen ? "open" : ""}`} aria-label={t("views")} onKeyDown={handleKey}>
      {RAIL_GROUPS.filter(([, views]) => views.some(isListed)).map(([group, views]) => (
        <div key={group} className={`rail-group ${group}`} role="group" aria-labelledby={`${id}${group}`}>
          <span className="rail-title" id={`${id}${group}`}>
            {t(`group.${group}`)}
          </span>
          {views.filter(isListed).map((view) => (
            <button
              type="button"
              key={view}
              className={AT_THUMB.has(view) ? "at-thumb" : undefined}
              data-page={view}
              aria-current={shown === view ? "page" : undefined}
              onClick={() => open(view)}
            >
              <ViewIcon view={view} />
              <span>{t(`view.${view}`)}</span>
            </button>
          ))}
        </div>
      ))}
      <button
        type="button"
        className={`rail-more ${AT_THUMB.has(shown) ? "" : "holds-current"}`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? "down" : "more"} />
        <span>{t(isOpen ? "close" : "more")}</span>
      </button>
    </nav>
  );
}

function ViewIcon({ view }: { readonly view: ViewId }) {
  const map = VIEWS.find((each) => each === view);
  if (map !== undefined) return <Icon name={map} />;
  return (
    <Suspense fallback={<LineIcon path="" />}>
      <WorkIcon name={view as Exclude<ViewId, (typeof VIEWS)[number]>} />
    </Suspense>
  );
}
