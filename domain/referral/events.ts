import type { ReferralState } from './state.ts'

export interface ReferralReceived extends Omit<ReferralState, 'receivedAt'> {
  readonly type: 'ReferralReceived'
}

export type ReferralEvent = ReferralReceived
