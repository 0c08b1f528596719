import type { AllocationConcern } from './concerns.ts'
import type { SpecialistNeed } from '../assessment/specialist.ts'
import type { StaffId } from '../roles/roles.ts'

interface ToWorker {
  readonly worker: StaffId
  /** The journey follows the worker to their team. */
  readonly team: string
  /** What spoke against it; the manager's reasons are kept with the step (R-OPS-01). */
  readonly despite?: readonly AllocationConcern[]
  /** R-ASM-06. For which needs the manager made sure that the worker may assess. */
  readonly expertise?: readonly SpecialistNeed[]
}

export interface Allocated extends ToWorker {
  readonly type: 'Allocated'
}

export interface Reallocated extends ToWorker {
  readonly type: 'Reallocated'
  readonly from: StaffId
}

export type AllocationEvent = Allocated | Reallocated
