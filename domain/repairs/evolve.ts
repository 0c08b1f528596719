import type { Evolvers } from '../journey/evolve.ts'
import type { RepairsEvent } from './events.ts'

/** More than a journey ever has; the timeline has all of them. */
const KEPT = 20

export const repairsEvolvers: Evolvers<RepairsEvent> = {
  JourneyRepaired: ({ repairs }, { repair, reason, proposedBy, lost }, { at, by }) => ({
    repairs: {
      done: [...(repairs?.done ?? []), { repair, reason, at, proposedBy, approvedBy: by.id, lost }].slice(-KEPT),
    },
  }),
}
