import type { Journey } from '../journey/journey.ts'
import type { Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import type { MoveState } from './state.ts'
import { otherHasSpoken, told } from './telling.ts'

/** What somebody has to tell the other council where no letter can. */
export const TO_TELL = ['DATE_SET', 'CANCELLED', 'NOT_SETTLED'] as const
export type ToTell = (typeof TO_TELL)[number]

/** It came with the step that told the other council of the move (R-MOV-01), or that it is meant (R-MOV-03). */
const isAddressKnown = ({ direction, is }: MoveState): boolean =>
  direction === 'OUTGOING' ? is !== 'DECLARED' : is === 'CONFIRMED'

/** A council that knows of no move need not hear of another day, or of the end of one. */
const knowsOfIt = (move: MoveState): boolean => isAddressKnown(move) || otherHasSpoken(move)

/** Its system hears it by itself. */
function otherCouncil({ move, allocation }: Journey, letter: Omit<MessageIntent, 'to'>, what: ToTell): MessageIntent[] {
  if (move === undefined || move.exchange === true || !knowsOfIt(move)) return []
  return isAddressKnown(move)
    ? [{ ...letter, to: 'OTHER' }]
    : [{ template: 'TELL_OTHER_COUNCIL', to: workerOrTeam(allocation), about: { what } }]
}

/** R-MOV-12. The person and the carer, and the other council whether or not anybody thought of it. */
export function bothTold(
  journey: Journey,
  step: Pick<Step, 'given'>,
  letter: Omit<MessageIntent, 'to'>,
  what: ToTell,
): readonly MessageIntent[] {
  const readers = told(journey, step, letter)
  return readers.some(({ to }) => to === 'OTHER') ? readers : [...readers, ...otherCouncil(journey, letter, what)]
}
