import { PLAN_ASPECTS, type Party } from '../../domain/agreement/state.ts'
import { ASSESSMENT_SECTIONS, type AssessmentSection } from '../../domain/assessment/state.ts'
import type { ReviewCompleted } from '../../domain/reviews/events.ts'
import { PLAN_ITEMS, type PlanItem } from '../../domain/planning/state.ts'
import { REVIEW_QUESTIONS, type ReviewQuestion } from '../../domain/reviews/state.ts'
import type { Happened } from './outbox-fixture.ts'

export const aSection = (section: AssessmentSection, content: string, at?: string): Happened => ({
  event: { type: 'AssessmentSectionSaved', section },
  written: { '/content': content },
  ...(at === undefined ? {} : { at }),
})

export const ALL_SECTIONS = ASSESSMENT_SECTIONS.map((section) => aSection(section, `What was found: ${section.length}`))

export const anItem = (item: PlanItem, content: string): Happened => ({
  event: { type: 'PlanSectionUpdated', item, answer: 'FILLED' },
  written: { '/content': content },
})

export const ALL_ITEMS = PLAN_ITEMS.map((item) => anItem(item, `What the plan says about ${item.slice(3)}`))

export const PARTIES: readonly Party[] = ['PERSON', 'COUNCIL', 'CARER']

export const submitted = (planVersion: number): Happened => ({
  event: { type: 'PlanSubmitted', planVersion, parties: PARTIES, weeklyPence: 45_000 },
  at: '2026-02-02T10:00:00Z',
})

/** Everybody says yes to everything. @param at in the last hour of a day in UTC, which is the next day in London in summer */
export const agreed = (planVersion: number, at: string): readonly Happened[] =>
  PARTIES.flatMap((party) =>
    PLAN_ASPECTS.map((aspect) => ({
      event: { type: 'AgreementRecorded', planVersion, party, aspect, agreed: true, onBehalf: party === 'CARER' },
      at,
    })),
  )

export const signed = (planVersion: number): Happened => ({
  event: {
    type: 'PlanSignedOff',
    planVersion,
    budget: { totalWeeklyPence: 45_000, personPence: 5000, councilPence: 40_000 },
    startDate: '2026-07-06',
    startsService: true,
    firstReviewFrom: 'SIGN_OFF',
  },
  at: '2026-07-01T10:00:00Z',
})

/** A plan from its first draft to its signature: 33 events. */
export const aSignedPlan: readonly Happened[] = [
  ...ALL_ITEMS,
  submitted(1),
  ...agreed(1, '2026-06-30T23:30:00Z'),
  signed(1),
]

export const anAnswer = (question: ReviewQuestion, note: string): Happened => ({
  event: { type: 'ReviewQuestionAnswered', question, answer: 'NO', concernRaised: false },
  written: { '/note': note },
})

export const ALL_ANSWERS = REVIEW_QUESTIONS.map((question) =>
  anAnswer(question, `What was said to ${question.slice(2)}`),
)

export const reviewed = (result: 'NO_CHANGE' | 'MINOR_CHANGE'): ReviewCompleted => ({
  type: 'ReviewCompleted',
  review: 'PLANNED_FIRST',
  result,
  outcomesAchieved: 'FULL',
  budgetChange: 'UNCHANGED',
  countsAsFirst: true,
  doneEarly: false,
})
