import type { RecentEvent } from '../journey/journey.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'
import type { RepairReason } from '../supervision/repair.ts'

/** The journey was put back to what its record holds. */
export interface RepairDone {
  /** The repair's own id. */
  readonly repair: string
  readonly reason: RepairReason
  readonly at: Instant
  readonly proposedBy: StaffId
  readonly approvedBy: StaffId
  /** What only the workflow held. It has to be done again. */
  readonly lost: readonly RecentEvent[]
}

/** The newest last. */
export interface RepairsState {
  readonly done: readonly RepairDone[]
}
