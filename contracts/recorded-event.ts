import type { DecisionRecord } from '../domain/decisions/record.ts'
import type { JourneyEvent } from '../domain/journey/events.ts'

/** An event as PostgreSQL keeps it: what happened, and with a decision what it rests on (R-GEN-01). */
export type RecordedEvent = JourneyEvent & { readonly decisionRecord?: DecisionRecord }

export const recordedEvent = (event: JourneyEvent, decision: DecisionRecord | undefined): RecordedEvent =>
  decision === undefined ? event : { ...event, decisionRecord: decision }

/** The event alone, as the journey heard it: an evolver takes every other field for a fact. */
export function eventIn(payload: unknown): JourneyEvent {
  const { decisionRecord: _decision, ...event } = payload as RecordedEvent
  return event
}
