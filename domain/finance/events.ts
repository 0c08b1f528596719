import type { FinanceState } from './state.ts'

export interface FinancialAssessmentCompleted extends Omit<FinanceState, 'completedAt'> {
  readonly type: 'FinancialAssessmentCompleted'
}

export type FinanceEvent = FinancialAssessmentCompleted
