import { reopened } from '../assessment/evolve.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { withCause } from '../reviews/call.ts'
import type { Instant } from '../shared/time.ts'
import type { EligibilityEvent } from './events.ts'

/** R-CLS-04. The plan in force is not changed after all; a review looks at what the decision means for it. */
function planGoesOn({ reviews }: Journey, reviewedFrom: Instant | undefined): Changes {
  const unchanged = reviews === undefined ? undefined : { ...reviews, revision: undefined }
  if (reviewedFrom === undefined) return unchanged === undefined ? {} : { reviews: unchanged }
  return { reviews: withCause({ reviews: unchanged }, 'FOUND_NOT_ELIGIBLE', reviewedFrom) }
}

export const eligibilityEvolvers: Evolvers<EligibilityEvent> = {
  EligibilityProposed: (_journey, { finding, computed, eligible }, { at, by }) => ({
    eligibility: { finding, computed, eligible, proposedBy: by.id, proposedAt: at },
  }),
  EligibilityDetermined: (_journey, { finding, computed, eligible, proposedBy, proposedAt }, { at, by }) => ({
    stage: eligible ? 'BUDGETING' : 'NOT_ELIGIBLE',
    eligibility: { finding, computed, eligible, proposedBy, proposedAt, determinedBy: by.id, determinedAt: at },
  }),
  EligibilityReturned: ({ assessment }) => ({
    stage: 'ASSESSING',
    eligibility: undefined,
    ...(assessment === undefined ? {} : { assessment: reopened(assessment) }),
  }),
  NeedsMetByChoice: ({ eligibility }) => ({
    stage: 'BUDGETING',
    ...(eligibility === undefined ? {} : { eligibility: { ...eligibility, metByChoice: true } }),
  }),
  DutyToMeetEstablished: ({ eligibility }, { type: _type, ...dutyToMeet }) =>
    eligibility === undefined ? {} : { eligibility: { ...eligibility, dutyToMeet } },
  NotEligibleLetterSent: (journey, { supportGoesOn, callsReview = false }, { at }) =>
    supportGoesOn
      ? { stage: 'ACTIVE', ...planGoesOn(journey, callsReview ? at : undefined) }
      : { stage: 'CLOSED', closure: { reason: 'NOT_ELIGIBLE', at } },
  NotEligibleFollowUpRecorded: ({ eligibility }, { outcome }) =>
    eligibility === undefined ? {} : { eligibility: { ...eligibility, followUp: outcome } },
}
