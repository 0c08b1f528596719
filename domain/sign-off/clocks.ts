import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Standing, Step } from '../journey/step.ts'
import { toMs, type Instant, type LocalDate } from '../shared/time.ts'
import type { SignOffPlanFacts } from './facts.ts'
import type { FirstReviewAnchor, PlanInForce } from './state.ts'

const ANCHOR_OF_POLICY: Readonly<Record<NonNullable<Standing['reviewFirstAnchor']>, FirstReviewAnchor>> = {
  signOff: 'SIGN_OFF',
  serviceStart: 'SERVICE_START',
  laterOfBoth: 'LATER_OF_BOTH',
}

export interface WhatSignOffStarts {
  readonly startsService: boolean
  readonly firstReviewFrom: FirstReviewAnchor
}

/**
 * R-REV-01. A new plan, or a revision that changes support or budget, has a first review. It is anchored by policy; where no
 * service starts there is only the sign-off to count from.
 */
export function whatSignOffStarts(
  { signOff }: Journey,
  { facts, standing }: Step<SignOffPlanFacts>,
): WhatSignOffStarts {
  const before = signOff?.inForce
  if (before === undefined || facts.supportChanged) {
    return { startsService: true, firstReviewFrom: ANCHOR_OF_POLICY[standing.reviewFirstAnchor ?? 'signOff'] }
  }
  const budgetChanged = before.budget.totalWeeklyPence !== facts.budget.totalWeeklyPence
  return { startsService: false, firstReviewFrom: budgetChanged ? 'SIGN_OFF' : 'UNCHANGED' }
}

/** The clock of an older plan ends before that of the new one starts. */
const restart = (key: ClockKey, from: Instant): readonly ClockIntent[] => [
  cancel(key, 'PlanSignedOff'),
  start(key, from),
]

const firstReviewOfOldPlanEnds: readonly ClockIntent[] = [
  cancel('review.first.windowOpens', 'PlanSignedOff'),
  cancel('review.first', 'PlanSignedOff'),
]

const firstReviewStarts = (from: Instant): readonly ClockIntent[] => [
  start('review.first.windowOpens', from),
  start('review.first', from),
]

function firstReviewClocks(firstReviewFrom: FirstReviewAnchor, signedAt: Instant): readonly ClockIntent[] {
  if (firstReviewFrom === 'UNCHANGED') return []
  return firstReviewFrom === 'SIGN_OFF'
    ? [...firstReviewOfOldPlanEnds, ...firstReviewStarts(signedAt)]
    : firstReviewOfOldPlanEnds
}

/** R-SGN-04. Planning is over; reviews, copies and the start of support have their dates (R-REV-01, R-REV-02, R-SGN-05, R-PLN-06). */
export const signOffClocks = (
  { startsService, firstReviewFrom }: WhatSignOffStarts,
  signedAt: Instant,
): readonly ClockIntent[] => [
  met('plan.agree', 'PlanSignedOff'),
  met('plan.agreement', 'PlanSignedOff'),
  met('revision.complete', 'PlanSignedOff'),
  ...firstReviewClocks(firstReviewFrom, signedAt),
  ...restart('review.annual.windowOpens', signedAt),
  ...restart('review.annual', signedAt),
  ...restart('plan.copies', signedAt),
  ...(startsService ? restart('service.start', signedAt) : []),
]

/** Noon in London falls on the same date as noon UTC all year: an instant that stands for a day. */
const onThatDay = (date: LocalDate): Instant => `${date}T12:00:00Z`

/** R-REV-01. The first review of a plan whose policy waits for the service is counted from its start, or from the later of both. */
export function serviceStartClocks(inForce: PlanInForce | undefined, startedOn: LocalDate): readonly ClockIntent[] {
  const stops = [met('service.start', 'ServiceStarted')]
  if (inForce?.firstReviewAwaits === undefined) return stops
  const started = onThatDay(startedOn)
  const signedLater = inForce.firstReviewAwaits === 'LATER_OF_BOTH' && toMs(inForce.signedAt) > toMs(started)
  return [...stops, ...firstReviewStarts(signedLater ? inForce.signedAt : started)]
}
