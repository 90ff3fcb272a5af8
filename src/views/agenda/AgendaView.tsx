import { agendaMessages } from "../../i18n/agenda.ts";
import { useText } from "../../state/language.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";

export function AgendaView() {
  const t = useText(agendaMessages);
  return (
    <ViewFrame
      view="agenda"
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
