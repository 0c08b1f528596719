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

export interface ReferralState {
  /** The clock of record for triage and assessment. */
  readonly receivedAt: Instant
  readonly referrer: Referrer
  readonly routeOfAccess: RouteOfAccess
  readonly urgent: boolean
  readonly carerKnown: boolean
  readonly inHospital: boolean
}
