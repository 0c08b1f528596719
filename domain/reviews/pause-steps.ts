import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { isInTime } from '../dates/rules.ts'
import { PAUSABLE_REVIEWS } from '../dates/table.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { met } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import type { Instant } from '../shared/time.ts'
import type { PauseReviewFacts } from './facts.ts'
import { REVIEW_DELAY_REFUSALS } from './delay-refusals.ts'
import { PLAN_MAY_BE_IN_FORCE } from './rules.ts'

/** What can still stand still: lateness already earned is never erased, and a window that has opened stays open. */
const stillInTime = ({ clocks }: Journey, at: Instant): readonly ClockKey[] =>
  clocks
    .filter(({ key, paused }) => PAUSABLE_REVIEWS.includes(key) && !paused)
    .filter(isInTime(at))
    .map(({ key }) => key)

const isNotPaused: Rule<unknown> = ({ reviews }) =>
  reviews?.pause === undefined ? undefined : REVIEW_DELAY_REFUSALS.REVIEW_PAUSED_ALREADY

const isPaused: Rule<unknown> = ({ reviews }) =>
  reviews?.pause === undefined ? REVIEW_DELAY_REFUSALS.REVIEW_NOT_PAUSED : undefined

/** R-REV-03. Red risk does not stand still. */
const isNotRed: Rule<unknown> = ({ clocks }) =>
  clocks.some(({ key }) => key === 'review.unplanned.start.red')
    ? REVIEW_DELAY_REFUSALS.RED_REVIEW_NOT_PAUSED
    : undefined

/** R-REV-02. A review that is late already is done, not paused. */
const someOfItIsInTime: Rule<unknown> = (journey, { receivedAt }) =>
  stillInTime(journey, receivedAt).length === 0 ? REVIEW_DELAY_REFUSALS.NOTHING_LEFT_TO_PAUSE : undefined

/** R-REV-02. A pause has an end that can be seen: after today, and within three months. */
const endsSoonEnough: Rule<PauseReviewFacts> = (_journey, { facts: { until }, standing }) => {
  const { receivedOn, latestPauseOn } = standing
  const fits = receivedOn !== undefined && latestPauseOn !== undefined && until > receivedOn && until <= latestPauseOn
  return fits ? undefined : REVIEW_DELAY_REFUSALS.PAUSE_END_NOT_POSSIBLE
}

/** The clocks that stand still go on; their dates move by the days of the pause. */
export const pausedClocksGoOn = ({ clocks }: Journey): readonly ClockIntent[] =>
  clocks
    .filter(({ key, paused }) => paused && PAUSABLE_REVIEWS.includes(key))
    .map(({ key }): ClockIntent => ({ do: 'resume', key }))

/** R-REV-02. A manager lets the dates stand still for a reason from the list, until a day; the plan and its support go on. */
const pauseReview = defineStep<PauseReviewFacts>()({
  name: 'pauseReview',
  title: 'Pause the review',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: ['ACTIVE', 'REVIEWING'],
  reads: ['reviews'],
  standing: ['receivedOn', 'latestPauseOn'],
  rules: [isNotPaused, isNotRed, endsSoonEnough, someOfItIsInTime],
  happens: (journey, { facts: { reason, until }, by: { role }, receivedAt }) => ({
    event: { type: 'ReviewPaused', reason, until },
    clocks: [
      ...stillInTime(journey, receivedAt).map((key): ClockIntent => ({
        do: 'pause',
        key,
        reason,
        rule: 'R-REV-02',
        role,
        until,
      })),
      { do: 'start', key: 'review.pause.ends', from: receivedAt, facts: { agreedDate: until } },
    ],
    messages: [{ template: 'REVIEW_PAUSED', to: 'PERSON', dates: ['review.pause.ends'], about: { reason } }],
  }),
})

const resumeReview = defineStep<object>()({
  name: 'resumeReview',
  title: 'Carry on with the review',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['reviews'],
  rules: [isPaused],
  happens: (journey) => ({
    event: { type: 'ReviewResumed' },
    clocks: [...pausedClocksGoOn(journey), met('review.pause.ends', 'ReviewResumed')],
    messages: [CARRIES_ON],
  }),
})

/** The person hears the dates as they are now. */
export const CARRIES_ON = {
  template: 'REVIEW_CARRIES_ON',
  to: 'PERSON',
  dates: ['review.first', 'review.unplanned', 'review.annual'],
} as const

export const pauseSteps = [pauseReview, resumeReview] as const
