import type { AdvocateNews } from '../advocacy/state.ts'
import type { MayRaise } from '../safeguarding/concern.ts'
import type { TriageState } from './state.ts'

export interface TriageDecided extends Omit<TriageState, 'decidedAt' | 'againAt'>, AdvocateNews, MayRaise {
  readonly type: 'TriageDecided'
}

/** The priority and the risk looked at again: for a second request (R-REF-07), or because things changed. */
export interface TriagedAgain
  extends
    Pick<TriageState, 'priority' | 'risk' | 'rating' | 'safeguardingScreen' | 'advocacyScreen'>,
    AdvocateNews,
    MayRaise {
  readonly type: 'TriagedAgain'
  /** A second request had joined and is now dealt with. */
  readonly forJoinedReferral: boolean
}

export type TriageEvent = TriageDecided | TriagedAgain
