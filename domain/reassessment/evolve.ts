import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { ReassessmentEvent } from './events.ts'

/** R-RAS-02. What is decided anew. The old assessment stays, so that what is still right is taken over; a plan in force stays. */
const DECIDED_ANEW = {
  eligibility: undefined,
  budget: undefined,
  agreement: undefined,
  panel: undefined,
  closure: undefined,
} as const satisfies Changes

export const reassessmentEvolvers: Evolvers<ReassessmentEvent> = {
  ReassessmentRequested: ({ reassessment }, { requestedBy }, { at }) => {
    const request = reassessment?.request ?? { at, by: [] }
    return { reassessment: { request: { ...request, by: [...new Set([...request.by, requestedBy])] } } }
  },
  ReassessmentAccepted: (_journey, { opensAssessment }, { at }) =>
    opensAssessment
      ? { stage: 'ASSESSING', ...DECIDED_ANEW, reassessment: { acceptedAt: at } }
      : { reassessment: undefined },
  ReassessmentRefused: () => ({ reassessment: undefined }),
}
