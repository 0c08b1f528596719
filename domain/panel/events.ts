import type { PlanItem } from '../planning/state.ts'
import type { StaffId } from '../roles/roles.ts'
import type { PanelDecision, PanelTrigger } from './state.ts'

export interface PanelReferred {
  readonly type: 'PanelReferred'
  readonly trigger: PanelTrigger
  readonly planVersion: number
  readonly weeklyPence: number
}

export interface PanelDecided {
  readonly type: 'PanelDecided'
  readonly decision: PanelDecision
  readonly planVersion: number
  readonly weeklyPence: number
  readonly decidedBy: readonly StaffId[]
  /** Who declared a conflict and stepped out. */
  readonly conflicts: readonly StaffId[]
  /** The parts a returned plan goes back to; empty for an approval. */
  readonly returnedItems: readonly PlanItem[]
}

export type PanelEvent = PanelReferred | PanelDecided
