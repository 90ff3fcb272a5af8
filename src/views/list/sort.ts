/** The order after a press on a column's heading: ascending, then descending, then the list's own. */
export function nextSort(column: string, sort: string): string {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? "" : column;
}
