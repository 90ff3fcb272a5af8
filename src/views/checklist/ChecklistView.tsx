import { checklistMessages } from "../../i18n/checklist.ts";
import { useText } from "../../state/language.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";

export function ChecklistView() {
  const t = useText(checklistMessages);
  return (
    <ViewFrame
      view="checklist"
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
