/** What somebody did to what is never changed. */
export type TamperingKind =
  /** A row says something else than it said. */
  | 'EDITED'
  /** A row is missing between others. */
  | 'DELETED'
  /** Rows stand in each other's places. */
  | 'REORDERED'
  /** The last rows are missing. */
  | 'TRUNCATED'
  /** A row that was never written by the product. */
  | 'ADDED'

/** One row that is not as it was written. */
export interface Tampering {
  readonly kind: TamperingKind
  readonly table: string
  /** Which, as a person can look it up. */
  readonly row: string
}

/**
 * The same row may be found by several witnesses: it is named once for each thing that was done to it. What stands in another's place
 * says something else as well; that is not told again.
 */
export function eachOnce(found: readonly Tampering[]): readonly Tampering[] {
  const nameOf = ({ kind, table, row }: Tampering): string => `${kind} ${table} ${row}`
  const byName = new Map(found.map((each) => [nameOf(each), each]))
  return [...byName.values()].filter(
    (each) => each.kind !== 'EDITED' || !byName.has(nameOf({ ...each, kind: 'REORDERED' })),
  )
}
