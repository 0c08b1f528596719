import type { Stage } from '../../domain/journey/stage.ts'
import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { Firing, FiringKind } from '../../domain/journey/clock-intent.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { RunningClock } from '../../domain/journey/running-clock.ts'
import { REVIEW_QUESTIONS, type OpenReview, type ReviewsState } from '../../domain/reviews/state.ts'
import { aJourney, NOW } from './domain.ts'

/** A running clock; due in a month, with a wake-up, unless the test says otherwise. */
export const aClock = (key: ClockKey, over: Partial<RunningClock> = {}): RunningClock => ({
  id: `${key}@5`,
  key,
  startedAt: '2025-12-01T09:00:00Z',
  dueAt: '2026-02-05T23:59:59Z',
  breached: false,
  paused: false,
  next: { kind: 'REMINDER', at: '2026-02-01T09:00:00Z', index: 0 },
  because: `Why ${key} is due.`,
  ...over,
})

export const aFiring = (key: ClockKey, kind: FiringKind, at = NOW): Firing => ({
  clockId: `${key}@5`,
  key,
  kind,
  at,
  index: 0,
})

/** A plan in force; the review slice and the clocks as the test needs them. */
export const withPlan = (
  reviews: ReviewsState = {},
  over: { readonly stage?: Stage; readonly clocks?: readonly RunningClock[] } = {},
): Journey => aJourney({ stage: 'ACTIVE', reviews, ...over })

export const anOpenReview = (over: Partial<OpenReview> = {}): OpenReview => ({
  type: 'PLANNED_ANNUAL',
  openedAt: NOW,
  causes: [],
  answers: {},
  ...over,
})

/** All ten questions answered. */
export const allAnswers: OpenReview['answers'] = Object.fromEntries(
  REVIEW_QUESTIONS.map((question) => [question, 'NO']),
)

/** A review under way with all ten questions answered. */
export const aReviewUnderWay = (over: Partial<OpenReview> = {}, clocks: readonly RunningClock[] = []): Journey =>
  withPlan({ open: anOpenReview({ startedAt: NOW, answers: allAnswers, ...over }) }, { stage: 'REVIEWING', clocks })
