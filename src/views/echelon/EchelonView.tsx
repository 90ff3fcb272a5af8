import { echelonMessages } from "../../i18n/echelon.ts";
import { useText } from "../../state/language.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";

export function EchelonView() {
  const t = useText(echelonMessages);
  return (
    <ViewFrame
      view="echelon"
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
