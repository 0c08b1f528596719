import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import { clockFired } from '../journey/clock-fired.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Stage } from '../journey/stage.ts'
import type { OnFiring } from '../journey/step.ts'
import { invitationToAgreeADay } from './invitation.ts'
import { CARRIES_ON, pausedClocksGoOn } from './pause-steps.ts'
import { datesOfAcceptedReview, decisionLetters } from './requests.ts'
import { noonOf, toMs, type Instant } from '../shared/time.ts'
import type { ReviewType } from './state.ts'
import { workerOrTeam } from '../messages/recipient.ts'

/**
 * R-REV-01, R-REV-02; design section 9.4. The review opens by itself: its task and its invitation. The stage stays until somebody
 * starts it. A review that is open already takes it in; while the plan is being changed the sign-off starts the dates anew.
 */
const opens =
  (review: ReviewType): OnFiring =>
  (journey, firing, at) => {
    if (journey.stage !== 'ACTIVE' || journey.reviews?.open !== undefined) return { event: clockFired(firing, at) }
    return {
      event: { type: 'ReviewOpened', review },
      messages: hasDayToCome(journey, at) ? [] : [invitationToAgreeADay(journey, review)],
    }
  }

/** A day that has passed invites nobody any more. */
const hasDayToCome = ({ reviews }: Pick<Journey, 'reviews'>, at: Instant): boolean =>
  reviews?.appointment !== undefined && toMs(noonOf(reviews.appointment.on)) > toMs(at)

/** R-REV-04. Nobody decided in time, so the request counts as accepted: the safe way round. The manager is told. */
const acceptUndecidedRequest: OnFiring = (journey, firing, at) =>
  journey.reviews?.request === undefined
    ? { event: clockFired(firing, at) }
    : {
        event: { type: 'ReviewRequestAccepted' },
        clocks: [met('review.request.decision', 'ReviewRequestAccepted'), ...datesOfAcceptedReview(journey, at)],
        messages: [
          ...decisionLetters(journey, 'REVIEW_REQUEST_ACCEPTED', { undecided: true }),
          { template: 'REVIEW_REQUEST_NOT_DECIDED', to: 'TEAM_MANAGER' },
        ],
      }

/** The last day of the pause is over: the review carries on by itself, so that nobody's review is forgotten. */
const carriesOn: OnFiring = (journey, firing, at) =>
  journey.reviews?.pause === undefined
    ? { event: clockFired(firing, at) }
    : {
        event: { type: 'ReviewResumed' },
        clocks: [...pausedClocksGoOn(journey), met('review.pause.ends', 'ReviewResumed')],
        messages: [CARRIES_ON, { template: 'REVIEW_PAUSE_OVER', to: workerOrTeam(journey.allocation) }],
      }

/** Where a day can be agreed; while the plan is being changed, its signature sets the dates anew. */
const DAY_CAN_BE_AGREED: readonly Stage[] = ['ACTIVE', 'REVIEWING']

/**
 * R-REV-01. The person hears on the day that is missed, with the new date: the day that is agreed, or the one by which it will be. The
 * letter never goes without one, so that nobody is left waiting for a call.
 */
const missed: OnFiring = ({ reviews, stage }, firing, at) => {
  const newDay = reviews?.appointment?.on
  const isToCome = newDay !== undefined && hasDayToCome({ reviews }, at)
  const isToAgree = !isToCome && DAY_CAN_BE_AGREED.includes(stage)
  const dates = [firing.key, isToAgree ? 'review.newDay' : 'revision.complete'] as const
  const about = { clock: firing.key, ...(isToCome ? { newDay } : {}) }
  return {
    event: clockFired(firing, at),
    clocks: isToAgree ? [start('review.newDay', at)] : [],
    messages: [{ template: 'DATE_MISSED', to: 'PERSON', dates: isToCome ? [firing.key] : dates, about }],
  }
}

export const reviewsFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {
  'review.first.windowOpens': { OPENING: opens('PLANNED_FIRST') },
  'review.first': { BREACH: missed },
  'review.annual.windowOpens': { OPENING: opens('PLANNED_ANNUAL') },
  'review.pause.ends': { OPENING: carriesOn },
  'review.request.decision': { BREACH: acceptUndecidedRequest },
}
