import { isLive } from '../domain/journey/liveness.ts'
import type { Journey } from '../domain/journey/journey.ts'
import { callAttention } from '../domain/on-call/calls.ts'
import { CHANGES_BEGUN, type Attention, type JourneyInput, type SeenStep } from './journey.ts'
import { journeyWorkflowId } from './names.ts'

/** How the workflow of a journey is started, wherever that is done. */
export const journeyStartOptions = (taskQueue: string, { id, reference }: Pick<Journey, 'id' | 'reference'>) => ({
  workflowId: journeyWorkflowId(id),
  taskQueue,
  // The label lives in the memo, for the static summary belongs to the first run only.
  memo: { reference },
  staticSummary: `Journey ${reference}`,
  workflowTaskTimeout: '3 seconds' as const,
})

/**
 * What a run begins with when there is none before it to hand over: the journey as PostgreSQL holds it.
 * @param seen its last steps, oldest first; none where nobody can send one of them again
 */
export const inputFrom = (
  journey: Journey,
  continueAsNewAfter: number,
  seen: readonly SeenStep[] = [],
): JourneyInput => {
  const { id, reference, authority } = journey
  const attention = attentionOf(journey)
  return {
    identity: { id, reference, authority },
    continueAsNewAfter,
    changes: CHANGES_BEGUN,
    carried: { journey, seen, attention },
  }
}

/** What of it follows from the journey itself. */
const attentionOf = (journey: Journey): readonly Attention[] => [
  ...(isLive(journey) ? [] : (['NOBODY_WAITS'] as const)),
  ...callAttention(journey),
]
