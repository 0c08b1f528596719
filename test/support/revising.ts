import type { StartRevisionFacts } from '../../domain/reviews/facts.ts'
import type { CompletedReview, ReusablePart } from '../../domain/reviews/state.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { aStep, NOW } from './domain.ts'
import { withPlan } from './reviewing.ts'

const completed = (result: CompletedReview['result']): CompletedReview => ({
  type: 'PLANNED_ANNUAL',
  result,
  outcomesAchieved: 'PARTIAL',
  budgetChange: 'UNCHANGED',
  at: NOW,
})

/** A plan in force whose review ended like this; a change of it has not begun yet. */
export const after = (result: CompletedReview['result']): Journey => ({
  ...withPlan({ lastCompleted: completed(result) }, { stage: 'REVISING' }),
  budget: { indicative: { amountPence: 30000, period: 'WEEK', method: 'MATRIX', issuedAt: NOW } },
  finance: { result: 'NIL_CHARGE', weeklyContributionPence: 0, effectiveFrom: '2026-01-05', completedAt: NOW },
  planning: { version: 3, items: { 'PC-01': 'FILLED' }, authors: ['staff-practitioner'], weeklyPence: 30000 },
  agreement: { planVersion: 3, parties: ['PERSON', 'COUNCIL'], answers: {} },
  signOff: {
    inForce: {
      planVersion: 3,
      signedAt: NOW,
      signedBy: 'staff-manager',
      startDate: '2026-01-05',
      budget: { totalWeeklyPence: 30000, personPence: 0, councilPence: 30000 },
      personCopySent: true,
    },
  },
})

/** What is taken over as the person says that it is still right. */
export const reusing = (...parts: readonly ReusablePart[]): StartRevisionFacts['reuse'] =>
  parts.map((part) => ({ part, confirmedBy: 'PERSON' }))

export const revise = (over: Partial<StartRevisionFacts> = {}) =>
  aStep('startRevision', { grounds: 'REVIEW', reentry: 'PLANNING', reuse: reusing('ASSESSMENT'), ...over })
