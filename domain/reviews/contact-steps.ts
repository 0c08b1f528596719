import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import type { Instant } from '../shared/time.ts'
import type { DecideUnreviewedFacts, RecordReviewContactFacts } from './facts.ts'
import { REVIEW_DELAY_REFUSALS } from './delay-refusals.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { PLAN_MAY_BE_IN_FORCE } from './rules.ts'

const WAYS_TO_TRY = 3

/** R-REV-13. There is a review to reach somebody about: open, or agreed. */
const reviewIsToBeDone: Rule<unknown> = ({ reviews }) =>
  reviews?.open === undefined && reviews?.appointment === undefined ? REVIEW_DELAY_REFUSALS.NO_REVIEW_TO_DO : undefined

/** R-REV-13. Three ways were tried in vain, or the person said no: one unanswered call is no lost contact. */
const triedThreeWays: Rule<DecideUnreviewedFacts> = ({ reviews }) => {
  const { ways = [], declined = false } = reviews?.tries ?? {}
  return declined || ways.length >= WAYS_TO_TRY ? undefined : REVIEW_DELAY_REFUSALS.THREE_WAYS_FIRST
}

/** R-REV-13. Only a wish that was said can be respected; silence is none. */
const wishWasSaid: Rule<DecideUnreviewedFacts> = ({ reviews }, { facts }) =>
  facts.decision === 'RESPECT_THE_WISH' && reviews?.tries?.declined !== true
    ? REVIEW_DELAY_REFUSALS.NO_WISH_WAS_SAID
    : undefined

function contactClocks(
  { clocks }: Journey,
  outcome: RecordReviewContactFacts['outcome'],
  at: Instant,
): readonly ClockIntent[] {
  const asked = met('review.askAgain', 'ReviewContactRecorded')
  if (outcome === 'REACHED') return [asked, met('review.noContact', 'ReviewContactRecorded')]
  return clocks.some(({ key }) => key === 'review.noContact') ? [asked] : [asked, start('review.noContact', at)]
}

/** R-REV-13. Somebody tried to reach the person about the review; the first try in vain starts the date for a manager. */
const recordReviewContact = defineStep<RecordReviewContactFacts>()({
  name: 'recordReviewContact',
  title: 'Record a contact about the review',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['reviews'],
  rules: [reviewIsToBeDone],
  happens: (journey, { facts, receivedAt }) => ({
    event: { type: 'ReviewContactRecorded', ...facts },
    clocks: contactClocks(journey, facts.outcome, receivedAt),
  }),
})

/**
 * R-REV-13, R-REV-02. A manager decides what happens now. The plan is not ended for that alone: there is no such choice. Whoever
 * wants no review is asked again later, so that nobody's plan is forgotten.
 */
const decideUnreviewed = defineStep<DecideUnreviewedFacts>()({
  name: 'decideUnreviewed',
  title: 'Decide what happens when no review can be done',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['reviews'],
  rules: [reviewIsToBeDone, triedThreeWays, wishWasSaid],
  happens: (journey, { facts: { decision }, receivedAt }) => ({
    event: { type: 'UnreviewedDecided', decision },
    clocks: [
      met('review.noContact', 'UnreviewedDecided'),
      met('review.askAgain', 'UnreviewedDecided'),
      cancel('review.newDay', 'UnreviewedDecided'),
      start(decision === 'RESPECT_THE_WISH' ? 'review.askAgain' : 'review.noContact', receivedAt),
    ],
    messages: [
      { template: 'REVIEW_NOT_DONE', to: 'PERSON', dates: ['review.askAgain'], about: { decision } },
      {
        template: 'REVIEW_NEXT_TRY',
        to: workerOrTeam(journey.allocation),
        dates: ['review.noContact', 'review.askAgain'],
        about: { decision },
      },
    ],
  }),
})

export const contactSteps = [recordReviewContact, decideUnreviewed] as const
