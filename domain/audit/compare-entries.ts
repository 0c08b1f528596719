import { leavesOf, partsOf, type AuditHead, type Leaf } from './head.ts'
import type { Tampering, TamperingKind } from './tampering.ts'

/** An entry of the audit as it is now. */
export interface EntryNow {
  readonly id: string
  readonly leaf: string
  /** The event that it stands for, where it stands for one. */
  readonly journeyId: string | null
  readonly version: number | null
  /** The journey has events after that one. */
  readonly hasLater: boolean
}

/**
 * What has been done to the entries under a head, and to the events that they stand for.
 * @param lastId the last entry that there is now
 */
export function compareEntries(head: AuditHead, now: readonly EntryNow[], lastId: string): readonly Tampering[] {
  const sealed = leavesOf(head)
  const present = new Set(now.map(({ id }) => id))
  const missing = head.entryIds
    .filter((id) => !present.has(id))
    .map((id) => entry(BigInt(id) > BigInt(lastId) ? 'TRUNCATED' : 'DELETED', id))
  return [...missing, ...now.flatMap((each) => compareOne(each, sealed))]
}

function compareOne(now: EntryNow, sealed: ReadonlyMap<string, Leaf>): readonly Tampering[] {
  const was = sealed.get(now.id)
  const is = partsOf(now.leaf)
  if (was === undefined) return [entry('ADDED', now.id)]
  // Which event an entry stands for cannot be told from one that was changed.
  if (was.entry !== is.entry) return [entry(stoodElsewhere(sealed, 'entry', is.entry), now.id)]
  if (was.event === is.event || now.journeyId === null) return []
  return [{ kind: kindOfEvent(now, was, sealed), table: 'journey_event', row: eventName(now.journeyId, now.version) }]
}

function kindOfEvent(now: EntryNow, was: Leaf, sealed: ReadonlyMap<string, Leaf>): TamperingKind {
  const { event } = partsOf(now.leaf)
  if (event === '') return now.hasLater ? 'DELETED' : 'TRUNCATED'
  return was.event === '' ? 'ADDED' : stoodElsewhere(sealed, 'event', event)
}

const stoodElsewhere = (
  sealed: ReadonlyMap<string, Leaf>,
  part: keyof Leaf,
  hash: string,
): Extract<TamperingKind, 'REORDERED' | 'EDITED'> =>
  [...sealed.values()].some((leaf) => leaf[part] === hash) ? 'REORDERED' : 'EDITED'

const entry = (kind: TamperingKind, id: string): Tampering => ({ kind, table: 'audit_entry', row: id })

/** How an event is named, whoever finds it. */
export const eventName = (journeyId: string, version: number | null): string =>
  `journey ${journeyId} version ${String(version)}`
