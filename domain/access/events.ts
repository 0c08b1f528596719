import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'
import type { EmergencyFinding, ExclusionReason } from './state.ts'

/** From now on the journey is there only for those who need it by name, and for who answers for it. */
export interface AccessRestricted {
  readonly type: 'AccessRestricted'
  readonly admitted: readonly StaffId[]
}

export interface RestrictionLifted {
  readonly type: 'RestrictionLifted'
}

/** Somebody who works here is kept from this journey, whatever their roles. */
export interface StaffExcluded {
  readonly type: 'StaffExcluded'
  readonly staff: StaffId
  readonly because: ExclusionReason
}

export interface ExclusionEnded {
  readonly type: 'ExclusionEnded'
  readonly staff: StaffId
}

/** Somebody whose journey it is not has let themselves in. */
export interface OpenedInEmergency {
  readonly type: 'OpenedInEmergency'
  readonly until: Instant
}

export interface EmergencyLooksReviewed {
  readonly type: 'EmergencyLooksReviewed'
  readonly found: EmergencyFinding
}

export type AccessEvent =
  AccessRestricted | RestrictionLifted | StaffExcluded | ExclusionEnded | OpenedInEmergency | EmergencyLooksReviewed
