import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow'
import type { SearchAttributePair, SearchAttributeUpdatePair } from '@temporalio/common'
import {
  careAttention,
  careAuthority,
  careNextDue,
  careOverdue,
  careStage,
  careTeam,
  careWaitingOn,
  careWorker,
} from '../contracts/search-attributes.ts'
import type { Attention } from '../contracts/journey.ts'
import type { Journey } from '../domain/journey/journey.ts'
import { isOverdue, nextDueAt } from '../domain/journey/due.ts'
import { supervisorDetails } from '../domain/journey/supervisor-details.ts'
import { waitingOn } from '../domain/journey/waiting-on.ts'
import { fromMs } from '../domain/shared/time.ts'

interface Shown {
  readonly journey: Journey
  readonly attention: ReadonlySet<Attention>
}

/** The search attributes as they should be; null takes one away. */
function wanted({ journey, attention }: Shown): SearchAttributeUpdatePair[] {
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

const asText = (value: unknown): string => JSON.stringify(value instanceof Date ? value.toISOString() : (value ?? null))

/**
 * Shows supervisors where the journey stands. Search attributes cost a third of the server's work for a step, so only those that
 * changed are sent; the details cost nothing and are lost at the end of a run, so they are always set.
 */
export function publish(shown: Shown): void {
  const shownNow: SearchAttributePair[] = workflowInfo().typedSearchAttributes.getAll()
  const before = new Map(shownNow.map(({ key, value }) => [key.name, asText(value)]))
  const changed = wanted(shown).filter(({ key, value }) => asText(value) !== (before.get(key.name) ?? 'null'))
  if (changed.length > 0) upsertSearchAttributes(changed)
  setCurrentDetails(supervisorDetails(shown.journey, fromMs(Date.now()), [...shown.attention]))
}
