import type { StaffId } from '../roles/roles.ts'

interface ToWorker {
  readonly worker: StaffId
  /** The journey follows the worker to their team. */
  readonly team: string
}

export interface Allocated extends ToWorker {
  readonly type: 'Allocated'
}

export interface Reallocated extends ToWorker {
  readonly type: 'Reallocated'
  readonly from: StaffId
}

export type AllocationEvent = Allocated | Reallocated
