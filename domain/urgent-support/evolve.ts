import type { Evolvers } from '../journey/evolve.ts'
import type { UrgentSupportEvent } from './events.ts'
import { flagged } from './flag.ts'

/** None of these touches the stage: urgent support never stands in for the assessment (R-ASM-10). */
export const urgentSupportEvolvers: Evolvers<UrgentSupportEvent> = {
  UrgentNeedFlagged: (journey, _event, { at }) => flagged(journey, at),
  UrgentSupportAgreed: (_journey, { arrangement }, { at, by }) => ({
    urgentSupport: { is: 'AGREED', since: at, arrangement, arrangedBy: by.id },
  }),
  UrgentSupportStarted: (_journey, { arrangement }, { at }) => ({
    urgentSupport: { is: 'RUNNING', since: at, arrangement },
  }),
  UrgentSupportNotNeeded: (_journey, _event, { at }) => ({ urgentSupport: { is: 'NOT_NEEDED', since: at } }),
  UrgentSupportReviewed: ({ urgentSupport }, { arrangement }, { at }) => ({
    urgentSupport: { is: 'RUNNING', since: urgentSupport?.since ?? at, arrangement, reviewedAt: at },
  }),
  UrgentSupportEnded: (_journey, { ending }, { at }) => ({ urgentSupport: { is: 'ENDED', since: at, ending } }),
}
