import { resourcesMessages } from "../../i18n/resources.ts";
import { useText } from "../../state/language.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";

export function ResourcesView() {
  const t = useText(resourcesMessages);
  return (
    <ViewFrame
      view="resources"
      title={t("title")}
      finding=""
      howToRead={[]}
      legend={null}
      hasTwin={false}
      table={{ caption: t("title"), columns: [], rows: [] }}
    >
      <div />
    </ViewFrame>
  );
}
