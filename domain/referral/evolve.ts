import { carerHeardOf } from '../carers/heard-of.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Happened } from '../journey/step.ts'
import { takenOver } from '../out-of-hours/take-over.ts'
import { without } from '../shared/without.ts'
import type { ReferralEvent, ReferralJoined } from './events.ts'
import type { ReferralState } from './state.ts'

/** R-REF-02. Whom somebody tells, because no letter reaches them. */
const toTell = (
  before: ReferralState | undefined,
  referrerToTell: true | undefined,
  version: number,
): Pick<ReferralState, 'toTell'> =>
  referrerToTell === undefined ? {} : { toTell: [...(before?.toTell ?? []), version] }

/**
 * R-REF-07. It joins what there is: the first receipt keeps its clocks, and what is known of the person grows. R-REF-03: a proposal
 * to reject lapses, for whoever made it had not seen this request.
 */
function joined({ referral }: Journey, event: ReferralJoined, { at, version }: Happened): ReferralState {
  const { type: _type, outOfHours: _takeOver, referrerToTell, ...request } = event
  if (referral === undefined) return { ...request, receivedAt: at, ...toTell(undefined, referrerToTell, version) }
  const { referrer, routeOfAccess, urgent, carerKnown, inHospital } = request
  return {
    ...without(referral, 'rejection'),
    carerKnown: referral.carerKnown || carerKnown,
    inHospital,
    joined: [...(referral.joined ?? []), { receivedAt: at, referrer, routeOfAccess, urgent }],
    ...toTell(referral, referrerToTell, version),
  }
}

const proposal = ({ referral }: Journey, change: Pick<ReferralState, 'rejection'>): Changes =>
  referral === undefined ? {} : { referral: { ...without(referral, 'rejection'), ...change } }

export const referralEvolvers: Evolvers<ReferralEvent> = {
  ReferralReceived: (journey, { type: _type, outOfHours, referrerToTell, ...request }, { at, version }) => ({
    stage: 'TRIAGE',
    referral: { ...request, receivedAt: at, ...toTell(undefined, referrerToTell, version) },
    ...carerHeardOf(journey, request, at),
    ...takenOver(journey.outOfHours, outOfHours, at),
  }),
  ReferralJoined: (journey, event, happened) => ({
    referral: joined(journey, event, happened),
    ...carerHeardOf(journey, event, happened.at),
    ...takenOver(journey.outOfHours, event.outOfHours, happened.at),
  }),
  RejectionProposed: (journey, { reason, redirectedTo }, { at, by }) =>
    proposal(journey, { rejection: { reason, redirectedTo, proposedBy: by.id, proposedAt: at } }),
  RejectionReturned: (journey) => proposal(journey, {}),
  ReferralClosed: (_journey, _event, { at }) => ({ stage: 'CLOSED', closure: { reason: 'SIGNPOSTED', at } }),
  ReferralWithdrawn: (_journey, _event, { at }) => ({ stage: 'CLOSED', closure: { reason: 'DECLINED', at } }),
}
