import type { Evolvers } from '../journey/evolve.ts'
import type { UrgentSupportEvent } from './events.ts'
import { flagged } from './flag.ts'
import { keptOf } from './provider.ts'

/** None of these touches the stage: urgent support never stands in for the assessment (R-ASM-10). */
export const urgentSupportEvolvers: Evolvers<UrgentSupportEvent> = {
  UrgentNeedFlagged: (journey, _event, { at }) => flagged(journey, at),
  UrgentSupportAgreed: (_journey, { arrangement, providerKnown = false }, { at, by }) => ({
    urgentSupport: { is: 'AGREED', since: at, arrangement, arrangedBy: by.id, ...keptOf(providerKnown) },
  }),
  UrgentSupportStarted: (_journey, { arrangement, providerKnown = false }, { at }) => ({
    urgentSupport: { is: 'RUNNING', since: at, arrangement, ...keptOf(providerKnown) },
  }),
  UrgentSupportNotNeeded: (_journey, _event, { at }) => ({ urgentSupport: { is: 'NOT_NEEDED', since: at } }),
  UrgentSupportReviewed: ({ urgentSupport }, { arrangement, providerKnown = false }, { at }) => ({
    urgentSupport: {
      is: 'RUNNING',
      since: urgentSupport?.since ?? at,
      arrangement,
      reviewedAt: at,
      ...keptOf(providerKnown),
    },
  }),
  UrgentSupportEnded: (_journey, { ending }, { at }) => ({ urgentSupport: { is: 'ENDED', since: at, ending } }),
}
