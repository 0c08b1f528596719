import type { Evolvers } from '../journey/evolve.ts'
import { withCause } from '../reviews/call.ts'
import type { ContingencyEvent } from './events.ts'
import { held } from './held.ts'

export const contingencyEvolvers: Evolvers<ContingencyEvent> = {
  ContingencyActivated: (journey, { kind, endsOn, callsReview }, { at }) => {
    const before = held(journey)
    const begun = { kind, since: at, ...(endsOn === undefined ? {} : { endsOn }) }
    return {
      contingency: { ...before, inUse: [...before.inUse, begun], uses: before.uses + 1 },
      ...(callsReview ? { reviews: withCause(journey, 'CONTINGENCY_USED', at) } : {}),
    }
  },
  ContingencyEnded: (journey, { kind }) => {
    const before = held(journey)
    return { contingency: { ...before, inUse: before.inUse.filter((use) => use.kind !== kind) } }
  },
  // The date agreed in the plan is over; the new one is the clock's own.
  ContingencyKept: (journey, { kind }) => {
    const before = held(journey)
    const kept = before.inUse.map((use) => (use.kind === kind ? { kind, since: use.since } : use))
    return { contingency: { ...before, inUse: kept } }
  },
}
