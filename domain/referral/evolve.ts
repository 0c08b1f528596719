import { carerHeardOf } from '../carers/heard-of.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { takenOver } from '../out-of-hours/take-over.ts'
import { without } from '../shared/without.ts'
import type { Instant } from '../shared/time.ts'
import type { ReferralEvent, ReferralJoined } from './events.ts'
import type { ReferralState } from './state.ts'

/**
 * R-REF-07. It joins what there is: the first receipt keeps its clocks, and what is known of the person grows. R-REF-03: a proposal
 * to reject lapses, for whoever made it had not seen this request.
 */
function joined({ referral }: Journey, event: ReferralJoined, at: Instant): ReferralState {
  const { type: _type, outOfHours: _takeOver, ...request } = event
  if (referral === undefined) return { ...request, receivedAt: at }
  const { referrer, routeOfAccess, urgent, carerKnown, inHospital } = request
  return {
    ...without(referral, 'rejection'),
    carerKnown: referral.carerKnown || carerKnown,
    inHospital,
    joined: [...(referral.joined ?? []), { receivedAt: at, referrer, routeOfAccess, urgent }],
  }
}

const proposal = ({ referral }: Journey, change: Pick<ReferralState, 'rejection'>): Changes =>
  referral === undefined ? {} : { referral: { ...without(referral, 'rejection'), ...change } }

export const referralEvolvers: Evolvers<ReferralEvent> = {
  ReferralReceived: (journey, { type: _type, outOfHours, ...request }, { at }) => ({
    stage: 'TRIAGE',
    referral: { ...request, receivedAt: at },
    ...carerHeardOf(journey, request, at),
    ...takenOver(journey.outOfHours, outOfHours, at),
  }),
  ReferralJoined: (journey, event, { at }) => ({
    referral: joined(journey, event, at),
    ...carerHeardOf(journey, event, at),
    ...takenOver(journey.outOfHours, event.outOfHours, at),
  }),
  RejectionProposed: (journey, { reason, redirectedTo }, { at, by }) =>
    proposal(journey, { rejection: { reason, redirectedTo, proposedBy: by.id, proposedAt: at } }),
  RejectionReturned: (journey) => proposal(journey, {}),
  ReferralClosed: (_journey, _event, { at }) => ({ stage: 'CLOSED', closure: { reason: 'SIGNPOSTED', at } }),
  ReferralWithdrawn: (_journey, _event, { at }) => ({ stage: 'CLOSED', closure: { reason: 'DECLINED', at } }),
}
