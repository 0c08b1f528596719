import { isAssessedSince } from '../assessment/since.ts'
import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import { isPromised } from '../reassessment/promised.ts'
import { toMs } from '../shared/time.ts'
import type { StartRevisionFacts } from './facts.ts'
import { REVIEWS_REFUSALS } from './refusals.ts'

/** R-REV-10. A revision follows a review that asked for it, or a change that was reported and triaged so. */
export const reviewOrChangeAskedForIt: Rule<StartRevisionFacts> = ({ changes, reviews }, { facts: { grounds } }) => {
  if (grounds !== 'REVIEW')
    return changes?.assessmentFor === grounds ? undefined : REVIEWS_REFUSALS.REVISION_WITHOUT_CHANGE
  const result = reviews?.lastCompleted?.result
  return result === 'REVISE' || result === 'REASSESS' ? undefined : REVIEWS_REFUSALS.REVISION_WITHOUT_REVIEW
}

/** R-REV-09, R-REV-10, R-HLT-01, R-RAS-02. After REASSESS, a change that asks for an assessment, or a promise, there is no way round it. */
export const reassessmentIsNotSkipped: Rule<StartRevisionFacts> = (journey, { facts }) => {
  const { changes, reviews } = journey
  if (facts.reentry === 'ASSESSING') return undefined
  if (isPromised(journey)) return { ...REVIEWS_REFUSALS.REASSESSMENT_NEEDED, rule: 'R-RAS-02' }
  if (changes?.assessmentFor !== undefined) return { ...REVIEWS_REFUSALS.REASSESSMENT_NEEDED, rule: 'R-HLT-01' }
  return reviews?.lastCompleted?.result === 'REASSESS' ? REVIEWS_REFUSALS.REASSESSMENT_NEEDED : undefined
}

/** R-REV-10. Going straight to planning says that the assessment is still right, and somebody has to confirm it. */
export const assessmentIsStillRight: Rule<StartRevisionFacts> = (_journey, { facts }) => {
  const confirmed = facts.reuse.some(({ part }) => part === 'ASSESSMENT')
  if (facts.reentry === 'ASSESSING') return confirmed ? REVIEWS_REFUSALS.ASSESSMENT_IS_DONE_AGAIN : undefined
  return confirmed ? undefined : REVIEWS_REFUSALS.ASSESSMENT_NOT_CONFIRMED
}

const isLower = ({ signOff }: Journey, weeklyPence: number): boolean =>
  signOff?.inForce !== undefined && weeklyPence < signOff.inForce.budget.totalWeeklyPence

const hasDirectPayment = ({ managing }: Journey): boolean =>
  managing?.inForce?.some(({ mode }) => mode === 'DIRECT_PAYMENT') === true

const isReviewedSinceSigned = ({ signOff, reviews }: Journey): boolean => {
  const [signedAt, reviewedAt] = [signOff?.inForce?.signedAt, reviews?.lastCompleted?.at]
  return signedAt !== undefined && reviewedAt !== undefined && toMs(reviewedAt) >= toMs(signedAt)
}

/**
 * R-HLT-04. Needs that fall for a while are no reason to lower the budget of somebody with a direct payment: that takes a review, and a
 * new assessment besides.
 */
export const lowerDirectPaymentFollowsReview: Rule<{ readonly weeklyPence: number }> = (journey, { facts }) => {
  if (!hasDirectPayment(journey) || !isLower(journey, facts.weeklyPence)) return undefined
  return isReviewedSinceSigned(journey) ? undefined : REVIEWS_REFUSALS.LOWER_DIRECT_PAYMENT_NEEDS_REVIEW
}

/**
 * R-REV-09, R-HLT-04. Whatever a review said: a plan that costs less than the one in force follows a new assessment, and nothing
 * else.
 */
export const lowerBudgetFollowsReassessment: Rule<{ readonly weeklyPence: number }> = (
  journey,
  { facts: { weeklyPence } },
) => {
  const inForce = journey.signOff?.inForce
  if (inForce === undefined || !isLower(journey, weeklyPence)) return undefined
  return isAssessedSince(journey, inForce.signedAt) ? undefined : REVIEWS_REFUSALS.LOWER_PLAN_NEEDS_REASSESSMENT
}
