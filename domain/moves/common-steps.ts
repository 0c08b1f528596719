import type { Message } from '../custody/message.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep, type Step } from '../journey/step.ts'
import { noonOf } from '../shared/time.ts'
import { bothTold } from './both-told.ts'
import { datesMoved, moveClocksEnd, nextProgress } from './clocks.ts'
import type {
  CancelMoveFacts,
  RaiseResidenceDisputeFacts,
  RecordProgressContactFacts,
  SetMoveDateFacts,
  SettleResidenceDisputeFacts,
} from './facts.ts'
import type { DisputeNews } from './state.ts'
import { toOtherCouncil } from './exchange.ts'
import * as rules from './rules.ts'
import { firstSaid, tell, told, WORKERS } from './telling.ts'

const MANAGERS = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'] as const

/** The other council is told of what it knows of: nothing, while it has not heard of the move. */
const news = (journey: Journey, says: 'DATE_SET' | 'PROGRESS', moveOn?: string): { readonly message?: Message } =>
  journey.move?.is === 'DECLARED'
    ? {}
    : { message: tell(journey, { says, ...(moveOn === undefined ? {} : { moveOn }) }) }

const theirsNamed = ({ move }: Journey): boolean => move?.contactsNamed === 'THEIRS' || move?.contactsNamed === 'BOTH'

/** R-MOV-04. One person here and one there, whom the person and their carer can call. */
const nameContact = defineStep<object>()({
  name: 'nameContact',
  title: 'Name the contacts in both councils',
  roles: ['TEAM_MANAGER', 'PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: OPEN_STAGES,
  reads: ['move'],
  rules: [rules.moveIsConfirmed],
  happens: (journey, step) => {
    const areTheirsKnown = step.given.includes('/theirContact') || theirsNamed(journey)
    const named = areTheirsKnown ? 'BOTH' : 'OURS'
    const said = journey.move?.exchange === true ? news(journey, 'PROGRESS') : {}
    return {
      event: { type: 'NamedContactsSet', named, ...said },
      clocks: named === 'BOTH' ? [met('move.namedPersons', 'NamedContactsSet')] : [],
      messages: [
        ...told(journey, step, { template: 'MOVE_CONTACTS', about: { named } }),
        ...toOtherCouncil(journey, said.message),
      ],
    }
  },
})

/** R-MOV-08. Nobody is left to wonder how far it is. */
const recordProgressContact = defineStep<RecordProgressContactFacts>()({
  name: 'recordProgressContact',
  title: 'Record that everybody was told how the move is going',
  roles: WORKERS,
  from: OPEN_STAGES,
  reads: ['move'],
  rules: [rules.moveIsConfirmed, rules.everybodyIsInformed],
  happens: (journey, { facts: { informed } }) => {
    const said = informed.includes('OTHER_COUNCIL') ? news(journey, 'PROGRESS') : {}
    return {
      event: { type: 'ProgressContactRecorded', informed, ...said },
      clocks: nextProgress(journey),
      messages: toOtherCouncil(journey, said.message),
    }
  },
})

/** R-MOV-12. The day is set or changed: whatever hangs on it is planned again, and everybody hears. */
const setMoveDate = defineStep<SetMoveDateFacts>()({
  name: 'setMoveDate',
  title: 'Set or change the day of the move',
  roles: ['CITIZEN', 'REPRESENTATIVE', 'CONTACT_OFFICER', ...WORKERS],
  from: OPEN_STAGES,
  reads: ['move'],
  standing: ['earliestMoveOn', 'latestMoveOn'],
  rules: [rules.moveIsUnderWay, rules.dayCanBeMeant, rules.dayIsNew],
  happens: (journey, step) => {
    const { moveOn } = step.facts
    const from = journey.move?.moveOn
    const said = news(journey, 'DATE_SET', moveOn)
    return {
      event:
        from === undefined
          ? { type: 'MoveDateSet', moveOn, ...said }
          : { type: 'MoveDateChanged', moveOn, from, ...said },
      clocks: datesMoved(journey, step.receivedAt, moveOn),
      messages: [
        ...bothTold(
          journey,
          step,
          { template: 'MOVE_DATE', dates: ['move.assessBefore'], about: { moveOn } },
          'DATE_SET',
        ),
        ...toOtherCouncil(journey, said.message),
      ],
    }
  },
})

/** R-MOV-12. No move: the plan stays as it is. What was offered is asked back, and the other council's answer ends it. */
const cancelMove = defineStep<CancelMoveFacts>()({
  name: 'cancelMove',
  title: 'Record that the person does not move',
  roles: WORKERS,
  from: OPEN_STAGES,
  reads: ['move'],
  rules: [rules.moveIsUnderWay, rules.nobodyHereLosesSupport],
  happens: (journey, step) => {
    const { cause } = step.facts
    const isUnknown = journey.move?.is === 'DECLARED'
    const says = firstSaid(journey, 'WITHDRAWN', 'REFUSED', 'CANCELLED')
    const said = isUnknown ? {} : { message: tell(journey, { says }) }
    return {
      event: { type: 'MoveCancelled', cause, ...said },
      clocks: moveClocksEnd(journey, 'MoveCancelled'),
      messages: [
        ...bothTold(journey, step, { template: 'MOVE_CANCELLED', about: { cause } }, 'CANCELLED'),
        ...toOtherCouncil(journey, said.message),
      ],
    }
  },
})

/** R-MOV-13. The other council's system hears of a disagreement as ours does; by hand the letter goes to the address in the step. */
function toldOfDispute(journey: Journey, dispute: DisputeNews) {
  const said = journey.move?.exchange === true ? news(journey, 'PROGRESS') : {}
  return { said, messages: toOtherCouncil(journey, said.message, { dispute }) }
}

const disputeStarts = ({ facts: { on } }: Step<RaiseResidenceDisputeFacts>): ClockIntent =>
  start('move.disputeLimit', noonOf(on))

/** R-MOV-13. The councils disagree about who is responsible: whoever meets the needs now goes on doing so. */
const raiseResidenceDispute = defineStep<RaiseResidenceDisputeFacts>()({
  name: 'raiseResidenceDispute',
  title: 'Record that the councils disagree about who is responsible',
  roles: MANAGERS,
  from: OPEN_STAGES,
  reads: ['move'],
  standing: ['receivedOn'],
  rules: [rules.moveIsKnown, rules.residenceIsNotDisputed, rules.disputeHasBegun, rules.leadMeetsNeeds],
  happens: (journey, step) => {
    const { on, meetsNeeds: lead } = step.facts
    const { said, messages } = toldOfDispute(journey, 'RAISED')
    return {
      event: { type: 'ResidenceDisputeDated', on, lead, ...said },
      clocks: [disputeStarts(step)],
      messages: [...told(journey, step, { template: 'RESIDENCE_DISPUTED', about: { lead } }), ...messages],
    }
  },
})

/** R-MOV-13. What the councils cannot settle goes to the Secretary of State. */
const referResidenceDispute = defineStep<object>()({
  name: 'referResidenceDispute',
  title: 'Record that the Secretary of State has been asked who is responsible',
  roles: MANAGERS,
  from: OPEN_STAGES,
  reads: ['move'],
  rules: [rules.residenceIsDisputed],
  happens: (journey, step) => {
    const { said, messages } = toldOfDispute(journey, 'REFERRED')
    return {
      event: { type: 'ResidenceDisputeReferred', ...said },
      clocks: [met('move.disputeLimit', 'ResidenceDisputeReferred')],
      messages: [...told(journey, step, { template: 'RESIDENCE_REFERRED' }, ['CARER']), ...messages],
    }
  },
})

/** R-MOV-13. It is settled which council is responsible. */
const settleResidenceDispute = defineStep<SettleResidenceDisputeFacts>()({
  name: 'settleResidenceDispute',
  title: 'Record which council is responsible',
  roles: MANAGERS,
  from: OPEN_STAGES,
  reads: ['move'],
  rules: [rules.residenceIsDisputed],
  happens: (journey, step) => {
    const { said, messages } = toldOfDispute(journey, 'SETTLED')
    const about = { residence: step.facts.residence }
    return {
      event: { type: 'ResidenceDisputeResolved', ...step.facts, ...said },
      clocks: [met('move.disputeLimit', 'ResidenceDisputeResolved')],
      messages: [...told(journey, step, { template: 'RESIDENCE_SETTLED', about }), ...messages],
    }
  },
})

export const commonSteps = [
  nameContact,
  recordProgressContact,
  setMoveDate,
  cancelMove,
  raiseResidenceDispute,
  referResidenceDispute,
  settleResidenceDispute,
] as const
