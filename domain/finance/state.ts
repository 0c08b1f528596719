import type { Instant, LocalDate } from '../shared/time.ts'

/** How the financial assessment ended (rulebook 3.1, region finance). */
export const FINANCIAL_RESULTS = [
  'FULL',
  'LIGHT_TOUCH',
  'REFUSED_TREATED_FULL_COST',
  'EXEMPT_S117',
  'NIL_CHARGE',
] as const
export type FinancialResult = (typeof FINANCIAL_RESULTS)[number]

export interface FinanceState {
  readonly result: FinancialResult
  /** The most the person can be asked to pay; without meaning for REFUSED_TREATED_FULL_COST, who pay the whole cost. */
  readonly weeklyContributionPence: number
  readonly effectiveFrom: LocalDate
  readonly completedAt: Instant
}
