import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import type { OnFiring } from '../journey/step.ts'
import { datesOfCalledReview, wordOfCalledReview } from '../reviews/call.ts'

/**
 * R-HLT-03. The date is over and nobody has ended the extra support: the plan is reviewed. The support goes on until a person ends
 * it. While the plan is being changed, what is needed is looked at already, and people are told.
 */
const opensReview: OnFiring = (journey, firing, at) =>
  journey.stage === 'ACTIVE' || journey.stage === 'REVIEWING'
    ? {
        event: { type: 'UnplannedReviewTriggered', cause: 'CONTINGENCY_USED' },
        clocks: datesOfCalledReview(journey, at),
        messages: wordOfCalledReview(journey, 'CONTINGENCY_USED'),
      }
    : { event: clockFired(firing, at) }

export const contingencyFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {
  'contingency.end': { BREACH: opensReview },
}
