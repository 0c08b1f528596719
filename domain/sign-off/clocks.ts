import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Standing, Step } from '../journey/step.ts'
import { noonOf, toMs, type Instant, type LocalDate } from '../shared/time.ts'
import type { SignOffPlanFacts } from './facts.ts'
import { copiesFor, OTHER_COPY_RECIPIENTS } from './copies.ts'
import type { FirstReviewAnchor, OtherCopyRecipient, PlanInForce, ReviewRhythm } from './state.ts'

const ANCHOR_OF_POLICY: Readonly<Record<NonNullable<Standing['reviewFirstAnchor']>, FirstReviewAnchor>> = {
  signOff: 'SIGN_OFF',
  serviceStart: 'SERVICE_START',
  laterOfBoth: 'LATER_OF_BOTH',
}

export interface WhatSignOffStarts {
  readonly startsService: boolean
  readonly firstReviewFrom: FirstReviewAnchor
  readonly reviewRhythm?: ReviewRhythm
  /** Whom the person wants to have a copy, as they said of an earlier plan. */
  readonly copiesWanted: readonly OtherCopyRecipient[]
}

/** True when somebody has to say that support under this plan has started. */
const startsService = (before: PlanInForce | undefined, { supportChanged }: SignOffPlanFacts): boolean =>
  before === undefined || supportChanged

/**
 * R-REV-01. A new plan, or a revision that changes support or budget, has a first review. It is anchored by policy; where no
 * service starts there is only the sign-off to count from.
 */
function firstReviewAnchor(
  before: PlanInForce | undefined,
  { facts, standing }: Step<SignOffPlanFacts>,
): FirstReviewAnchor {
  if (before === undefined || facts.supportChanged) return ANCHOR_OF_POLICY[standing.reviewFirstAnchor ?? 'signOff']
  return before.budget.totalWeeklyPence === facts.budget.totalWeeklyPence ? 'UNCHANGED' : 'SIGN_OFF'
}

export function whatSignOffStarts({ signOff }: Journey, step: Step<SignOffPlanFacts>): WhatSignOffStarts {
  const before = signOff?.inForce
  const reviewRhythm = step.facts.reviewRhythm ?? before?.reviewRhythm
  return {
    startsService: startsService(before, step.facts),
    firstReviewFrom: firstReviewAnchor(before, step),
    ...(reviewRhythm === undefined ? {} : { reviewRhythm }),
    copiesWanted: OTHER_COPY_RECIPIENTS.filter((to) => before?.copyWishes?.[to] === 'WANTED'),
  }
}

/** The clock of an older plan ends before that of the new one starts. */
const restart = (key: ClockKey, from: Instant): readonly ClockIntent[] => [
  cancel(key, 'PlanSignedOff'),
  start(key, from),
]

const firstReviewOfOldPlanEnds: readonly ClockIntent[] = [
  cancel('review.first.windowOpens', 'PlanSignedOff'),
  cancel('review.first', 'PlanSignedOff'),
  cancel('review.newDay', 'PlanSignedOff'),
]

const firstReviewStarts = (from: Instant, rhythm: ReviewRhythm | undefined): readonly ClockIntent[] => [
  start('review.first.windowOpens', from),
  {
    do: 'start',
    key: 'review.first',
    from,
    ...(rhythm === undefined ? {} : { within: { amount: rhythm.firstReviewWeeks, unit: 'week' } }),
  },
]

/** R-REV-02. The year of the yearly review, or the shorter time that was chosen for this plan. */
export const annualReviewStarts = (
  from: Instant,
  rhythm: ReviewRhythm | undefined,
): readonly (ClockIntent & { readonly do: 'start' })[] =>
  (['review.annual.windowOpens', 'review.annual'] as const).map((key) => ({
    do: 'start',
    key,
    from,
    ...(rhythm === undefined ? {} : { within: { amount: rhythm.everyMonths, unit: 'month' } }),
  }))

function firstReviewClocks(
  { firstReviewFrom, reviewRhythm }: WhatSignOffStarts,
  signedAt: Instant,
): readonly ClockIntent[] {
  if (firstReviewFrom === 'UNCHANGED') return []
  return firstReviewFrom === 'SIGN_OFF'
    ? [...firstReviewOfOldPlanEnds, ...firstReviewStarts(signedAt, reviewRhythm)]
    : firstReviewOfOldPlanEnds
}

/** R-SGN-04. Planning is over; reviews, copies and the start of support have their dates (R-REV-01, R-REV-02, R-SGN-05, R-PLN-06). */
export const signOffClocks = (starts: WhatSignOffStarts, signedAt: Instant): readonly ClockIntent[] => [
  met('plan.agree', 'PlanSignedOff'),
  met('plan.agreement', 'PlanSignedOff'),
  met('revision.complete', 'PlanSignedOff'),
  ...firstReviewClocks(starts, signedAt),
  ...annualReviewStarts(signedAt, starts.reviewRhythm).flatMap((begin) => [cancel(begin.key, 'PlanSignedOff'), begin]),
  ...restart('plan.copies', signedAt),
  ...(starts.startsService ? [cancel('service.newStart', 'PlanSignedOff'), ...restart('service.start', signedAt)] : []),
  ...copiesFor(starts.copiesWanted, signedAt),
]

/** R-REV-01. The first review of a plan whose policy waits for the service is counted from its start, or from the later of both. */
export function serviceStartClocks(inForce: PlanInForce | undefined, startedOn: LocalDate): readonly ClockIntent[] {
  const stops = [met('service.start', 'ServiceStarted'), met('service.newStart', 'ServiceStarted')]
  if (inForce?.firstReviewAwaits === undefined) return stops
  const started = noonOf(startedOn)
  const signedLater = inForce.firstReviewAwaits === 'LATER_OF_BOTH' && toMs(inForce.signedAt) > toMs(started)
  return [...stops, ...firstReviewStarts(signedLater ? inForce.signedAt : started, inForce.reviewRhythm)]
}
