import type { Tampering, TamperingKind } from './tampering.ts'

/** A row of an append-only table, with what the audit noted when it was written. */
export interface KeptRow {
  readonly table: string
  readonly row: string
  /** What it is now; nothing when it is gone. */
  readonly hash: string | null
  /** What the audit noted; nothing when it never was written by the product. */
  readonly noted: string | null
  /** Rows of the same table that were noted later are there. */
  readonly hasLater: boolean
}

/** What has been done to rows whose hashes the audit has. */
export function compareRows(rows: readonly KeptRow[]): readonly Tampering[] {
  const noted = new Set(rows.map(({ noted: hash }) => hash))
  return rows
    .filter(({ hash, noted: was }) => hash !== was)
    .map((each) => ({ kind: kindOf(each, noted), table: each.table, row: each.row }))
}

function kindOf({ hash, noted: was, hasLater }: KeptRow, noted: ReadonlySet<string | null>): TamperingKind {
  if (hash === null) return hasLater ? 'DELETED' : 'TRUNCATED'
  if (was === null) return 'ADDED'
  return noted.has(hash) ? 'REORDERED' : 'EDITED'
}
