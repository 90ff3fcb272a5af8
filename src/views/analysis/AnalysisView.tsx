import { analysisMessages } from "../../i18n/analysis.ts";
import { useText } from "../../state/language.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";

export function AnalysisView() {
  const t = useText(analysisMessages);
  return (
    <ViewFrame
      view="analysis"
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
