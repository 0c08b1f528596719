import type { Raised } from './concern.ts'
import type { ConcernId, OthersAtRisk } from './state.ts'

/** Somebody came with a concern. What they have seen, and who they are, is kept sealed. */
export interface ConcernRaised {
  readonly type: 'ConcernRaised'
  readonly concern: Raised
}

export interface ImmediateSafetyRecorded {
  readonly type: 'ImmediateSafetyRecorded'
  readonly concern: ConcernId
  readonly dangerNow: boolean
  readonly othersAtRisk: OthersAtRisk
}

export interface ConcernTakenOn {
  readonly type: 'ConcernTakenOn'
  readonly concern: ConcernId
}

export type SafeguardingEvent = ConcernRaised | ImmediateSafetyRecorded | ConcernTakenOn
