import { createHash } from 'node:crypto'
import { compareEntries, eventName } from '../../domain/audit/compare-entries.ts'
import { compareEvent, compareJourney } from '../../domain/audit/compare-events.ts'
import { compareHead, missingHeads } from '../../domain/audit/compare-heads.ts'
import { compareRows } from '../../domain/audit/compare-rows.ts'
import type { AuditHead } from '../../domain/audit/head.ts'
import { eachOnce, type Tampering } from '../../domain/audit/tampering.ts'
import { headNumbers, readHead } from '../../prisma/audit-heads.ts'
import type { Database } from '../../prisma/client.ts'
import { BEFORE_EVERY_ID } from '../../prisma/first-page.ts'
import {
  lastEntryId,
  nextJourneyIds,
  readEntries,
  readKeptRows,
  readMisfits,
  readUneven,
  readVanished,
} from '../../prisma/queries/audit-evidence.ts'

/** The copies of heads that are kept outside the database. */
export interface KeptHeads {
  readonly numbers: () => Promise<readonly number[]>
  /** Nothing where there is no copy. */
  readonly read: (number: number) => Promise<AuditHead | undefined>
}

export const NO_COPIES: KeptHeads = { numbers: () => Promise.resolve([]), read: () => Promise.resolve(undefined) }

/** What was looked at, and what was found. */
export interface Verified {
  readonly heads: number
  readonly entries: number
  readonly journeys: number
  readonly found: readonly Tampering[]
}

const JOURNEYS_AT_ONCE = 100

/**
 * Looks for everything that was changed, removed, moved, cut off or slipped in where rows are only ever appended: events, audit, the
 * history of the directory, the versions of the rules, and the heads themselves. Changes nothing.
 */
export async function verifyAudit(database: Database, copies: KeptHeads = NO_COPIES): Promise<Verified> {
  const heads = await verifyHeads(database, copies)
  const journeys = await verifyJourneys(database)
  const rows = compareRows(await readKeptRows(database))
  const found = eachOnce([...heads.found, ...journeys.found, ...rows])
  return { heads: heads.heads, entries: heads.entries, journeys: journeys.journeys, found: withoutEchoes(found) }
}

/** Where entries of the audit are gone, the events that they stood for have no witness; that is no sign against the events. */
function withoutEchoes(found: readonly Tampering[]): readonly Tampering[] {
  const entriesGone = found.some(({ table, kind }) => table === 'audit_entry' && kind !== 'ADDED')
  return found.filter(({ table, kind }) => !(entriesGone && table === 'journey_event' && kind === 'ADDED'))
}

/** The hash that a head has to have, as `seal_audit` makes it. */
export const hashOfHead = ({ previousHash, entryIds, leaves }: AuditHead, number: number): string =>
  createHash('sha256')
    .update(`${String(number)}|${previousHash}|${entryIds.join(',')}`)
    .update(Buffer.from(leaves.join(''), 'hex'))
    .digest('hex')

type VerifiedHeads = Omit<Verified, 'journeys'>

/** Where the last head ended. */
interface Place {
  readonly number: number
  readonly hash: string
  readonly lastEntry: string
}

async function verifyHeads(database: Database, copies: KeptHeads): Promise<VerifiedHeads> {
  const [numbers, kept, lastId] = await Promise.all([headNumbers(database), copies.numbers(), lastEntryId(database)])
  const found: Tampering[] = [...missingHeads(numbers, kept), ...missingCopies(numbers, kept)]
  const all = [...new Set([...numbers, ...kept])].sort((a, b) => a - b)
  let before: Place = { number: 0, hash: '', lastEntry: '0' }
  let entries = 0
  for (const number of all) {
    const [head, copy] = await Promise.all([readHead(database, number), copies.read(number)])
    const isNext = before.number === number - 1
    if (head !== undefined)
      found.push(...compareHead(head, isNext ? before.hash : undefined, { copy, hashOf: hashOfHead }))
    const witness = witnessOf(head, copy)
    if (witness !== undefined) {
      const above = isNext ? before.lastEntry : justBefore(witness)
      const now = await readEntries(database, above, witness.entryIds.at(-1) ?? above)
      found.push(...compareEntries(witness, now, lastId))
      entries += witness.entryIds.length
    }
    before = placeOf(witness, head, before)
  }
  return { heads: all.length, entries, found }
}

/** The copy is believed before the table, for whoever changed the rows could change the table as well. Nothing when neither is whole. */
const witnessOf = (head: AuditHead | undefined, copy: AuditHead | undefined): AuditHead | undefined =>
  [copy, head].find((each) => each !== undefined && each.hash === hashOfHead(each, each.number))

const justBefore = ({ entryIds: [first = '1'] }: AuditHead): string => String(BigInt(first) - 1n)

/** Where nobody knows what stood here, the next head is compared from its own first entry on. */
const placeOf = (witness: AuditHead | undefined, head: AuditHead | undefined, before: Place): Place =>
  witness === undefined
    ? before
    : {
        number: witness.number,
        hash: (head ?? witness).hash,
        lastEntry: witness.entryIds.at(-1) ?? before.lastEntry,
      }

/** Copies are made in order, so one that is missing before another was taken away. */
const missingCopies = (numbers: readonly number[], kept: readonly number[]): readonly Tampering[] =>
  numbers
    .filter((number) => !kept.includes(number) && number < Math.max(0, ...kept))
    .map((number) => ({ kind: 'DELETED', table: 'copy of audit_head', row: String(number) }))

async function verifyJourneys(database: Database): Promise<Pick<Verified, 'journeys' | 'found'>> {
  const vanished = await readVanished(database)
  const found: Tampering[] = vanished.map(({ journeyId, version }) => ({
    kind: 'TRUNCATED',
    table: 'journey_event',
    row: eventName(journeyId, version),
  }))
  let journeys = 0
  let after = BEFORE_EVERY_ID
  for (;;) {
    const ids = await nextJourneyIds(database, after, JOURNEYS_AT_ONCE)
    const last = ids.at(-1)
    if (last === undefined) return { journeys, found }
    found.push(...(await readMisfits(database, ids)).flatMap(compareEvent))
    found.push(...(await readUneven(database, ids)).flatMap(compareJourney))
    journeys += ids.length
    after = last
  }
}
