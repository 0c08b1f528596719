import { afterScreen } from '../advocacy/arranging.ts'
import { opened } from '../conversations/short-term.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { ReferralState } from '../referral/state.ts'
import { raised } from '../safeguarding/concern.ts'
import type { Instant } from '../shared/time.ts'
import { without } from '../shared/without.ts'
import { onList } from '../waiting/begin.ts'
import type { TriageDecided, TriageEvent } from './events.ts'
import { routeWaits } from './rules.ts'

/** R-REF-07. Every request that had joined has now been looked at; a proposal to reject is overtaken. */
function triaged({ referral }: Journey, at: Instant): { readonly referral?: ReferralState } {
  if (referral?.joined === undefined && referral?.rejection === undefined) return {}
  const { joined } = referral
  return {
    referral: {
      ...without(referral, 'rejection'),
      ...(joined === undefined ? {} : { joined: joined.map((one) => ({ triagedAt: at, ...one })) }),
    },
  }
}

/** What begins on the way that triage chose. */
function onTheWay(journey: Journey, { route, rating }: TriageDecided, at: Instant): Changes {
  if (routeWaits(journey, route)) return onList(journey, { queue: 'ASSESSMENT', at, rating })
  return route === 'SHORT_TERM' ? { conversations: opened(journey.conversations, { at, planWritten: false }) } : {}
}

export const triageEvolvers: Evolvers<TriageEvent> = {
  TriageDecided: (journey, event, { at }) => {
    const { type: _type, advocate: _advocate, concern, ...decision } = event
    return {
      stage: decision.route,
      triage: { ...decision, decidedAt: at },
      ...triaged(journey, at),
      ...afterScreen(journey, event, at),
      ...onTheWay(journey, event, at),
      ...raised(journey, concern, at),
    }
  },
  TriagedAgain: (journey, { type: _type, forJoinedReferral: _joined, advocate, concern, ...decision }, { at }) => ({
    ...(journey.triage === undefined ? {} : { triage: { ...journey.triage, ...decision, againAt: at } }),
    ...triaged(journey, at),
    ...afterScreen(journey, advocate === undefined ? {} : { advocate }, at),
    ...(journey.waiting === undefined ? {} : { waiting: { ...journey.waiting, rating: decision.rating } }),
    ...raised(journey, concern, at),
  }),
}
