import type { Journey } from '../domain/journey/journey.ts'
import type { JourneyInput } from './journey.ts'
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

/** What a run begins with when the one before it has ended: the journey as PostgreSQL holds it. */
export const inputOfEnded = (journey: Journey, continueAsNewAfter: number): JourneyInput => {
  const { id, reference, authority } = journey
  return {
    identity: { id, reference, authority },
    continueAsNewAfter,
    carried: { journey, seen: [], attention: [] },
  }
}
