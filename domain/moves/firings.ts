import { clockFired } from '../journey/clock-fired.ts'
import type { OnFiring } from '../journey/step.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { startsByItself } from './continuity.ts'
import { toOtherCouncil } from './exchange.ts'
import { incoming, otherHasSpoken, tell } from './telling.ts'

/** R-MOV-02. In time nobody found out whether the move is meant. The question stays open, and the council that asked hears that it does. */
const verdictIsLate: OnFiring = (journey, firing, at) => {
  const move = incoming(journey)
  const hasAsked = move?.is === 'VERIFYING' && otherHasSpoken(move)
  if (hasAsked && move.exchange === true) {
    const message = tell(journey, { says: 'NOT_YET' })
    return { event: { type: 'VerdictStillOpen', message }, messages: toOtherCouncil(journey, message) }
  }
  const byHand = { template: 'TELL_OTHER_COUNCIL', about: { what: 'NOT_SETTLED' } } as const
  return {
    event: clockFired(firing, at),
    messages: hasAsked ? [{ ...byHand, to: workerOrTeam(journey.allocation) }] : [],
  }
}

export const movesFirings = {
  'move.continuityStart': { OPENING: startsByItself },
  'move.verify': { BREACH: verdictIsLate },
} as const
