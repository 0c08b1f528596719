import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { draftAnew } from '../planning/plan.ts'
import type { Instant } from '../shared/time.ts'
import type { ReviewsEvent, RevisionStarted } from './events.ts'
import type { OpenReview, ReusablePart, ReviewResult, ReviewsState, ReviewType } from './state.ts'

const changed = (journey: Journey, changes: Partial<ReviewsState>): Changes => ({
  reviews: { ...journey.reviews, ...changes },
})

const opened = (type: ReviewType, openedAt: Instant): OpenReview => ({ type, openedAt, causes: [], answers: {} })

/** Where the journey goes from a completed review; support is ended by closing, never by the review itself. */
const STAGE_AFTER: Readonly<Record<ReviewResult, 'ACTIVE' | 'REVISING'>> = {
  NO_CHANGE: 'ACTIVE',
  MINOR_CHANGE: 'ACTIVE',
  REVISE: 'REVISING',
  REASSESS: 'REVISING',
  END: 'ACTIVE',
}

const isReused = ({ reuse }: RevisionStarted, part: ReusablePart): boolean => reuse.some((kept) => kept.part === part)

/** The plan is opened again, filled in where it is reused. Its version counts on: agreements and sign-offs are bound to it. */
const newDraft = ({ planning }: Journey, event: RevisionStarted): Changes =>
  planning === undefined ? {} : { planning: draftAnew(planning, isReused(event, 'PLAN')) }

/**
 * What has to be done again after re-entry. The sign-off slice stays: the old plan is in force (R-REV-11). The old assessment stays
 * too, so that the new one can take sections over.
 */
const doneAgain = (journey: Journey, event: RevisionStarted): Changes => ({
  agreement: undefined,
  panel: undefined,
  ...newDraft(journey, event),
  ...(isReused(event, 'FINANCE') ? {} : { finance: undefined }),
  ...(event.reentry === 'ASSESSING' ? { eligibility: undefined, budget: undefined } : {}),
})

export const reviewsEvolvers: Evolvers<ReviewsEvent> = {
  ReviewOpened: (journey, { review }, { at }) => changed(journey, { open: opened(review, at) }),

  ReviewScheduled: (journey, { appointment }) => changed(journey, { appointment }),

  ReviewStarted: (journey, { review }, { at }) => ({
    stage: 'REVIEWING',
    ...changed(journey, { open: { ...(journey.reviews?.open ?? opened(review, at)), startedAt: at } }),
  }),

  ReviewQuestionAnswered: (journey, { question, answer }, { at }) => {
    const open = journey.reviews?.open ?? opened('UNPLANNED', at)
    return changed(journey, { open: { ...open, answers: { ...open.answers, [question]: answer } } })
  },

  ReviewCompleted: (journey, { review, result, outcomesAchieved, budgetChange }, { at }) => ({
    stage: STAGE_AFTER[result],
    ...changed(journey, {
      open: undefined,
      appointment: undefined,
      lastCompleted: { type: review, result, outcomesAchieved, budgetChange, at },
    }),
  }),

  ReviewRequested: (journey, { requestedBy }, { at }) => {
    const request = journey.reviews?.request ?? { at, by: [] }
    return changed(journey, { request: { ...request, by: [...new Set([...request.by, requestedBy])] } })
  },

  ReviewRequestAccepted: (journey, _event, { at }) =>
    changed(journey, { request: undefined, open: journey.reviews?.open ?? opened('REQUESTED', at) }),

  ReviewRequestRefused: (journey) => changed(journey, { request: undefined }),

  UnplannedReviewTriggered: (journey, { cause }, { at }) => {
    const open = journey.reviews?.open ?? opened('UNPLANNED', at)
    const type = open.startedAt === undefined ? 'UNPLANNED' : open.type
    return changed(journey, { open: { ...open, type, causes: [...new Set([...open.causes, cause])] } })
  },

  RevisionStarted: (journey, event, { at }) => {
    const { type: _type, ...revision } = event
    return {
      stage: event.reentry,
      ...doneAgain(journey, event),
      ...changed(journey, { revision: { ...revision, startedAt: at } }),
    }
  },
}
