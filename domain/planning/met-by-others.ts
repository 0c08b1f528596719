import { defineStep, type Rule } from '../journey/step.ts'
import { datesOfCalledReview, wordOfCalledReview } from '../reviews/call.ts'
import type { ReviewResult, UnplannedCause } from '../reviews/state.ts'
import { toMs } from '../shared/time.ts'
import type { NeedMetByOther } from './details.ts'
import type { FoundAboutNeed, ReviewNeedsMetByOthersFacts } from './facts.ts'
import { openNeeds } from './gaps.ts'
import { NEED_WORDS, OTHERS_WORDS } from './needs.ts'
import { planOf } from './plan.ts'
import { PLANNING_REFUSALS } from './refusals.ts'

const isSame = (one: Pick<NeedMetByOther, 'need' | 'by'>, other: Pick<NeedMetByOther, 'need' | 'by'>): boolean =>
  one.need === other.need && one.by === other.by

/** R-CAR-05. Those of these needs that nobody meets any more. */
export const noLongerMet = (found: readonly FoundAboutNeed[]): readonly FoundAboutNeed[] =>
  found.filter(({ stillMet }) => !stillMet)

/** What is left of the needs that others meet. */
export const stillMetByOthers = (
  recorded: readonly NeedMetByOther[],
  found: readonly FoundAboutNeed[],
): readonly NeedMetByOther[] => recorded.filter((one) => !noLongerMet(found).some((gone) => isSame(gone, one)))

/** R-CAR-05. Why an extra review is called when somebody no longer meets a need; undefined when all still do. */
export function causeOfReview(found: readonly FoundAboutNeed[]): UnplannedCause | undefined {
  const gone = noLongerMet(found)
  if (gone.length === 0) return undefined
  return gone.some(({ by }) => by === 'CARER' || by === 'FAMILY_OR_FRIENDS') ? 'CARER_STOPPED_OR_ILL' : 'OTHER_CHANGE'
}

/** R-CAR-05. Every need that others meet is asked about; whatever was forgotten is named. */
const allAreAskedAbout: Rule<ReviewNeedsMetByOthersFacts> = (journey, { facts: { found } }) => {
  const recorded = planOf(journey).details?.metByOthers ?? []
  if (recorded.length === 0) return PLANNING_REFUSALS.NOTHING_MET_BY_OTHERS
  const missing = recorded.filter((one) => !found.some((answer) => isSame(answer, one)))
  return missing.length === 0
    ? undefined
    : {
        ...PLANNING_REFUSALS.NEEDS_MET_BY_OTHERS_NOT_REVIEWED,
        detail: `Nobody has asked about: ${missing.map(({ need, by }) => `${NEED_WORDS[need]} (${OTHERS_WORDS[by]})`).join('; ')}.`,
      }
}

/** R-CAR-05. A review does not end before somebody has asked about the needs that others meet. */
export const needsMetByOthersAreReviewed: Rule<unknown> = (journey) => {
  const { details, metByOthersReviewedAt: at } = planOf(journey)
  const since = journey.reviews?.open?.startedAt
  if ((details?.metByOthers ?? []).length === 0 || since === undefined) return undefined
  return at !== undefined && toMs(at) >= toMs(since) ? undefined : PLANNING_REFUSALS.NEEDS_MET_BY_OTHERS_NOT_REVIEWED
}

/** The results of a review after which the plan stays as it is. */
const LEAVES_THE_PLAN: readonly ReviewResult[] = ['NO_CHANGE', 'MINOR_CHANGE']

/** R-CAR-05, R-REV-10. A need that others met and meet no longer is not left to nobody: the plan changes. */
export const noNeedIsLeftToNobody: Rule<{ readonly result: ReviewResult }> = (journey, { facts: { result } }) => {
  const left = planOf(journey).terms === undefined ? [] : openNeeds(journey)
  return left.length === 0 || !LEAVES_THE_PLAN.includes(result)
    ? undefined
    : {
        ...PLANNING_REFUSALS.NEED_LEFT_TO_NOBODY,
        detail: `Nobody meets these eligible needs any more: ${left.map((need) => NEED_WORDS[need]).join('; ')}.`,
      }
}

/** R-CAR-05. What others do for the person is asked about again; when somebody has stopped, a review looks at the whole. */
const reviewNeedsMetByOthers = defineStep<ReviewNeedsMetByOthersFacts>()({
  name: 'reviewNeedsMetByOthers',
  title: 'Ask whether others still meet the needs they met',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['PLANNING', 'ACTIVE', 'REVIEWING'],
  reads: ['planning', 'reviews'],
  rules: [allAreAskedAbout],
  happens: (journey, { facts: { found }, receivedAt }) => {
    const cause = journey.stage === 'PLANNING' ? undefined : causeOfReview(found)
    return {
      event: { type: 'NeedsMetByOthersReviewed', found },
      clocks: cause === undefined ? [] : datesOfCalledReview(journey, receivedAt),
      messages: cause === undefined ? [] : wordOfCalledReview(journey, cause),
    }
  },
})

export const metByOthersSteps = [reviewNeedsMetByOthers] as const
