import { dossierMessages } from "../../i18n/dossier.ts";
import { useText } from "../../state/language.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";

export function DossierPage() {
  const t = useText(dossierMessages);
  return (
    <ViewFrame
      view="dossier"
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
