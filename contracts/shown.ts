import type { SearchAttributeUpdatePair } from '@temporalio/common'
import { isOverdue, nextDueAt } from '../domain/journey/due.ts'
import type { Journey } from '../domain/journey/journey.ts'
import { waitingOn } from '../domain/journey/waiting-on.ts'
import type { Attention } from './journey.ts'
import {
  careAttention,
  careAuthority,
  careNextDue,
  careOverdue,
  careStage,
  careTeam,
  careWaitingOn,
  careWorker,
} from './search-attributes.ts'

/** What supervisors are shown a journey by. */
export interface Shown {
  readonly journey: Journey
  readonly attention: ReadonlySet<Attention>
}

/** The search attributes as they should be; null takes one away. */
export function searchAttributesOf({ journey, attention }: Shown): SearchAttributeUpdatePair[] {
  const due = nextDueAt(journey)
  return [
    { key: careStage, value: journey.stage },
    { key: careAuthority, value: journey.authority },
    { key: careWaitingOn, value: waitingOn(journey).role },
    { key: careOverdue, value: isOverdue(journey) },
    { key: careNextDue, value: due === undefined ? null : new Date(due) },
    { key: careAttention, value: attention.size === 0 ? null : [...attention].sort() },
    { key: careTeam, value: journey.allocation?.team ?? null },
    { key: careWorker, value: journey.allocation?.worker ?? null },
  ]
}

/** A search attribute's value, so that two of them can be compared. */
export const asText = (value: unknown): string =>
  JSON.stringify(value instanceof Date ? value.toISOString() : (value ?? null))
