import type { ConcernId, OthersAtRisk } from './state.ts'

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

export type SafeguardingEvent = ImmediateSafetyRecorded | ConcernTakenOn
