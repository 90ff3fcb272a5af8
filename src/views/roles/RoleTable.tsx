import type { AttentionHandle } from "../../state/use-attention.ts";
import { RowButton } from "../../ui/RowButton.tsx";
import { Holder } from "./Holder.tsx";
import type { RoleLine, RoleSection } from "./items.ts";
import { type RoleWords, scopeName } from "./words.ts";

interface RoleTableProps {
  readonly section: RoleSection;
  readonly words: RoleWords;
  readonly attention: AttentionHandle;
}

/** One row an object, one column a role; what is blank is told as not published. */
export function RoleTable({ section: { scope, columns, lines }, words, attention }: RoleTableProps) {
  const { t, roleName } = words;
  const isOfChains = scope === "chain";
  return (
    <section className={`role-section ${scope}`} aria-label={scopeName(scope, words)}>
      <h3>
        {scopeName(scope, words)} {scope !== "pack" && <b>{lines.length}</b>}
      </h3>
      <div className="role-window">
        <table aria-label={scopeName(scope, words)}>
          <thead>
            <tr>
              {scope !== "pack" && <th scope="col">{scopeName(scope, words)}</th>}
              {columns.map((column) => (
                <th key={column} scope="col">
                  {roleName(column)}
                  {isOfChains && column !== "other" && (
                    <small>
                      {t("published", { n: lines.filter(({ cells }) => cells.has(column)).length, of: lines.length })}
                    </small>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.key} line={line} columns={columns} words={words} attention={attention} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface LineProps extends Omit<RoleTableProps, "section"> {
  readonly line: RoleLine;
  readonly columns: RoleSection["columns"];
}

function Line({ line: { key, scope, cells }, columns, words, attention }: LineProps) {
  const { t, nameOf, roleName } = words;
  return (
    <tr>
      {scope !== "pack" && (
        <th scope="row">
          <RowButton rowKey={key} attention={attention}>
            {nameOf(key)}
          </RowButton>
        </th>
      )}
      {columns.map((column) => {
        const holders = cells.get(column) ?? [];
        return (
          <td key={column} data-label={roleName(column)} className={holders.length === 0 ? "blank" : ""}>
            {holders.length === 0
              ? column !== "other" && <span className="role-none">{t("none")}</span>
              : holders.map((holder) => (
                  <Holder key={`${holder.key}${holder.text}`} holder={holder} words={words} attention={attention} />
                ))}
          </td>
        );
      })}
    </tr>
  );
}
