import { openLedger, withEntry } from '../custody/ledger.ts'
import type { Message } from '../custody/message.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Instant } from '../shared/time.ts'
import { without } from '../shared/without.ts'
import type { MoveDeclared, MoveNotificationReceived, MovesEvent, OtherCouncilHeard } from './events.ts'
import type { AnyMove, IncomingMove, MoveState, OutgoingMove, Verdict } from './state.ts'
import { incoming, ledgerOfMoveHere, outgoing } from './telling.ts'

/** R-MOV-01, R-MOV-14. A move from here, with a ledger of its own. */
function declared({ reference, authority, version }: Journey, event: MoveDeclared): Changes {
  const { council, moveOn, carerMoves, placement } = event
  // Nobody mistakes a message of an earlier move of the same person for one of this.
  const named = `${reference}/${String(version + 1)}`
  const custody = openLedger('FIRST', { reference: named, first: authority, second: council })
  const is = placement === 'NONE' ? 'DECLARED' : 'RESIDENCE_STAYS'
  const day = moveOn === undefined ? {} : { moveOn }
  return { move: { direction: 'OUTGOING', is, other: council, ...day, carerMoves, sent: [], custody } }
}

/** R-MOV-02, R-MOV-14. A move to here. */
function heardOf(journey: Journey, event: MoveNotificationReceived, at: Instant): Changes {
  const { council, moveOn, carerMoves, healthNeeds, placement, message, move: named } = event
  const move: IncomingMove = {
    direction: 'INCOMING',
    is: placement === 'NONE' ? 'VERIFYING' : 'RESIDENCE_STAYS',
    other: council,
    ...(moveOn === undefined ? {} : { moveOn }),
    carerMoves,
    healthNeeds,
    notifiedAt: at,
    received: [],
    custody: named === undefined ? ledgerOfMoveHere(journey, council) : openLedger('SECOND', named),
    ...(named === undefined ? {} : { exchange: true }),
  }
  return { move: entered(move, message) }
}

/** The move with what was said entered in its ledger. */
const entered = <Move extends MoveState>(move: Move, message: Message | undefined): Move =>
  message === undefined ? move : { ...move, custody: withEntry(move.custody, message) }

interface MaySay {
  readonly message?: Message | undefined
}

const changed = ({ move }: Journey, { message }: MaySay, over: Partial<AnyMove>): Changes =>
  move === undefined ? {} : { move: { ...entered(move, message), ...over } }

/** R-MOV-12. Whatever was carried on for somebody who has gone back is over too. */
function cancelled(journey: Journey, { message }: MaySay, at: Instant): Changes {
  const { move } = journey
  if (move === undefined) return {}
  if (move.direction === 'OUTGOING') return leaving(journey, { message }, { is: 'CANCELLED' })
  const { continuity } = move
  const ended =
    continuity === undefined || continuity.endedAt !== undefined ? {} : { continuity: { ...continuity, endedAt: at } }
  return coming(journey, { message }, { is: 'CANCELLED', ...ended })
}

const coming = (journey: Journey, { message }: MaySay, over: Partial<IncomingMove>): Changes => {
  const move = incoming(journey)
  return move === undefined ? {} : { move: { ...entered(move, message), ...over } }
}

const leaving = (journey: Journey, { message }: MaySay, over: Partial<OutgoingMove>): Changes => {
  const move = outgoing(journey)
  return move === undefined ? {} : { move: { ...entered(move, message), ...over } }
}

/** R-MOV-15. A move that somebody had told us of themselves becomes that of their council, which has said nothing before. */
function heardFrom(
  journey: Journey,
  { move: named, message, moveOn, ends, named: contacts }: OtherCouncilHeard,
): Changes {
  const { move } = journey
  if (move === undefined) return {}
  const joined: MoveState =
    move.exchange === true ? move : { ...move, exchange: true, custody: openLedger('SECOND', named) }
  const over: Partial<AnyMove> = {
    ...(moveOn === undefined ? {} : { moveOn }),
    ...(contacts === undefined ? {} : { contactsNamed: contacts }),
  }
  return { move: { ...entered(joined, message), ...over, ...(ends === true ? { is: 'CANCELLED' } : {}) } }
}

const undisputed = (move: MoveState): MoveState =>
  move.direction === 'OUTGOING' ? without(move, 'dispute') : without(move, 'dispute')

/** R-MOV-02. Where a verdict leaves the move, in both councils. */
const AFTER_VERDICT: Readonly<
  Record<Verdict, (at: Instant) => { readonly is?: 'CONFIRMED' | 'NOT_GENUINE'; readonly confirmedAt?: Instant }>
> = {
  GENUINE: (at) => ({ is: 'CONFIRMED', confirmedAt: at }),
  NOT_YET: () => ({}),
  NO: () => ({ is: 'NOT_GENUINE' }),
}

export const movesEvolvers: Evolvers<MovesEvent> = {
  MoveDeclared: (journey, event) => declared(journey, event),
  SecondAuthorityNotified: (journey, event) =>
    leaving(journey, event, { is: 'VERIFYING', ...(event.exchange === true ? { exchange: true } : {}) }),
  OtherCouncilHeard: (journey, event) => heardFrom(journey, event),
  MoveConfirmationReceived: (journey, event, { at }) => leaving(journey, event, AFTER_VERDICT[event.verdict](at)),
  TransferBundleSent: (journey, event) =>
    leaving(journey, event, { sent: [...new Set([...(outgoing(journey)?.sent ?? []), ...event.papers])] }),
  ProgressContactRecorded: (journey, event) => changed(journey, event, {}),
  ContractAdviceGiven: () => ({}),
  MoveHandedOver: (journey, event) => leaving(journey, event, { is: 'HANDED_OVER' }),
  HandoverRefusalReceived: (journey, event) => leaving(journey, event, {}),
  NamedContactsSet: (journey, event) => changed(journey, event, { contactsNamed: event.named }),
  MoveDateSet: (journey, event) => changed(journey, event, { moveOn: event.moveOn }),
  MoveDateChanged: (journey, event) => changed(journey, event, { moveOn: event.moveOn }),
  MoveCancelled: (journey, event, { at }) => cancelled(journey, event, at),
  MoveNotificationReceived: (journey, event, { at }) => heardOf(journey, event, at),
  MoveVerified: (journey, event, { at }) => coming(journey, event, AFTER_VERDICT[event.verdict](at)),
  LocalInformationSent: () => ({}),
  TransferBundleReceived: (journey, event) => {
    const { papers, weeklyPence } = event
    const received = [...new Set([...(incoming(journey)?.received ?? []), ...papers])]
    return coming(journey, event, { received, ...(weeklyPence === undefined ? {} : { weeklyPenceThere: weeklyPence }) })
  },
  MoveAssessmentCompleted: (journey, { needsDiffer }, { at }) => coming(journey, {}, { assessed: { at, needsDiffer } }),
  ContinuityStarted: (journey, { since }, { at }) => coming(journey, {}, { continuity: { since: since ?? at } }),
  VerdictStillOpen: (journey, event) => coming(journey, event, {}),
  DifferenceExplained: (journey, { planVersion }) => coming(journey, {}, { explained: planVersion }),
  ContinuityEnded: (journey, _event, { at }) => {
    const { continuity } = incoming(journey) ?? {}
    return continuity === undefined ? {} : coming(journey, {}, { continuity: { ...continuity, endedAt: at } })
  },
  HandoverAccepted: (journey, event) => coming(journey, event, { is: 'HANDED_OVER' }),
  HandoverRefused: (journey, event) => coming(journey, event, {}),
  ResidenceDisputeDated: (journey, event) => changed(journey, event, { dispute: { on: event.on, lead: event.lead } }),
  ResidenceDisputeReferred: ({ move }, { message }) =>
    move?.dispute === undefined
      ? {}
      : { move: { ...entered(move, message), dispute: { ...move.dispute, referred: true } } },
  ResidenceDisputeResolved: ({ move }, { message }) =>
    move === undefined ? {} : { move: undisputed(entered(move, message)) },
}
