import type { DecisionCapacity } from '../advocacy/capacity.ts'
import type { TakeOver } from '../out-of-hours/take-over.ts'
import type { Redirection, ReferralState, RejectionReason } from './state.ts'

/** What somebody who refers says. */
export type Request = Omit<ReferralState, 'receivedAt' | 'joined' | 'rejection' | 'toTell'>

interface Received extends Request {
  readonly outOfHours?: TakeOver
  /** R-REF-02. Whoever made it left no address that a letter reaches, so somebody tells them; absent in older events. */
  readonly referrerToTell?: true
}

export interface ReferralReceived extends Received {
  readonly type: 'ReferralReceived'
}

/** A second request joined the open journey (R-REF-07). */
export interface ReferralJoined extends Received {
  readonly type: 'ReferralJoined'
}

export interface RejectionProposed {
  readonly type: 'RejectionProposed'
  readonly reason: RejectionReason
  readonly redirectedTo: Redirection
}

export interface RejectionReturned {
  readonly type: 'RejectionReturned'
}

export interface ReferralClosed {
  readonly type: 'ReferralClosed'
  readonly reason: RejectionReason
  readonly redirectedTo: Redirection
}

/** The person, or somebody who speaks for them, took the request back. */
export interface ReferralWithdrawn extends DecisionCapacity {
  readonly type: 'ReferralWithdrawn'
}

export type ReferralEvent =
  ReferralReceived | ReferralJoined | RejectionProposed | RejectionReturned | ReferralClosed | ReferralWithdrawn
