import { eventName } from './compare-entries.ts'
import type { Tampering } from './tampering.ts'

/** An event with what stands around it. Only those that do not fit are looked at. */
export interface EventNow {
  readonly journeyId: string
  readonly version: number
  /** The version before it in the journey; 0 before the first. */
  readonly before: number
  /** Its hash is that of its contents. */
  readonly isWhole: boolean
  /** It is chained to the event before it. */
  readonly isChained: boolean
  /** The version that the audit has for its key; nothing when the audit does not know it. */
  readonly auditedAs: number | null
}

/** What has been done to an event, by its own hash, its place, and what the audit says of it. */
export function compareEvent(event: EventNow): readonly Tampering[] {
  const { journeyId, version, before, isWhole, isChained, auditedAs } = event
  const found = (kind: Tampering['kind'], number: number): Tampering => ({
    kind,
    table: 'journey_event',
    row: eventName(journeyId, number),
  })
  const missing = Array.from({ length: version - before - 1 }, (_each, index) => found('DELETED', before + 1 + index))
  if (auditedAs === null) return [...missing, found('ADDED', version)]
  if (auditedAs !== version) return [...missing, found('REORDERED', version)]
  if (!isWhole) return [...missing, found('EDITED', version)]
  // Whole in itself, and yet not behind the one that is there: that one was made anew, hash and all.
  return isChained || missing.length > 0 ? missing : [found('EDITED', before)]
}

/** A journey whose last event is not the one that its row is of. */
export interface JourneyNow {
  readonly journeyId: string
  /** What its row says; nothing when there is no row. */
  readonly version: number | null
  /** Its last event; 0 when it has none. */
  readonly last: number
}

export function compareJourney({ journeyId, version, last }: JourneyNow): readonly Tampering[] {
  if (version === null) return [{ kind: 'DELETED', table: 'journey', row: journeyId }]
  if (version < last) return [{ kind: 'EDITED', table: 'journey', row: journeyId }]
  return Array.from({ length: version - last }, (_each, index) => ({
    kind: 'TRUNCATED' as const,
    table: 'journey_event',
    row: eventName(journeyId, last + 1 + index),
  }))
}
