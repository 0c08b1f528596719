import type { Evolvers } from '../journey/evolve.ts'
import { offList } from '../waiting/begin.ts'
import type { AllocationEvent } from './events.ts'

export const allocationEvolvers: Evolvers<AllocationEvent> = {
  Allocated: (journey, { worker, team }, { at }) => ({
    // Short-term work gets its worker where it stands.
    ...(journey.stage === 'SHORT_TERM' ? {} : { stage: 'ASSESSING' as const }),
    allocation: { team, worker, since: at },
    ...offList(journey, 'ASSESSMENT'),
  }),
  Reallocated: (_journey, { worker, team }, { at }) => ({ allocation: { team, worker, since: at } }),
}
