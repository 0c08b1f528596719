import { CAPACITY_DECISIONS, type CapacityState } from '../../domain/capacity/state.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { NOW } from './domain.ts'

/** For every decision: that the person cannot make it, and what was found to be best for them. */
const capacity: CapacityState = Object.fromEntries(
  CAPACITY_DECISIONS.map((decision) => [
    decision,
    { outcome: 'LACKS_CAPACITY', at: NOW, bestInterests: { at: NOW, consulted: ['FAMILY_OR_FRIEND'] } },
  ]),
)

/** The same journey, with the records that a decision for somebody without capacity rests on. */
export const lackingCapacity = <Of extends Partial<Journey>>(
  journey: Of,
): Of & { readonly capacity: CapacityState } => ({
  ...journey,
  capacity,
})
