import type { PersonalFields } from '../../adapters/seal.ts'
import type { JourneyEvent } from '../../domain/journey/events.ts'
import type { Instant } from '../../domain/shared/time.ts'

export type EventType = JourneyEvent['type']

/** Something that happened to the journey, with what was written in it. */
export interface PastEvent {
  /** The version of the journey that it made. */
  readonly version: number
  readonly at: Instant
  readonly event: JourneyEvent
  /** By JSON pointer. */
  readonly written: PersonalFields
}

/** The same, of one type. */
export type PastEventOf<Type extends EventType> = PastEvent & {
  readonly event: Extract<JourneyEvent, { readonly type: Type }>
}

/** What happened up to the version that asked for a message, the oldest first. */
export type Past = readonly PastEvent[]

/** What belongs to the present round: a journey that was reopened makes its plan afresh (R-CLS-05). */
export const ofThisRound = (past: Past): Past =>
  past.slice(past.findLastIndex(({ event }) => event.type === 'JourneyReopened') + 1)

/** The events of one type, the oldest first. */
export const eventsOf = <Type extends EventType>(past: Past, type: Type): readonly PastEventOf<Type>[] =>
  past.filter((one): one is PastEventOf<Type> => one.event.type === type)
