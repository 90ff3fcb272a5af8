export interface ListMenuGroup {
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly name: string; readonly count: number }[];
}

interface ListMenuProps {
  readonly groups: readonly ListMenuGroup[];
  readonly current: string;
  readonly label: string;
  readonly onChoose: (id: string) => void;
}

/** What can be listed, with counts: a column at the side, a select where there is no room for one. */
export function ListMenu({ groups, current, label, onChoose }: ListMenuProps) {
  return (
    <>
      <select
        className="list-select"
        aria-label={label}
        value={current}
        onChange={(event) => onChoose(event.target.value)}
      >
        {groups.map((group) => (
          <optgroup key={group.title} label={group.title}>
            {group.entries.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {entry.name} {entry.count}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <nav className="list-menu" aria-label={label}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <ul>
              {group.entries.map((entry) => (
                <li key={entry.id}>
                  <button
                    type="button"
                    aria-current={entry.id === current ? "true" : undefined}
                    className={entry.count === 0 ? "empty" : ""}
                    onClick={() => onChoose(entry.id)}
                  >
                    <span>{entry.name}</span>
                    <span className="count">{entry.count}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </>
  );
}
