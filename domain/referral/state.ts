import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'

export const REFERRERS = [
  'SELF',
  'FAMILY_OR_FRIEND',
  'CARER',
  'GP',
  'HOSPITAL',
  'NEIGHBOUR',
  'PROVIDER',
  'POLICE',
  'OTHER',
] as const
export type Referrer = (typeof REFERRERS)[number]

/** National data set: the way a request came in (rulebook 7.4). */
export const ROUTES_OF_ACCESS = [
  'COMMUNITY',
  'HOSPITAL_DISCHARGE',
  'HOSPITAL_DIVERSION',
  'SELF_FUNDER_DEPLETED',
  'TRANSITION',
  'PRISON',
  'OTHER',
] as const
export type RouteOfAccess = (typeof ROUTES_OF_ACCESS)[number]

/** R-REF-03. Why a request is not for adult social care. That it seems small, or that somebody has money, is no reason. */
export const REJECTION_REASONS = ['NO_APPEARANCE_OF_NEED', 'OTHER_COUNCIL', 'UNDER_18', 'OTHER_SERVICE'] as const
export type RejectionReason = (typeof REJECTION_REASONS)[number]

/** Who can help instead. */
export const REDIRECTIONS = [
  'NHS',
  'GP',
  'HOUSING',
  'CHILDRENS_SERVICES',
  'OTHER_COUNCIL',
  'BENEFITS_ADVICE',
  'COMMUNITY_ORGANISATION',
  'POLICE',
  'OTHER',
] as const
export type Redirection = (typeof REDIRECTIONS)[number]

/** A proposal to reject, until a manager decides. */
export interface Rejection {
  readonly reason: RejectionReason
  readonly redirectedTo: Redirection
  readonly proposedBy: StaffId
  readonly proposedAt: Instant
}

/** Another request about the same person while the journey was open (R-REF-07). */
export interface JoinedReferral {
  readonly receivedAt: Instant
  readonly referrer: Referrer
  readonly routeOfAccess: RouteOfAccess
  readonly urgent: boolean
  /** Absent until triage has looked at it. */
  readonly triagedAt?: Instant
}

export interface ReferralState {
  /** The clock of record for triage and assessment. */
  readonly receivedAt: Instant
  readonly referrer: Referrer
  readonly routeOfAccess: RouteOfAccess
  readonly urgent: boolean
  readonly carerKnown: boolean
  readonly inHospital: boolean
  readonly joined?: readonly JoinedReferral[]
  readonly rejection?: Rejection
  /** R-REF-02. The versions at which somebody referred who left no address: they are told, and no letter was asked for. */
  readonly toTell?: readonly number[]
}
