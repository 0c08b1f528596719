import { stillDisputed } from '../agreement/owed.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { stillToRatify } from '../panel/approval.ts'
import type { Instant } from '../shared/time.ts'
import { onList, waitsForWorker } from '../waiting/begin.ts'
import type { ReassessmentEvent } from './events.ts'
import { leadsToAssessment } from './promised.ts'

/** R-RAS-02. What is decided anew. The old assessment stays, so that what is still right is taken over; a plan in force stays. */
const DECIDED_ANEW = {
  eligibility: undefined,
  budget: undefined,
  closure: undefined,
} as const satisfies Changes

/** R-PAN-02. What the panel has still to ratify stays with it, unless the journey had closed and its date with it. */
const leftToThePanel = (journey: Journey): Changes => ({
  panel: journey.stage === 'CLOSED' ? undefined : stillToRatify(journey),
})

/** R-DSP-01. A disagreement with the old plan is still answered. */
const decidedAnew = (journey: Journey, at: Instant): Changes => ({
  ...DECIDED_ANEW,
  ...leftToThePanel(journey),
  agreement: stillDisputed(journey, at),
})

export const reassessmentEvolvers: Evolvers<ReassessmentEvent> = {
  ReassessmentRequested: ({ reassessment }, { requestedBy }, { at }) => {
    const request = reassessment?.request ?? { at, by: [] }
    return { reassessment: { request: { ...request, by: [...new Set([...request.by, requestedBy])] } } }
  },
  ReassessmentAccepted: (journey, { opensAssessment }, { at }) => {
    if (opensAssessment)
      return {
        stage: 'ASSESSING',
        ...decidedAnew(journey, at),
        ...(waitsForWorker(journey) ? onList(journey, { queue: 'ASSESSMENT', at }) : {}),
        reassessment: { acceptedAt: at },
      }
    return { reassessment: leadsToAssessment(journey) ? { acceptedAt: at } : undefined }
  },
  ReassessmentRefused: () => ({ reassessment: undefined }),
}
