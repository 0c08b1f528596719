import type { RecentEvent } from '../journey/journey.ts'
import type { StaffId } from '../roles/roles.ts'
import type { RepairReason } from '../supervision/repair.ts'

/** Two people put the journey back to what its record holds. */
export interface JourneyRepaired {
  readonly type: 'JourneyRepaired'
  readonly repair: string
  readonly reason: RepairReason
  readonly proposedBy: StaffId
  /** How far the workflow had come; absent when none ran. */
  readonly heldVersion?: number
  /** What only the workflow held: of a step nothing else is known any more. */
  readonly lost: readonly RecentEvent[]
}

export type RepairsEvent = JourneyRepaired
