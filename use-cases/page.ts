/**
 * The rows that a page shows, and where the next one begins; absent on the last.
 * @param rows one more than the page shows, where there are so many
 */
export function cutPage<Row, Place>(
  rows: readonly Row[],
  limit: number,
  placeOf: (last: Row) => Place,
): { readonly shown: readonly Row[]; readonly next?: Place } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { shown, ...(rows.length > shown.length && last !== undefined ? { next: placeOf(last) } : {}) }
}
