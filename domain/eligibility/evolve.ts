import { reopened } from '../assessment/evolve.ts'
import type { Evolvers } from '../journey/evolve.ts'
import type { EligibilityEvent } from './events.ts'

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
  NotEligibleLetterSent: ({ reviews }, { supportGoesOn }, { at }) =>
    supportGoesOn
      ? { stage: 'ACTIVE', ...(reviews === undefined ? {} : { reviews: { ...reviews, revision: undefined } }) }
      : { stage: 'CLOSED', closure: { reason: 'NOT_ELIGIBLE', at } },
  NotEligibleFollowUpRecorded: ({ eligibility }, { outcome }) =>
    eligibility === undefined ? {} : { eligibility: { ...eligibility, followUp: outcome } },
}
