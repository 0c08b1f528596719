import type { Word } from '../custody/ledger.ts'
import type { Saying } from '../custody/message.ts'
import { met } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep, type Consequences, type Rule, type Step, type StepDefinition } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import type { Refusal } from '../shared/refusal.ts'
import { datesMoved, moveClocksEnd } from './clocks.ts'
import { continuityRunsIn } from './continuity.ts'
import type { OtherCouncilHeard } from './events.ts'
import type { DisputeNews } from './state.ts'
import type { HearOtherCouncilFacts, ReceiveMoveNotificationFacts } from './facts.ts'
import { joinsMoveHere, placeOf, type Place } from './hearing.ts'
import { receiveMoveNotification, receiveTransferBundle } from './incoming-steps.ts'
import { confirmHandover, receiveMoveConfirmation, recordHandoverRefused } from './outgoing-steps.ts'
import { MOVES_REFUSALS } from './refusals.ts'
import { incoming, underWay } from './telling.ts'

type Heard = Step<HearOtherCouncilFacts>

/** What a word would bring about if a member of staff wrote it down, and why they could not. */
interface AsByHand {
  readonly refusal: (journey: Journey, step: Heard) => Refusal | undefined
  readonly happens: (journey: Journey, step: Heard) => Consequences
}

const asByHand = <Facts>(
  { rules, happens }: StepDefinition<string, Facts>,
  factsOf: (told: HearOtherCouncilFacts) => Facts,
): AsByHand => ({
  refusal: (journey, step) => {
    const same = { ...step, facts: factsOf(step.facts) }
    return rules.map((rule) => rule(journey, same)).find((refusal) => refusal !== undefined)
  },
  happens: (journey, step) => happens(journey, { ...step, facts: factsOf(step.facts) }),
})

const noticeOf = ({ move, message, about }: HearOtherCouncilFacts): ReceiveMoveNotificationFacts => ({
  council: move.first,
  toldBy: 'COUNCIL',
  ...(message.moveOn === undefined ? {} : { moveOn: message.moveOn }),
  carerMoves: about.carerMoves ?? false,
  healthNeeds: about.healthNeeds ?? true,
  placement: 'NONE',
})

const notice = asByHand(receiveMoveNotification, noticeOf)

const verdict = (is: 'GENUINE' | 'NOT_YET' | 'NO') => asByHand(receiveMoveConfirmation, () => ({ verdict: is }))

const bundle = asByHand(receiveTransferBundle, ({ about: { papers = [], weeklyPence } }) => ({
  papers,
  ...(weeklyPence === undefined ? {} : { weeklyPence }),
}))

/** What moves custody is heard whatever else stands in the way: it has been said. */
const MOVES_CUSTODY: Readonly<Partial<Record<Saying, AsByHand>>> = {
  OFFERED: bundle,
  ACCEPTED: asByHand(confirmHandover, ({ about: { planSignedOn = '' } }) => ({ theirPlanSignedOn: planSignedOn })),
  REFUSED: asByHand(recordHandoverRefused, ({ about: { ground = 'PERSON_NOT_COMING' } }) => ({ ground })),
}

const IS_NEWS: Readonly<Partial<Record<Saying, AsByHand>>> = {
  GENUINE: verdict('GENUINE'),
  NOT_YET: verdict('NOT_YET'),
  NOT_GENUINE: verdict('NO'),
}

/** The same event as by hand, with the message as the other council sealed it. */
function sealedByThem({ event, ...others }: Consequences, { move, message }: HearOtherCouncilFacts): Consequences {
  const named = event.type === 'MoveNotificationReceived' ? { move } : {}
  return { ...others, event: { ...event, ...named, message } as Consequences['event'] }
}

/** R-MOV-04. They say whom to call there, and the person hears it. */
function contactHeard({ move }: Journey, event: OtherCouncilHeard, note: MessageIntent): Consequences {
  const named = move?.contactsNamed === 'OURS' || move?.contactsNamed === 'BOTH' ? 'BOTH' : 'THEIRS'
  return {
    event: { ...event, named },
    clocks: named === 'BOTH' ? [met('move.namedPersons', 'OtherCouncilHeard')] : [],
    messages: [note, { template: 'MOVE_CONTACTS', to: 'PERSON', about: { named } }],
  }
}

/** R-MOV-13. Whether we disagree as well is ours to record; whoever meets the needs goes on either way. */
const ofDispute = (dispute: DisputeNews | undefined) => (dispute === undefined ? {} : { dispute })

/** R-MOV-12. Another day; or with a notice of a move that we knew of, the first that anybody says. */
const isNewDay = ({ move }: Journey, { says, moveOn }: Word): boolean =>
  moveOn !== move?.moveOn && (says === 'DATE_SET' || move?.moveOn === undefined)

/** R-MOV-08, R-MOV-12. Whatever else they say: the day, the end of a move that is not to be, or news; and somebody here reads it. */
function newsHeard(journey: Journey, { facts: { move, message, about }, receivedAt, given }: Heard): Consequences {
  const event = { type: 'OtherCouncilHeard', move, message } as const
  const { says, moveOn } = message
  const note = {
    template: 'OTHER_COUNCIL_SAID',
    to: workerOrTeam(journey.allocation),
    about: { says, ...ofDispute(about.dispute) },
  } as const
  if (underWay(journey) === undefined) return { event, messages: [note] }
  if (moveOn !== undefined && isNewDay(journey, { says, moveOn })) {
    return {
      event: { ...event, moveOn },
      clocks: datesMoved(journey, receivedAt, moveOn),
      messages: [note, { template: 'MOVE_DATE', to: 'PERSON', dates: ['move.assessBefore'], about: { moveOn } }],
    }
  }
  if (given.includes('/theirContact')) return contactHeard(journey, event, note)
  if (says === 'CANCELLED' && !continuityRunsIn(journey)) {
    return {
      event: { ...event, ends: true },
      clocks: moveClocksEnd(journey, 'OtherCouncilHeard'),
      messages: [note, { template: 'MOVE_CANCELLED', to: 'PERSON', about: { cause: 'PERSON_STAYS' } }],
    }
  }
  return { event, messages: [note] }
}

const NO_PLACE: Readonly<Record<Place, Refusal | undefined>> = {
  NEW: undefined,
  KNOWN: MOVES_REFUSALS.MESSAGE_KNOWN,
  EARLY: MOVES_REFUSALS.MESSAGE_EARLY,
  CONTRADICTION: MOVES_REFUSALS.MESSAGE_CONTRADICTS,
  ANOTHER_MOVE: MOVES_REFUSALS.MOVE_UNDER_WAY,
}

/** R-MOV-15. Once, in its sender's order, and never against what is known. */
const messageHasItsPlace: Rule<HearOtherCouncilFacts> = (journey, { facts }) => NO_PLACE[placeOf(journey, facts)]

/** R-MOV-02. A move begins by a notice that could be written down here as well. */
const noticeIsPossible: Rule<HearOtherCouncilFacts> = (journey, step) => {
  const { move, message } = step.facts
  return message.says !== 'NOTIFIED' || joinsMoveHere(journey, move) ? undefined : notice.refusal(journey, step)
}

/** R-MOV-05. Papers come with the offer, and after it as news. With any other word they are not what the word is about. */
const bringsMorePapers = (journey: Journey, { message, about }: HearOtherCouncilFacts): boolean =>
  message.says === 'PROGRESS' && about.papers !== undefined && incoming(journey) !== undefined

function heard(journey: Journey, step: Heard): Consequences {
  const { message, move } = step.facts
  const asSaid = bringsMorePapers(journey, step.facts) ? bundle : MOVES_CUSTODY[message.says]
  if (asSaid !== undefined) return sealedByThem(asSaid.happens(journey, step), step.facts)
  if (message.says === 'NOTIFIED' && !joinsMoveHere(journey, move))
    return sealedByThem(notice.happens(journey, step), step.facts)
  const news = IS_NEWS[message.says]
  return news === undefined || news.refusal(journey, step) !== undefined
    ? newsHeard(journey, step)
    : sealedByThem(news.happens(journey, step), step.facts)
}

/** R-MOV-15. A system that is newer than ours may say what ours cannot read: then somebody asks, and nothing waits for that. */
function heardWithMore(journey: Journey, step: Heard): Consequences {
  const told = heard(journey, step)
  if (step.facts.saysMore !== true) return told
  const ask: MessageIntent = { template: 'OTHER_COUNCIL_SAYS_MORE', to: workerOrTeam(journey.allocation) }
  return { ...told, messages: [...(told.messages ?? []), ask] }
}

/** R-MOV-15. What the other council's system says, as it sealed it: the same follows as if somebody had written it down here. */
const hearOtherCouncil = defineStep<HearOtherCouncilFacts>()({
  name: 'hearOtherCouncil',
  title: 'Hear the system of the other council',
  roles: ['OTHER_AUTHORITY'],
  // Also after closing: what was said is entered, whatever became of the journey.
  from: STAGES,
  reads: ['move'],
  standing: ['earliestMoveOn', 'latestMoveOn', 'receivedOn'],
  rules: [messageHasItsPlace, noticeIsPossible],
  happens: heardWithMore,
})

export const exchangeSteps = [hearOtherCouncil] as const
