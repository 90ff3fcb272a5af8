import { keyOf } from "../../model/entity.ts";
import type { AttentionHandle } from "../../state/use-attention.ts";
import { RowButton } from "../../ui/RowButton.tsx";
import { Holder } from "./Holder.tsx";
import type { OfficeLine } from "./items.ts";
import { objectName, type RoleWords } from "./words.ts";

interface OfficeTableProps {
  readonly offices: readonly OfficeLine[];
  readonly words: RoleWords;
  readonly attention: AttentionHandle;
}

/** One row an office or firm: all it is responsible for. */
export function OfficeTable({ offices, words, attention }: OfficeTableProps) {
  const { t, roleName } = words;
  return (
    <section className="role-section office">
      <div className="role-window">
        <table aria-label={t("captionOffice", { n: offices.length })}>
          <thead>
            <tr>
              <th scope="col">{t("office")}</th>
              <th scope="col">{t("holds")}</th>
            </tr>
          </thead>
          <tbody>
            {offices.map(({ office, holders }) => {
              const [first] = holders;
              return (
                first !== undefined && (
                  <tr key={`${first.key}${office}`}>
                    <th scope="row">
                      <Holder holder={first} words={words} attention={attention} />
                      {holders.length > 1 && <small>{t("parts", { n: holders.length })}</small>}
                    </th>
                    <td className="role-parts">
                      {holders.map((holder) => {
                        const { scope, scopeId, role } = holder;
                        return (
                          <span key={`${holder.key}${role}${scopeId}`} className="role-part">
                            <i>{roleName(role ?? "other")}</i>{" "}
                            {scope === "pack" || scopeId === undefined ? (
                              words.whole
                            ) : (
                              <RowButton rowKey={keyOf(scope, scopeId)} attention={attention}>
                                {objectName(holder, words)}
                              </RowButton>
                            )}
                          </span>
                        );
                      })}
                    </td>
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
