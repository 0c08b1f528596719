import { afterScreen } from '../advocacy/arranging.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { usesReviewed } from '../contingency/held.ts'
import { assessmentBegun } from '../changes/begun.ts'
import { spendingReviewed } from '../changes/spending.ts'
import { raised } from '../safeguarding/concern.ts'
import { offList, onList, waitsForWorker } from '../waiting/begin.ts'
import { openedReview, withCause } from './call.ts'
import type { ReviewsEvent } from './events.ts'
import { doneAgain } from './re-entry.ts'
import type { ReviewResult, ReviewsState } from './state.ts'

const changed = (journey: Journey, changes: Partial<ReviewsState>): Changes => ({
  reviews: { ...journey.reviews, ...changes },
})

/** Where the journey goes from a completed review; support is ended by closing, never by the review itself. */
const STAGE_AFTER: Readonly<Record<ReviewResult, 'ACTIVE' | 'REVISING'>> = {
  NO_CHANGE: 'ACTIVE',
  MINOR_CHANGE: 'ACTIVE',
  REVISE: 'REVISING',
  REASSESS: 'REVISING',
  END: 'ACTIVE',
}

export const reviewsEvolvers: Evolvers<ReviewsEvent> = {
  ReviewOpened: (journey, { review }, { at }) => changed(journey, { open: openedReview(review, at) }),

  ReviewPaused: (journey, { reason, until }, { at }) => changed(journey, { pause: { reason, since: at, until } }),

  ReviewResumed: (journey) => changed(journey, { pause: undefined }),

  ReviewContactRecorded: (journey, { way, outcome }) => {
    if (outcome === 'REACHED') return changed(journey, { tries: undefined })
    const { ways = [], declined = false } = journey.reviews?.tries ?? {}
    return changed(journey, {
      tries: { ways: [...new Set([...ways, way])], declined: declined || outcome === 'DECLINED' },
    })
  },

  // Whatever was decided, the next tries count from here.
  UnreviewedDecided: (journey) => changed(journey, { tries: undefined }),

  ReviewScheduled: (journey, { appointment }) => changed(journey, { appointment }),

  ReviewStarted: (journey, event, { at }) => ({
    stage: 'REVIEWING',
    ...afterScreen(journey, event, at),
    ...offList(journey, 'REVIEW'),
    ...changed(journey, {
      open: {
        ...(journey.reviews?.open ?? openedReview(event.review, at)),
        startedAt: at,
        ...(event.involved.includes('ADVOCATE') ? { advocateTakesPart: true } : {}),
      },
    }),
  }),

  ReviewQuestionAnswered: (journey, { question, answer, concern }, { at }) => {
    const open = journey.reviews?.open ?? openedReview('UNPLANNED', at)
    return {
      ...changed(journey, { open: { ...open, answers: { ...open.answers, [question]: answer } } }),
      ...raised(journey, concern, at),
    }
  },

  ReviewCompleted: (journey, { review, result, outcomesAchieved, budgetChange }, { at }) => ({
    stage: STAGE_AFTER[result],
    ...usesReviewed(journey),
    ...spendingReviewed(journey),
    ...changed(journey, {
      open: undefined,
      appointment: undefined,
      pause: undefined,
      tries: undefined,
      lastCompleted: { type: review, result, outcomesAchieved, budgetChange, at },
    }),
  }),

  ReviewRequested: (journey, { requestedBy }, { at }) => {
    const request = journey.reviews?.request ?? { at, by: [] }
    return changed(journey, { request: { ...request, by: [...new Set([...request.by, requestedBy])] } })
  },

  ReviewRequestAccepted: (journey, _event, { at }) =>
    changed(journey, { request: undefined, open: journey.reviews?.open ?? openedReview('REQUESTED', at) }),

  ReviewRequestRefused: (journey) => changed(journey, { request: undefined }),

  UnplannedReviewTriggered: (journey, { cause }, { at }) => ({ reviews: withCause(journey, cause, at) }),

  RevisionStarted: (journey, event, { at }) => {
    const { type: _type, ...revision } = event
    const assessing = event.reentry === 'ASSESSING'
    return {
      ...doneAgain(journey, { reentry: event.reentry, reused: event.reuse.map(({ part }) => part), at }),
      ...(assessing ? assessmentBegun(journey) : {}),
      ...(assessing && waitsForWorker(journey) ? onList(journey, { queue: 'ASSESSMENT', at }) : {}),
      ...changed(journey, { revision: { ...revision, startedAt: at } }),
    }
  },
}
