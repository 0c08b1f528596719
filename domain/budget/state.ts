import type { Instant } from '../shared/time.ts'
import type { BudgetWorking } from './hours-and-rates.ts'

/** How an indicative budget was worked out. The explanation in words is kept encrypted. */
export const BUDGET_METHODS = ['MATRIX', 'COST_OF_SUPPORT', 'PROFESSIONAL_JUDGEMENT'] as const
export type BudgetMethod = (typeof BUDGET_METHODS)[number]

export const BUDGET_PERIODS = ['WEEK'] as const
export type BudgetPeriod = (typeof BUDGET_PERIODS)[number]

/** R-CHG-01. Whether the indicative budget brings the offer of a financial assessment; only free support needs none. */
export const ASSESSMENT_OFFERS = ['OFFER', 'ALL_SECTION_117', 'ALL_FREE'] as const
export type AssessmentOffer = (typeof ASSESSMENT_OFFERS)[number]

/** R-BUD-06. What the advice on making a budget work can be about. */
export const BUDGET_ADVICE_TOPICS = [
  'PLANNING_SPENDING',
  'KEEPING_RECORDS',
  'LOWER_COST_SUPPORT',
  'FREE_AND_COMMUNITY_HELP',
  'BENEFITS_AND_DEBT_ADVICE',
  'HELP_TO_MANAGE_MONEY',
] as const
export type BudgetAdviceTopic = (typeof BUDGET_ADVICE_TOPICS)[number]

/** R-BUD-02. The three tests of a budget; the evidence in words is kept encrypted. */
export interface BudgetTests {
  readonly transparent: boolean
  readonly timely: boolean
  readonly sufficient: boolean
}

/** The first estimate, which may change; the final budget is part of the signed plan (R-BUD-05). */
export interface IndicativeBudget {
  readonly amountPence: number
  readonly period: BudgetPeriod
  readonly method: BudgetMethod
  /** How a calculator arrived at the amount; absent where somebody else did. */
  readonly working?: BudgetWorking
  /** As they stood at the issue; the sign-off asks again. */
  readonly tests?: BudgetTests
}

export interface BudgetState {
  readonly indicative: IndicativeBudget & { readonly issuedAt: Instant }
}
