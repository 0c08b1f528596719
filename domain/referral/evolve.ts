import type { Evolvers } from '../journey/evolve.ts'
import type { ReferralEvent } from './events.ts'

export const referralEvolvers: Evolvers<ReferralEvent> = {
  ReferralReceived: (_journey, { type, ...referral }, { at }) => ({
    stage: 'TRIAGE',
    referral: { ...referral, receivedAt: at },
  }),
}
