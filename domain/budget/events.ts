import type { AssessmentOffer, BudgetAdviceTopic, IndicativeBudget } from './state.ts'

export interface IndicativeBudgetIssued extends IndicativeBudget {
  readonly type: 'IndicativeBudgetIssued'
  readonly assessmentOffer?: AssessmentOffer
  /** R-CHG-01. True when the offer of a financial assessment went out with it. */
  readonly offersAssessment?: boolean
}

export interface MoneyStruggleReported {
  readonly type: 'MoneyStruggleReported'
}

export interface BudgetAdviceGiven {
  readonly type: 'BudgetAdviceGiven'
  readonly topics: readonly BudgetAdviceTopic[]
  readonly otherModeConsidered: boolean
}

export type BudgetEvent = IndicativeBudgetIssued | MoneyStruggleReported | BudgetAdviceGiven
