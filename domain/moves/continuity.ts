import { cancel } from '../journey/clock-intents.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { Journey } from '../journey/journey.ts'
import type { Consequences, OnFiring } from '../journey/step.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { planInForce } from '../reviews/rules.ts'
import { toMs, type Instant } from '../shared/time.ts'
import { incoming, underWay } from './telling.ts'

/** R-MOV-07. The old support is being carried on here. */
export const continuityRunsIn = (journey: Journey): boolean => {
  const { continuity } = incoming(journey) ?? {}
  return continuity !== undefined && continuity.endedAt === undefined
}

/** The plan of this council that was signed since it heard of the move; an older one knows nothing of it. */
export function ownPlan(journey: Journey) {
  const [move, plan] = [incoming(journey), journey.signOff?.inForce]
  if (move === undefined || plan === undefined || !planInForce(journey)) return undefined
  return toMs(plan.signedAt) >= toMs(move.notifiedAt) ? plan : undefined
}

/** R-MOV-07. Assessed, planned and signed for the day of the move: there is nothing to carry on. */
export const isReady = (journey: Journey): boolean => {
  const [move, plan] = [incoming(journey), ownPlan(journey)]
  return plan !== undefined && move?.moveOn !== undefined && plan.startDate <= move.moveOn
}

/** R-MOV-07. Everybody who has to see to it hears at once; the person hears that they are not left without support. */
export function continuityBegins(journey: Journey, since?: Instant): Consequences {
  const move = incoming(journey)
  const byItself = since !== undefined
  const about = { byItself, isMeant: move?.is === 'CONFIRMED', hasPapers: (move?.received ?? []).length > 0 }
  return {
    event: { type: 'ContinuityStarted', ...(since === undefined ? {} : { since }) },
    clocks: [cancel('move.continuityStart', 'ContinuityStarted')],
    messages: [
      { template: 'CONTINUITY_STARTED', to: 'PERSON', about: { byItself } },
      { template: 'CONTINUITY_TO_ARRANGE', to: workerOrTeam(journey.allocation), about },
      { template: 'CONTINUITY_TO_ARRANGE', to: 'TEAM_MANAGER', about },
    ],
  }
}

/**
 * R-MOV-07. It is 00:00 on the day of the move. What is not ready is carried on from then, without anybody having to decide it; also
 * where nobody has found out yet whether the move is meant, and where it is noticed later, because a machine stood still or the day was
 * brought forward.
 */
export const startsByItself: OnFiring = (journey, firing, at) => {
  const isDue = underWay(journey) !== undefined && incoming(journey)?.continuity === undefined && !isReady(journey)
  return isDue ? continuityBegins(journey, firing.at) : { event: clockFired(firing, at) }
}
