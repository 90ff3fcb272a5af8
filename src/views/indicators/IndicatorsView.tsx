import { indicatorsMessages } from "../../i18n/indicators.ts";
import { useText } from "../../state/language.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";

export function IndicatorsView() {
  const t = useText(indicatorsMessages);
  return (
    <ViewFrame
      view="indicators"
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
