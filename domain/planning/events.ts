import type { Party } from '../agreement/state.ts'
import type { PlanItem, PlanItemAnswer } from './state.ts'

export interface PlanSectionUpdated {
  readonly type: 'PlanSectionUpdated'
  readonly item: PlanItem
  readonly answer: PlanItemAnswer
}

export interface PlanSubmitted {
  readonly type: 'PlanSubmitted'
  readonly planVersion: number
  readonly parties: readonly Party[]
  readonly weeklyPence: number
}

export type PlanningEvent = PlanSectionUpdated | PlanSubmitted
