import { leftForNextRound } from '../assessment/reuse.ts'
import { afterPayment, isPaying } from '../direct-payments/paying.ts'
import { stillDisputed } from '../agreement/owed.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { without } from '../shared/without.ts'
import type { Instant } from '../shared/time.ts'
import type { ClosureEvent, DeathRecorded } from './events.ts'

/** What a new round works out afresh. The old round stays in the record, and what its assessment said can be taken over (R-CLS-05). */
const FRESH_ROUND = {
  advice: undefined,
  prevention: undefined,
  capacity: undefined,
  triage: undefined,
  conversations: undefined,
  waiting: undefined,
  preparation: undefined,
  assessment: undefined,
  continuingHealthcare: undefined,
  eligibility: undefined,
  reassessment: undefined,
  budget: undefined,
  finance: undefined,
  managing: undefined,
  directPayment: undefined,
  planning: undefined,
  panel: undefined,
  signOff: undefined,
  reviews: undefined,
  changes: undefined,
  ending: undefined,
  move: undefined,
  contingency: undefined,
  hospital: undefined,
  leavingHospital: undefined,
  admission: undefined,
  closure: undefined,
} as const satisfies Changes

/** R-DPY-07. Money of the old round that is still looked at, so that its last check and its receipts have somewhere to go. */
const stillLookedAt = ({ directPayment: { request: _request, ...payment } = {} }: Journey): Changes =>
  payment.endedAt === undefined ? {} : { directPayment: payment }

/**
 * R-CHG-04, R-CHG-05. What the council owes does not lapse, and free weeks that were had are not had twice. What was charged for the
 * lines of the old plan ended with it.
 */
function stillCounted({ charging }: Journey): Changes {
  const { charges: _charges, ...left } = charging ?? {}
  return { charging: Object.keys(left).length === 0 ? undefined : left }
}

/** Back to triage, with the new request as day zero; to first contact when there never was a referral. */
function reopened(journey: Journey, at: Instant): Changes {
  const { referral, allocation } = journey
  const front: Changes = {
    agreement: stillDisputed(journey, at),
    earlierRound: leftForNextRound(journey),
    ...stillLookedAt(journey),
    ...stillCounted(journey),
    ...(allocation === undefined ? {} : { allocation: { team: allocation.team } }),
  }
  if (referral === undefined) return { ...FRESH_ROUND, ...front, stage: 'CONTACT' }
  // What was joined or proposed about the old request belongs to the old round.
  const { joined: _joined, rejection: _rejection, ...request } = referral
  return { ...FRESH_ROUND, ...front, stage: 'TRIAGE', referral: { ...request, receivedAt: at } }
}

function died({ stage, closure }: Journey, { stopped, diedOn }: DeathRecorded, at: Instant): Changes {
  const before = { stage, ...(closure === undefined ? {} : { closure }), stopped }
  return { stage: 'CLOSED', closure: { reason: 'DIED', at, before, diedOn } }
}

/** R-CLS-02. Back to where it stood; nothing else had been touched. */
const lives = ({ closure }: Journey): Changes =>
  closure?.before === undefined ? {} : { stage: closure.before.stage, closure: closure.before.closure }

/** Nobody decides any more about a request to look again; asking anew is possible where the reason allows it. */
const nothingAsked = ({ reassessment }: Journey): Changes =>
  reassessment === undefined ? {} : { reassessment: undefined }

/** R-DSP-04. A journey with a disagreement closes by the person's own choice alone; then nobody waits for an answer any more. */
const nothingDisputed = ({ agreement }: Journey): Changes =>
  agreement === undefined ? {} : { agreement: { ...without(agreement, 'disputes'), answers: {} } }

export const closureEvolvers: Evolvers<ClosureEvent> = {
  DeathRecorded: (journey, event, { at }) => died(journey, event, at),
  AfterDeathRecorded: ({ closure }, { type: _type, ...afterDeath }) =>
    closure === undefined ? {} : { closure: { ...closure, afterDeath } },
  DeathCorrected: (journey) => lives(journey),
  EndingNoticeGiven: (_journey, { ground }, { at }) => ({ ending: { ground, noticeGivenAt: at } }),
  EndingNoticeWithdrawn: () => ({ ending: undefined }),
  JourneyClosed: (journey, { reason }, { at }) => ({
    stage: 'CLOSED',
    closure: { reason, at },
    ...nothingAsked(journey),
    ...nothingDisputed(journey),
    ...(isPaying(journey) ? { directPayment: afterPayment(journey.directPayment, at) } : {}),
  }),
  JourneyReopened: (journey, _event, { at }) => reopened(journey, at),
}
