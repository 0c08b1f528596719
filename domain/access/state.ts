import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'

/** Why somebody who works here is kept from a journey; the reason in words is kept encrypted. */
export const EXCLUSION_REASONS = ['RELATIVE', 'FRIEND_OR_NEIGHBOUR', 'ASKED_BY_PERSON', 'PART_OF_CONCERN'] as const
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number]

/** What a manager found about a look in an emergency. */
export const EMERGENCY_FINDINGS = ['JUSTIFIED', 'NOT_JUSTIFIED'] as const
export type EmergencyFinding = (typeof EMERGENCY_FINDINGS)[number]

export interface Exclusion {
  readonly staff: StaffId
  readonly because: ExclusionReason
  readonly since: Instant
}

/** Somebody let themselves in, for a while and with a reason. */
export interface EmergencyLook {
  readonly by: StaffId
  readonly at: Instant
  readonly until: Instant
  readonly found?: EmergencyFinding
}

/** Who is let to this journey besides what the roles say, and who is kept from it. */
export interface AccessState {
  readonly restricted?: { readonly since: Instant; readonly admitted: readonly StaffId[] } | undefined
  readonly excluded?: readonly Exclusion[]
  /** The newest last. */
  readonly looks?: readonly EmergencyLook[]
}

export const isExcluded = ({ access }: { readonly access?: AccessState }, id: StaffId): boolean =>
  (access?.excluded ?? []).some(({ staff }) => staff === id)

/** Looks that nobody has looked into yet. */
export const looksToReview = ({ access }: { readonly access?: AccessState }): readonly EmergencyLook[] =>
  (access?.looks ?? []).filter(({ found }) => found === undefined)
