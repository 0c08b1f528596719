import type { IndicativeBudget } from './state.ts'

export interface IndicativeBudgetIssued extends IndicativeBudget {
  readonly type: 'IndicativeBudgetIssued'
}

export type BudgetEvent = IndicativeBudgetIssued
