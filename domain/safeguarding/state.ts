import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'

/** `concern-1`: the first concern of this journey. */
export type ConcernId = string

/** R-SAF-01. Who comes to the council with a concern; nobody has to say who they are. */
export const CONCERN_RAISERS = [
  'PERSON',
  'FAMILY_OR_CARER',
  'PUBLIC',
  'PROVIDER',
  'HEALTH_SERVICE',
  'POLICE_OR_FIRE_SERVICE',
  'COUNCIL_STAFF',
  'OTHER',
] as const
export type ConcernRaiser = (typeof CONCERN_RAISERS)[number]

/**
 * Who saw the signs: somebody comes with a concern, a hospital says so in its notice, or somebody of the council saw them while
 * assessing on the ward, in the screen of triage, while looking at the risk of somebody who waits, or in a review.
 */
export const CONCERN_SOURCES = [
  ...CONCERN_RAISERS,
  ...(['HOSPITAL', 'WARD_ASSESSMENT', 'TRIAGE', 'WAITING', 'REVIEW'] as const),
] as const
export type ConcernSource = (typeof CONCERN_SOURCES)[number]

/** Who else may be at risk of the same. */
export const OTHERS_AT_RISK = ['NOBODY', 'ADULTS', 'CHILDREN', 'ADULTS_AND_CHILDREN'] as const
export type OthersAtRisk = (typeof OTHERS_AT_RISK)[number]

/** What was found when somebody looked whether the person is safe at once. */
export interface ImmediateSafety {
  readonly at: Instant
  readonly dangerNow: boolean
  readonly othersAtRisk: OthersAtRisk
}

/** R-HOS-15, R-REF-04. A concern that somebody is abused or neglected. There may be several at once, each with its own dates. */
export interface Concern {
  readonly id: ConcernId
  readonly source: ConcernSource
  readonly raisedAt: Instant
  readonly immediateSafety?: ImmediateSafety
  /** Whoever has taken it on, so that it is decided. */
  readonly takenOn?: { readonly by: StaffId; readonly at: Instant }
}

export interface SafeguardingState {
  readonly concerns: readonly Concern[]
}
