import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { stillToRatify } from '../panel/approval.ts'
import { onList, waitsForWorker } from '../waiting/begin.ts'
import type { ReassessmentEvent } from './events.ts'
import { leadsToAssessment } from './promised.ts'

/** R-RAS-02. What is decided anew. The old assessment stays, so that what is still right is taken over; a plan in force stays. */
const DECIDED_ANEW = {
  eligibility: undefined,
  budget: undefined,
  agreement: undefined,
  closure: undefined,
} as const satisfies Changes

/** R-PAN-02. What the panel has still to ratify stays with it, unless the journey had closed and its date with it. */
const leftToThePanel = (journey: Journey): Changes => ({
  panel: journey.stage === 'CLOSED' ? undefined : stillToRatify(journey),
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
        ...DECIDED_ANEW,
        ...leftToThePanel(journey),
        ...(waitsForWorker(journey) ? onList(journey, { queue: 'ASSESSMENT', at }) : {}),
        reassessment: { acceptedAt: at },
      }
    return { reassessment: leadsToAssessment(journey) ? { acceptedAt: at } : undefined }
  },
  ReassessmentRefused: () => ({ reassessment: undefined }),
}
