import type { Evolvers } from '../journey/evolve.ts'
import type { CapacityEvent } from './events.ts'

export const capacityEvolvers: Evolvers<CapacityEvent> = {
  // Looked at anew: what was decided for the person before rests on a finding that is no longer the latest.
  CapacityRecorded: ({ capacity }, { decision, outcome }, { at }) => ({
    capacity: { ...capacity, [decision]: { outcome, at } },
  }),
  BestInterestsRecorded: ({ capacity }, { decision, consulted }, { at }) => {
    const record = capacity?.[decision]
    return record === undefined
      ? {}
      : { capacity: { ...capacity, [decision]: { ...record, bestInterests: { at, consulted } } } }
  },
}
