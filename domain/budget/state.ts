import type { Instant } from '../shared/time.ts'

/** How an indicative budget was worked out. The explanation in words is kept encrypted. */
export const BUDGET_METHODS = ['MATRIX', 'COST_OF_SUPPORT', 'PROFESSIONAL_JUDGEMENT'] as const
export type BudgetMethod = (typeof BUDGET_METHODS)[number]

export const BUDGET_PERIODS = ['WEEK'] as const
export type BudgetPeriod = (typeof BUDGET_PERIODS)[number]

/** The first estimate, which may change; the final budget is part of the signed plan (R-BUD-05). */
export interface IndicativeBudget {
  readonly amountPence: number
  readonly period: BudgetPeriod
  readonly method: BudgetMethod
}

export interface BudgetState {
  readonly indicative: IndicativeBudget & { readonly issuedAt: Instant }
}
