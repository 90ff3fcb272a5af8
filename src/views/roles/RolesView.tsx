import { rolesMessages } from "../../i18n/roles.ts";
import { useText } from "../../state/language.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";

export function RolesView() {
  const t = useText(rolesMessages);
  return (
    <ViewFrame
      view="roles"
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
