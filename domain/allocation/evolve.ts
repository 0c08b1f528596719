import type { Evolvers } from '../journey/evolve.ts'
import type { AllocationEvent } from './events.ts'

export const allocationEvolvers: Evolvers<AllocationEvent> = {
  Allocated: (journey, { worker, team }, { at }) => ({
    stage: 'ASSESSING',
    allocation: { team, worker, since: at },
    ...(journey.waiting === undefined ? {} : { waiting: undefined }),
  }),
  Reallocated: (_journey, { worker, team }, { at }) => ({ allocation: { team, worker, since: at } }),
}
