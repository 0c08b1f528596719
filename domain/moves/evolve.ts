import { openLedger, withEntry } from '../custody/ledger.ts'
import type { Message } from '../custody/message.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { without } from '../shared/without.ts'
import type { MoveDeclared, MovesEvent } from './events.ts'
import type { AnyMove, MoveState, OutgoingMove } from './state.ts'
import { outgoing } from './telling.ts'

/** R-MOV-01, R-MOV-14. A move from here, with a ledger of its own. */
function declared({ reference, authority }: Journey, event: MoveDeclared): Changes {
  const { council, moveOn, carerMoves, placement } = event
  const custody = openLedger('FIRST', { reference, first: authority, second: council })
  const is = placement === 'NONE' ? 'DECLARED' : 'RESIDENCE_STAYS'
  const day = moveOn === undefined ? {} : { moveOn }
  return { move: { direction: 'OUTGOING', is, other: council, ...day, carerMoves, sent: [], custody } }
}

/** The move with what was said entered in its ledger. */
const entered = <Move extends MoveState>(move: Move, message: Message | undefined): Move =>
  message === undefined ? move : { ...move, custody: withEntry(move.custody, message) }

interface MaySay {
  readonly message?: Message
}

const changed = ({ move }: Journey, { message }: MaySay, over: Partial<AnyMove>): Changes =>
  move === undefined ? {} : { move: { ...entered(move, message), ...over } }

const cancelled = ({ move }: Journey, { message }: MaySay): Changes =>
  move === undefined ? {} : { move: { ...entered(move, message), is: 'CANCELLED' } }

const leaving = (journey: Journey, { message }: MaySay, over: Partial<OutgoingMove>): Changes => {
  const move = outgoing(journey)
  return move === undefined ? {} : { move: { ...entered(move, message), ...over } }
}

export const movesEvolvers: Evolvers<MovesEvent> = {
  MoveDeclared: (journey, event) => declared(journey, event),
  SecondAuthorityNotified: (journey, event) => leaving(journey, event, { is: 'VERIFYING' }),
  MoveConfirmationReceived: (journey, event, { at }) =>
    leaving(
      journey,
      event,
      { GENUINE: { is: 'CONFIRMED', confirmedAt: at }, NOT_YET: {}, NO: { is: 'NOT_GENUINE' } }[
        event.verdict
      ] as Partial<OutgoingMove>,
    ),
  TransferBundleSent: (journey, event) =>
    leaving(journey, event, { sent: [...new Set([...(outgoing(journey)?.sent ?? []), ...event.papers])] }),
  ProgressContactRecorded: (journey, event) => changed(journey, event, {}),
  ContractAdviceGiven: () => ({}),
  MoveHandedOver: (journey, event) => leaving(journey, event, { is: 'HANDED_OVER' }),
  HandoverRefusalReceived: (journey, event) => leaving(journey, event, {}),
  NamedContactsSet: (journey, { named }) => changed(journey, {}, { contactsNamed: named }),
  MoveDateSet: (journey, event) => changed(journey, event, { moveOn: event.moveOn }),
  MoveDateChanged: (journey, event) => changed(journey, event, { moveOn: event.moveOn }),
  MoveCancelled: (journey, event) => cancelled(journey, event),
  ResidenceDisputeDated: (journey, { on, lead }) => changed(journey, {}, { dispute: { on, lead } }),
  ResidenceDisputeReferred: ({ move }) =>
    move?.dispute === undefined ? {} : { move: { ...move, dispute: { ...move.dispute, referred: true } } },
  ResidenceDisputeResolved: ({ move }) => (move === undefined ? {} : { move: without(move, 'dispute') }),
}
