type Cells = readonly string[];

/** Commas one cell may hide. */
const MOST_COMMAS = 3;
/** Errors that must go where nothing stands beyond the header: a separator at the end of each row and one bad cell are no moved row. */
const ENOUGH = 2;

/**
 * The cell an unquoted comma parted, as it was before, in a row that has more cells than the header: put together, fewer cells of the row
 * are refused. `errors` are the places of the refused cells, `errorsIn` those of a row put together. Undefined where no cell explains them.
 */
export function findPushed(
  cells: Cells,
  width: number,
  errors: readonly number[],
  errorsIn: (cells: Cells) => readonly number[],
): string | undefined {
  if (cells.length <= width || errors.length === 0) return undefined;
  const isLong = cells.slice(width).some((cell) => cell.trim() !== "");
  let fewest = errors.length - (isLong ? 0 : ENOUGH - 1);
  let found: string | undefined;
  const last = Math.min(...errors);
  for (let commas = 1; commas <= Math.min(MOST_COMMAS, cells.length - width); commas += 1) {
    for (let from = 0; from <= last; from += 1) {
      const whole = cells.slice(from, from + commas + 1).join(",");
      const count = errorsIn([...cells.slice(0, from), whole, ...cells.slice(from + commas + 1)]).length;
      if (count >= fewest) continue;
      fewest = count;
      found = whole;
    }
  }
  return found;
}

/** A row with too few cells, parted at as many of its full-width commas as cells are missing; undefined where it has none. */
export function partAtWide(cells: Cells, width: number): Cells | undefined {
  let missing = width - cells.length;
  if (missing <= 0) return undefined;
  const parted = cells.flatMap((cell) => {
    const parts = cell.split("，");
    const whole = parts.splice(0, Math.min(parts.length - 1, missing));
    missing -= whole.length;
    return [...whole, parts.join("，")];
  });
  return parted.length > cells.length ? parted : undefined;
}
