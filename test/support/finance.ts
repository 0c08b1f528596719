import type { IssueIndicativeBudgetFacts } from '../../domain/budget/indicative.ts'
import type { Means } from '../../domain/finance/contribution.ts'
import type { CompleteFinancialAssessmentFacts } from '../../domain/finance/facts.ts'
import type { FinanceState } from '../../domain/finance/state.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { Step } from '../../domain/journey/step.ts'
import { DEFAULT_MONEY_POLICY } from '../../domain/policy/money.ts'
import { aJourney, aStep } from './domain.ts'

/** Somebody on a pension, with savings that do not count: they can be asked for £100 a week at most. */
export const MEANS: Means = {
  capitalPence: 1_000_000,
  weeklyIncomePence: 35_260,
  protectedIncome: 'SINGLE_PENSION_AGE',
  premiums: [],
  weeklyHousingPence: 1_500,
  weeklyDisabilityCostsPence: 500,
}

export const FINANCE = { role: 'FINANCE_OFFICER', id: 'staff-finance' } as const

/** When somebody was first asked about their money. */
export const ASKED = '2025-12-01T09:00:00Z'

export const withFinance = (finance?: FinanceState): Journey =>
  aJourney({ stage: 'PLANNING', ...(finance && { finance }) })

/** The assessment was offered, and nobody has answered yet. */
export const offered = withFinance({ offeredAt: ASKED, askedAt: ASKED, chases: 0 })

export const assessed: FinanceState = {
  offeredAt: ASKED,
  result: 'FULL',
  weeklyContributionPence: 4_000,
  effectiveFrom: '2025-12-20',
  completedAt: ASKED,
}

/** A completed financial assessment, from Monday 12 January 2026, under the council's figures. */
export const completing = (facts: Partial<CompleteFinancialAssessmentFacts>, standing: Step['standing'] = {}): Step =>
  aStep(
    'completeFinancialAssessment',
    { result: 'FULL', weeklyContributionPence: 0, effectiveFrom: '2026-01-12', ...facts },
    {
      ...FINANCE,
      given: ['/reasons'],
      standing: {
        receivedOn: '2026-01-05',
        chargingFigures: DEFAULT_MONEY_POLICY.charging,
        policyVersion: 3,
        ...standing,
      },
    },
  )

/** An indicative budget that somebody estimated, with the offer of a financial assessment. */
export const anEstimate = (amountPence: number): IssueIndicativeBudgetFacts => ({
  amountPence,
  period: 'WEEK',
  method: 'COST_OF_SUPPORT',
  support: [],
  assessmentOffer: 'OFFER',
  budgetTests: { transparent: true, timely: true, sufficient: true },
})
