import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'

/** One thing to do that somebody has by name, although it is on the list of a role. */
export interface HeldWork {
  /** The clock's id, the letter's reference, or the stage: unique within the journey. */
  readonly item: string
  /** The step that was asked then: where the stage comes to ask another, nobody has that one yet. */
  readonly step?: string
  readonly worker: StaffId
  readonly since: Instant
}

/** Who has what by name, the newest last. What is no longer asked is passed over. */
export interface HeldState {
  readonly work: readonly HeldWork[]
}
