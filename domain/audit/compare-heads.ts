import type { AuditHead } from './head.ts'
import type { Tampering, TamperingKind } from './tampering.ts'

/** The hash that a head has to have, if it stands in this place. */
export type HashOf = (head: AuditHead, number: number) => string

const inTable = (kind: TamperingKind, number: number): Tampering => ({
  kind,
  table: 'audit_head',
  row: String(number),
})

/**
 * One head of the database against itself, the one before it, and the copy of it that is kept outside.
 * @param before the hash of the one before; nothing when nobody knows it
 */
export function compareHead(
  head: AuditHead,
  before: string | undefined,
  { copy, hashOf }: { readonly copy: AuditHead | undefined; readonly hashOf: HashOf },
): readonly Tampering[] {
  const { number } = head
  const isWhole = head.hash === hashOf(head, number) && head.previousHash === (before ?? head.previousHash)
  if (isWhole && (copy === undefined || copy.hash === head.hash)) return []
  if (copy !== undefined && copy.hash !== hashOf(copy, number))
    return [{ kind: 'EDITED', table: 'copy of audit_head', row: String(number) }]
  return [inTable(fitsElsewhere(head, hashOf) ? 'REORDERED' : 'EDITED', number)]
}

const NEARBY = 50

/** A head that is whole under another number was moved here from there. */
const fitsElsewhere = (head: AuditHead, hashOf: HashOf): boolean =>
  Array.from({ length: 2 * NEARBY + 1 }, (_each, index) => head.number - NEARBY + index)
    .filter((number) => number > 0 && number !== head.number)
    .some((number) => hashOf(head, number) === head.hash)

/** Heads that are not there: between others, or the last ones of which copies are known. */
export function missingHeads(numbers: readonly number[], known: readonly number[]): readonly Tampering[] {
  const there = new Set(numbers)
  const last = numbers.at(-1) ?? 0
  const end = Math.max(last, ...known)
  return Array.from({ length: end }, (_each, index) => index + 1)
    .filter((number) => !there.has(number))
    .map((number) => inTable(number > last ? 'TRUNCATED' : 'DELETED', number))
}
