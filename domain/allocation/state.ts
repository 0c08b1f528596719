import type { SpecialistNeed } from '../assessment/specialist.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'

/** Whose case it is. The team is known from the first contact; the worker from allocation. */
export interface AllocationState {
  readonly team: string
  readonly worker?: StaffId
  readonly since?: Instant
  /** R-ASM-06. What the manager made sure of about this worker; absent where nothing was asked for. */
  readonly expertise?: readonly SpecialistNeed[]
}
